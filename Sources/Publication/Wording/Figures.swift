import Cards

/// How one language writes numbers, shares, dates and lists (CLDR 44), as plain values.
///
/// No formatter of the system is asked: what is printed depends on neither the machine nor its version of CLDR, and a
/// table of a thousand cells costs nothing.
public final class Figures: Sendable {
  /// Between groups of three digits.
  let group: String
  /// Before the decimals.
  let decimal: String
  /// After the number of a percentage, its space included.
  let percent: String
  let euro: Phrase
  /// January to December, as they stand within a date.
  let months: [String]
  /// `{0}` day, `{1}` month, `{2}` year.
  let dayOfMonth: Phrase
  /// `{0}` month, `{1}` year.
  let monthOfYear: Phrase
  /// The first of a month, where it is written in another way than other days (*1er* in French).
  let firstDay: String
  let and: String
  let or: String
  /// Whether zero counts as one (French).
  let zeroIsSingular: Bool
  /// Whether names of languages begin with a small letter (French).
  let languagesAreLowercase: Bool
  /// Between a label and what it labels; French sets a no-break space before it.
  let colon: String
  let openQuote: String
  let closeQuote: String

  init(
    group: String, decimal: String, percent: String, euro: Phrase, months: [String], dayOfMonth: Phrase,
    monthOfYear: Phrase, firstDay: String, and: String, or: String, zeroIsSingular: Bool, languagesAreLowercase: Bool,
    colon: String, openQuote: String, closeQuote: String
  ) {
    self.group = group
    self.decimal = decimal
    self.percent = percent
    self.euro = euro
    self.months = months
    self.dayOfMonth = dayOfMonth
    self.monthOfYear = monthOfYear
    self.firstDay = firstDay
    self.and = and
    self.or = or
    self.zeroIsSingular = zeroIsSingular
    self.languagesAreLowercase = languagesAreLowercase
    self.colon = colon
    self.openQuote = openQuote
    self.closeQuote = closeQuote
  }
}

extension Figures {
  /// A whole number with its groups of digits parted: `1,200`, `1.200`, `1 200`.
  public func integer(_ number: Int) -> String {
    guard number.magnitude >= 1000 else { return String(number) }
    let digits = Array(String(number.magnitude).utf8)
    var text = number < 0 ? "-" : ""
    var end = digits.count % 3 == 0 ? 3 : digits.count % 3
    var start = 0
    while start < digits.count {
      if start > 0 { text += group }
      text += String(decoding: digits[start..<end], as: UTF8.self)
      (start, end) = (end, end + 3)
    }
    return text
  }

  /// A decimal number with as many decimals as it was written with.
  func decimal(_ quantity: Quantity) -> String {
    guard quantity.decimals > 0 else { return integer(quantity.units) }
    let parts = quantity.text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let whole = Int(parts[0]) else { return quantity.text }
    let sign = whole == 0 && quantity.units < 0 ? "-" : ""
    return sign + integer(whole) + decimal + parts[1]
  }

  /// A number of tenths with one decimal.
  func tenths(_ tenths: Int) -> String { decimal(Quantity(units: tenths, decimals: 1)) }

  /// A share of a whole as a percentage with one decimal, rounded half up: 23 of 42 is 54.8 %.
  func share(_ part: Int, of whole: Int) -> String {
    self.tenths(Self.tenthsOfPercent(part, of: whole)) + percent
  }

  /// A share in tenths of a percent, rounded half up in whole numbers; 0 of nothing is 0.
  static func tenthsOfPercent(_ part: Int, of whole: Int) -> Int { Quantity.share(part, of: whole).units }
}

extension Figures {
  /// A date as precise as it is known: `16 December 1991`, `June 2010`, `2010`.
  func date(_ date: PartialDate) -> String {
    let year = String(date.year)
    guard let month = date.month else { return year }
    guard let day = date.day else { return monthOfYear(months[month - 1], year) }
    return dayOfMonth(day == 1 ? firstDay : String(day), months[month - 1], year)
  }

  /// A span of time: `1999–2005`, `January–June 2008`, `1 March 2009 – 4 May 2010`.
  func period(_ period: Period) -> String { span(period.from, period.until) }

  /// From one date to another.
  func span(_ from: PartialDate, _ until: PartialDate) -> String {
    if from == until { return date(from) }
    if from.month == nil, until.month == nil { return "\(from.year)–\(until.year)" }
    if from.year == until.year, let first = from.month, let last = until.month, from.day == nil, until.day == nil {
      return monthOfYear(months[first - 1] + "–" + months[last - 1], String(from.year))
    }
    return date(from) + " – " + date(until)
  }

  /// `a, b and c`.
  public func list(_ items: [String]) -> String { join(items, with: and) }

  /// `a, b or c`.
  public func choice(_ items: [String]) -> String { join(items, with: or) }

  private func join(_ items: [String], with word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + word + " " + last
  }

  /// A label before what it labels: `Reason: `.
  func label(_ text: String) -> String { text + colon + " " }

  /// Between items that hold commas; French sets a narrow no-break space before it.
  var semicolon: String { (colon == ":" ? ";" : "\u{202F};") + " " }

  func quoted(_ text: String) -> String { openQuote + text + closeQuote }

  /// The form of a phrase for a number, which fills the gap `{0}`.
  func count(_ number: Int, _ plural: Plural, _ other: String = "") -> String {
    let isOne = number == 1 || zeroIsSingular && number == 0
    return (isOne ? plural.one : plural.other)(integer(number), other)
  }

  /// A number with its unit.
  func quantity(_ quantity: Quantity, unit: Series.Unit, days: Plural) -> String {
    let number = decimal(quantity)
    switch unit {
    case .people, .cases, .count: return number
    case .percent: return number + percent
    case .days: return (quantity.millionths == 1_000_000 ? days.one : days.other)(number)
    case .euro: return euro(number)
    }
  }
}
