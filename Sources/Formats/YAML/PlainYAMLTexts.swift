#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PlainYAML {
  /// libyaml takes a longer key for none.
  private static let longestKey = 250

  static func position(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether plain text may begin at the index; a few ways that YAML allows are left to libyaml.
  func canBegin() -> Bool {
    switch byte(index) {
    case UInt8(ascii: "-"):
      switch byte(index + 1) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF:
        true
      default: false
      }
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), 0x20, 0x0A:
      false
    default: true
    }
  }

  /// Plain text on this line, up to the colon of a key, a comment or the line's end.
  mutating func plain() throws(Unusual) -> Range<Int> {
    guard canBegin() else { throw Unusual() }
    let start = index
    loop: while true {
      switch byte(index) {
      case 0x0A: break loop
      case UInt8(ascii: ":") where isSpaceOrEnd(index + 1): break loop
      case UInt8(ascii: "#") where bytes[index - 1] == 0x20: break loop
      default: index += 1
      }
    }
    return start..<trimmed(start, index)
  }

  func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  func key(_ range: Range<Int>) throws(Unusual) -> String {
    let text = text(range)
    if range.count > Self.longestKey || text == "<<" { throw Unusual() }
    return text
  }

  /// Whether quoted text that ends at the index is a key; then the index moves to its colon.
  mutating func isKey() throws(Unusual) -> Bool {
    let end = index
    skipSpaces()
    guard byte(index) == UInt8(ascii: ":") else {
      index = end
      return false
    }
    guard isSpaceOrEnd(index + 1), index - lineStart <= Self.longestKey else { throw Unusual() }
    return true
  }

  /// Text in quotes, on one line; of the escapes those of the quotation mark and of the backslash.
  mutating func quoted() throws(Unusual) -> String {
    let mark = bytes[index]
    let isDouble = mark == UInt8(ascii: "\"")
    index += 1
    let start = index
    var escapes: [Int] = []
    while true {
      let byte = byte(index)
      if byte == 0x0A { throw Unusual() }
      if isDouble && byte == UInt8(ascii: "\\") {
        let next = self.byte(index + 1)
        guard next == mark || next == UInt8(ascii: "\\") else { throw Unusual() }
        escapes.append(index)
        index += 2
      } else if byte == mark {
        if isDouble || self.byte(index + 1) != mark { break }
        escapes.append(index)
        index += 2
      } else {
        index += 1
      }
    }
    let end = index
    index += 1
    if escapes.isEmpty { return text(start..<end) }
    var out: [UInt8] = []
    out.reserveCapacity(end - start)
    var from = start
    for escape in escapes {
      out += bytes[from..<escape]
      from = escape + 1
    }
    out += bytes[from..<end]
    return String(decoding: out, as: UTF8.self)
  }
}

extension PlainYAML {
  /// The text of a block, whose first line is not empty and tells how far the others are indented.
  mutating func block(in parent: Int) throws(Unusual) -> String {
    let isFolded = bytes[index] == UInt8(ascii: ">")
    index += 1
    let isStripped = byte(index) == UInt8(ascii: "-")
    if isStripped { index += 1 }
    guard index < bytes.count, bytes[index] == 0x0A else { throw Unusual() }
    index += 1
    line += 1
    var own = 0
    while byte(index + own) == 0x20 { own += 1 }
    guard own > max(parent, 0), byte(index + own) != 0x0A else { throw Unusual() }
    try takeLines(own, isFolded: isFolded, isStripped: isStripped)
    let text = joined(isFolded: isFolded, isStripped: isStripped)
    try toContent()
    return text
  }

  private mutating func takeLines(_ own: Int, isFolded: Bool, isStripped: Bool) throws(Unusual) {
    pieces.removeAll(keepingCapacity: true)
    while index < bytes.count {
      let start = index
      while index < start + own, byte(index) == 0x20 { index += 1 }
      guard index < bytes.count else { break }
      if bytes[index] == 0x0A {
        pieces.append(index..<index)
      } else if index < start + own {
        index = start
        break
      } else {
        let end = endOfLine()
        // Lines that are indented further are not folded, and some of them are empty.
        if bytes[index] == 0x20, isFolded || trimmed(index, end) == index { throw Unusual() }
        if end == bytes.count, !isStripped { throw Unusual() }
        pieces.append(index..<end)
        index = end
        if end == bytes.count { break }
      }
      index += 1
      line += 1
    }
    while let last = pieces.last, last.isEmpty { pieces.removeLast() }
  }

  private func joined(isFolded: Bool, isStripped: Bool) -> String {
    var room = 1
    for piece in pieces { room += piece.count + 1 }
    return String(unsafeUninitializedCapacity: room) { out in
      var count = 0
      var isAfterEmpty = true
      for (number, piece) in pieces.enumerated() {
        if !isFolded, number > 0 {
          out[count] = 0x0A
          count += 1
        } else if isFolded, piece.isEmpty || !isAfterEmpty {
          out[count] = piece.isEmpty ? 0x0A : 0x20
          count += 1
        }
        isAfterEmpty = piece.isEmpty
        guard let source = bytes.baseAddress, let target = out.baseAddress else { continue }
        (target + count).update(from: source + piece.lowerBound, count: piece.count)
        count += piece.count
      }
      if !isStripped {
        out[count] = 0x0A
        count += 1
      }
      return count
    }
  }
}
