/// Labels of domain names that stand for letters beyond ASCII: `xn--mller-kva` for `müller` (RFC 3492).
enum Punycode {
  /// Whether a label in lower case that begins with `xn--` stands for something that can be registered: it can be decoded,
  /// to letters, marks and digits in their usual form (RFC 5891), of which one at least is beyond ASCII.
  static func isSound(_ label: some StringProtocol) -> Bool {
    guard let scalars = decoded(label.utf8.dropFirst(4)) else { return false }
    guard scalars.contains(where: { !$0.isASCII }), scalars.allSatisfy(isLetterOrDigit) else { return false }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let word = String(text)
    return word.lowercased().unicodeScalars.elementsEqual(scalars)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
    // Joiners of Persian and Indic scripts, the interpunct of Catalan, and signs of Hebrew and Japanese (RFC 5892, A).
    default: [0x2D, 0xB7, 0x200C, 0x200D, 0x375, 0x5F3, 0x5F4, 0x30FB].contains(scalar.value)
    }
  }

  /// The letters, or nil where the digits say none.
  private static func decoded(_ text: some Sequence<UInt8>) -> [Unicode.Scalar]? {
    let bytes = Array(text)
    let end = bytes.lastIndex(of: 0x2D)
    var scalars = bytes[..<(end ?? 0)].map { Unicode.Scalar($0) }
    var digits = bytes[(end.map { $0 + 1 } ?? 0)...]
    guard scalars.allSatisfy(\.isASCII), !digits.isEmpty else { return nil }
    var (code, place, bias) = (128, 0, 72)
    while !digits.isEmpty {
      let before = place
      var weight = 1
      var limit = 36
      while true {
        guard let byte = digits.popFirst(), let digit = value(of: byte) else { return nil }
        place += digit * weight
        // Far beyond the last letter of Unicode: no label of 63 bytes gets there by right.
        guard place < 1 << 40 else { return nil }
        let threshold = min(max(limit - bias, 1), 26)
        if digit < threshold { break }
        weight *= 36 - threshold
        guard weight < 1 << 40 else { return nil }
        limit += 36
      }
      let count = scalars.count + 1
      bias = adapted(place - before, count: count, isFirst: before == 0)
      code += place / count
      place %= count
      guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      scalars.insert(scalar, at: place)
      place += 1
    }
    return scalars
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: nil
    }
  }

  /// RFC 3492, section 6.1.
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var bias = 0
    while rest > 455 {
      rest /= 35
      bias += 36
    }
    return bias + 36 * rest / (rest + 38)
  }
}
