/// Writes the members of one object, in the order of the calls.
public struct JSONObjectWriter {
  var core: JSONCore

  /// A text, or null.
  public mutating func field(_ name: String, _ value: String?) {
    core.key(name)
    core.string(value)
  }

  /// A text that stands as UTF-8.
  public mutating func field(_ name: String, _ value: Bytes) {
    core.key(name)
    value.withBytes { core.bytes.appendJSON($0) }
  }

  public mutating func field(_ name: String, _ value: Int?) {
    core.key(name)
    core.integer(value)
  }

  public mutating func field(_ name: String, _ value: Bool?) {
    core.key(name)
    core.bool(value)
  }

  /// The shortest literal that reads back as the same value; null for what is not finite.
  ///
  /// Published numbers are rounded before: give their literal to `field(_:number:)`.
  public mutating func field(_ name: String, _ value: Double?) {
    core.key(name)
    core.double(value)
  }

  /// A number by its literal, such as `1.10`; text that is no JSON number is written as text.
  public mutating func field(_ name: String, number literal: String?) {
    core.key(name)
    core.number(literal)
  }

  /// A value that was read.
  public mutating func field(_ name: String, node: JSONNode) {
    core.key(name)
    core.node(node)
  }

  public mutating func object(_ name: String, _ body: (inout JSONObjectWriter) -> Void) {
    core.key(name)
    core.object(body)
  }

  public mutating func array(_ name: String, _ body: (inout JSONArrayWriter) -> Void) {
    core.key(name)
    core.array(body)
  }
}

/// Writes the items of one array, in the order of the calls.
public struct JSONArrayWriter {
  var core: JSONCore

  /// A text, or null.
  public mutating func item(_ value: String?) {
    core.separate()
    core.string(value)
  }

  public mutating func item(_ value: Int?) {
    core.separate()
    core.integer(value)
  }

  public mutating func item(_ value: Bool?) {
    core.separate()
    core.bool(value)
  }

  /// The shortest literal that reads back as the same value; null for what is not finite.
  public mutating func item(_ value: Double?) {
    core.separate()
    core.double(value)
  }

  /// A number by its literal, such as `1.10`; text that is no JSON number is written as text.
  public mutating func item(number literal: String?) {
    core.separate()
    core.number(literal)
  }

  /// A value that was read.
  public mutating func item(node: JSONNode) {
    core.separate()
    core.node(node)
  }

  public mutating func object(_ body: (inout JSONObjectWriter) -> Void) {
    core.separate()
    core.object(body)
  }

  public mutating func array(_ body: (inout JSONArrayWriter) -> Void) {
    core.separate()
    core.array(body)
  }
}
