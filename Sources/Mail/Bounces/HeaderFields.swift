/// Fields as RFC 5322 has them, up to an empty line: `Name: value`, unfolded.
struct HeaderFields {
  static let mostFields = 500
  static let mostValueBytes = 4_000

  private var fields: [(name: String, value: String)] = []

  /// Reads a header and the empty line behind it; lines that are no field are passed over.
  init(_ lines: inout MailLines) {
    while let line = lines.line(), !line.isEmpty {
      var value = Array(line.prefix(Self.mostValueBytes))
      while lines.continues, let more = lines.line() {
        if value.count + more.count <= Self.mostValueBytes { value += more }
      }
      guard fields.count < Self.mostFields, let colon = value.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: value[..<colon], as: UTF8.self).lowercased()
      fields.append((Self.trimmed(name), Self.trimmed(String(decoding: value[(colon + 1)...], as: UTF8.self))))
    }
  }

  /// - Parameter name: in lower case.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
  func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
