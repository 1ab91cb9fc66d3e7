/// Letters without regard to case, and the hash of a word in them.
enum Letters {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One byte more (FNV-1a).
  @inline(__always)
  static func adding(_ byte: UInt8, to key: UInt64) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }

  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The second byte of a letter in lower case: Latin letters of two bytes alone, which is all that the four languages have.
  @inline(__always)
  static func lowered(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    switch lead {
    case 0xC3: (0x80...0x9E).contains(byte) && byte != 0x97 ? byte + 0x20 : byte
    case 0xC5: byte == 0x92 ? 0x93 : byte
    default: byte
    }
  }

  /// The key of a word as the scanner makes it. Apostrophes are all one.
  static func key(of word: some StringProtocol) -> UInt64 {
    var key = seed
    for scalar in word.unicodeScalars {
      var lead: UInt8 = 0
      for byte in String(scalar == "\u{2019}" ? "'" : scalar).utf8 {
        key = adding(byte < 0x80 ? lowered(byte) : lowered(byte, after: lead), to: key)
        lead = byte
      }
    }
    return key
  }

  /// The word in lower case.
  static func folded(_ bytes: some Collection<UInt8>) -> String {
    var lead: UInt8 = 0
    let folded = bytes.map { byte in
      defer { lead = byte }
      return byte < 0x80 ? lowered(byte) : lowered(byte, after: lead)
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
