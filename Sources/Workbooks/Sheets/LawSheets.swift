import Cards

/// The sheets on law, plans, services and what has been promised.
extension CardSheets {
  var provisions: GridSheet {
    list(
      "provisions", names.provisions, names.provisionsIntro, of: "card.yaml", at: ["provisions"],
      [
        identifier, plain("law", terms[.law]), plain("article", terms[.article], width: 16),
        prose("covers", terms[.covers]), plain("penalty", terms[.penalty]), plain("limitation", terms[.limitation]),
        goal,
        sources(),
      ])
  }

  var reports: GridSheet {
    list(
      "reports", names.reports, names.reportsIntro, of: "card.yaml", at: ["reports"],
      [
        Field("instrument", terms[.treaty], .choice(instruments), .value(["instrument"]), width: 30),
        date("due", terms[.due]), date("submitted", terms[.submitted]), prose("note", terms[.note]), sources(),
      ])
  }

  var plans: GridSheet {
    list(
      "plans", names.plans, names.plansIntro, of: "card.yaml", at: ["plans"],
      [
        identifier, plain("title", heads.title, width: 34), date("from", heads.from), date("until", heads.until),
        plain("body", terms[.body]), prose("covers", terms[.covers]), goal, sources(),
      ])
  }

  var services: GridSheet {
    let kinds = words(Service.Kind.self) { terms.name($0) }
    let fields =
      [identifier, Field("kind", heads.kind, .choice(kinds), .value(["kind"]), width: 18), plain("name", heads.name)]
      + providers(["by"]) + [
        Field("number", terms[.howMany], .whole, .value(["number"]), width: 9),
        Field("capacity", heads.capacity, .whole, .value(["capacity"]), width: 9),
        plain("region", heads.region, width: 20),
        prose("offers", terms[.offers]), goal, sources(), sources("named-by", heads.namedBy, at: ["named-by"]),
      ]
    return list("services", names.services, names.servicesIntro, of: "card.yaml", at: ["services"], fields)
  }

  var quotations: GridSheet {
    list(
      "quotations", names.quotations, names.quotationsIntro, of: "card.yaml", at: ["quotations"],
      [
        Field("instrument", terms[.treaty], .choice(instruments), .value(["instrument"]), width: 30),
        plain("article", terms[.article], width: 18), plain("text", heads.text, width: 60), goal, sources(),
      ])
  }

  var corrections: GridSheet {
    let subjects: [(String, String)] =
      framework.indicators.map { ($0.number.text, $0.number.text + " " + $0.name(language)) }
      + framework.goals.map { ($0.id.text, $0.name(language)) } + [
        ("situation", terms[.situation]), ("overview", terms[.whereOverview]), ("statistics", terms[.statistics]),
        ("treaties", terms[.treaties]), ("cases", terms[.cases]), ("notes", terms[.whereNotes]),
      ]
    return list(
      "corrections", names.corrections, names.correctionsIntro, of: "card.yaml", at: ["corrections"],
      [
        Field("where", heads.place, .choice(Choices(subjects)), .value(["where"]), width: 26),
        prose("printed", terms[.printed]), prose("right", terms[.right]), sources(),
      ])
  }
}
