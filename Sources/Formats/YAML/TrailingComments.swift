/// The lines of a YAML file on which a comment may follow a value.
///
/// A `#` after a space begins a comment, so that `headline: We are #1` ends before it. libyaml passes comments over in
/// silence; where it says that a plain text ends, the rest of the line tells.
struct TrailingComments {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// By number of the line, from 0, where it begins.
  private var starts: [Int: Int] = [:]
  /// Where the last text ended: what comes next on its line is counted from there, not from the line's start.
  private var last = (line: -1, column: 0, index: 0)
  /// How many bytes were walked over to find columns.
  private(set) var walked = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var line = 0
    var start = 0
    var seen = 0
    // Whether something stands on the line already.
    var isFilled = false
    while let mark = bytes[seen...].firstIndex(of: UInt8(ascii: "#")) {
      for index in seen..<mark {
        if isEnd(index) {
          line += 1
          start = index + 1
          isFilled = false
        } else if !isBlank(bytes[index]) {
          isFilled = true
        }
      }
      seen = mark + 1
      if isFilled, mark > start, isBlank(bytes[mark - 1]) { starts[line] = start }
      isFilled = true
    }
  }

  /// Whether a comment follows a text that ends at this line, from 0, and this column, in scalars from 0.
  mutating func follow(line: Int, column: Int) -> Bool {
    guard let start = starts[line] else { return false }
    let goesOn = last.line == line && last.column <= column
    let from = goesOn ? last.index : start
    var index = from
    var left = goesOn ? column - last.column : column
    while index < bytes.count, left > 0 || bytes[index] & 0xC0 == 0x80 {
      index += 1
      if index < bytes.count, bytes[index] & 0xC0 != 0x80 { left -= 1 }
    }
    let end = index
    last = (line, column, end)
    walked += end - from
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    return index > end && index < bytes.count && bytes[index] == UInt8(ascii: "#")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a line ends here.
  private func isEnd(_ index: Int) -> Bool {
    bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
  }
}
