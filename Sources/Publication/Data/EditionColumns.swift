import Cards
import Formats

extension DataPackage {
  /// The columns with which the rows of every table begin: edition, its date, country and the country's name.
  func editionColumns<Row>(
    named name: String = "country", unique: Bool = false, _ country: @escaping @Sendable (Row) -> CountryCode
  ) -> [TableColumn<Row>] {
    let (edition, date, names) = (self.edition.id.text, self.edition.asOf.text, self.names)
    let code = ColumnConstraints(isRequired: true, isUnique: unique, pattern: "[A-Z]{2}")
    return [
      TableColumn("edition", .string, .required, "Identifier of the edition.") { _ in .text(edition) },
      TableColumn("as_of", .string, Self.requiredDates, "The date of which the edition speaks.") { _ in .text(date) },
      TableColumn(name, .string, code, "ISO 3166-1 alpha-2, and XK for Kosovo.") { .text(country($0).alpha2) },
      TableColumn(
        name + "_name", .string, .required, "What the country is called here; no view of its status is meant."
      ) { .text(names[country($0)]) },
    ]
  }

  func sourcesColumn<Row>(_ keys: @escaping @Sendable (Row) -> String) -> TableColumn<Row> {
    TableColumn("sources", "Keys of sources in sources.json, joined by semicolons.") { .text(orEmpty: keys($0)) }
  }

  private static let datePattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
  /// A year, a month or a day: that is why the type is text.
  static let dates = ColumnConstraints.matching(datePattern)
  static let requiredDates = ColumnConstraints.matching(datePattern, isRequired: true)
}
