import Foundation

/// Finds the country that a foreign table means: by ISO code, by M49 number, or by its name in one language.
public struct CountryFinder: Sendable {
  /// How a table names countries.
  public enum Naming: String, Sendable, CaseIterable {
    /// ISO 3166-1: two or three letters, in any case.
    case code
    /// The three digits of the United Nations' M49; leading zeros may be missing.
    case m49
    /// Names as CLDR has them; in English also those that the United Nations and others use.
    case name
  }

  private let naming: Naming
  private let byText: [String: CountryCode]
  private let names: [String]
  /// Texts that begin or end the names of several countries, or are shared by them: "Congo", "Korea".
  private let shared: [String: Set<CountryCode>]

  public init(_ naming: Naming, language: LanguageTag = .english) {
    self.naming = naming
    var byText: [String: CountryCode] = [:]
    var names: [String] = []
    switch naming {
    case .code:
      for code in CountryCode.all { byText[code.alpha3] = code }
    case .m49:
      for word in CountryTable.m49.split(whereSeparator: \.isWhitespace) {
        guard let code = CountryCode(word.prefix(2)) else { continue }
        byText[String(word.drop { !$0.isNumber || $0 == "0" })] = code
        byText[String(word.dropFirst(2))] = code
      }
    case .name:
      let words = CountryNames(language: language)
      for code in CountryCode.all {
        byText[Self.plain(words[code])] = code
        names.append(words[code])
      }
      if language.language == "en" {
        for line in CountryAliases.english.split(separator: "\n") {
          let parts = line.split(separator: ":", maxSplits: 1)
          guard let first = parts.first, let last = parts.last, let code = CountryCode(first) else { continue }
          for alias in last.split(separator: ";") where byText[Self.plain(alias)] == nil {
            byText[Self.plain(alias)] = code
          }
        }
      }
    }
    self.byText = byText
    self.names = names
    shared = naming == .name ? Self.shared(byText, isEnglish: language.language == "en") : [:]
  }

  /// What begins or ends the names of several countries, by its words.
  private static func shared(_ names: [String: CountryCode], isEnglish: Bool) -> [String: Set<CountryCode>] {
    var parts: [String: Set<CountryCode>] = [:]
    for (name, code) in names {
      let words = name.split(separator: " ")
      for count in words.indices.dropFirst() {
        parts[words.prefix(count).joined(separator: " "), default: []].insert(code)
        parts[words.suffix(count).joined(separator: " "), default: []].insert(code)
      }
    }
    for line in isEnglish ? CountryAliases.shared.split(separator: "\n") : [] {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard let codes = sides.first, let name = sides.last else { continue }
      parts[plain(name), default: []].formUnion(codes.split(separator: " ").compactMap { CountryCode($0) })
    }
    return parts.filter { $0.value.count > 1 && names[$0.key] == nil }
  }

  public func find(_ text: String) -> CountryCode? {
    switch naming {
    case .code:
      let code = text.uppercased()
      return code.utf8.count == 2 ? CountryCode(code) : byText[code]
    case .m49: return byText[text]
    case .name: return byText[Self.plain(text)]
    }
  }

  /// The countries of which a name may speak that is none of theirs alone, by their codes; empty for other texts.
  public func candidates(_ text: String) -> [CountryCode] { (shared[Self.plain(text)] ?? []).sorted() }

  /// What was probably meant.
  public func nearest(_ text: String) -> String? {
    switch naming {
    case .code, .m49: nil
    case .name: Spelling.nearest(text, among: names)
    }
  }

  /// Small letters and digits without accents and marks, words apart by one space; `&` is "and", "the" counts for nothing.
  public static func plain(_ text: some StringProtocol) -> String {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var words: [String] = []
    var word = ""
    for character in folded {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == "&" {
        if !word.isEmpty { words.append(word) }
        words.append("and")
        word = ""
      } else if "'’ʼ`´.".contains(character) {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.filter { $0 != "the" }.joined(separator: " ")
  }
}
