import Foundation

/// Time as a run sees it; tests have one of their own.
public protocol CaptureClock: Sendable {
  /// Whole seconds since 1970, in UTC.
  var now: Int { get }
  /// Goes on at a steady pace, from any beginning.
  var milliseconds: Int { get }
  func wait(milliseconds: Int)
}

/// The machine's time.
public struct SystemCaptureClock: CaptureClock {
  public init() {}

  public var now: Int { Int(Date().timeIntervalSince1970) }

  public var milliseconds: Int { Int(ProcessInfo.processInfo.systemUptime * 1000) }

  public func wait(milliseconds: Int) { Thread.sleep(forTimeInterval: Double(milliseconds) / 1000) }
}

/// A moment as WARC and our tables write it.
public enum Moment {
  /// `2026-11-28T14:15:00Z`.
  public static func text(_ seconds: Int) -> String {
    let days = Int((Double(seconds) / 86_400).rounded(.down)), rest = seconds - days * 86_400
    let (year, month, day) = date(days)
    let digits = { (number: Int, length: Int) in
      String(repeating: "0", count: max(0, length - String(number).count)) + String(number)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T"
      + "\(digits(rest / 3600, 2)):\(digits(rest / 60 % 60, 2)):\(digits(rest % 60, 2))Z"
  }

  /// The day of the Gregorian calendar by its number from 1970 (Howard Hinnant, “chrono-compatible low-level date
  /// algorithms”, civil_from_days).
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }
}
