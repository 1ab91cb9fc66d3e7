extension ChronicleWording {
  static let german = ChronicleWording(
    language: Wording.german.language,
    news: "Neuigkeiten", newest: "Neueste Nachrichten", allNews: "Alle Neuigkeiten", calendar: "Internationale Tage",
    activities: "Aktivitäten", feed: "Nachrichten-Feed (Atom)", tags: "Themen", countries: "Länder",
    newer: "Neuer", older: "Älter",
    data: "Offene Daten, in allen Sprachen",
    newsIntro: "Was geschehen ist, das Neueste zuerst.",
    calendarIntro:
      "Tage des Jahres, an denen der Schutz von Kindern auf der Tagesordnung steht, und was hier an ihnen erzählt wurde.",
    activitiesIntro: "Was getan wurde, mit wem, und wie weit es reichte.",
    updated: "geändert am {0}", since: "seit {0}", onlyIn: "Land: {0}", postsOfDay: "An diesem Tag",
    totals: "In Zahlen",
    totalsIntro:
      "Jede Zeile zählt eine Größe in einer Einheit über die Aktivitäten zusammen, die in dem Jahr begonnen haben. Verschiedene Größen werden nie zusammengezählt; wo nur eine Spanne bekannt ist, ist auch die Summe eine; was Teil einer größeren Aktivität ist, zählt nicht noch einmal daneben.",
    year: "Jahr", metric: "Größe", number: "Anzahl", unit: "Einheit", count: "Zahl der Aktivitäten",
    reach: "Reichweite", method: "Wie gezählt wurde", partners: "Partner", signatories: "Unterzeichnet von",
    partOf: "Teil von", parts: "Besteht aus", follows: "Folgt auf", followedBy: "Gefolgt von",
    seeActivities: "Alle Aktivitäten, mit ihren Quellen",
    kinds: Kinds(
      campaign: "Kampagne", training: "Schulung", conference: "Konferenz", film: "Film", statement: "Erklärung",
      commitment: "Selbstverpflichtung", study: "Studie", meeting: "Treffen", other: "Anderes"))
}
