import Cards

/// What values.csv says of countries that have a card: numbers of measures, and answers that the card leaves out.
public struct TableAnswers: Sendable {
  private let table: AnswerTable
  private let units: [UnitCode: Int]

  /// `nil` where the edition has no such table.
  ///
  /// - Parameter table: the edition's answers, where they are known already.
  public init?(of edition: Edition, in framework: Framework, table: AnswerTable?) {
    guard !edition.values.isEmpty else { return nil }
    let table = table ?? AnswerTable(of: edition, in: framework)
    self.table = table
    units = Dictionary(table.units.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// - Parameter indicator: its position in the framework.
  public subscript(country: CountryCode, indicator: Int) -> AnswerTable.Answer? {
    units[UnitCode(country)].map { table[$0, indicator] }
  }
}
