/// A value of a JSON file with the place where it stands.
public struct JSONNode: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case null
    case bool(Bool)
    /// The literal as written: `1.10` stays `1.10`, and no digit is lost.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order of the file; no name twice.
    case object([JSONMember])
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

/// One `"name": value` of an object.
public struct JSONMember: Sendable, Equatable {
  public let key: String
  public let keyLine: Int
  public let keyColumn: Int
  public let value: JSONNode

  public init(key: String, keyLine: Int, keyColumn: Int, value: JSONNode) {
    self.key = key
    self.keyLine = keyLine
    self.keyColumn = keyColumn
    self.value = value
  }
}

extension JSONNode {
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The literal of a number.
  public var number: String? {
    if case .number(let literal) = content { literal } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  public var isNull: Bool { content == .null }

  public var items: [JSONNode]? {
    if case .array(let items) = content { items } else { nil }
  }

  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value under a name of an object, found by looking through its members.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.firstIndex { $0.key == key }.map { members[$0].value }
  }
}
