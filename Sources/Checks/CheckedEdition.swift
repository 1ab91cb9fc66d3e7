import Cards
import Scoring

/// An edition that the checks have passed. Only the checks can make one, and only from one can be published.
public final class CheckedEdition: Sendable {
  public let dossier: Dossier
  public let edition: Edition
  public let framework: Framework
  /// What follows from each card, by country.
  public let results: [CountryCode: CardResult]
  /// The scores of all units; `nil` where the framework has no method.
  public let scores: EditionScores?

  init(
    dossier: Dossier, edition: Edition, framework: Framework, results: [CountryCode: CardResult],
    scores: EditionScores? = nil
  ) {
    self.dossier = dossier
    self.edition = edition
    self.framework = framework
    self.results = results
    self.scores = scores
  }
}

extension CheckedEdition {
  /// Every country of the edition with its category: those with a card and those of the published overview.
  ///
  /// A card's own standing comes first where a rule is known; sorted by code.
  public var standings: [(country: CountryCode, standing: Standing)] {
    var standings: [CountryCode: Standing] = [:]
    for row in edition.overview { standings[row.country] = .published(row.category.value) }
    for (country, result) in results where result.standing.category != nil || standings[country] == nil {
      standings[country] = result.standing
    }
    return standings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
