/// Checks that bytes are text: valid UTF-8 (RFC 3629) without characters that nobody can see or type.
///
/// Refused are control characters but tab, line feed and carriage return, the line separators U+0085, U+2028 and
/// U+2029 (readers disagree on whether they end a line), a byte order mark elsewhere than at the start, and U+FFFE
/// and U+FFFF. What passes here never reaches a page or a booklet as a broken glyph.
enum InputText {
  /// The problems of a file's bytes, at most one a line.
  static func problems(
    in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, controlsAllowed: Bool = false
  ) -> [InputProblem] {
    var scan = Scan(bytes: bytes, line: firstLine, controlsAllowed: controlsAllowed)
    scan.run()
    return scan.problems
  }

  /// The first character in decoded text that the checks above would refuse, such as one that came by an escape.
  static func firstControl(in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var index = 0
    while true {
      index = endOfPlain(text, from: index)
      guard index < text.count else { return nil }
      guard let (scalar, length) = decode(text, at: index) else { return "\u{FFFD}" }
      if isControl(scalar) || scalar.value == 0xFEFF { return scalar }
      index += length
    }
  }

  /// Where printable ASCII ends: a byte below 0x20 borrows, one above 0x7E carries into its top bit, which also may happen
  /// to bytes behind them but not before.
  @inline(__always)
  static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let odd = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      let marks = odd & 0x8080_8080_8080_8080
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < raw.count, raw[index] >= 0x20, raw[index] < 0x7F { index += 1 }
    return index
  }

  /// "the control character U+0007" for a phrase.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The scalar whose encoding starts at `index`, and its length; nil when it is not valid UTF-8.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, bytes.count - index >= length else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms; surrogates and values past U+10FFFF have no scalar.
    if length == 3, value < 0x800 { return nil }
    if length == 4, value < 0x10000 { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The bytes without the byte order mark that some editors put first.
  static func withoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF else { return bytes }
    return UnsafeBufferPointer(rebasing: bytes[3...])
  }

  /// Columns are counted in scalars: bytes that do not continue one.
  static func scalars(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

extension InputText {
  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    var line: Int
    let controlsAllowed: Bool
    var index = 0
    var lineStart = 0
    var problems: [InputProblem] = []

    mutating func run() {
      while problems.count < InputLimits.problems {
        index = InputText.endOfPlain(bytes, from: index)
        guard index < bytes.count else { return }
        let byte = bytes[index]
        if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
          index += 1
          line += 1
          lineStart = index
        } else if byte == 0x0D || byte == 0x09 {
          index += 1
        } else {
          step()
        }
      }
    }

    private mutating func step() {
      // Most letters beyond ASCII: two bytes for U+00C0 to U+07FF, where nothing is refused.
      let lead = bytes[index]
      if lead >= 0xC3, lead < 0xE0, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
        return
      }
      guard let (scalar, length) = InputText.decode(bytes, at: index) else {
        report("bytes that are not UTF-8", "text saved as UTF-8")
        return
      }
      if !controlsAllowed {
        if scalar == "\u{FEFF}" {
          if index > 0 {
            return report("an invisible U+FEFF inside the text", "no such character; delete it or type the line anew")
          }
        } else if InputText.isControl(scalar) {
          return report(
            "the control character \(InputText.name(scalar))", "no such character; delete it or type the line anew")
        }
      }
      index += length
    }

    /// One problem a line is enough: goes on with the next line.
    private mutating func report(_ found: String, _ expected: String) {
      let column = InputText.scalars(in: bytes, lineStart..<index) + 1
      problems.append(InputProblem(line: line, column: column, found: found, expected: expected))
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }
  }
}
