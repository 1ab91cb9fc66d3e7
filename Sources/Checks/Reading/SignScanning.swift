// Letters and signs beyond ASCII.
extension TextScanner {
  mutating func high(_ bytes: Bytes, _ at: Int, _ end: Int, _ classes: UnsafeBufferPointer<Class>) -> Int {
    if Script.letter(bytes, at, end) > 0, !(bytes[at] == 0xC2 && bytes[at + 1] == 0xAD) {
      return letters(bytes, at, end, classes)
    }
    let width = Script.width(bytes[at])
    guard at + width <= end else {
      pass(.other)
      return end
    }
    let second = width > 1 ? bytes[at + 1] : 0
    let third: UInt8 = width > 2 ? bytes[at + 2] : 0
    switch (bytes[at], second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): space()
    case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
      (0xEF, 0xBB, 0xBF):
      break
    case (0xC2, 0xA7, _), (0xC2, 0xA3, _), (0xE2, 0x82, 0xAC): symbol(bytes, at, width)
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xE2, 0x80, 0x98...0x9F): quotation(bytes, at, end, (second, third))
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x92), (0xE2, 0x88, 0x92): pass(.dash)
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): pass(.hyphen)
    case (0xE2, 0x80, 0xA6): point()
    case (0xD8, 0x9F, _):
      stop = .mark
      pass(.other)
    case (0xDB, 0x94, _), (0xE0, 0xA5, 0xA4), (0xE0, 0xA5, 0xA5), (0xE1, 0x9F, 0x94), (0xE1, 0x9F, 0x95),
      (0xE1, 0x81, 0x8B), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xD6, 0x89, _):
      stop = .ideographic
      pass(.other)
    case (0xD8, 0x8C, _), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): pass(.comma)
    default: pass(.other)
    }
    return at + width
  }

  private mutating func quotation(_ bytes: Bytes, _ at: Int, _ end: Int, _ sign: (UInt8, UInt8)) {
    switch sign {
    case (0xAB, _):
      if quote?.closes == .reversedGuillemet { closeQuote() } else if quote == nil { openQuote(closing: .guillemet) }
    case (0xBB, _):
      if quote?.closes == .guillemet { closeQuote() } else if quote == nil { openQuote(closing: .reversedGuillemet) }
    case (_, 0x9C): if quote?.closes == .double { closeQuote() } else if quote == nil { openQuote(closing: .double) }
    case (_, 0x9E): if quote == nil { openQuote(closing: .double) }
    case (_, 0x9D): if quote?.closes == .double { closeQuote() }
    case (_, 0x98), (_, 0x9A):
      if quote?.closes == .single { closeQuote() } else if quote == nil { openQuote(closing: .single) }
    case (_, 0x99):
      if quote?.closes == .single, !Script.isLetter(bytes, at + 3, end, Self.classes) { closeQuote() }
    default: break
    }
    pass(.quote)
  }
}

/// What UTF-8 sequences are: letters, capital letters, how long.
enum Script {
  @inline(__always)
  static func width(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// How many bytes the letter beyond ASCII has that begins here; 0 where it is none.
  @inline(__always)
  static func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let lead = bytes[at]
    let width = width(lead)
    guard width > 1, at + width <= end else { return 0 }
    switch lead {
    case 0xC2: return [0xAA, 0xB5, 0xBA, 0xAD, 0xB0].contains(bytes[at + 1]) ? 2 : 0
    case 0xC3: return bytes[at + 1] == 0x97 || bytes[at + 1] == 0xB7 ? 0 : 2
    case 0xD6: return bytes[at + 1] == 0x89 ? 0 : 2
    case 0xD8: return [0x8C, 0x9B, 0x9F].contains(bytes[at + 1]) ? 0 : 2
    case 0xDB: return bytes[at + 1] == 0x94 ? 0 : 2
    case 0xE0: return bytes[at + 1] == 0xA5 && (0xA4...0xA5).contains(bytes[at + 2]) ? 0 : 3
    case 0xE1:
      if bytes[at + 1] == 0x9F, (0x94...0x9A).contains(bytes[at + 2]) { return 0 }
      return bytes[at + 1] == 0x81 && (0x8A...0x8B).contains(bytes[at + 2]) ? 0 : 3
    case 0xE2: return 0
    case 0xE3: return bytes[at + 1] == 0x80 ? 0 : 3
    case 0xEF:
      return bytes[at + 1] == 0xBC || bytes[at + 1] == 0xBD || bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF ? 0 : 3
    default: return width
    }
  }

  @inline(__always)
  static func isLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ classes: UnsafeBufferPointer<TextScanner.Class>
  ) -> Bool {
    guard at < end else { return false }
    switch classes[Int(bytes[at])] {
    case .letter: return true
    case .high: return letter(bytes, at, end) > 0
    default: return false
    }
  }

  static func isLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ classes: ContiguousArray<TextScanner.Class>
  ) -> Bool {
    classes.withUnsafeBufferPointer { isLetter(bytes, at, end, $0) }
  }

  /// Whether a capital letter begins here, or one of a script without small ones.
  @inline(__always)
  static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let lead = bytes[at]
    switch lead {
    case 0..<0x80: return (0x41...0x5A).contains(lead)
    case 0xC3: return (0x80...0x9E).contains(bytes[at + 1])
    case 0xC4, 0xC5: return bytes[at + 1] & 1 == 0
    case 0xCE: return (0x86...0xAB).contains(bytes[at + 1])
    case 0xD0: return (0x80...0xAF).contains(bytes[at + 1])
    default: return lead >= 0xD4
    }
  }
}
