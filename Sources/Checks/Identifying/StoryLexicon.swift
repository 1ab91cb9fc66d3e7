import Cards

/// The words by which stories of one language tell who somebody is, and the more general ones. Data; the code is one.
struct StoryLexicon: Sendable {
  /// Before a person's name: "named", "Mr".
  let naming: Set<String>
  /// Before a place, with what stands for "in a town" and "in another country". An empty text drops the place.
  let prepositions: [String: (town: String, country: String)]
  /// Between a preposition and the name of a place: "the town of".
  let placeNouns: Set<String>
  /// `#` is a number in digits or words; a word that begins with it ends so. What is more general stands behind.
  let ages: [(pattern: String, general: String)]
  /// Words before or behind an age that make it a duration: "prison".
  let durations: Set<String>
  /// 0 to 25.
  let numbers: [String]
  /// Nouns for a child, with those for a child in the teens.
  let children: [String: String]
  let jobs: [String: String]
  /// Relations beyond parents, brothers and sisters.
  let kin: Set<String>
  /// Between two relations: "de sa". English joins them by 's.
  let kinJoints: Set<String>
  /// Behind a possessive, and with an article.
  let relative: (own: String, indefinite: String)
  /// "two others", "two other girls".
  let others: Set<String>
  let otherPeople: String
  let many: String
  let courts: Set<String>
  let media: Set<String>
  let months: Set<String>
  /// Before a year: "in", "im Jahr". The longest first.
  let yearWords: [[String]]
  let yearsAgo: String
  /// "a person from"; the region follows.
  let personFrom: String
  let from: String
  let another: String
  let town: String
  let somebody: String
  /// Nationalities stand behind what they speak of.
  let hasNationalityBehind: Bool
  /// All nouns have a capital letter, which then tells nothing.
  let hasCapitalNouns: Bool
  let articles: Set<String>
  /// Words with a capital that name no person and no place: weekdays, feasts, networks, peoples.
  let plainCapitals: Set<String>
  /// Endings of nouns that are no names.
  let nounEndings: [String]
  /// Verbs behind a name that begins a sentence: "Ana was".
  let verbs: Set<String>
  /// Words that begin a sentence before such a verb and are no names.
  let openers: Set<String>

  static func of(_ language: LanguageTag) -> StoryLexicon? {
    switch language.language {
    case "en": english
    case "fr": french
    case "nl": dutch
    case "de": german
    default: nil
    }
  }
}
