import Cards
import Scoring

/// The outcome of checking a dossier: all findings, and the editions that may be published.
public struct Review: Sendable {
  /// Sorted by place.
  public let findings: [Finding]
  /// Oldest first; empty while any finding is an error.
  public let editions: [CheckedEdition]
}

extension Review {
  /// Runs every rule over every edition.
  ///
  /// - Parameter unchanged: cards that the dossier lacks because they passed before and have not changed since.
  public init(of dossier: Dossier, unchanged: [Identifier<Edition>: [CardSkeleton]] = [:]) {
    var findings: [Finding] = []
    var editions: [CheckedEdition] = []
    for edition in dossier.editions {
      guard let framework = dossier.framework(of: edition) else { continue }
      let published = Dictionary(edition.overview.map { ($0.country, $0.category.value) }) { first, _ in first }
      let scores = ScoreModel(of: edition, in: framework).map { EditionScores($0) }
      let results = Dictionary(
        edition.cards.map { card in
          (card.country, CardResult(of: card, in: framework, published: published[card.country], scores: scores))
        }
      ) { first, _ in first }
      editions.append(
        CheckedEdition(dossier: dossier, edition: edition, framework: framework, results: results, scores: scores))
    }
    let checked = editions
    findings += concurrentMap(Rule.all) { $0.findings(in: dossier, checked) }.flatMap(\.self)
    findings.sort()
    self.findings = findings
    self.editions =
      findings.contains { $0.severity == .error }
      ? [] : editions.map { $0.completed(by: unchanged[$0.edition.id] ?? []) }
  }
}

extension Rule {
  fileprivate func findings(in dossier: Dossier, _ editions: [CheckedEdition]) -> [Finding] {
    var report = Report(rule: name, unread: dossier.unread)
    switch check {
    case .dossier(let check): check(dossier, &report)
    case .edition(let check): for edition in editions { check(edition, &report) }
    case .card(let check):
      for edition in editions { for card in edition.edition.cards { check(card, edition, &report) } }
    }
    return report.findings
  }
}
