import Cards

/// A language as far as the reading of texts knows it: four with their words, all others by digits and punctuation alone.
enum Tongue: Sendable, Hashable, CaseIterable {
  case english, french, dutch, german, other

  init(_ language: LanguageTag) {
    switch language.language {
    case "en": self = .english
    case "fr": self = .french
    case "nl": self = .dutch
    case "de": self = .german
    default: self = .other
    }
  }
}
