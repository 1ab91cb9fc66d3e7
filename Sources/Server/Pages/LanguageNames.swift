import Campaign
import Cards
import Formats
import Foundation
import Synchronization

/// Names, numbers and dates by CLDR.
public enum LanguageNames {
  /// A language's own name, in itself.
  static func own(_ language: String) -> String {
    Locale(identifier: language).localizedString(forIdentifier: language) ?? language
  }

  static func number(_ number: Int64, _ language: String) -> String {
    number.formatted(.number.locale(Locale(identifier: language)))
  }

  /// A moment, from seconds since 1970.
  static func moment(_ at: Int64, _ language: String) -> String { date(at, language, .shortened) + " UTC" }

  /// Dates in English as the published pages have them: the day first.
  private static func locale(_ language: String) -> Locale {
    Locale(identifier: language == "en" ? "en_GB" : language)
  }

  static func country(_ code: String, _ language: String) -> String {
    let names = LanguageTag(language).map { CountryNames(language: $0) }
    return name(code, names, Locale(identifier: language))
  }

  /// As the published pages have it, where they know the country.
  private static func name(_ code: String, _ names: CountryNames?, _ locale: Locale) -> String {
    if let names, let country = CountryCode(code) { return names[country] }
    return locale.localizedString(forRegionCode: code) ?? code
  }

  /// A day, from seconds since 1970.
  public static func day(_ at: Int64, _ language: String) -> String { date(at, language, .omitted) }

  /// The same of `2010-06-30`; any other text as it is.
  public static func day(_ text: String, _ language: String) -> String {
    Moment.seconds(text).map { day($0, language) } ?? text
  }

  private static func date(_ at: Int64, _ language: String, _ time: Date.FormatStyle.TimeStyle) -> String {
    var style = Date.FormatStyle(date: .long, time: time, locale: locale(language))
    style.timeZone = .gmt
    let text = Date(timeIntervalSince1970: TimeInterval(at)).formatted(style)
    // French writes the first of a month as an ordinal, and CLDR does not.
    let isFirst = language.split(separator: "-").first == "fr" && text.hasPrefix("1 ")
    return isFirst ? "1er" + text.dropFirst(1) : text
  }

  private static let sorted = Mutex<[String: [(code: String, name: String)]]>([:])

  /// All countries by their names in a language, sorted as it sorts: once for each language.
  static func countries(_ language: String) -> [(code: String, name: String)] {
    if let known = sorted.withLock({ $0[language] }) { return known }
    let countries = sortedCountries(language)
    sorted.withLock { $0[language] = countries }
    return countries
  }

  private static func sortedCountries(_ language: String) -> [(code: String, name: String)] {
    let locale = Locale(identifier: language)
    let names = LanguageTag(language).map { CountryNames(language: $0) }
    return SigningCountries.codes.map { ($0, name($0, names, locale)) }
      .sorted { one, other in
        switch one.1.compare(other.1, options: [.caseInsensitive], range: nil, locale: locale) {
        case .orderedAscending: true
        case .orderedDescending: false
        case .orderedSame: one.0 < other.0
        }
      }
  }
}
