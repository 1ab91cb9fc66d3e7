import Cards

/// What units are called in one language: by groups.csv, the edition's names, or CLDR.
public struct UnitNames: Sendable {
  private let declared: [UnitCode: Text]
  private let countries: CountryNames
  private let language: LanguageTag
  /// Where groups.csv has them.
  private let positions: [UnitCode: Int]

  init(_ edition: Edition, _ names: CountryNames, in language: LanguageTag) {
    declared = Dictionary(edition.groups.rows.compactMap { row in row.name.map { (row.unit, $0) } }) { first, _ in first
    }
    countries = names
    positions = Dictionary(edition.groups.rows.enumerated().map { ($1.unit, $0) }) { first, _ in first }
    self.language = language
  }

  public init(_ edition: Edition, in language: LanguageTag) {
    let names = CountryNames(language: language, overrides: edition.names.mapValues { $0(language) })
    self.init(edition, names, in: language)
  }

  /// The text of groups.csv, for units that have one.
  func text(of unit: UnitCode) -> Text? { declared[unit] }

  public subscript(unit: UnitCode) -> String {
    declared[unit]?(language) ?? unit.country.map { countries[$0] } ?? unit.text
  }

  /// Countries by their names, then other units as groups.csv lists them.
  func sorted(_ units: some Sequence<UnitCode>) -> [UnitCode] {
    let others = units.filter { $0.country == nil }.sorted { a, b in
      (positions[a] ?? .max, a) < (positions[b] ?? .max, b)
    }
    return countries.sorted(units.compactMap(\.country)).map { UnitCode($0) } + others
  }
}
