import Cards

/// Small numbers in words.
enum NumberWords {
  private static let english = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let french = [
    "zéro", nil, "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
  ]
  private static let dutch = [
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
  ]
  private static let german = [
    "null", nil, "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
  ]

  /// A number in words; `nil` above twelve, where the word follows a noun (1 in French and German), and in other languages.
  static func of(_ number: Int, in language: LanguageTag) -> String? {
    let words: [String?] =
      switch language.language {
      case "en": english
      case "fr": french
      case "nl": dutch
      case "de": german
      default: []
      }
    return words.indices.contains(number) ? words[number] : nil
  }
}
