import Formats
import Foundation

/// A date as RFC 5322, section 3.3, writes it, in UTC: `Sun, 29 Nov 2026 03:07:00 +0000`.
struct MailDate {
  let text: String

  /// `nil` outside of the years 1970 to 9999.
  init?(_ date: Date) {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    let whole = Int(seconds)
    let (day, second) = whole.quotientAndRemainder(dividingBy: 86_400)
    let (year, month, dayOfMonth) = Moment.civil(day)
    let time = [second / 3_600, second / 60 % 60, second % 60].map(Self.two).joined(separator: ":")
    text = "\(Self.days[(day + 4) % 7]), \(Self.two(dayOfMonth)) \(Self.months[month - 1]) \(year) \(time) +0000"
  }

  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
