/// Turns runs of text into symbols, one after the other; what stands between words is held back until a word follows.
struct Folding {
  private var pending: UInt8 = Fold.breaker

  /// Calls `body` with each symbol of a run.
  @inline(__always)
  mutating func feed(_ text: String, _ body: (UInt8) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          feed(Fold.ascii[Int(byte)], body)
          index += 1
        } else {
          let (scalar, length) = Self.decode(bytes, index)
          feed(scalar: scalar, body)
          index += length
        }
      }
    }
  }

  /// Calls `body` with the symbols of one scalar, and with what stood before it.
  @inline(__always)
  mutating func feed(scalar: UInt32, _ body: (UInt8) -> Void) {
    let (first, second) = Fold.symbols(scalar)
    if first != Fold.nothing { feed(first, body) }
    if second != Fold.nothing { feed(second, body) }
  }

  /// Parts what came from what will come: the end of a paragraph, a quotation.
  mutating func part() { pending = Fold.breaker }

  @inline(__always)
  private mutating func feed(_ symbol: UInt8, _ body: (UInt8) -> Void) {
    if Fold.isLetter(symbol) {
      if pending != Fold.nothing {
        body(pending)
        pending = Fold.nothing
      }
      body(symbol)
    } else if pending != Fold.breaker {
      pending = symbol
    }
  }

  /// The scalar that begins at an index, and its length in bytes. Strings are always valid UTF-8.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    func more(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    let byte = UInt32(bytes[index])
    if byte < 0xE0 { return ((byte & 0x1F) << 6 | more(1), 2) }
    if byte < 0xF0 { return ((byte & 0x0F) << 12 | more(1) << 6 | more(2), 3) }
    return ((byte & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
  }
}
