/// A date known to the day, the month or the year (ISO 8601, reduced precision). Years 1 to 9999.
public struct PartialDate: Hashable, Sendable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Reads `2010`, `2010-06` or `2010-06-30`; `nil` where the text is none of these or the day does not exist.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4), year > 0 else { return nil }
    self.year = year
    guard parts.count > 1 else { (month, day) = (nil, nil); return }
    guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month) else { return nil }
    self.month = month
    guard parts.count > 2 else { day = nil; return }
    guard let day = Self.number(parts[2], digits: 2), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.day = day
  }

  private static func number(_ part: some Collection<UInt8>, digits count: Int) -> Int? {
    guard part.count == count, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return part.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate {
  /// The first day it may mean, as a number that sorts: year × 10,000 + month × 100 + day.
  public var earliest: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// The last day it may mean, likewise.
  public var latest: Int {
    let month = month ?? 12
    return year * 10_000 + month * 100 + (day ?? Self.days(in: month, of: year))
  }

  /// ISO 8601.
  public var text: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate: Comparable, CustomStringConvertible {
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.earliest, a.latest) < (b.earliest, b.latest)
  }
  public var description: String { text }
}

/// A span of time between two dates, both included; one date spans itself.
public struct Period: Hashable, Sendable {
  public let from: PartialDate
  public let until: PartialDate

  /// Reads `2007` or `2008-01/2008-06`; `nil` where a date is wrong or the second ends before the first begins.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let from = PartialDate(String(parts[0])) else { return nil }
    guard let until = parts.count == 1 ? from : PartialDate(String(parts[1])), from.earliest <= until.latest
    else { return nil }
    self.from = from
    self.until = until
  }

  public var text: String { from == until ? from.text : from.text + "/" + until.text }
}

extension Period: Comparable, CustomStringConvertible {
  public static func < (a: Period, b: Period) -> Bool { (a.from, a.until) < (b.from, b.until) }
  public var description: String { text }
}

/// An age group in whole years: `0-17`, `18+`.
public struct AgeRange: Hashable, Sendable {
  public let from: Int
  /// `nil` is open upwards.
  public let until: Int?

  /// `nil` where the text is neither `A-B` nor `A+`, or an age is above 130.
  public init?(_ text: String) {
    let open = text.hasSuffix("+")
    let parts = (open ? text.dropLast() : text[...]).split(separator: "-", omittingEmptySubsequences: false)
    let ages = parts.compactMap {
      $0.utf8.count <= 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil
    }
    guard ages.count == parts.count, ages.allSatisfy({ $0 <= 130 }), ages.count == (open ? 1 : 2) else { return nil }
    from = ages[0]
    until = open ? nil : ages[1]
    if let until, until < from { return nil }
  }

  public var text: String { until.map { "\(from)-\($0)" } ?? "\(from)+" }

  /// What a text means that is no such group: one with a dash of print, with spaces, or with the higher age first.
  public static func meant(by text: String) -> AgeRange? {
    let plain = String(text.map { "–—‒−".contains($0) ? "-" : $0 }.filter { !$0.isWhitespace })
    if let range = AgeRange(plain) { return range }
    let ages = plain.split(separator: "-", omittingEmptySubsequences: false)
    return ages.count == 2 ? AgeRange("\(ages[1])-\(ages[0])") : nil
  }
}
