import Cards

/// One of the two editions that are compared, with everything that is looked up more than once.
public struct EditionSide: Sendable {
  public let edition: Edition
  public let framework: Framework
  public let scores: EditionScores?
  let table: AnswerTable
  let cards: [UnitCode: Card]
  let positions: [UnitCode: Int]
  let columns: [IndicatorNumber: Int]
  let published: [UnitCode: Identifier<Category>]
  /// Grades as they were first printed, where errata say that they were others.
  let printed: [UnitCode: [IndicatorNumber: Grade]]
  /// With a card, values or a published category; sorted by code.
  public let units: [UnitCode]

  /// - Parameter scores: those of the edition, where they are known already.
  public init(_ edition: Edition, _ framework: Framework, scores: EditionScores? = nil) {
    (self.edition, self.framework) = (edition, framework)
    let scores = scores ?? ScoreModel(of: edition, in: framework).map { EditionScores($0) }
    self.scores = scores
    let table = scores?.model.table ?? AnswerTable(of: edition, in: framework)
    self.table = table
    cards = Dictionary(edition.cards.map { (UnitCode($0.country), $0) }) { first, _ in first }
    positions = Dictionary(table.units.enumerated().map { ($1, $0) }) { first, _ in first }
    columns = Dictionary(table.indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    published = Dictionary(edition.overview.map { (UnitCode($0.country), $0.category.value) }) { first, _ in first }
    units = Set(table.units).union(published.keys).sorted()
    printed = Self.printed(in: edition, of: table.units)
  }

  /// Of several errata of one grade the earliest has what was printed first; one that names no country is about all units.
  private static func printed(in edition: Edition, of units: [UnitCode]) -> [UnitCode: [IndicatorNumber: Grade]] {
    var printed: [UnitCode: [IndicatorNumber: Grade]] = [:]
    let errata = edition.seal.errata.enumerated().filter { !$1.grades.isEmpty }
    for (_, erratum) in errata.sorted(by: { ($0.1.date, $0.0) < ($1.1.date, $1.0) }) {
      let concerned = erratum.countries.isEmpty ? units : erratum.countries.map { UnitCode($0.value) }
      for unit in concerned {
        for grade in erratum.grades where printed[unit]?[grade.indicator.value] == nil {
          printed[unit, default: [:]][grade.indicator.value] = grade.grade.value
        }
      }
    }
    return printed
  }
}

extension EditionSide {
  /// Agreed grades of a unit; empty where it has neither card nor values.
  func grades(of unit: UnitCode) -> [IndicatorNumber: Grade] {
    positions[unit].map { table.grades(of: $0) } ?? [:]
  }

  func assessments(of unit: UnitCode) -> [IndicatorNumber: Assessment] {
    Dictionary((cards[unit]?.assessments ?? []).map { ($0.indicator.value, $0) }) { first, _ in first }
  }

  func scores(of unit: UnitCode) -> UnitScores? {
    guard let scores, let position = positions[unit] else { return nil }
    return scores.scores(of: position)
  }

  /// The category as the edition shows it.
  func standing(of unit: UnitCode) -> Standing {
    let published = published[unit]
    let own: Standing
    if positions[unit] != nil {
      own = Standing(grades(of: unit), scores(of: unit), override: cards[unit]?.override, in: framework)
    } else {
      own = .none
    }
    return own.category == nil ? published.map(Standing.published) ?? own : own
  }
}
