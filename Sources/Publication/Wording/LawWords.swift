import Cards

extension LawWording {
  static let english = LawWording(
    language: .english, menu: "Laws", title: "What laws have done",
    intro: "What was asked of each law, and what came of the proceedings under it.", numbers: "In numbers",
    prosecuted: "Prosecuted", convicted: "Convicted", acquitted: "Acquitted", dismissed: "Dismissed",
    pending: "Pending", inForce: "In force since {0}", questions: "What is asked of it",
    notAnswered: "Nobody has answered this here yet.", byYear: "Outcomes by year",
    byYearHint:
      "Proceedings that went beyond an investigation, by the year in which they reached their stage. These numbers are never withheld.",
    year: "Year", all: "All", duration: "How long it took",
    months: "From the report to the judgement: {0} months at the median, {1} to {2}.",
    ofProceedings: Plural(
      one: "Known of {0} proceeding.", other: "Known of {0} proceedings."),
    sentences: "Sentences", sentence: "From {0} to {1} months.",
    suspended: Plural(one: "{0} was suspended.", other: "{0} were suspended."), children: "Children concerned",
    childrenHint:
      "So that no child can be recognised, numbers from 1 to below {0} are not shown, nor those that would give them back.",
    proceedings: "Proceedings", proceedingsHint: "Without days, and without places below the country.",
    level: "Court", stage: "Stage", outcome: "Outcome", sentenceInMonths: "Sentence in months",
    monthsToJudgement: "Months to judgement", suspendedMark: "suspended", firstInstance: "First instance",
    appeal: "Appeal", supreme: "Highest court", investigation: "Investigation", prosecution: "Prosecution",
    judgement: "Judgement", final: "Final", asTable: "Proceedings as a table (CSV)", asJSON: "All of it as JSON")

  static let french = LawWording(
    language: LanguageTag("fr") ?? .english, menu: "Lois", title: "Ce que les lois ont fait",
    intro: "Ce qui a été demandé de chaque loi, et ce que les procédures ont donné.", numbers: "En chiffres",
    prosecuted: "Poursuites", convicted: "Condamnations", acquitted: "Acquittements", dismissed: "Classements",
    pending: "En cours", inForce: "Entrée en vigueur\u{A0}: {0}", questions: "Ce qu’on en attend",
    notAnswered: "Personne n’y a encore répondu ici.",
    byYear: "Issues par année",
    byYearHint:
      "Procédures allées au-delà de l’enquête, selon l’année où elles ont atteint leur stade. Ces nombres ne sont jamais masqués.",
    year: "Année", all: "Total", duration: "Combien de temps",
    months: "Du signalement au jugement\u{A0}: {0} mois pour la médiane, de {1} à {2}.",
    ofProceedings: Plural(one: "Connu pour {0} procédure.", other: "Connu pour {0} procédures."),
    sentences: "Peines", sentence: "De {0} à {1} mois.",
    suspended: Plural(one: "{0} avec sursis.", other: "{0} avec un sursis."), children: "Enfants concernés",
    childrenHint:
      "Pour qu’aucun enfant ne puisse être reconnu, les nombres de 1 à moins de {0} ne sont pas montrés, ni ceux qui les révéleraient.",
    proceedings: "Procédures", proceedingsHint: "Sans jours, et sans lieux plus précis que le pays.",
    level: "Juridiction", stage: "Stade", outcome: "Issue", sentenceInMonths: "Peine en mois",
    monthsToJudgement: "Mois jusqu’au jugement", suspendedMark: "avec sursis", firstInstance: "Première instance",
    appeal: "Cour d’appel", supreme: "Cour suprême", investigation: "Enquête", prosecution: "Poursuite",
    judgement: "Jugement", final: "Décision définitive", asTable: "Les procédures en tableau (CSV)",
    asJSON: "Le tout en JSON")

