import Cards
import Scoring

/// An edition that the checks have passed. Only the checks can make one, and only from one can be published.
public final class CheckedEdition: Sendable {
  public let dossier: Dossier
  public let edition: Edition
  public let framework: Framework
  /// What follows for each unit with a card or with values.
  public let results: [UnitCode: UnitResult]
  /// Every unit of the edition with its category: those with a card, with values, and those of the published overview. What
  /// follows from the rule comes first; sorted by code.
  public let standings: [(unit: UnitCode, standing: Standing)]
  /// The scores of all units; `nil` where the framework has no method.
  public let scores: EditionScores?
  /// What each unit answers to each indicator.
  public let answers: EditionAnswers
  /// The values that prose may ask for.
  public let facts: Facts
  let statistics: PublishedStatistics
  private let lazyRanking: Lazily<RankedEdition?>
  private let explanations: [UnitCode: Lazily<UnitExplanation>]

  /// - Parameters:
  ///   - table: the edition's answers, where they are known already.
  ///   - unread: cards of which grades and category alone are known.
  init(
    dossier: Dossier, edition: Edition, framework: Framework, results: [UnitCode: UnitResult],
    table: AnswerTable? = nil, scores: EditionScores? = nil, statistics: PublishedStatistics? = nil,
    unread: Set<CountryCode> = []
  ) {
    self.dossier = dossier
    self.edition = edition
    self.framework = framework
    self.results = results
    self.scores = scores
    let statistics = statistics ?? PublishedStatistics(of: dossier)
    self.statistics = statistics
    let answers = EditionAnswers(of: edition, in: framework, table: table ?? scores?.model.table)
    self.answers = answers
    var standings = results.mapValues(\.standing)
    for row in edition.overview where standings[UnitCode(row.country)] == nil {
      standings[UnitCode(row.country)] = .published(row.category.value)
    }
    self.standings = standings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let lazyRanking: Lazily<RankedEdition?> = Lazily {
      guard let choice = edition.ranking, let ranking = try? EditionRanking(of: edition, in: framework) else {
        return nil
      }
      return RankedEdition(ranking, choice, workers: Self.workers)
    }
    self.lazyRanking = lazyRanking
    facts = Facts(
      dossier, edition, framework, answers: answers, scores: scores, standings: standings, statistics: statistics,
      unread: unread
    ) { lazyRanking.value }
    guard framework.method != nil || framework.rule != nil else {
      explanations = [:]
      return
    }
    let cards = Dictionary(edition.cards.map { (UnitCode($0.country), $0) }) { first, _ in first }
    let explained = answers.units.map { unit in
      let made = Lazily {
        UnitExplanation(
          of: unit, card: cards[unit], grades: answers.grades(of: unit), scores: scores, in: framework,
          limits: Self.limits)
      }
      return (unit, made)
    }
    explanations = Dictionary(explained) { first, _ in first }
  }

  /// More than most machines have cores; the result is the same for any number.
  private static let workers = 8
  /// What a page has room for, and no more work than that.
  private static let limits = CategoryChanges.Limits(mostChanges: 2, mostSets: 4, mostTrials: 700)
}

extension CheckedEdition {
  /// The figures of a card as they may be published, in the order of its file: nothing else may be shown of them.
  public func statistics(of country: CountryCode) -> [PublishedObservation] {
    statistics.observations(of: country, in: edition.id)
  }

  /// The ranking that the edition asks for; `nil` where it asks for none. Computed when it is first asked for.
  public var ranking: RankedEdition? { edition.ranking == nil ? nil : lazyRanking.value }

  /// How a unit's scores and category came about, and what would change them. Computed when it is first asked for.
  public func explanation(of unit: UnitCode) -> UnitExplanation? { explanations[unit]?.value }

  /// The unit's category and where it comes from; none for what is not in the edition.
  public func standing(of unit: UnitCode) -> Standing {
    results[unit]?.standing ?? standings.first { $0.unit == unit }?.standing ?? .none
  }
}
