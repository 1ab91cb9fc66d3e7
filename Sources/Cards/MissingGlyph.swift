extension GlyphCoverage {
  /// The first scalar of a text that no font has; breaks and tabs count as shown.
  public static func missing(in text: borrowing String) -> Unicode.Scalar? {
    (copy text).utf8.withContiguousStorageIfAvailable(missing) ?? missingInPieces(text)
  }

  /// The same for text that does not lie in one piece. Inlined, it would cost each call a reference to the text.
  @inline(never)
  private static func missingInPieces(_ text: borrowing String) -> Unicode.Scalar? {
    Array((copy text).utf8).withUnsafeBufferPointer(missing)
  }

  /// Goes through valid UTF-8.
  private static func missing(in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var index = 0
    while true {
      index = endOfPlain(bytes, from: index)
      guard index < bytes.count else { return nil }
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = lead < 0x80 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(length + 1))
      for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
      if let scalar = Unicode.Scalar(value), !shows(scalar) { return scalar }
      index += length
    }
  }

  /// Skips printable ASCII, eight bytes a time: a byte below 0x20 borrows, one above 0x7E carries into its top bit,
  /// which also may happen to bytes behind them but not before.
  private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
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
}
