import Cards
import Formats

extension DataPackage {
  /// What units are called in the workspace's original language.
  var unitNames: UnitNames { UnitNames(edition, names, in: language) }

  /// The columns with which the rows of tables of units begin: edition, its date, the unit and its name.
  func unitColumns<Row>(unique: Bool = false, _ unit: @escaping @Sendable (Row) -> UnitCode) -> [TableColumn<Row>] {
    let (edition, date, names) = (self.edition.id.text, self.edition.asOf.text, self.unitNames)
    let code = ColumnConstraints(isRequired: true, isUnique: unique, pattern: UnitCode.pattern)
    return [
      TableColumn("edition", .string, .required, "Identifier of the edition.") { _ in .text(edition) },
      TableColumn("as_of", .string, Self.requiredDates, "The date of which the edition speaks.") { _ in .text(date) },
      TableColumn("unit", .string, code, "A country (ISO 3166-1 alpha-2, and XK for Kosovo), or another unit.") {
        .text(unit($0).text)
      },
      TableColumn(
        "unit_name", .string, .required, "What the unit is called here; no view of a country's status is meant."
      ) { .text(names[unit($0)]) },
      TableColumn("country", .boolean, .required, "Whether the unit is a country.") {
        .boolean(unit($0).country != nil)
      },
    ]
  }
}

extension CSVCell {
  static func number(_ value: Double?, _ text: (Double) -> String) -> CSVCell {
    value.map { .number(text($0)) } ?? .empty
  }
}
