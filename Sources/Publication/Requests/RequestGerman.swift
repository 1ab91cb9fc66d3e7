extension RequestWording {
  static let german = RequestWording(
    language: Wording.german.language,
    pageTitle: "was nicht veröffentlicht ist",
    pageIntro:
      "Zahlen und Tatsachen, die wir gesucht oder erbeten und nicht bekommen haben, danach, wer sie geben kann.",
    missing: Plural(one: "Es fehlt {0} Angabe.", other: "Es fehlen {0} Angaben."),
    asked: Plural(one: "{0} davon wurde erbeten.", other: "{0} davon wurden erbeten."),
    seePage: "Alles, was nicht veröffentlicht wird, und Briefe, die darum bitten",
    letter: "Ein Brief, der darum bittet",
    letterHint: "Jeder darf ihn schicken. Setzen Sie das Datum und Ihren Namen ein.",
    nobody: "Niemand bekannt",
    to: "An",
    date: "Datum",
    subject: "Bitte um Auskunft für „{0}“: {1}",
    opening: Phrase(
      "Wir, {0}, veröffentlichen „{1}“: was Staaten tun, um Kinder zu schützen, Note für Note, anhand von Quellen, die jeder prüfen kann. In "
        + "der Ausgabe „{2}“ (Stand: {3}) fehlt für {4} das Folgende. Wir bitten Sie, es uns zu schicken."),
    notCollected:
      "Soweit wir wissen, wird dies nicht erhoben. Bitte sagen Sie uns, ob das stimmt, und ob es geschehen wird.",
    notDisaggregated:
      "Bitte schicken Sie die Zahlen so weit aufgeteilt, wie sie geführt werden: nach Jahr, Alter, Geschlecht und Form.",
    refused:
      "Dies wurde abgelehnt. Bitte prüfen Sie es noch einmal, oder nennen Sie die Vorschrift, auf der die Ablehnung beruht.",
    notFound: "Bitte schicken Sie es, oder sagen Sie uns, wo es veröffentlicht ist.",
    askedOn: "Gebeten haben wir darum: {0}.",
    answeredOn: "Ihre Antwort ({0}) ließ es offen.",
    refusedOn: "Sie haben es am {0} abgelehnt.",
    noPersons:
      "Wir bitten um Zahlen und Unterlagen, nie um Angaben zu Personen. Bitte schicken Sie nichts, woran ein Kind zu erkennen wäre: Wo eine "
      + "Zahl so klein ist, genügt eine Spanne.",
    time:
      "Bitte antworten Sie in der Frist, die das Gesetz über den Zugang zu Informationen setzt, wenn möglich in einer Datei, die eine Maschine "
      + "lesen kann, und zu Bedingungen, unter denen wir es veröffentlichen dürfen.",
    passOn:
      "Liegt es Ihnen nicht vor, geben Sie diesen Brief bitte an die zuständige Stelle weiter, und sagen Sie uns, an welche.",
    published: "Ihre Antwort, oder dass keine kam, steht in der nächsten Ausgabe.",
    closing: "Mit freundlichen Grüßen")
}
