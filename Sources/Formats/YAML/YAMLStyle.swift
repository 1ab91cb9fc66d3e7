/// How a text is written: as it is where the reader understands the same, else in the way that is easiest to read.
enum YAMLStyle: Equatable {
  case plain, quoted
  /// `|`: line by line.
  case literal
  /// `>-`: one long line on several.
  case folded

  /// The longest line that is written as it is, in bytes.
  static let width = 100

  init(of text: String, isKey: Bool = false) {
    self = text.withBytes { Self.style(of: $0, isKey: isKey) }
  }

  private static func style(of bytes: UnsafeBufferPointer<UInt8>, isKey: Bool) -> YAMLStyle {
    guard let first = bytes.first, let last = bytes.last else { return .quoted }
    var hasLines = false, isOdd = false, needsQuotes = isReserved(bytes) || !canBegin(first, bytes.dropFirst().first)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A: hasLines = true
      case 0x09, 0x0D: isOdd = true
      case 0x23 where index > 0 && bytes[index - 1] == 0x20: needsQuotes = true
      case 0x3A where index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A:
        needsQuotes = true
      case 0x80...: break
      default: break
      }
      index += 1
    }
    // A first line that is blank or begins with a space would hide how far a block is indented.
    let isEdged = first == 0x20 || first == 0x0A || last == 0x20
    if isOdd || InputText.firstControl(in: bytes) != nil { return .quoted }
    if hasLines {
      let endsTwice = bytes.count > 1 && last == 0x0A && bytes[bytes.count - 2] == 0x0A
      return isKey || first == 0x20 || first == 0x0A || endsTwice ? .quoted : .literal
    }
    if isEdged { return .quoted }
    if !isKey, bytes.count > width { return .folded }
    return needsQuotes ? .quoted : .plain
  }

  /// Whether it would be read as nothing, as the merge key, or as the mark between documents.
  private static func isReserved(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func begins(_ text: StaticString) -> Bool {
      bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    if begins("---") || begins("...") { return true }
    return (bytes.count == 1 && begins("~")) || (bytes.count == 4 && begins("null"))
      || (bytes.count == 2 && begins("<<"))
  }

  /// Whether a plain text may begin so.
  private static func canBegin(_ first: UInt8, _ second: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "-"): second.map { (0x30...0x39).contains($0) } ?? false
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), 0x20:
      false
    default: true
    }
  }

  /// The lines of a folded text: broken at single spaces alone, since a line end stands for exactly one.
  static func folded(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex, length = 0
    var candidate: String.Index?
    var index = start
    var before: UInt8 = 0x20
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == 0x20, before != 0x20, next < bytes.endIndex, bytes[next] != 0x20 {
        if length > width, let candidate {
          lines.append(text[start..<candidate])
          start = bytes.index(after: candidate)
          length = bytes.distance(from: start, to: index)
        }
        candidate = index
      }
      before = bytes[index]
      length += 1
      index = next
    }
    if length > width, let candidate, candidate > start {
      lines.append(text[start..<candidate])
      start = bytes.index(after: candidate)
    }
    lines.append(text[start...])
    return lines
  }
}
