import Cards

extension LedgerWording {
  static let german = LedgerWording(
    language: LanguageTag("de") ?? .english, menu: "Versprechen", title: "Gefordert, versprochen, gehalten",
    countryTitle: "{0}: gefordert, versprochen, gehalten",
    intro: "Was von Regierungen gefordert wurde, was sie versprachen und was daraus wurde, Punkt für Punkt.",
    day: "Stand {0}, der letzte Tag, den diese Aufzeichnungen kennen.", seePage: "Was daraus wurde",
    allCountries: "Alle Länder", totals: "In Zahlen", asked: "Gefordert", promised: "Versprochen", kept: "Gehalten",
    silent: "Keine Antwort", rule: "Was zählt",
    rules: [
      "Gefordert: Es steht in einer Petition.",
      "Versprochen: Eine Antwort der Regierung sagt, dass sie es tun wird.",
      "Gehalten: Eine Antwort sagt, dass es getan ist, und ein Ergebnis zeigt, was getan wurde; oder der Vertrag, den ein Ergebnis nennt, wurde ratifiziert, nachdem die Unterschriften übergeben waren. Ein Wort allein hält kein Versprechen.",
      "Keine Antwort: Die Unterschriften wurden übergeben, und nichts kam zurück. Die Tage zählen ab der ersten Übergabe.",
      "Was ohne Versprechen getan wurde, zählt auch als gehalten.",
    ],
    demands: "Punkt für Punkt", demand: "Punkt {0}", finding: "Befund", ask: "In der Petition", handedOver: "Übergeben",
    reply: "Antwort", outcome: "Gesetz oder Ratifikation",
    nextGrade: "Nächste Bewertung", reason: "Warum diese Bewertung", notHandedOver: "Noch nicht übergeben",
    silentSince: "Keine Antwort seit der Übergabe ({0})", days: Plural(one: "{0} Tag", other: "{0} Tage"),
    noOutcome: "Nichts bekannt.", notGradedAgain: "Noch nicht wieder bewertet.",
    noIndicator: "Sie stützt sich auf keinen einzelnen Indikator.", received: "Eingegangen",
    promisedAnswer: "Versprochen", partly: "Zum Teil getan", done: "Nach eigener Aussage getan",
    refused: "Abgelehnt", law: "Gesetz", ratification: "Ratifikation", budget: "Haushalt", practice: "Praxis",
    handovers: "Übergebene Unterschriften", date: "Tag", to: "An", hall: "Wo", online: "Im Netz",
    paper: "Auf Papier", countedUpTo: "Gezählt bis", handover: "{0}: {1} im Netz, {2} auf Papier",
    asTable: "Diese Aufzeichnungen als Tabelle (CSV)", asJSON: "Diese Aufzeichnungen als JSON")
}
