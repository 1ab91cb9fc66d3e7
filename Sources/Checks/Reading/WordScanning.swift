// The loop over the bytes of a block.
extension TextScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  enum Class: UInt8 { case other, letter, digit, space, high }

  static let classes: ContiguousArray<Class> = ContiguousArray(
    (UInt8.min...UInt8.max).map { byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: .letter
      case 0x30...0x39: .digit
      case 0x20, 0x09...0x0D: .space
      case 0x80...: .high
      default: .other
      }
    })

  mutating func scan(_ bytes: Bytes, _ range: Range<Int>) {
    let end = range.upperBound
    var at = range.lowerBound
    let classes = Self.classes
    classes.withUnsafeBufferPointer { classes in
      while at < end {
        reach(at)
        switch classes[Int(bytes[at])] {
        case .space:
          space()
          at += 1
        case .letter: at = letters(bytes, at, end, classes)
        case .digit: at = number(bytes, at, end)
        case .high: at = high(bytes, at, end, classes)
        case .other: at = sign(bytes, at, end)
        }
      }
    }
  }

  /// A word from its first letter; gives where it ends.
  @inline(__always)
  mutating func letters(
    _ bytes: Bytes, _ start: Int, _ end: Int, _ classes: UnsafeBufferPointer<Class>
  ) -> Int {
    var at = start
    var key = Letters.seed
    var marks: Word.Marks = []
    var capitals = 0, letters = 0
    scan: while at < end {
      let byte = bytes[at]
      switch classes[Int(byte)] {
      case .letter:
        if byte < 0x60 { capitals += 1 }
        letters += 1
        key = Letters.adding(byte | 0x20, to: key)
        at += 1
      case .digit:
        key = Letters.adding(byte, to: key)
        at += 1
      case .high:
        let length = Script.letter(bytes, at, end)
        if length == 0 {
          // U+2019, U+2010 and U+2011 within a word.
          guard byte == 0xE2, at + 3 < end, bytes[at + 1] == 0x80 else { break scan }
          if bytes[at + 2] == 0x99 {
            guard let next = apostrophe(bytes, start, at, width: 3, end, &key) else { break scan }
            at = next
            if tongue == .french { break scan }
            continue scan
          }
          guard bytes[at + 2] == 0x90 || bytes[at + 2] == 0x91, Script.isLetter(bytes, at + 3, end, classes) else {
            break scan
          }
          marks.insert(.hyphenated)
          key = Letters.adding(UInt8(ascii: "-"), to: key)
          at += 3
          continue scan
        }
        if Script.isCapital(bytes, at) { capitals += 1 }
        letters += 1
        if byte == 0xC2, bytes[at + 1] == 0xAD {
          // A soft hyphen is no letter.
        } else {
          key = Letters.adding(byte, to: key)
          for index in at + 1..<at + length {
            key = Letters.adding(Letters.lowered(bytes[index], after: byte), to: key)
          }
        }
        at += length
      case .other:
        if byte == UInt8(ascii: "'") {
          guard let next = apostrophe(bytes, start, at, width: 1, end, &key) else { break scan }
          at = next
          if tongue == .french { break scan }
        } else if byte == UInt8(ascii: "-"), at + 1 < end,
          classes[Int(bytes[at + 1])] == .letter || Script.isLetter(bytes, at + 1, end, classes)
            || classes[Int(bytes[at + 1])] == .digit && capitals == letters
        {
          marks.insert(.hyphenated)
          key = Letters.adding(byte, to: key)
          at += 1
        } else if byte == UInt8(ascii: ":"), at + 2 < end, bytes[at + 1] == UInt8(ascii: "/"),
          bytes[at + 2] == UInt8(ascii: "/")
        {
          return address(bytes, start, at, end)
        } else if byte == UInt8(ascii: "@"), at + 1 < end, classes[Int(bytes[at + 1])] == .letter {
          return address(bytes, start, at, end)
        } else if byte == UInt8(ascii: "."), at == start + 3, bytes[start] | 0x20 == UInt8(ascii: "w"),
          bytes[start + 1] | 0x20 == UInt8(ascii: "w"), bytes[start + 2] | 0x20 == UInt8(ascii: "w")
        {
          return address(bytes, start, at, end)
        } else {
          break scan
        }
      case .space: break scan
      }
    }
    if Script.isCapital(bytes, start) { marks.insert(.capital) }
    if capitals > 0, capitals == letters { marks.insert(.upper) }
    if capitals > 1, capitals >= letters - 1 { marks.insert(.initials) }
    add(key, marks, bytes, start, at)
    return past(bytes, at, end)
  }

  private mutating func add(_ key: UInt64, _ marks: Word.Marks, _ bytes: Bytes, _ start: Int, _ end: Int) {
    var word = Word(
      key: key, traits: [], start: UInt32(truncatingIfNeeded: start),
      length: UInt32(truncatingIfNeeded: end - start), value: 0, line: 0, marks: marks, gap: .none)
    if let entry = lexicon.entry(key) {
      word.traits = entry.traits
      word.value = entry.value
    } else if let value = NumberWords.compound(
      Bytes(rebasing: bytes[start..<end]), tongue, isHyphenated: marks.contains(.hyphenated), lexicon)
    {
      word.traits = .cardinal
      word.value = Int32(truncatingIfNeeded: value)
    }
    add(word)
  }

  /// Where a word goes on behind an apostrophe: `nil` where the apostrophe is no part of it.
  private func apostrophe(
    _ bytes: Bytes, _ start: Int, _ at: Int, width: Int, _ end: Int, _ key: inout UInt64
  ) -> Int? {
    let next = at + width
    guard next < end, Script.isLetter(bytes, next, end, Self.classes) else { return nil }
    if tongue == .french {
      guard at - start <= 2 || bytes[at - 1] == UInt8(ascii: "u") && at - start <= 7 else { return nil }
    } else if tongue == .english, bytes[next] | 0x20 == UInt8(ascii: "s"),
      next + 1 >= end || !Script.isLetter(bytes, next + 1, end, Self.classes)
    {
      return nil
    }
    key = Letters.adding(UInt8(ascii: "'"), to: key)
    return next
  }

  /// Passes over the `’s` of a word.
  private func past(_ bytes: Bytes, _ at: Int, _ end: Int) -> Int {
    guard tongue == .english else { return at }
    var next = at
    if next + 2 < end, bytes[next] == 0xE2, bytes[next + 1] == 0x80, bytes[next + 2] == 0x99 {
      next += 3
    } else if next < end,
      bytes[next] == UInt8(ascii: "'")
    {
      next += 1
    }
    guard next > at, next < end, bytes[next] == UInt8(ascii: "s"),
      next + 1 >= end || !Script.isLetter(bytes, next + 1, end, Self.classes)
    else { return at }
    return next + 1
  }

  /// An address, up to the next space.
  private mutating func address(_ bytes: Bytes, _ start: Int, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end, bytes[at] > 0x20 { at += 1 }
    let whole = at
    while at > from,
      [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ";")].contains(bytes[at - 1])
    {
      at -= 1
    }
    add(
      Word(
        key: 0, traits: .address, start: UInt32(truncatingIfNeeded: start),
        length: UInt32(truncatingIfNeeded: at - start), value: 0, line: 0, marks: [], gap: .none))
    return min(at, whole)
  }

  /// A sign of ASCII.
  private mutating func sign(_ bytes: Bytes, _ at: Int, _ end: Int) -> Int {
    let next = at + 1 < end ? bytes[at + 1] : 0x20
    switch bytes[at] {
    case UInt8(ascii: "."):
      if next == UInt8(ascii: "."), at + 2 < end, bytes[at + 2] == next {
        point()
        return at + 3
      }
      point()
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      stop = .mark
      pass(.other)
    case UInt8(ascii: ","): pass(.comma)
    case UInt8(ascii: ":"): pass(.colon)
    case UInt8(ascii: ";"): pass(.semicolon)
    case UInt8(ascii: "("), UInt8(ascii: "["): bracket(true)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): bracket(false)
    case UInt8(ascii: "/"): pass(.slash)
    case UInt8(ascii: "-"): pass(gap == .none && next != 0x20 ? .hyphen : .dash)
    case UInt8(ascii: "\""):
      if quote?.closes == .straight { closeQuote() } else if quote == nil { openQuote(closing: .straight) }
    case UInt8(ascii: "'"):
      let isLetter = Script.isLetter(bytes, at + 1, end, Self.classes)
      if quote?.closes == .apostrophe, !isLetter {
        closeQuote()
      } else if quote == nil, isLetter, gap != .none, !isDutchArticle(bytes, at, end) {
        openQuote(closing: .apostrophe)
      }
    case UInt8(ascii: "%"), UInt8(ascii: "$"): symbol(bytes, at, 1)
    case UInt8(ascii: "{"):
      if next == UInt8(ascii: "{") { return binding(bytes, at, end) }
      pass(.other)
    case UInt8(ascii: "+"):
      pass(.other)
      if next >= 0x30, next <= 0x39, gap != .none { return dialled(bytes, at, end) }
    default: pass(.other)
    }
    return at + 1
  }

  /// `'s`, `'t`, `'n`.
  private func isDutchArticle(_ bytes: Bytes, _ at: Int, _ end: Int) -> Bool {
    guard tongue == .dutch, at + 2 < end else { return false }
    return bytes[at + 2] == 0x20 || bytes[at + 2] == UInt8(ascii: "-")
  }

  mutating func symbol(_ bytes: Bytes, _ at: Int, _ length: Int) {
    var key = Letters.seed
    for index in at..<at + length { key = Letters.adding(bytes[index], to: key) }
    add(key, [], bytes, at, at + length)
  }

  /// `{{ … }}`.
  private mutating func binding(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
    var at = start + 2
    while at + 1 < end, !(bytes[at] == UInt8(ascii: "}") && bytes[at + 1] == UInt8(ascii: "}")) { at += 1 }
    at = min(end, at + 2)
    add(
      Word(
        key: 0, traits: .bound, start: UInt32(truncatingIfNeeded: start),
        length: UInt32(truncatingIfNeeded: at - start), value: 0, line: 0, marks: .capital, gap: .none))
    return at
  }
}