  static let dutch = LawWording(
    language: LanguageTag("nl") ?? .english, menu: "Wetten", title: "Wat wetten hebben gedaan",
    intro: "Wat van elke wet werd gevraagd, en wat de zaken eronder hebben opgeleverd.", numbers: "In cijfers",
    prosecuted: "Vervolgd", convicted: "Veroordeeld", acquitted: "Vrijgesproken", dismissed: "Geseponeerd",
    pending: "Lopend", inForce: "Van kracht sinds {0}", questions: "Wat ervan wordt gevraagd",
    notAnswered: "Hier heeft nog niemand dit beantwoord.",
    byYear: "Uitkomsten per jaar",
    byYearHint:
      "Zaken die verder kwamen dan een onderzoek, naar het jaar waarin zij hun stadium bereikten. Deze aantallen worden nooit achtergehouden.",
    year: "Jaar", all: "Samen", duration: "Hoelang het duurde",
    months: "Van melding tot vonnis: {0} maanden voor de mediaan, {1} tot {2}.",
    ofProceedings: Plural(one: "Bekend van {0} zaak.", other: "Bekend van {0} zaken."), sentences: "Straffen",
    sentence: "Van {0} tot {1} maanden.",
    suspended: Plural(one: "{0} voorwaardelijk.", other: "{0} waren voorwaardelijk."), children: "Betrokken kinderen",
    childrenHint:
      "Opdat geen kind herkend kan worden, worden aantallen van 1 tot onder {0} niet getoond, en ook niet die welke ze zouden verraden.",
    proceedings: "Zaken", proceedingsHint: "Zonder dagen, en zonder plaatsen onder het land.", level: "Rechtbank",
    stage: "Stadium", outcome: "Uitkomst", sentenceInMonths: "Straf in maanden",
    monthsToJudgement: "Maanden tot vonnis", suspendedMark: "voorwaardelijk", firstInstance: "Eerste aanleg",
    appeal: "Hoger beroep", supreme: "Hoogste rechter", investigation: "Onderzoek", prosecution: "Vervolging",
    judgement: "Vonnis", final: "Onherroepelijk", asTable: "De zaken als tabel (CSV)", asJSON: "Alles als JSON")

  static let german = LawWording(
    language: LanguageTag("de") ?? .english, menu: "Gesetze", title: "Was Gesetze bewirkt haben",
    intro: "Was von jedem Gesetz erwartet wird, und was aus den Verfahren wurde.", numbers: "In Zahlen",
    prosecuted: "Angeklagt", convicted: "Verurteilt", acquitted: "Freigesprochen", dismissed: "Eingestellt",
    pending: "Anhängig", inForce: "In Kraft getreten: {0}", questions: "Was gefragt ist",
    notAnswered: "Hier hat das noch niemand beantwortet.", byYear: "Ausgang nach Jahren",
    byYearHint:
      "Verfahren, die über Ermittlungen hinauskamen, nach dem Jahr, in dem sie ihren Stand erreichten. Diese Zahlen werden nie zurückgehalten.",
    year: "Jahr", all: "Zusammen", duration: "Wie lange es dauerte",
    months: "Von der Anzeige bis zum Urteil: {0} Monate im Median, {1} bis {2}.",
    ofProceedings: Plural(one: "Bekannt von {0} Verfahren.", other: "Bekannt von {0} Verfahren."),
    sentences: "Strafen", sentence: "Von {0} bis {1} Monaten.",
    suspended: Plural(one: "{0} auf Bewährung.", other: "{0} waren auf Bewährung."), children: "Betroffene Kinder",
    childrenHint:
      "Damit kein Kind erkannt werden kann, werden Zahlen von 1 bis unter {0} nicht gezeigt, und auch nicht, was sie verraten würde.",
    proceedings: "Verfahren", proceedingsHint: "Ohne Tage, und ohne Orte unterhalb des Landes.", level: "Gericht",
    stage: "Stand", outcome: "Ausgang", sentenceInMonths: "Strafe in Monaten",
    monthsToJudgement: "Monate bis zum Urteil", suspendedMark: "auf Bewährung", firstInstance: "Erste Instanz",
    appeal: "Berufung", supreme: "Höchstes Gericht", investigation: "Ermittlung", prosecution: "Anklage",
    judgement: "Urteil", final: "Rechtskräftig", asTable: "Die Verfahren als Tabelle (CSV)",
    asJSON: "Alles als JSON (Datei)")
}
