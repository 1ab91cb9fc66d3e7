/// The lines of a mail, whichever way they end, one after the other.
struct MailLines {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next >= bytes.endIndex }

  /// Without what ends it.
  mutating func line() -> ArraySlice<UInt8>? {
    guard !isAtEnd else { return nil }
    let rest = bytes[next...]
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    next = end < rest.endIndex ? end + 1 : end
    let line = rest[..<end]
    return line.last == 0x0D ? line.dropLast() : line
  }

  /// Whether the next line continues the one before it.
  var continues: Bool { !isAtEnd && (bytes[next] == 0x20 || bytes[next] == 0x09) }

  /// The parts between lines of `--boundary`, each from its own header on. One that is not ended goes to the end.
  mutating func parts(boundary: String, most: Int) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var found: [ArraySlice<UInt8>] = []
    var start: Int?
    while found.count < most {
      let before = next
      guard let line = line() else { break }
      guard line.starts(with: mark) else { continue }
      if let start { found.append(bytes[start..<before]) }
      start = next
      if line.dropFirst(mark.count).starts(with: "--".utf8) { return found }
    }
    if let start, found.count < most, start < bytes.endIndex { found.append(bytes[start...]) }
    return found
  }
}
