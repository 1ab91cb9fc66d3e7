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
  /// What values.csv says; `nil` where there is none.
  public let answers: TableAnswers?
  private let lazyRanking: Lazily<RankedEdition?>
  private let explanations: [CountryCode: Lazily<UnitExplanation>]

  init(
    dossier: Dossier, edition: Edition, framework: Framework, results: [CountryCode: CardResult],
    scores: EditionScores? = nil
  ) {
    self.dossier = dossier
    self.edition = edition
    self.framework = framework
    self.results = results
    self.scores = scores
    answers = TableAnswers(of: edition, in: framework, table: scores?.model.table)
    lazyRanking = Lazily {
      guard let choice = edition.ranking, let ranking = try? EditionRanking(of: edition, in: framework) else {
        return nil
      }
      return RankedEdition(ranking, choice, workers: Self.workers)
    }
    guard framework.method != nil || framework.rule != nil else {
      explanations = [:]
      return
    }
    explanations = Dictionary(
      edition.cards.map { card in
        (card.country, Lazily { UnitExplanation(of: card, scores: scores, in: framework, limits: Self.limits) })
      }
    ) { first, _ in first }
  }

  /// More than most machines have cores; the result is the same for any number.
  private static let workers = 8
  /// What a page has room for, and no more work than that.
  private static let limits = CategoryChanges.Limits(mostChanges: 2, mostSets: 4, mostTrials: 700)
}

extension CheckedEdition {
  /// The ranking that the edition asks for; `nil` where it asks for none. Computed when it is first asked for.
  public var ranking: RankedEdition? { edition.ranking == nil ? nil : lazyRanking.value }

  /// How a card's scores and category came about, and what would change them. Computed when it is first asked for.
  public func explanation(of country: CountryCode) -> UnitExplanation? { explanations[country]?.value }

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
