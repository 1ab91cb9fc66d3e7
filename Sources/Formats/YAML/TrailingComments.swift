/// The lines of a YAML file on which a comment may follow a value.
///
/// A `#` after a space begins a comment, so that `headline: We are #1` ends before it. libyaml passes comments over in
/// silence; where it says that a plain text ends, the rest of the line tells.
struct TrailingComments {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// By number of the line, from 0, where it begins.
  private var starts: [Int: Int] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var line = 0
    var start = 0
    var seen = 0
    while let mark = bytes[seen...].firstIndex(of: UInt8(ascii: "#")) {
      for index in seen..<mark where isEnd(index) {
        line += 1
        start = index + 1
      }
      seen = mark + 1
      if mark > start, isBlank(bytes[mark - 1]), bytes[start..<mark].contains(where: { !isBlank($0) }) {
        starts[line] = start
      }
    }
  }

  /// Whether a comment follows a text that ends at this line, from 0, and this column, in scalars from 0.
  func follow(line: Int, column: Int) -> Bool {
    guard let start = starts[line] else { return false }
    var index = start
    var left = column
    while index < bytes.count, left > 0 || bytes[index] & 0xC0 == 0x80 {
      index += 1
      if index < bytes.count, bytes[index] & 0xC0 != 0x80 { left -= 1 }
    }
    let end = index
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    return index > end && index < bytes.count && bytes[index] == UInt8(ascii: "#")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a line ends here.
  private func isEnd(_ index: Int) -> Bool {
    bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
  }
}
