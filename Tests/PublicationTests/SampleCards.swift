import Cards

extension Sample {
  /// A card that says something in every field.
  static let aldoria = Card(
    country: country("XA"), language: english,
    headline: prose("The line is free; nobody answers at night.", "La ligne est gratuite ; la nuit, personne."),
    roles: Roles(
      kinds: [.origin, .transit], note: prose("By the figures of 2023 [@plan-2023, p. 4; @\(secretKey)]."),
      sources: citations("plan-2023, p. 4;\(secretKey)"), place: place),
    assessments: [
      Assessment(
        indicator: located(number("1.1")),
        conditions: [
          fulfilment("free", .met, by: [.state], sources: "plan-2023, p. 4"),
          fulfilment(
            "trained", .met, by: [.stateFunded, .ngo],
            note: prose("Two weeks a year [@\(secretKey)].", "Deux semaines par an."),
            sources: "children-first;\(secretKey)"),
          fulfilment("night", .unmet, sources: "letter"),
        ],
        coders: [
          CoderGrade(role: id("researcher"), grade: located(.level(id("yellow"))), place: place),
          CoderGrade(role: id("reviewer"), grade: located(.level(id("green"))), place: place),
        ],
        grade: located(.level(id("yellow"))),
        reason: prose("Free and with trained staff, but not at night.", "Gratuite, mais pas la nuit."), departure: nil,
        star: StarredWork(
          work: prose("Children First answers at night [@children-first].", nil), sources: citations("children-first"),
          place: place),
        statement: prose(
          "The state pays for a line [@plan-2023, p. 4; @letter], which is closed at night [@\(secretKey)].",
          "L’État paie une ligne [@plan-2023, p. 4], fermée la nuit.", stale: true),
        sources: citations("plan-2023, p. 4"), place: place),
      Assessment(
        indicator: located(number("1.10")),
        conditions: [fulfilment("councils", .met, by: [.ngo], sources: "children-first, p. 9")], coders: [],
        grade: located(.level(id("green"))), reason: prose("NGOs do it in every school."),
        departure: prose("The councils are in the law since May."), star: nil,
        statement: prose("-Councils sit in every school, \"all\" of them."),
        sources: citations("letter;law-review, p. 14"), place: place),
    ],
    situation: prose(
      "# The country\nA paragraph with *emphasis* [@law-review, p. 12].\n## Before 2020\nAnother one.\n- one\n- two\n|Year|Cases|;2022|7|;2023|12|",
      "# Le pays\nUn paragraphe [@law-review, p. 12]."),
    narratives: [
      id("heard"): prose(
        "Children called 1,200 times [@plan-2023, p. 6]. Nobody counts the calls that fail [@\(secretKey)].")
    ],
    provisions: [
      Provision(
        id: id("penal-383"), law: text("Penal code", "Code pénal"), article: text("art. 383"),
        covers: prose("Sale of children."), penalty: text("5 to 10 years", "de 5 à 10 ans"),
        limitation: text("15 years"),
        goal: located(id("protected")), sources: citations("law-review, p. 20"), place: place)
    ],
    reports: [
      Report(
        instrument: located(id("safe")), due: date("2023-03-15"), submitted: nil, note: prose("Overdue."), sources: [],
        place: place)
    ],
    plans: [
      Plan(
        id: id("plan"), title: text("National plan for children", "Plan national"), from: date("2023"),
        until: date("2026"), body: text("Ministry of Youth"), covers: prose("Lines and shelters."),
        goal: located(id("heard")),
        sources: citations("plan-2023"), place: place)
    ],
    services: [
      Service(
        id: id("line"), kind: .helpline, name: text("Line 100"), by: [.stateFunded], number: 1,
        offers: prose("Advice by day."), goal: located(id("heard")), sources: citations("plan-2023"), place: place)
    ],
    quotations: [
      Quotation(
        instrument: located(id("safe")), article: text("art. 4"), text: text("Every child shall be heard."),
        goal: located(id("heard")), sources: citations("depositary"), place: place)
    ],
    corrections: [
      Correction(
        subject: located(.statistics), printed: prose("12,000 calls"), right: prose("1,200 calls [@plan-2023, p. 6]"),
        sources: citations("plan-2023, p. 6"), place: place)
    ],
    observations: [
      observation("calls", "2022", value: "950"), observation("calls", "2023", value: "1200"),
      observation(
        "calls", "2023", sex: .female, age: "0-17", form: "violence", low: "600", high: "700",
        quality: "+/- 50; estimate"),
    ],
    gaps: [
      Gap(
        subject: text("Calls that fail", "Appels sans réponse"), kind: .notCollected,
        addressee: text("Ministry of Youth"), asked: date("2025-01"),
        answered: nil, note: text("No count is made."), sources: citations("letter;\(secretKey)"), place: place)
    ],
    calls: [
      CallToAction(
        id: id("night"), goal: nil, indicators: [located(number("1.1"))],
        addressee: text("The Minister of Youth", "La ministre"),
        text: prose("Open the line at night [@children-first].", "Ouvrez la ligne la nuit."), sources: [], place: place)
    ],
    petition: Petition(
      title: text("Answer at night"), addressee: text("The Parliament"), introduction: prose("Children call at night."),
      demands: [
        Demand(id: id("open"), text: prose("Pay for the night."), calls: [located(id("night"))], place: place)
      ], place: place),
    cases: [
      CaseStudy(
        id: id("one"), title: text("A girl who called"), basis: .composite, goal: located(id("heard")),
        review: date("2027-04"),
        sources: citations(secretKey), text: prose("She called, and called again."), place: place)
    ],
    approvals: Sample.approvers.map {
      Approval(study: located(id("one")), key: $0.key, signature: "", isValid: true, place: place)
    },
    reply: Reply(
      status: .received, asked: date("2025-03"), date: date("2025-05-02"), text: prose("We will look into it."),
      place: place),
    place: place)

