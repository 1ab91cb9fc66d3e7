import Cards

/// What units are called in one language: by groups.csv, the edition's names, or CLDR.
struct UnitNames: Sendable {
  private let declared: [UnitCode: Text]
  private let countries: CountryNames
  private let language: LanguageTag

  init(_ edition: Edition, _ names: CountryNames, in language: LanguageTag) {
    declared = Dictionary(edition.groups.rows.compactMap { row in row.name.map { (row.unit, $0) } }) { first, _ in first
    }
    countries = names
    self.language = language
  }

  /// The text of groups.csv, for units that have one.
  func text(of unit: UnitCode) -> Text? { declared[unit] }

  subscript(unit: UnitCode) -> String {
    declared[unit]?(language) ?? unit.country.map { countries[$0] } ?? unit.text
  }
}
