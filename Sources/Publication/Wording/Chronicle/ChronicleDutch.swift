extension ChronicleWording {
  static let dutch = ChronicleWording(
    language: Wording.dutch.language,
    news: "Nieuws", newest: "Laatste nieuws", allNews: "Al het nieuws", calendar: "Internationale dagen",
    activities: "Activiteiten", feed: "Nieuwsfeed (Atom)", tags: "Onderwerpen", countries: "Landen",
    newer: "Nieuwer", older: "Ouder",
    data: "Open data, in alle talen",
    newsIntro: "Wat er gebeurd is, het nieuwste eerst.",
    calendarIntro:
      "Dagen van het jaar waarop de bescherming van kinderen op de agenda staat, met wat hier op die dagen verteld is.",
    activitiesIntro: "Wat er gedaan is, met wie, en hoe ver het reikte.",
    updated: "gewijzigd op {0}", since: "sinds {0}", onlyIn: "land: {0}", postsOfDay: "Op deze dag",
    totals: "In cijfers",
    totalsIntro:
      "Elke regel telt één maat in één eenheid op over de activiteiten die in het jaar begonnen zijn. Verschillende maten worden nooit opgeteld; waar alleen een marge bekend is, is de som een marge; wat deel is van een grotere activiteit telt er niet nog eens naast.",
    year: "Jaar", metric: "Maat", number: "Aantal", unit: "Eenheid", count: "Aantal activiteiten",
    reach: "Bereik", method: "Hoe het geteld is", partners: "Partners", signatories: "Ondertekend door",
    partOf: "Deel van", parts: "Bestaat uit", follows: "Volgt op", followedBy: "Gevolgd door",
    seeActivities: "Alle activiteiten, met hun bronnen",
    kinds: Kinds(
      campaign: "Campagne", training: "Vorming", conference: "Conferentie", film: "Film", statement: "Verklaring",
      commitment: "Verbintenis", study: "Studie", meeting: "Bijeenkomst", other: "Andere"))
}
