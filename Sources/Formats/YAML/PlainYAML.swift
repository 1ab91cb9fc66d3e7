/// Reads the plain part of YAML in one pass: what people write by hand and what our writer writes.
///
/// That is mappings and sequences in block style, lists and maps on one line, plain and quoted text on one line, and the
/// blocks `|`, `|-`, `>` and `>-`. At anything else it gives up, and libyaml reads the file from its start: what is wrong
/// with a file is said in one place, and what this reader accepts it reads as libyaml does.
struct PlainYAML {
  /// Something that is left to libyaml, right or wrong.
  struct Unusual: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: InputLimits
  var index = 0
  var line: Int
  /// Of the line on which the index stands: where it starts, and up to where its scalars were counted.
  private(set) var lineStart = 0
  private var counted = 0
  private var scalars = 0
  /// How far the line on which content comes next is indented; -1 at the end of the file.
  private(set) var indent = -1
  private var values = 0
  /// The lines of the block of text that is being read.
  var pieces: [Range<Int>] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: InputLimits) {
    self.bytes = bytes
    self.limits = limits
    line = firstLine
  }

  /// The document, or nil where there is none or libyaml has to read it. The bytes are text without a byte order mark.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: InputLimits) -> YAMLNode? {
    guard position(of: 0x09, in: bytes, from: 0) == nil, position(of: 0x0D, in: bytes, from: 0) == nil else {
      return nil
    }
    var reader = PlainYAML(bytes, firstLine: firstLine, limits: limits)
    do throws(Unusual) {
      try reader.toContent()
      guard reader.indent == 0 else { return nil }
      let node = try reader.node(in: -1, depth: 0, followsKey: false)
      return reader.indent < 0 && node.scalar == nil ? node : nil
    } catch {
      return nil
    }
  }

  /// The byte at an index; a line end behind the last one.
  @inline(__always) func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0x0A }

  @inline(__always) func isSpaceOrEnd(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x0A }

  @inline(__always) mutating func skipSpaces() { while byte(index) == 0x20 { index += 1 } }

  /// Columns are counted in scalars, from 1.
  mutating func column() -> Int {
    while counted < index {
      if bytes[counted] & 0xC0 != 0x80 { scalars += 1 }
      counted += 1
    }
    return scalars + 1
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  mutating func count() throws(Unusual) {
    values += 1
    if values > limits.values { throw Unusual() }
  }

  mutating func open(_ depth: Int) throws(Unusual) {
    if depth >= limits.depth { throw Unusual() }
    try count()
  }

  /// From the start of a line to the next that holds more than a comment.
  mutating func toContent() throws(Unusual) {
    while true {
      lineStart = index
      counted = index
      scalars = 0
      skipSpaces()
      guard index < bytes.count else {
        indent = -1
        return
      }
      if bytes[index] == UInt8(ascii: "#") { index = endOfLine() }
      if byte(index) != 0x0A { break }
      index += 1
      line += 1
    }
    indent = index - lineStart
    guard indent == 0 else { return }
    let first = bytes[index]
    // It may stand between documents.
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "."), byte(index + 1) == first, byte(index + 2) == first {
      throw Unusual()
    }
  }

  /// From the end of a value to the next content: behind it stands nothing but a comment.
  mutating func finishLine() throws(Unusual) {
    skipSpaces()
    if byte(index) != 0x0A {
      guard bytes[index] == UInt8(ascii: "#"), bytes[index - 1] == 0x20 else { throw Unusual() }
      index = endOfLine()
    }
    index += 1
    line += 1
    try toContent()
  }

  func endOfLine() -> Int { Self.position(of: 0x0A, in: bytes, from: index) ?? bytes.count }
}
