import Cards

// Digits, in the ways in which the languages group and part them.
extension TextScanner {
  /// A number from its first digit; gives where it ends.
  mutating func number(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
    if let date = writtenDate(bytes, start, end) { return date }
    var digits = Digits()
    var at = digits.take(bytes, start, end)
    var marks: Word.Marks = []
    let first = at - start
    let isPadded = first > 1 && bytes[start] == UInt8(ascii: "0")
    if !isPadded, first <= 3 {
      let grouped = groups(bytes, at, end, &digits)
      if grouped > at {
        at = grouped
        marks.insert(.grouped)
      }
    }
    at = decimals(bytes, at, end, &digits, &marks)
    if isPadded { marks.insert(.clock) }
    // Two points or more part the numbers of a section, not of a sum.
    while at + 1 < end, bytes[at] == UInt8(ascii: "."), isDigit(bytes, at + 1, end), marks.contains(.grouped) {
      marks.insert(.lettered)
      at = skip(bytes, at + 1, end)
    }
    if at + 1 < end, bytes[at] == UInt8(ascii: ":"), isDigit(bytes, at + 1, end), first <= 2 {
      marks.insert(.clock)
      at = skip(bytes, at + 1, end)
    }
    at = ending(bytes, at, end, &marks)
    if at < end, bytes[at] == UInt8(ascii: ")"), first <= 2, !marks.contains(.grouped), gap != .none {
      if digits.value <= 20, !isInBrackets(bytes, start) || gap == .open { marks.insert(.enumerator) }
    }
    if tongue == .german, at < end, bytes[at] == UInt8(ascii: "."), first <= 2, !marks.contains(.grouped) {
      marks.insert(.ordinal)
    }
    add(digits, marks, start, at)
    return at
  }

  /// `+32 2 123 45 67`: all of it is one number that is dialled.
  mutating func dialled(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
    var at = start + 1
    var digits = Digits()
    while at < end {
      let isSeparator = [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/")]
        .contains(bytes[at])
      if isSeparator, isDigit(bytes, at + 1, end) || at + 1 < end && bytes[at + 1] == UInt8(ascii: "(") {
        at += 1
      } else if isDigit(bytes, at, end) {
        at = digits.take(bytes, at, end)
      } else {
        break
      }
    }
    add(digits, .clock, start, at)
    return at
  }

  private mutating func add(_ digits: Digits, _ marks: Word.Marks, _ start: Int, _ end: Int) {
    numbers.append(Quantity(units: digits.value, decimals: digits.decimals))
    add(
      Word(
        key: Letters.adding(0, to: UInt64(bitPattern: Int64(digits.value))), traits: .digits,
        start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start),
        value: Int32(truncatingIfNeeded: numbers.count - 1), line: 0, marks: marks, gap: .none))
  }

  private func isInBrackets(_ bytes: Bytes, _ start: Int) -> Bool {
    start > 0 && bytes[start - 1] != UInt8(ascii: "(") && words.last?.marks.contains(.bracketed) == true
  }

  private func isDigit(_ bytes: Bytes, _ at: Int, _ end: Int) -> Bool { at < end && bytes[at] &- 0x30 < 10 }

  private func skip(_ bytes: Bytes, _ at: Int, _ end: Int) -> Int {
    var at = at
    while isDigit(bytes, at, end) { at += 1 }
    return at
  }

  /// Digits of a number as far as they are read.
  struct Digits {
    var value = 0
    var count = 0
    var decimals = 0

    /// At most 15 digits count.
    mutating func take(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
      var at = start
      while at < end, bytes[at] &- 0x30 < 10 {
        if count < 15 {
          value = value * 10 + Int(bytes[at]) - 0x30
          count += 1
        }
        at += 1
      }
      return at
    }
  }
}

// Groups of thousands and decimals.
extension TextScanner {
  /// `1,234,567`, `1.234.567`, `1 234 567`, `1'234`: where the groups end.
  private func groups(_ bytes: Bytes, _ start: Int, _ end: Int, _ digits: inout Digits) -> Int {
    guard let (separator, width) = separator(bytes, start, end) else { return start }
    var at = start
    var taken = digits
    while at + width + 2 < end, matches(bytes, at, separator, width), isDigit(bytes, at + width, end),
      isDigit(bytes, at + width + 1, end), isDigit(bytes, at + width + 2, end), !isDigit(bytes, at + width + 3, end)
    {
      at = taken.take(bytes, at + width, at + width + 3)
    }
    guard at > start else { return start }
    let isOdd = tongue == .english && separator == UInt8(ascii: ".")
    // In English a point and three digits are decimals, unless they are 000.
    if isOdd, at > start + 4 || !bytes[start + 1..<start + 4].allSatisfy({ $0 == 0x30 }) { return start }
    digits = taken
    return at
  }

