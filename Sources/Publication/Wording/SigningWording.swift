import Cards

/// What a country's page says of signing its petition, in one language.
struct SigningWording: Sendable {
  let language: LanguageTag
  let demonstration: String
  let goal: Plural
  /// `{0}` and `{1}` days.
  let openBetween: Phrase
  /// `{0}` a day.
  let openFrom: Phrase
  let openUntil: Phrase
  let sign: String
}

extension SigningWording {
  static let all: [SigningWording] = [.english, .french, .dutch, .german]

  static func `for`(_ language: LanguageTag) -> SigningWording {
    all.first { $0.language.language == language.language } ?? .english
  }

  static let english = SigningWording(
    language: .english,
    demonstration: "This petition is a demonstration: what is signed here is handed to nobody.",
    goal: Plural(one: "Goal: {0} signature", other: "Goal: {0} signatures"),
    openBetween: "Open from {0} to {1}", openFrom: "Open from {0}", openUntil: "Open until {0}", sign: "Sign")

  static let french = SigningWording(
    language: LanguageTag("fr") ?? .english,
    demonstration: "Cette pétition est une démonstration\u{A0}: ce qui est signé ici n’est remis à personne.",
    goal: Plural(one: "Objectif\u{A0}: {0} signature", other: "Objectif\u{A0}: {0} signatures"),
    openBetween: "Ouverte du {0} au {1}", openFrom: "Ouverte à partir du {0}", openUntil: "Ouverte jusqu’au {0}",
    sign: "Signer")

  static let dutch = SigningWording(
    language: LanguageTag("nl") ?? .english,
    demonstration: "Deze petitie is een demonstratie: wat hier wordt getekend, wordt aan niemand overhandigd.",
    goal: Plural(one: "Doel: {0} handtekening", other: "Doel: {0} handtekeningen"),
    openBetween: "Open van {0} tot en met {1}", openFrom: "Open vanaf {0}", openUntil: "Open tot en met {0}",
    sign: "Tekenen")

  static let german = SigningWording(
    language: LanguageTag("de") ?? .english,
    demonstration: "Diese Petition ist eine Vorführung: Was hier unterschrieben wird, wird niemandem übergeben.",
    goal: Plural(one: "Ziel: {0} Unterschrift", other: "Ziel: {0} Unterschriften"),
    openBetween: "Offen vom {0} bis zum {1}", openFrom: "Offen ab dem {0}", openUntil: "Offen bis zum {0}",
    sign: "Unterschreiben")
}
