import Cards

/// The regions of countries by ISO 3166-2, with their names in four languages.
enum Regions {
  /// The names of a country's regions as keys of their words, by the first word.
  static func names(of country: CountryCode) -> [UInt64: [[UInt64]]] {
    guard let line = lines[country.alpha2] else { return [:] }
    var names: [UInt64: [[UInt64]]] = [:]
    for name in line.split(whereSeparator: { $0 == "|" || $0 == "/" }) {
      let keys = name.split(separator: " ").map { Letters.key(of: $0) }
      if let first = keys.first { names[first, default: []].append(keys) }
    }
    return names.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// A line a country: see `Scripts/subdivisions.py`.
  private static let lines: [String: Substring] = {
    let pairs = table.split(separator: "\n").compactMap { line -> (String, Substring)? in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return (String(line[..<tab]), line[line.index(after: tab)...])
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Words for where somebody comes from.
  static let from = Set(
    ["from", "depuis", "de", "d'", "du", "vanuit", "uit", "aus", "vom", "von"].map { Letters.key(of: $0) })
}
