import Foundation

/// Numbers and dates as CLDR writes them, for texts in languages in which the interface has no words of its own.
public struct LocalNumbers: Sendable {
  private let locale: Locale

  public init(_ language: LanguageTag) { locale = language.locale }

  /// With as many decimals as it was written with.
  public func decimal(_ quantity: Quantity) -> String {
    Self.number(quantity).formatted(
      Decimal.FormatStyle(locale: locale).precision(.fractionLength(quantity.decimals)))
  }

  /// The number of a percentage with its sign.
  public func percent(_ quantity: Quantity) -> String {
    Self.number(quantity, exponent: -2).formatted(
      Decimal.FormatStyle.Percent(locale: locale).precision(.fractionLength(quantity.decimals)))
  }

  public func euro(_ quantity: Quantity) -> String {
    Self.number(quantity).formatted(
      Decimal.FormatStyle.Currency(code: "EUR", locale: locale).precision(.fractionLength(quantity.decimals)))
  }

  /// A year of the Gregorian calendar.
  public func year(_ year: Int) -> String {
    year.formatted(IntegerFormatStyle<Int>(locale: locale).grouping(.never))
  }

  /// A date of the Gregorian calendar, as precise as it is known.
  public func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return year(date.year) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    calendar.locale = locale
    let parts = DateComponents(year: date.year, month: month, day: date.day ?? 1)
    guard let moment = calendar.date(from: parts) else { return date.text }
    let style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt).year().month(.wide)
    return moment.formatted(date.day == nil ? style : style.day())
  }

  private static func number(_ quantity: Quantity, exponent: Int = 0) -> Decimal {
    Decimal(
      sign: quantity.units < 0 ? .minus : .plus, exponent: exponent - quantity.decimals,
      significand: Decimal(quantity.units.magnitude))
  }
}