  private func matches(_ bytes: Bytes, _ at: Int, _ first: UInt8, _ width: Int) -> Bool {
    bytes[at] == first && (width < 3 || bytes[at + 1] == 0x80)
  }

  /// The sign that may part thousands here: its first byte and how many it has.
  private func separator(_ bytes: Bytes, _ at: Int, _ end: Int) -> (UInt8, Int)? {
    guard at + 3 < end else { return nil }
    switch bytes[at] {
    case UInt8(ascii: ","): return tongue == .english || tongue == .other ? (bytes[at], 1) : nil
    case UInt8(ascii: "."): return (bytes[at], 1)
    case UInt8(ascii: " "): return tongue == .french && mayGroup ? (bytes[at], 1) : nil
    case UInt8(ascii: "'"): return tongue == .german || tongue == .french ? (bytes[at], 1) : nil
    case 0xC2: return bytes[at + 1] == 0xA0 ? (0xC2, 2) : nil
    case 0xE2:
      guard bytes[at + 1] == 0x80, [0xAF, 0x89, 0x99].contains(bytes[at + 2]) else { return nil }
      return bytes[at + 2] != 0x99 || tongue == .german ? (0xE2, 3) : nil
    default: return nil
    }
  }

  /// Whether a space may group here: not behind the number before.
  private var mayGroup: Bool { words.last.map { !$0.traits.contains(.digits) || gap > .space } ?? true }

  private func decimals(
    _ bytes: Bytes, _ start: Int, _ end: Int, _ digits: inout Digits, _ marks: inout Word.Marks
  ) -> Int {
    guard start < end, isDigit(bytes, start + 1, end) else { return start }
    let isPoint = bytes[start] == UInt8(ascii: ".")
    guard isPoint || bytes[start] == UInt8(ascii: ",") && tongue != .english else { return start }
    let stop = skip(bytes, start + 1, end)
    guard stop - start - 1 <= 6, digits.count + stop - start - 1 <= 15 else { return start }
    digits.decimals = stop - start - 1
    marks.insert(.grouped)
    return digits.take(bytes, start + 1, stop)
  }

  /// Letters at the end of digits.
  private func ending(_ bytes: Bytes, _ start: Int, _ end: Int, _ marks: inout Word.Marks) -> Int {
    var at = start
    while at < end, Script.isLetter(bytes, at, end, Self.classes), at - start < 20 { at += Script.width(bytes[at]) }
    guard at > start else { return start }
    let letters = Letters.folded(bytes[start..<at])
    switch letters {
    case "st", "nd", "rd", "th", "er", "re", "ère", "e", "ème", "ième", "de", "ste", "ter", "te", "ten":
      marks.insert(.ordinal)
    case "s": marks.insert(.ordinal)
    case "h", "am", "pm", "u": marks.insert(.clock)
    default: marks.insert(.lettered)
    }
    if letters == "h" { at = skip(bytes, at, end) }
    return at
  }
}

// Dates in digits.
extension TextScanner {
  /// `2009-07-20`, `20/07/2009`, `13.06.1986`; gives where it ends.
  private mutating func writtenDate(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? {
    let one = skip(bytes, start, min(end, start + 5))
    guard one < end, one - start <= 4, [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(bytes[one])
    else { return nil }
    let two = skip(bytes, one + 1, min(end, one + 4))
    guard two > one + 1, two < end, two - one <= 3, bytes[two] == bytes[one] else { return nil }
    let three = skip(bytes, two + 1, min(end, two + 6))
    guard three > two + 1, !isDigit(bytes, three, end) else { return nil }
    let parts = [start..<one, one + 1..<two, two + 1..<three].map { range in
      bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    let date: PartialDate?
    if one - start == 4, three - two <= 3, bytes[one] == UInt8(ascii: "-") {
      date = Self.date(parts[0], parts[1], parts[2])
    } else if one - start <= 2, three - two == 5 {
      // Day and month change places from one English-speaking country to the next.
      let isUncertain = tongue == .english && parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1]
      date =
        isUncertain
        ? PartialDate("\(parts[2])")
        : Self.date(parts[2], parts[1], parts[0]) ?? Self.date(parts[2], parts[0], parts[1])
    } else {
      return nil
    }
    guard let date else { return nil }
    dates.append(date)
    add(
      Word(
        key: Letters.adding(1, to: UInt64(date.earliest)), traits: .date, start: UInt32(truncatingIfNeeded: start),
        length: UInt32(truncatingIfNeeded: three - start), value: Int32(truncatingIfNeeded: dates.count - 1), line: 0,
        marks: .grouped, gap: .none))
    return three
  }

  static func date(_ year: Int, _ month: Int?, _ day: Int?) -> PartialDate? {
    guard (1...9999).contains(year) else { return nil }
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return PartialDate(text)
  }
}
