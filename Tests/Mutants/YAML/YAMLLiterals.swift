extension YAMLTree: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension YAMLTree: ExpressibleByArrayLiteral {
  public init(arrayLiteral items: YAMLTree...) { self = .list(items) }
}

extension YAMLTree: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral entries: (String, YAMLTree)...) { self = .map(entries.map { Entry($0.0, $0.1) }) }
}

extension YAMLTree {
  /// Adds an entry to a map.
  mutating func set(_ key: String, _ value: YAMLTree) {
    guard case .map(var entries) = self else { return }
    entries.append(Entry(key, value))
    self = .map(entries)
  }
}
