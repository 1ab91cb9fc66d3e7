/// A day of every year on which something is remembered.
public final class InternationalDay: Sendable {
  public let day: MonthDay
  public let name: Text
  /// The first year in which it was held.
  public let since: Int?
  /// Where only one country has it.
  public let country: CountryCode?
  public let address: String?
  public let sources: [Citation]
  public let place: Place

  public init(
    day: MonthDay, name: Text, since: Int?, country: CountryCode?, address: String?, sources: [Citation], place: Place
  ) {
    self.day = day
    self.name = name
    self.since = since
    self.country = country
    self.address = address
    self.sources = sources
    self.place = place
  }
}

/// A day of the year: `11-18`. 29 February is one.
public struct MonthDay: Hashable, Sendable {
  public let month: Int
  public let day: Int

  /// `nil` where the text is not two digits, a hyphen and two digits, or no year has such a day.
  public init?(_ text: String) {
    guard text.utf8.count == 5, let date = PartialDate("2000-" + text), let month = date.month, let day = date.day
    else { return nil }
    self.month = month
    self.day = day
  }

  public var text: String { PartialDate.padded(month, to: 2) + "-" + PartialDate.padded(day, to: 2) }
}
