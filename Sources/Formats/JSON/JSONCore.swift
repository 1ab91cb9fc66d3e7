/// The bytes under a JSON writer, and where in the text it stands.
///
/// The bytes move from an outer writer into an inner one and back, so that nothing is copied.
struct JSONCore {
  var bytes: Bytes
  let pretty: Bool
  private var depth = 0
  private var isFirst = true

  init(bytes: Bytes, pretty: Bool) {
    self.bytes = bytes
    self.pretty = pretty
  }

  /// Puts the comma and the line end before the next item.
  mutating func separate() {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
    if pretty { breakLine() }
  }

  mutating func key(_ name: String) {
    separate()
    bytes.appendJSON(name)
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
  }

  mutating func object(_ body: (inout JSONObjectWriter) -> Void) {
    var inner = JSONObjectWriter(core: opening(UInt8(ascii: "{")))
    body(&inner)
    close(&inner.core, UInt8(ascii: "}"))
  }

  mutating func array(_ body: (inout JSONArrayWriter) -> Void) {
    var inner = JSONArrayWriter(core: opening(UInt8(ascii: "[")))
    body(&inner)
    close(&inner.core, UInt8(ascii: "]"))
  }

  private mutating func opening(_ mark: UInt8) -> JSONCore {
    bytes.append(mark)
    var inner = JSONCore(bytes: bytes.take(), pretty: pretty)
    inner.depth = depth + 1
    return inner
  }

  private mutating func close(_ inner: inout JSONCore, _ mark: UInt8) {
    let isEmpty = inner.isFirst
    // Taken, not shared: bytes that two values hold are copied whole at the next append.
    bytes = inner.bytes.take()
    if pretty, !isEmpty { breakLine() }
    bytes.append(mark)
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append("  ") }
  }
}

extension JSONCore {
  mutating func string(_ value: String?) {
    guard let value else { return bytes.append("null") }
    bytes.appendJSON(value)
  }

  mutating func integer(_ value: Int?) {
    guard let value else { return bytes.append("null") }
    bytes.append(value)
  }

  mutating func bool(_ value: Bool?) {
    guard let value else { return bytes.append("null") }
    bytes.append(value ? "true" : "false" as StaticString)
  }

  mutating func double(_ value: Double?) {
    guard let value, value.isFinite else { return bytes.append("null") }
    bytes.append(value.description)
  }

  mutating func number(_ literal: String?) {
    guard let literal else { return bytes.append("null") }
    if isNumberLiteral(literal) { bytes.append(literal) } else { bytes.appendJSON(literal) }
  }

  /// Goes as deep as the value does, which the reader's limit bounds.
  mutating func node(_ node: JSONNode) {
    switch node.content {
    case .null: bytes.append("null")
    case .bool(let value): bool(value)
    case .number(let literal): number(literal)
    case .string(let text): bytes.appendJSON(text)
    case .array(let items): array { for item in items { $0.item(node: item) } }
    case .object(let members): object { for member in members { $0.field(member.key, node: member.value) } }
    }
  }
}

/// Whether text is a number as JSON and CSV write it: a point for decimals, no plus sign, no leading zeros.
func isNumberLiteral(_ text: String) -> Bool {
  text.withBytes { bytes in
    var cursor = JSONCursor(bytes)
    guard case .number = try? cursor.literal() else { return false }
    return cursor.peek == nil
  }
}

extension Bytes {
  /// Appends text as a JSON string. `<` is written as an escape, so that no text can end a script element.
  mutating func appendJSON(_ text: borrowing String) { text.withBytes { appendJSON($0) } }

  /// The same for text that stands as UTF-8.
  mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var index = 0
    while true {
      let end = PlainRun.end(in: bytes, from: index, stops: .json)
      append(UnsafeBufferPointer(rebasing: bytes[index..<end]))
      guard end < bytes.count else { break }
      appendJSONEscape(bytes[end])
      index = end + 1
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendJSONEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    default:
      let digits: StaticString = "0123456789abcdef"
      append("\\u00")
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 0xF)])
    }
  }
}
