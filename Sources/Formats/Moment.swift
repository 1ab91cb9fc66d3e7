import Foundation

/// Moments and days as machines write them: ISO 8601, in UTC, in the Gregorian calendar.
public enum Moment {
  /// `2026-11-28T14:15:00Z`, of seconds since 1970.
  public static func text(_ seconds: some BinaryInteger) -> String {
    let all = Int(seconds)
    let number = day(of: all)
    let rest = all - number * 86_400
    return "\(day(number))T\(digits(rest / 3600, 2)):\(digits(rest / 60 % 60, 2)):\(digits(rest % 60, 2))Z"
  }

  /// `2026-11-28`, of the number of a day since 1970-01-01.
  public static func day(_ number: some BinaryInteger) -> String {
    let (year, month, day) = civil(Int(number))
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The number of the day, since 1970-01-01, in which a second lies.
  public static func day<Seconds: BinaryInteger>(of seconds: Seconds) -> Seconds {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }

  /// The seconds since 1970 of a moment of ISO 8601, with or without its clock; nil for a day that no month has.
  public static func seconds(_ text: String) -> Int64? {
    let whole = try? Date(text, strategy: .iso8601)
    guard let date = whole ?? (try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day())) else {
      return nil
    }
    let seconds = Int64(date.timeIntervalSince1970)
    // Foundation reads 31 February as a day of March.
    let isInUTC = whole == nil || text.hasSuffix("Z")
    return isInUTC && day(day(of: seconds)) != text.prefix(10) ? nil : seconds
  }

  /// Year, month and day of the month by the number of the day from 1970 (Howard Hinnant, “chrono-compatible low-level
  /// date algorithms”, civil_from_days).
  public static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func digits(_ number: Int, _ length: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, length - text.count)) + text
  }
}
