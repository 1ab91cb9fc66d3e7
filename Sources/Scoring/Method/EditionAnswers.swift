import Cards

/// What each unit of an edition answers to each indicator, and where that stands: the one place that every page, booklet and
/// data file asks, so that a card and values.csv cannot be told apart by where they are shown.
public struct EditionAnswers: Sendable {
  /// Where an answer stands.
  public enum Origin: Sendable {
    case card(Assessment)
    case values(ValueRow)
  }

  public let table: AnswerTable
  private let positions: [UnitCode: Int]
  /// As in the table: by unit, then by indicator.
  private let origins: [Origin?]
  private let divisors: [UnitCode: [ValueRow]]

  /// - Parameter table: the edition's answers, where they are known already.
  public init(of edition: Edition, in framework: Framework, table: AnswerTable? = nil) {
    let table = table ?? AnswerTable(of: edition, in: framework)
    let width = table.indicators.count
    let units = Dictionary(table.units.enumerated().map { ($1, $0) }) { first, _ in first }
    let columns = Dictionary(table.indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    var origins = [Origin?](repeating: nil, count: table.units.count * width)
    var divisors: [UnitCode: [ValueRow]] = [:]
    for row in edition.values {
      guard let unit = units[row.unit] else { continue }
      if let column = columns[row.indicator] {
        origins[unit * width + column] = .values(row)
      } else {
        divisors[row.unit, default: []].append(row)
      }
    }
    for card in edition.cards {
      guard let unit = units[UnitCode(card.country)] else { continue }
      for assessment in card.assessments {
        guard let column = columns[assessment.indicator.value], table.indicators[column].measure == nil else {
          continue
        }
        origins[unit * width + column] = .card(assessment)
      }
    }
    (self.table, positions, self.origins, self.divisors) = (table, units, origins, divisors)
  }
}

extension EditionAnswers {
  /// Every unit with a card or a row of values.csv, sorted by code.
  public var units: [UnitCode] { table.units }

  /// The unit's place in the table; `nil` where the edition has neither card nor values of it.
  public func position(of unit: UnitCode) -> Int? { positions[unit] }

  /// The answer as it counts: a number without what it is divided by is no data.
  ///
  /// - Parameter indicator: its position in the framework.
  public subscript(unit: UnitCode, indicator: Int) -> AnswerTable.Answer {
    guard let position = positions[unit] else { return .notAssessed }
    let answer = table[position, indicator]
    guard let figure = answer.figure else { return answer }
    return table.quotient(of: figure, unit: position, indicator: indicator) == nil ? .noData : answer
  }

  /// The number divided by its denominator; `nil` where there is none to divide it by, or no number.
  public func quotient(_ unit: UnitCode, _ indicator: Int) -> Double? {
    guard let position = positions[unit], let figure = table[position, indicator].figure else { return nil }
    return table.quotient(of: figure, unit: position, indicator: indicator)
  }

  /// Where the answer stands; `nil` where nobody has said anything.
  public func origin(_ unit: UnitCode, _ indicator: Int) -> Origin? {
    positions[unit].flatMap { origins[$0 * table.indicators.count + indicator] }
  }

  /// The row of values.csv in which the answer stands; `nil` where it stands in a card, or nowhere.
  public func row(_ unit: UnitCode, _ indicator: Int) -> ValueRow? {
    if case .values(let row)? = origin(unit, indicator) { row } else { nil }
  }

  /// The unit's answers that stand in values.csv.
  public func rows(of unit: UnitCode) -> [IndicatorNumber: ValueRow] {
    Dictionary(
      table.indicators.enumerated().compactMap { column, indicator in
        row(unit, column).map { (indicator.number, $0) }
      }
    ) { first, _ in first }
  }

  /// The unit's numbers by which others are divided, as they stand in values.csv.
  public func divisors(of unit: UnitCode) -> [ValueRow] { divisors[unit] ?? [] }

  /// The unit's grades, for rules that count them.
  public func grades(of unit: UnitCode) -> [IndicatorNumber: Grade] {
    positions[unit].map { table.grades(of: $0) } ?? [:]
  }
}
