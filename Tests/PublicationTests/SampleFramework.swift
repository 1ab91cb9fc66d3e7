import Cards

extension Sample {
  static let framework = Framework(
    id: id("fair-start"), title: text("A fair start", "Un bon départ"),
    summary: prose(
      "What a state owes to children [@law-review, ch. 2].", "Ce qu’un État doit aux enfants [@law-review, ch. 2]."),
    scale: scale, scales: [id("yes-no"): yesNo],
    star: Star(
      symbol: "★", label: text("Work by NGOs", "Travail d’ONG"),
      meaning: text("NGOs work in this field; never part of the grade.", "Des ONG y travaillent ; jamais compté."),
      place: place),
    goals: [heard, protected], categories: categories, rule: rule,
    selection: [prose("What can be seen from outside.", "Ce qui se voit du dehors.")],
    methodology: prose(
      "# How we grade\nTwo people read the same evidence.\n## Who\nPeople of the field.",
      "# Comment\nDeux personnes lisent."), place: place)

  private static let scale = GradeScale(
    levels: [
      level("red", text("Little", "Peu"), "○", "#b3261e", text("Little is done.", "Peu est fait."), points: 0),
      level("yellow", text("Some", "Un peu"), "◐", "#f2c230", text("Some is done.", "Un peu est fait."), points: 1),
      level("green", text("Much", "Beaucoup"), "●", "#1f7a4d", text("Much is done.", "Beaucoup est fait."), points: 2),
    ], place: place)

  private static let yesNo = GradeScale(
    levels: [
      level("no", text("No", "Non"), "✗", "#b3261e", text("It is not.", "Non."), points: 0),
      level("yes", text("Yes", "Oui"), "✓", "#1f7a4d", text("It is.", "Oui."), points: 2),
    ], place: place)

  private static func level(
    _ id: String, _ label: Text, _ symbol: String, _ colour: String, _ meaning: Text, points: Int
  ) -> GradeLevel {
    GradeLevel(
      id: Self.id(id), label: label, symbol: symbol, colour: Self.colour(colour), meaning: meaning,
      points: Quantity(units: points), place: place)
  }

  private static let heard = Goal(
    id: id("heard"), name: text("Children are heard", "Les enfants sont entendus"),
    summary: prose("Whoever asks for help gets an answer.", "Qui demande de l’aide reçoit une réponse."),
    indicators: [helpline, schools], place: place)

  private static let protected = Goal(
    id: id("protected"), name: text("Children are protected", "Les enfants sont protégés"), summary: nil,
    indicators: [convention], place: place)

  private static let helpline = Indicator(
    number: number("1.1"), name: text("A helpline for children", "Une ligne d’aide"),
    why: prose("A call can end violence [@children-first, p. 3].", "Un appel peut mettre fin à la violence."),
    scale: nil,
    conditions: [
      condition("free", .required, text("It is free of charge", "Elle est gratuite")),
      condition("trained", .required, text("Its staff is trained", "Son personnel est formé")),
      condition("night", .ideal, text("It answers at night", "Elle répond la nuit")),
    ],
    criteria: [
      Criterion(
        grade: located(id("green")), when: .all([.every(.required), .every(.ideal)]), text: nil, place: at(1)),
      Criterion(
        grade: located(id("yellow")),
        when: .any([.condition(located(id("free")), by: nil), .atLeast(1, [.every(.required)])]),
        text: text("It is at least free of charge", "Elle est au moins gratuite"), place: at(2)),
      Criterion(grade: located(id("red")), when: .always, text: nil, place: at(3)),
    ], place: place)

  private static let schools = Indicator(
    number: number("1.10"), name: text("Schools ask children", "Les écoles consultent"), why: nil, scale: nil,
    conditions: [condition("councils", .required, text("Schools have councils", "Les écoles ont des conseils"))],
    criteria: [
      Criterion(grade: located(id("green")), when: .every(.required), text: nil, place: at(4)),
      Criterion(
        grade: located(id("yellow")), when: .condition(located(id("councils")), by: [.ngo]), text: nil, place: at(5)),
      Criterion(grade: located(id("red")), when: .always, text: nil, place: at(6)),
    ], place: place)

  private static let convention = Indicator(
    number: number("2.1"), name: text("The convention is ratified", "La convention est ratifiée"), why: nil,
    scale: located(id("yes-no")),
    conditions: [condition("ratified", .required, text("The state is bound", "L’État est lié"))],
    criteria: [
      Criterion(grade: located(id("yes")), when: .every(.required), text: nil, place: at(7)),
      Criterion(grade: located(id("no")), when: .always, text: nil, place: at(8)),
    ], place: place)

  private static func condition(_ id: String, _ need: Need, _ text: Text) -> Condition {
    Condition(id: Self.id(id), text: text, need: need, counts: Provider.counting, place: place)
  }

  private static func at(_ line: Int) -> Place { Place(file: "frameworks/fair-start.yaml", line: line) }

  private static let categories = [
    category("slow", text("Slow", "Lent"), text("Most is still to do.", "Presque tout reste à faire."), "○", "#b3261e"),
    category("moving", text("Moving", "En chemin"), text("Work has begun.", "Le travail a commencé."), "◐", "#f2c230"),
    category("ahead", text("Ahead", "En avance"), text("Much is done.", "Beaucoup est fait."), "●", "#1f7a4d"),
  ]

  private static func category(
    _ id: String, _ label: Text, _ definition: Text, _ symbol: String, _ colour: String
  ) -> Cards.Category {
    Cards.Category(
      id: Self.id(id), label: label, definition: definition, symbol: symbol, colour: Self.colour(colour), place: place)
  }

  private static let rule = CategoryRule(
    text: prose("Counted over all indicators.", "Compté sur tous les indicateurs."),
    cases: [
      .init(
        category: located(id("ahead")),
        tests: [
          .init(measure: .count(located(id("red"))), bound: .atMost(Quantity(units: 0)), goal: nil, place: place),
          .init(measure: .sumOfPoints, bound: .atLeast(Quantity(units: 3)), goal: located(id("heard")), place: place),
        ], place: place),
      .init(
        category: located(id("moving")),
        tests: [.init(measure: .meanPoints, bound: .atLeast(Quantity(units: 5, decimals: 1)), goal: nil, place: place)],
        place: place),
      .init(category: located(id("slow")), tests: [], place: place),
    ], minimum: 2, place: place)
}
