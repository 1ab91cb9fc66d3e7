extension ChronicleWording {
  static let french = ChronicleWording(
    language: Wording.french.language,
    news: "Actualités", newest: "Dernières nouvelles", allNews: "Toutes les actualités",
    calendar: "Journées internationales", activities: "Activités", feed: "Fil d’actualités (Atom)", tags: "Thèmes",
    countries: "Pays", newer: "Plus récent", older: "Plus ancien",
    data: "Données ouvertes, dans toutes les langues",
    newsIntro: "Ce qui s’est passé, du plus récent au plus ancien.",
    calendarIntro:
      "Les jours de l’année où la protection des enfants est à l’ordre du jour, et ce qui a été raconté ici ces jours-là.",
    activitiesIntro: "Ce qui a été fait, avec qui et avec quelle portée.",
    updated: "modifié le {0}", since: "depuis {0}", onlyIn: "pays\u{A0}: {0}", postsOfDay: "Ce jour-là",
    totals: "En chiffres",
    totalsIntro:
      "Chaque ligne additionne une seule mesure, dans une seule unité, pour les activités commencées dans l’année. Des mesures différentes ne sont jamais additionnées\u{202F}; quand seule une fourchette est connue, la somme en est une\u{202F}; ce qui fait partie d’une activité plus large n’est pas compté en plus.",
    year: "Année", metric: "Mesure", number: "Nombre", unit: "Unité", count: "Nombre d’activités",
    reach: "Portée", method: "Comment cela a été compté", partners: "Partenaires", signatories: "Signataires",
    partOf: "Fait partie de", parts: "Comprend", follows: "Fait suite à", followedBy: "Suivi de",
    seeActivities: "Toutes les activités, avec leurs sources",
    kinds: Kinds(
      campaign: "Campagne", training: "Formation", conference: "Conférence", film: "Film", statement: "Déclaration",
      commitment: "Engagement", study: "Étude", meeting: "Rencontre", other: "Autre"))
}
