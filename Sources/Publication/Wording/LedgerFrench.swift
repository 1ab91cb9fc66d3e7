import Cards

extension LedgerWording {
  static let french = LedgerWording(
    language: LanguageTag("fr") ?? .english, menu: "Promesses", title: "Demandé, promis, tenu",
    countryTitle: "{0}\u{A0}: demandé, promis, tenu",
    intro:
      "Ce qui a été demandé aux gouvernements, ce qu’ils ont promis et ce qu’il en est advenu, demande par demande.",
    day: "Dernier jour que ces relevés connaissent\u{A0}: {0}.", seePage: "Ce que sont devenues ces demandes",
    allCountries: "Tous les pays", totals: "En chiffres", asked: "Demandé", promised: "Promis", kept: "Tenu",
    silent: "Sans réponse", rule: "Ce qui compte",
    rules: [
      "Demandé\u{A0}: la demande figure dans une pétition.",
      "Promis\u{A0}: une réponse du gouvernement dit qu’il le fera.",
      "Tenu\u{A0}: une réponse dit que c’est fait, et un résultat montre ce qui l’a été\u{202F}; ou le traité qu’un résultat nomme a été ratifié après la remise des signatures. Une parole seule ne tient aucune promesse.",
      "Sans réponse\u{A0}: les signatures ont été remises et rien n’est venu. Les jours se comptent depuis la première remise.",
      "Ce qui a été fait sans promesse compte aussi comme tenu.",
    ],
    demands: "Demande par demande", demand: "Demande {0}", finding: "Constat", ask: "Demande", handedOver: "Remise",
    reply: "Réponse", outcome: "Loi ou ratification", nextGrade: "Note suivante",
    reason: "Pourquoi cette note", notHandedOver: "Pas encore remise",
    silentSince: "Sans réponse depuis la remise ({0})",
    days: Plural(one: "{0} jour", other: "{0} jours"), noOutcome: "Rien n’est connu.",
    notGradedAgain: "Pas encore noté à nouveau.", noIndicator: "Elle ne repose sur aucun indicateur en particulier.",
    received: "Reçu", promisedAnswer: "Promis", partly: "Fait en partie", done: "Dit fait", refused: "Refusé",
    law: "Loi",
    ratification: "Ratification d’un traité", budget: "Crédits", practice: "Pratique",
    handovers: "Signatures remises", date: "Jour", to: "À", hall: "Lieu", online: "En ligne", paper: "Sur papier",
    countedUpTo: "Dernier jour compté", handover: "{0}\u{A0}: {1} en ligne, {2} sur papier",
    asTable: "Ces relevés en tableau (CSV)", asJSON: "Ces relevés en JSON")
}
