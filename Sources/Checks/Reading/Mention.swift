import Cards

/// Something in a sentence that can be checked: a number and what it counts, a share, a date, a word for all or none.
struct Mention: Sendable {
  enum Kind: UInt8, Sendable {
    /// So many of something, or a number alone.
    case count
    /// Percent, or a fraction.
    case share
    /// So many of so many: three of the four. The whole is `high`.
    case part
    case year, date, period
    case ordinal, money
    /// Years, days, hours; ages.
    case duration
    /// Of an article, page, law, indicator; the number of an item.
    case reference
    case phone, clock
    case all, every, both, none, only
  }

  enum Bound: UInt8, Sendable { case exact, about, atLeast, atMost, vague }

  var kind: Kind
  var bound: Bound = .exact
  /// Among the words of the reading, signs of percent and currency included.
  var words: Range<Int>
  /// The number; of a fraction in percent.
  var value: Quantity?
  /// The upper end of a range, or the whole of a part.
  var high: Quantity?
  /// Days as `PartialDate.earliest` and `.latest` write them, of years, dates and periods.
  var days: ClosedRange<Int>?
  /// What is counted, from the first word behind the number to the noun, which is last.
  var noun: Range<Int>?
  /// Whether the number is written in digits.
  var isDigits = false
}

extension Mention {
  /// Whether it is a number whose words a rule may compare.
  var isNumber: Bool {
    switch kind {
    case .count, .share, .part, .money: true
    default: false
    }
  }

  var isTime: Bool { kind == .year || kind == .date || kind == .period }
  var isUniversal: Bool { kind.rawValue >= Kind.all.rawValue }
}
