/// What the guard counts in one line, in one pass over its bytes.
struct MarkdownLine {
  /// Where the next line starts.
  private(set) var end: Int
  private(set) var count = 0
  private(set) var isBlank = true
  private(set) var pipes = 0
  /// `![`
  private(set) var images = 0
  /// `]`
  private(set) var brackets = 0
  /// `]:`
  private(set) var hasDefinition = false
  /// `<!` and `<?`
  private(set) var declarations = 0
  /// Quotes and list items that the line may be inside of, counting two columns of indentation as one.
  private(set) var nesting = 0
  /// Whether nothing in the line speaks against the line of dashes below a table's head.
  private(set) var mayEndTableHead = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    var index = start
    var hasDash = false
    var hasText = false
    // Up to the first word, any mark may tell what the line is.
    prefix: while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D: break prefix
      case 0x20, 0x09:
        index += 1
        continue
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      default: hasText = true
      }
      isBlank = false
      if hasText { break }
      index += 1
    }
    if hasText { index = countMarks(bytes, from: index) }
    count = index - start
    let content = UnsafeBufferPointer(rebasing: bytes[start..<index])
    if index < bytes.count {
      index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    }
    end = index
    mayEndTableHead = hasDash && !hasText
    nesting = Self.nesting(of: content)
  }

  /// Counts the marks behind the first word, and tells where the line ends.
  private mutating func countMarks(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
    var index = first
    while true {
      index = PlainRun.end(in: bytes, from: index, stops: .markdown)
      guard index < bytes.count else { return index }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case 0x0A, 0x0D: return index
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["): if index > first, bytes[index - 1] == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: "]"):
        brackets += 1
        if next == UInt8(ascii: ":") { hasDefinition = true }
      default: if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { declarations += 1 }
      }
      index += 1
    }
  }

  /// Counts the marks of quotes and list items at the start of a line.
  private static func nesting(of line: UnsafeBufferPointer<UInt8>) -> Int {
    var marks = 0
    var columns = 0
    var columnsBeforeLastMark = 0
    var index = 0
    while index < line.count {
      let byte = line[index]
      if byte == 0x20 || byte == 0x09 {
        columns += byte == 0x20 ? 1 : 4
        index += 1
        continue
      }
      guard let length = markLength(line, at: index) else { break }
      marks += 1
      columnsBeforeLastMark = columns
      index += length
    }
    return marks == 0 ? 0 : marks + columnsBeforeLastMark / 2
  }

  /// The length of `>`, of `-`, `+` or `*` before a space, or of up to nine digits with a point or bracket.
  private static func markLength(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    if line[start] == UInt8(ascii: ">") { return 1 }
    var end = start
    while end < line.count, end - start < 10, line[end] >= UInt8(ascii: "0"), line[end] <= UInt8(ascii: "9") {
      end += 1
    }
    guard end < line.count else { return nil }
    switch line[end] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): guard end > start else { return nil }
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): guard end == start else { return nil }
    default: return nil
    }
    let after = end + 1
    guard after == line.count || line[after] == 0x20 || line[after] == 0x09 else { return nil }
    return after - start
  }
}
