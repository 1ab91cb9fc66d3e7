import Cards
import Scoring

/// The outcome of checking a dossier: all findings, and the editions that may be published.
public struct Review: Sendable {
  /// Sorted by place; of a file with very many the first, and how many more there are.
  public let findings: [Finding]
  /// Oldest first; empty while any finding is an error.
  public let editions: [CheckedEdition]
  /// How many claims of each card have a source, in the order of editions and cards.
  public let coverage: [CardCoverage]
}

extension Review {
  /// Runs the rules over every edition.
  ///
  /// - Parameter advice: whether those look as well that only advise.
  public init(of dossier: Dossier, advice: Bool = true) {
    self.init(Examination(of: dossier, advice: advice), of: dossier)
  }

  /// Applies what the editions accept to what the rules found.
  public init(_ examination: Examination, of dossier: Dossier) {
    coverage = examination.cards.map { CardCoverage(edition: $0.edition, country: $0.country, coverage: $0.coverage) }
    let found = examination.cards.flatMap(\.findings) + examination.rest
    findings = Accepting(dossier: dossier, isWhole: examination.isWhole).applied(to: found).capped
    editions = findings.contains { $0.severity == .error } ? [] : examination.editions
  }
}

/// How many claims of one card have a source.
public struct CardCoverage: Sendable {
  public let edition: Identifier<Edition>
  public let country: CountryCode
  public let coverage: Coverage
}
