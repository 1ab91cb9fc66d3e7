/// Finds where a run of bytes that mean nothing special ends: the inner loop of writers that escape and of scans.
enum PlainRun {
  enum Stops {
    /// `& < > "`
    case html
    /// `" \ <` and bytes below 0x20.
    case json
    /// `| [ ] <` and line ends.
    case markdown
  }

  /// The index of the first byte that needs a look, or the count.
  @inline(__always)
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, stops: Stops) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var found = marks(word, 0x3C)
      switch stops {
      case .html: found |= marks(word, 0x22) | marks(word, 0x26) | marks(word, 0x3E)
      case .json:
        found |= marks(word, 0x22) | marks(word, 0x5C)
        found |= (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      case .markdown:
        found |= marks(word, 0x7C) | marks(word, 0x5B) | marks(word, 0x5D)
        found |= marks(word, 0x0A) | marks(word, 0x0D)
      }
      // The lowest mark is exact: a borrow can only make false ones above a true one.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch stops {
      case .html: if byte == 0x22 || byte == 0x3C || byte == 0x26 || byte == 0x3E { return index }
      case .json: if byte == 0x22 || byte == 0x3C || byte == 0x5C || byte < 0x20 { return index }
      case .markdown:
        if byte == 0x7C || byte == 0x5B || byte == 0x5D || byte == 0x3C || byte == 0x0A || byte == 0x0D { return index }
      }
      index += 1
    }
    return index
  }

  /// The top bit of each byte of `word` that equals `byte` (exact up to the lowest one).
  @inline(__always)
  private static func marks(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ (byte &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
