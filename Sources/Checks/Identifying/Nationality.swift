import Cards

/// Finds the country of a word for a nationality, in the forms that the language makes of it.
struct Nationality: Sendable {
  private let countries: [String: CountryCode]

  /// `nil` for a language without a list.
  static func of(_ language: LanguageTag) -> Nationality? { all[language.language] }

  func country(of word: String) -> CountryCode? { countries[word] ?? word.apostropheLess.flatMap { countries[$0] } }

  private static let all: [String: Nationality] = {
    var all: [String: Nationality] = [:]
    for (column, language) in ["en", "fr", "nl", "de"].enumerated() { all[language] = Nationality(column, language) }
    return all
  }()

  private init(_ column: Int, _ language: String) {
    var countries: [String: CountryCode] = [:]
    for line in Nationalities.table.split(separator: "\n") {
      guard let code = CountryCode(line.prefix(2)) else { continue }
      let columns = line.dropFirst(3).split(separator: "|", omittingEmptySubsequences: false)
      for word in columns[safe: column]?.split(separator: " ") ?? [] {
        for form in Self.forms(of: String(word), language) where countries[form] == nil { countries[form] = code }
      }
    }
    self.countries = countries
  }

  private static func forms(of word: String, _ language: String) -> [String] {
    func ends(_ endings: [String], on stem: String) -> [String] { endings.map { stem + $0 } }
    switch language {
    case "fr": return ends(["", "e", "s", "es", "ne", "nes", "te", "que", "ques"], on: word)
    case "nl": return ends(["", "e", "s", "se", "n", "en"], on: word)
    case "de":
      if word.hasSuffix("sch") { return ends(["", "e", "er", "es", "en", "em"], on: word) }
      let stem = word.hasSuffix("e") ? String(word.dropLast()) : word
      return ends(["", "n", "s"], on: word) + ends(["in", "innen"], on: stem)
    default: return ends(["", "s"], on: word)
    }
  }
}

extension String {
  /// The word without a possessive `'s`.
  var apostropheLess: String? { hasSuffix("'s") ? String(dropLast(2)) : nil }
}
