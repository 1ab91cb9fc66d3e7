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

  /// The seconds since 1970 of a whole text of ISO 8601: a day, which begins in UTC, or a moment with its zone.
  ///
  /// - Parameter text: `2026-11-28`, `2026-11-28T14:15:00Z` or `2026-11-28T15:15:00+01:00`.
  /// - Returns: nil for every other text, and for a day that no month has. A clock is never left out.
  public static func seconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard let number = day(bytes.prefix(10)) else { return nil }
    let start = Int64(number) * 86_400
    guard bytes.count > 10 else { return start }
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      let clock = parts(bytes[11..<19], "00:00:00"), clock[0] < 24, clock[1] < 60, clock[2] < 60,
      let offset = offset(bytes[19...])
    else { return nil }
    return start + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2] - offset)
  }

  /// What `seconds` reads, for those who say what they expect.
  public static let forms = "2026-11-28T14:15:00Z, or a day such as 2026-11-28, which begins in UTC"

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

  /// The number of a day such as `2026-11-28`, since 1970-01-01; nil where there is none.
  private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let date = parts(bytes, "0000-00-00") else { return nil }
    let (year, month, dayOfMonth) = (date[0], date[1], date[2])
    // The same paper, days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let number = era * 146_097 + dayOfEra - 719_468
    return civil(number) == (year, month, dayOfMonth) ? number : nil
  }

  /// Seconds that a zone is ahead of UTC: `Z`, or `+01:00`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes != [UInt8(ascii: "Z")] else { return 0 }
    guard let sign = bytes.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign),
      let zone = parts(bytes.dropFirst(), "00:00"), zone[0] < 24, zone[1] < 60
    else { return nil }
    return (sign == UInt8(ascii: "+") ? 1 : -1) * (zone[0] * 3600 + zone[1] * 60)
  }

  /// The numbers of a text that is written as a pattern is, with a digit for each of its zeros.
  private static func parts(_ bytes: ArraySlice<UInt8>, _ pattern: StaticString) -> [Int]? {
    guard bytes.count == pattern.utf8CodeUnitCount else { return nil }
    return pattern.withUTF8Buffer { pattern in
      var numbers = [0]
      for (byte, place) in zip(bytes, pattern) {
        if place == UInt8(ascii: "0") {
          guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        } else {
          guard byte == place else { return nil }
          numbers.append(0)
        }
      }
      return numbers
    }
  }

  private static func digits(_ number: Int, _ length: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, length - text.count)) + text
  }
}
