/// What can be written as YAML: text, lists and maps of text. Every scalar is text, as it is for the reader.
public indirect enum YAMLValue: Sendable, Equatable {
  case text(String)
  case list([YAMLValue])
  /// In the order in which it is written; no key twice.
  case map([Entry])

  /// One `key: value` of a map.
  public struct Entry: Sendable, Equatable {
    public let key: String
    public let value: YAMLValue

    public init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLValue {
  /// What a file says, without its places and styles. Nothing, `~` and `null` become empty text.
  public init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .text(node.isNull ? "" : text)
    case .sequence(let items): self = .list(items.map(YAMLValue.init))
    case .mapping(let entries): self = .map(entries.map { Entry($0.key, YAMLValue($0.value)) })
    }
  }

  /// A map without the entries that have no value.
  public static func fields(_ entries: [(String, YAMLValue?)]) -> YAMLValue {
    .map(entries.compactMap { key, value in value.map { Entry(key, $0) } })
  }
}

extension YAMLValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
