import Formats

/// A YAML document that can be changed: nodes without places.
public indirect enum YAMLTree: Equatable, Sendable {
  case text(String)
  case list([YAMLTree])
  case map([Entry])

  public struct Entry: Equatable, Sendable {
    public var key: String
    public var value: YAMLTree

    public init(_ key: String, _ value: YAMLTree) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLTree {
  public init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let items): self = .list(items.map(YAMLTree.init))
    case .mapping(let entries): self = .map(entries.map { Entry($0.key, YAMLTree($0.value)) })
    }
  }

  /// The tree as the reader would give it, with every node on line 1.
  public var node: YAMLNode {
    switch self {
    case .text(let text): YAMLNode(line: 1, column: 1, content: .scalar(text, style: .quoted))
    case .list(let items): YAMLNode(line: 1, column: 1, content: .sequence(items.map(\.node)))
    case .map(let entries):
      YAMLNode(
        line: 1, column: 1,
        content: .mapping(entries.map { YAMLEntry(key: $0.key, keyLine: 1, keyColumn: 1, value: $0.value.node) }))
    }
  }

  /// How many nodes it has, itself included.
  public var count: Int {
    switch self {
    case .text: 1
    case .list(let items): items.reduce(1) { $0 + $1.count }
    case .map(let entries): entries.reduce(1) { $0 + $1.value.count }
    }
  }

  /// Changes the node at a position, counted from 0 from the top down; `key` is the one above it, if it has one.
  public mutating func edit(at position: Int, _ body: (inout YAMLTree, _ key: String?) -> Void) {
    var left = position
    edit(&left, key: nil, body)
  }

  private mutating func edit(_ left: inout Int, key: String?, _ body: (inout YAMLTree, String?) -> Void) {
    if left == 0 {
      left = -1
      return body(&self, key)
    }
    left -= 1
    switch self {
    case .text: return
    case .list(var items):
      for index in items.indices where left >= 0 { items[index].edit(&left, key: key, body) }
      self = .list(items)
    case .map(var entries):
      for index in entries.indices where left >= 0 { entries[index].value.edit(&left, key: entries[index].key, body) }
      self = .map(entries)
    }
  }

  /// The node at a position, counted as in `edit`.
  public subscript(position: Int) -> YAMLTree {
    var copy = self
    var found = self
    copy.edit(at: position) { node, _ in found = node }
    return found
  }
}

extension YAMLTree {
  /// The document as YAML, in the style of JSON, which any text survives.
  public var flow: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { Self.quoted($0.key) + ": " + $0.value.flow }.joined(separator: ", ") + "}"
    }
  }

  /// The document as YAML, collections on lines of their own down to a depth, as people write it.
  public func text(indent: Int = 0, depth: Int = 6) -> String {
    let space = String(repeating: "  ", count: indent)
    switch self {
    case .map(let entries) where !entries.isEmpty && indent < depth:
      return entries.map { entry in
        space + Self.quoted(entry.key) + ":" + entry.value.below(indent: indent + 1, depth: depth)
      }.joined()
    case .list(let items) where !items.isEmpty && indent < depth:
      return items.map { space + "-" + $0.below(indent: indent + 1, depth: depth) }.joined()
    default: return space + flow + "\n"
    }
  }

  private func below(indent: Int, depth: Int) -> String {
    switch self {
    case .map(let entries) where !entries.isEmpty && indent < depth: "\n" + text(indent: indent, depth: depth)
    case .list(let items) where !items.isEmpty && indent < depth: "\n" + text(indent: indent, depth: depth)
    default: " " + flow + "\n"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
