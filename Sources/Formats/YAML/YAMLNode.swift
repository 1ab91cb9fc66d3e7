/// A value of a YAML file with the place where it stands. Every scalar is text until the field says otherwise.
public struct YAMLNode: Sendable, Equatable {
  public enum Style: Sendable, Equatable {
    case plain, quoted, block
    /// Plain, with a comment behind it on its line: ` #` and more, which may have been meant to belong to it.
    case commented
  }

  public enum Content: Sendable, Equatable {
    case scalar(String, style: Style)
    case sequence([YAMLNode])
    /// In the order of the file; no key twice.
    case mapping([YAMLEntry])
  }

  /// Line of the file, from 1.
  public let line: Int
  /// Column in Unicode scalars, from 1.
  public let column: Int
  public let content: Content

  public init(line: Int, column: Int, content: Content) {
    self.line = line
    self.column = column
    self.content = content
  }
}

/// One `key: value` of a mapping.
public struct YAMLEntry: Sendable, Equatable {
  public let key: String
  public let keyLine: Int
  public let keyColumn: Int
  public let value: YAMLNode

  public init(key: String, keyLine: Int, keyColumn: Int, value: YAMLNode) {
    self.key = key
    self.keyLine = keyLine
    self.keyColumn = keyColumn
    self.value = value
  }
}

extension YAMLNode {
  /// Whether nothing stands here: a plain empty value, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, let style) = content, style == .plain || style == .commented else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The text of a scalar, as written.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value under a key of a mapping, found by looking through its entries.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.firstIndex { $0.key == key }.map { entries[$0].value }
  }
}
