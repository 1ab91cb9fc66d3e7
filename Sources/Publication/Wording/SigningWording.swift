import Cards

/// What a country's page says of signing its petition, in one language.
struct SigningWording: Sendable {
  let language: LanguageTag
  let demonstration: String
  /// On every page.
  let demonstrationOfAll: String
  let goal: Plural
  /// `{0}` and `{1}` days.
  let openBetween: Phrase
  /// `{0}` a day.
  let openFrom: Phrase
  let openUntil: Phrase
  let sign: String
  /// Stands where the button stood while nobody can sign.
  let notOpen: String
  let signatures: String
  let online: String
  let paper: String
  /// `{0}` a day or a moment.
  let asOf: Phrase
  /// `{0}` online, `{1}` on paper, `{2}` a day.
  let handedOver: Phrase
  let milestones: String
  let nextMilestone: String
  let goalOfAll: String
  let toGo: String
  /// `{0}` a number.
  let goalReached: Phrase
  let lastReached: Phrase
}

extension SigningWording {
  static let all: [SigningWording] = [.english, .french, .dutch, .german]

  static func `for`(_ language: LanguageTag) -> SigningWording {
    all.first { $0.language.language == language.language } ?? .english
  }

  static let english = SigningWording(
    language: .english,
    demonstration: "This petition is a demonstration: what is signed here is handed to nobody.",
    demonstrationOfAll:
      "The campaign on these pages is a demonstration of the software: what is signed here is handed to nobody.",
    goal: Plural(one: "Goal: {0} signature", other: "Goal: {0} signatures"),
    openBetween: "Open from {0} to {1}", openFrom: "Open from {0}", openUntil: "Open until {0}", sign: "Sign",
    notOpen: "Not open for signatures",
    signatures: "Signatures", online: "Online", paper: "On paper", asOf: "As of {0}",
    handedOver: "Handed over: {0} online, {1} on paper, counted up to {2}", milestones: "Milestones",
    nextMilestone: "Next milestone", goalOfAll: "Goal", toGo: "Still to go", goalReached: "The goal of {0} is reached.",
    lastReached: "The milestone of {0} is reached.")

  static let french = SigningWording(
    language: LanguageTag("fr") ?? .english,
    demonstration: "Cette pétition est une démonstration\u{A0}: ce qui est signé ici n’est remis à personne.",
    demonstrationOfAll:
      "La campagne de ces pages est une démonstration du logiciel\u{A0}: ce qui est signé ici n’est remis à personne.",
    goal: Plural(one: "Objectif\u{A0}: {0} signature", other: "Objectif\u{A0}: {0} signatures"),
    openBetween: "Ouverte du {0} au {1}", openFrom: "Ouverte à partir du {0}", openUntil: "Ouverte jusqu’au {0}",
    sign: "Signer", notOpen: "Pas ouverte aux signatures",
    signatures: "Signatures", online: "En ligne", paper: "Sur papier", asOf: "Au {0}",
    handedOver: "Remises\u{A0}: {0} en ligne, {1} sur papier, comptées jusqu’au {2}", milestones: "Étapes",
    nextMilestone: "Prochaine étape", goalOfAll: "Objectif", toGo: "Il en manque",
    goalReached: "L’objectif de {0} est atteint.",
    lastReached: "L’étape de {0} est atteinte.")

  static let dutch = SigningWording(
    language: LanguageTag("nl") ?? .english,
    demonstration: "Deze petitie is een demonstratie: wat hier wordt getekend, wordt aan niemand overhandigd.",
    demonstrationOfAll:
      "De campagne op deze pagina’s is een demonstratie van de software: wat hier wordt getekend, wordt aan niemand overhandigd.",
    goal: Plural(one: "Doel: {0} handtekening", other: "Doel: {0} handtekeningen"),
    openBetween: "Open van {0} tot en met {1}", openFrom: "Open vanaf {0}", openUntil: "Open tot en met {0}",
    sign: "Tekenen", notOpen: "Niet open voor handtekeningen",
    signatures: "Handtekeningen", online: "Online", paper: "Op papier", asOf: "Stand van {0}",
    handedOver: "Overhandigd: {0} online, {1} op papier, geteld tot en met {2}", milestones: "Mijlpalen",
    nextMilestone: "Volgende mijlpaal", goalOfAll: "Doel", toGo: "Nog te gaan",
    goalReached: "Het doel van {0} is bereikt.",
    lastReached: "De mijlpaal van {0} is bereikt.")

  static let german = SigningWording(
    language: LanguageTag("de") ?? .english,
    demonstration: "Diese Petition ist eine Vorführung: Was hier unterschrieben wird, wird niemandem übergeben.",
    demonstrationOfAll:
      "Die Kampagne auf diesen Seiten ist eine Vorführung der Software: Was hier unterschrieben wird, wird niemandem übergeben.",
    goal: Plural(one: "Ziel: {0} Unterschrift", other: "Ziel: {0} Unterschriften"),
    openBetween: "Offen vom {0} bis zum {1}", openFrom: "Offen ab dem {0}", openUntil: "Offen bis zum {0}",
    sign: "Unterschreiben", notOpen: "Nicht offen für Unterschriften",
    signatures: "Unterschriften", online: "Online", paper: "Auf Papier", asOf: "Stand: {0}",
    handedOver: "Übergeben: {0} online, {1} auf Papier, gezählt bis {2}", milestones: "Etappen",
    nextMilestone: "Nächste Etappe", goalOfAll: "Ziel", toGo: "Es fehlen",
    goalReached: "Das Ziel von {0} ist erreicht.",
    lastReached: "Die Etappe von {0} ist erreicht.")
}
