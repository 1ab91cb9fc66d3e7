import Cards

/// Knows places by the words of a text in one language.
struct PlaceBook: Sendable {
  enum Place { case region, country(CountryCode), city }

  private let finders: [CountryFinder]

  init(_ language: LanguageTag) {
    finders = language.language == "en" ? [Self.english] : [CountryFinder(.name, language: language), Self.english]
  }

  private static let english = CountryFinder(.name)
  private static let books: [String: PlaceBook] = ["en", "fr", "nl", "de"].reduce(into: [:]) { books, language in
    books[language] = LanguageTag(language).map { PlaceBook($0) }
  }

  static func of(_ language: LanguageTag) -> PlaceBook { books[language.language] ?? PlaceBook(language) }

  /// The place that begins with a word of a sentence, and how many words it has.
  func place(at start: Int, in words: [Story.Word]) -> (place: Place, count: Int)? {
    guard let first = words[safe: start], first.isCapital || LargePlaces.compass.contains(first.small) else {
      return nil
    }
    if first.isCapital {
      for count in stride(from: min(5, words.count - start), through: 1, by: -1) {
        guard let last = words[safe: start + count - 1], last.isCapital else { continue }
        let text = words[start..<(start + count)].map(\.text).joined(separator: " ")
        if let country = country(text) { return (.country(country), count) }
      }
    }
    var next = start
    while next < words.count, LargePlaces.compass.contains(words[next].small) { next += 1 }
    if let word = words[safe: next], word.isCapital, isRegion(word.small) { return (.region, next - start + 1) }
    if LargePlaces.cities.contains(first.small.apostropheLess ?? first.small), first.isCapital { return (.city, 1) }
    return nil
  }

  private func isRegion(_ word: String) -> Bool {
    LargePlaces.regions.contains(word.apostropheLess ?? word)
  }

  private func country(_ text: String) -> CountryCode? {
    // A code such as US is a name here, a single letter is none.
    guard text.count > 1 else { return nil }
    for name in [text, text.apostropheLess, text.hasSuffix("n") || text.hasSuffix("s") ? String(text.dropLast()) : nil]
    {
      guard let name else { continue }
      for finder in finders { if let code = finder.find(name) { return code } }
    }
    return nil
  }
}
