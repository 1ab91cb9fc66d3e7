import Formats

/// Titles of treaties, laws, mandates and campaigns in which old terms stand: `Lists/titles.csv`.
enum KnownTitles {
  private static let symbols: [[UInt8]] = {
    guard let table = CSV.parse(PackageResources.titles_csv).value else { return [] }
    return table.rows.compactMap { $0[table.column("title")] }.map { TitleText.symbols($0) }
  }()

  private static let automaton = Automaton(symbols.enumerated().map { (term: $0.offset, symbols: $0.element) })

  /// Where a title stands in a text without punctuation; whole words only.
  static func places(in flat: [UInt8]) -> [Range<Int>] {
    automaton.matches(in: flat).map(\.range).filter { TitleText.areWords($0, in: flat) }
  }
}
