/// Text as RFC 2045, section 6.7, has it, on lines of at most 76 characters.
enum QuotedPrintable {
  /// Writes lines that end in CRLF; the text's own end in `\n`.
  static func write(_ text: String, to output: inout [UInt8]) {
    var lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      write(line, to: &output)
      output += [0x0D, 0x0A]
    }
  }

  private static func write(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var length = 0
    for index in line.indices {
      let byte = line[index]
      let isLast = index == line.endIndex - 1
      var isPlain = isPrintable(byte) || (isSpace(byte) && !isLast)
      let needed = isPlain ? 1 : 3
      // One place is kept for the = of a soft break, unless nothing follows.
      if length + needed > (isLast ? 76 : 75) {
        output += [UInt8(ascii: "="), 0x0D, 0x0A]
        length = 0
      }
      // A dot alone ends a mail, and a line that begins with “From ” parts two in a file: some programs know no better.
      if length == 0, byte == UInt8(ascii: ".") || line[index...].starts(with: "From ".utf8) { isPlain = false }
      if isPlain {
        output.append(byte)
        length += 1
      } else {
        output += [UInt8(ascii: "="), hexadecimal(byte >> 4), hexadecimal(byte & 0x0F)]
        length += 3
      }
    }
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func hexadecimal(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
  }
}
