import Cards

/// What texts in one language call treaties, countries and categories.
struct SpokenNames: Sendable {
  struct Label: Sendable {
    let category: Cards.Category
    let words: Reading
  }

  let treaties: TreatyNames
  let countries: CountryWords
  let categories: [Label]

  init(_ dossier: Dossier, _ framework: Framework, _ language: LanguageTag) {
    treaties = TreatyNames(dossier.instruments, in: language)
    countries = CountryWords(language)
    categories = framework.categories.map {
      Label(category: $0, words: Reading($0.label(language), in: language, at: $0.place))
    }
  }
}
