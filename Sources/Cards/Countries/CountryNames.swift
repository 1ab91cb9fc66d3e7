import Foundation

/// What countries are called in one language, and their order in it: CLDR's names and collation.
///
/// Names are worked out once, when the value is made, and their order when it is first asked for, so that lists and lookups
/// on thousands of pages cost nothing. A name says nothing of a place's status. Publishers who are bound to other names (those of the United
/// Nations, say) pass them as overrides.
public struct CountryNames: Sendable {
  public let language: LanguageTag
  private let names: [String]
  private let ranks: Lazily<[UInt16]>

  /// Languages that CLDR lacks get English names.
  public init(language: LanguageTag, overrides: [CountryCode: String] = [:]) {
    self.language = language
    let locale = language.locale
    var names = [String](repeating: "", count: CountryCode.indexCount)
    for code in CountryCode.all {
      names[Int(code.index)] = overrides[code] ?? Self.name(of: code, language: language, locale: locale)
    }
    for code in CountryCode.invented { names[Int(code.index)] = overrides[code] ?? code.alpha2 }
    self.names = names
    ranks = Lazily { [names] in Self.ranks(of: names, locale: locale) }
  }

  /// The name of a country; its code where CLDR has none.
  public subscript(code: CountryCode) -> String { names[Int(code.index)] }

  /// Whether one country's name stands before another's in a list of this language.
  public func precedes(_ a: CountryCode, _ b: CountryCode) -> Bool {
    let ranks = ranks.value
    return ranks[Int(a.index)] < ranks[Int(b.index)]
  }

  /// Codes in the order of their names.
  public func sorted(_ codes: some Sequence<CountryCode>) -> [CountryCode] { sorted(codes) { $0 } }

  /// Things in the order of their countries' names, those of one country as they came.
  public func sorted<Element>(_ elements: some Sequence<Element>, by code: (Element) -> CountryCode) -> [Element] {
    let ranks = ranks.value
    return elements.sorted { ranks[Int(code($0).index)] < ranks[Int(code($1).index)] }
  }

  private static func name(of code: CountryCode, language: LanguageTag, locale: Locale) -> String {
    if let name = PlainNames.name(of: code, in: language) { return name }
    return locale.localizedString(forRegionCode: code.alpha2) ?? code.alpha2
  }

  private static func ranks(of names: [String], locale: Locale) -> [UInt16] {
    let inOrder = (CountryCode.all + CountryCode.invented).sorted { a, b in
      let order = names[Int(a.index)].compare(names[Int(b.index)], options: [], range: nil, locale: locale)
      return order == .orderedSame ? a < b : order == .orderedAscending
    }
    var ranks = [UInt16](repeating: 0, count: CountryCode.indexCount)
    for (rank, code) in inOrder.enumerated() { ranks[Int(code.index)] = UInt16(rank) }
    return ranks
  }
}

extension LanguageTag {
  /// The locale for names and collation, English for languages that CLDR lacks.
  ///
  /// ICU would fall back to the locale of the machine for those, and bytes would differ from one to the next.
  var locale: Locale { Locale(identifier: isKnown ? text : "en") }

  /// Whether CLDR has names in this language.
  public var isKnown: Bool { Self.knownLanguages.contains(language) }

  private static let knownLanguages = Set(
    Locale.availableIdentifiers.map { identifier in identifier.prefix { $0 != "_" && $0 != "-" } }.map(String.init))
}
