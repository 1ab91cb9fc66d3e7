/// Reduces text to what terms are compared by: letters without case and accents, digits, and what parts words.
///
/// A symbol is a small number, so that automata can be tables. Spaces of every kind, hyphens, apostrophes and line ends join the
/// words of a term, as in *child-sex tourism*; all other punctuation parts them. Several in a row are one.
enum Fold {
  /// What joins words of a term.
  static let joiner: UInt8 = 36
  /// What parts them.
  static let breaker: UInt8 = 37
  /// A letter of which no term is made.
  static let other: UInt8 = 38
  static let count = 39
  /// No symbol: soft hyphens and accents that stand alone.
  static let nothing: UInt8 = 0xFF

  static func isLetter(_ symbol: UInt8) -> Bool { symbol < joiner || symbol == other }

  /// The symbols of a scalar: one, seldom two (œ) or none.
  @inline(__always)
  static func symbols(_ scalar: UInt32) -> (UInt8, UInt8) {
    scalar < 0x80 ? (ascii[Int(scalar)], nothing) : wide(scalar)
  }

  /// For each of the first 128 scalars.
  static let ascii: [UInt8] = (0..<128).map { (value: UInt8) in
    switch value {
    case 0x61...0x7A: value - 0x61
    case 0x41...0x5A: value - 0x41
    case 0x30...0x39: value - 0x30 + 26
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x27, 0x5F: joiner
    default: breaker
    }
  }

  private static func wide(_ scalar: UInt32) -> (UInt8, UInt8) {
    switch scalar {
    case 0xC0...0x17F: latin(scalar)
    case 0xA0, 0x2000...0x200A, 0x2010, 0x2011, 0x2018, 0x2019, 0x202F, 0x205F, 0x3000: (joiner, nothing)
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2069, 0xFEFF: (nothing, nothing)
    case 0x80...0xBF, 0x2012...0x2BFF, 0x3001...0x303F: (breaker, nothing)
    default: (other, nothing)
    }
  }

  private static func latin(_ scalar: UInt32) -> (UInt8, UInt8) {
    func letter(_ ascii: Unicode.Scalar) -> UInt8 { UInt8(ascii.value - 0x61) }
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: return (letter("a"), nothing)
    case 0xC6, 0xE6: return (letter("a"), letter("e"))
    case 0xC7, 0xE7, 0x106...0x10D: return (letter("c"), nothing)
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: return (letter("e"), nothing)
    case 0xCC...0xCF, 0xEC...0xEF: return (letter("i"), nothing)
    case 0xD1, 0xF1: return (letter("n"), nothing)
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: return (letter("o"), nothing)
    case 0xD9...0xDC, 0xF9...0xFC: return (letter("u"), nothing)
    case 0xDD, 0xFD, 0xFF: return (letter("y"), nothing)
    case 0xDF: return (letter("s"), letter("s"))
    case 0x152, 0x153: return (letter("o"), letter("e"))
    case 0xD7, 0xF7: return (breaker, nothing)
    default: return (other, nothing)
    }
  }
}