  /// A card that says as little as a card can.
  static let borvia = Card(
    country: country("XB"), language: english, headline: nil, roles: nil,
    assessments: [
      Assessment(
        indicator: located(number("1.1")), conditions: [], coders: [], grade: located(.noData), reason: nil,
        departure: nil, star: nil,
        statement: nil, sources: [], place: place),
      Assessment(
        indicator: located(number("2.1")),
        conditions: [fulfilment("ratified", .met, by: [.state], sources: "depositary")],
        coders: [], grade: located(.level(id("yes"))), reason: nil, departure: nil, star: nil, statement: nil,
        sources: citations("depositary"), place: place),
    ],
    situation: nil, narratives: [:], provisions: [], reports: [], plans: [], services: [], quotations: [],
    corrections: [], observations: [], gaps: [], calls: [], petition: nil, cases: [],
    reply: Reply(status: .none, asked: nil, date: date("2025-06-01"), text: nil, place: place), place: place)

  private static func fulfilment(
    _ condition: String, _ status: Fulfilment.Status, by: [Provider] = [], note: ProseText? = nil, sources: String
  ) -> Fulfilment {
    Fulfilment(
      condition: located(id(condition)), status: status, by: by, note: note, sources: citations(sources), place: place)
  }

  private static func observation(
    _ series: String, _ period: String, sex: Observation.Sex? = nil, age: String? = nil, form: String? = nil,
    value: String? = nil, low: String? = nil, high: String? = nil, quality: String? = nil
  ) -> Observation {
    Observation(
      series: located(id(series)), period: Period(period) ?? yearOne, sex: sex, age: age.flatMap(AgeRange.init),
      form: form.map { located(id($0)) }, value: value.flatMap(Quantity.init), low: low.flatMap(Quantity.init),
      high: high.flatMap(Quantity.init), sources: citations("plan-2023, p. 6"), quality: quality.map { text($0) },
      place: place)
  }

  private static let yearOne: Period = {
    guard let period = Period("0001") else { preconditionFailure("no period") }
    return period
  }()
}
