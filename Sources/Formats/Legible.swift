/// Text for a terminal: what moves, hides or turns round other text there is written out, as `<U+001B>`.
///
/// A name or a text of somebody else's could otherwise end a line and begin another that says what they like, paint over
/// what stands there, or be shown from right to left. Written out are the control characters (C0, C1, DEL), the line
/// separators U+2028 and U+2029, and the characters that set the direction of writing (Unicode Annex 9: U+061C, U+200E,
/// U+200F, U+202A–202E, U+2066–2069).
public enum Legible {
  /// A text within a line: nothing in it ends that line.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return String(decoding: written(Array(text.utf8), keeping: []), as: UTF8.self)
  }

  /// Lines that were laid out already: line feeds and tabs stay, whatever else moves or hides is written out.
  public static func lines(_ bytes: [UInt8]) -> [UInt8] { written(bytes, keeping: ["\n", "\t"]) }

  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func written(_ bytes: [UInt8], keeping kept: Set<Unicode.Scalar>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let end = InputText.endOfPlain(bytes, from: index)
        out += bytes[index..<end]
        index = end
        guard index < bytes.count else { break }
        // Bytes that are no text are written as such: a terminal may take 0x9B for the beginning of a command.
        let (scalar, length) = InputText.decode(bytes, at: index) ?? ("\u{FFFD}", 1)
        if isUnsafe(scalar), !kept.contains(scalar) {
          out += Array("<\(InputText.name(scalar))>".utf8)
        } else {
          out += Array(String(scalar).utf8)
        }
        index += length
      }
      return out
    }
  }
}

extension Bytes {
  /// Appends one line for a terminal, and ends it.
  public mutating func line(_ text: String = "") {
    append(Legible.line(text))
    append("\n")
  }
}
