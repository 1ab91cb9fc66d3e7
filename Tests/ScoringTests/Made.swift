import Cards

@testable import Scoring

/// Frameworks and cards made by hand, with no more in them than scoring looks at.
enum Made {
  static let place = Place(file: "test")

  static func text(_ words: String) -> Text { Text(original: .init(language: .english, value: words)) }

  static func id<Of>(_ text: String, _ of: Of.Type = Of.self) -> Identifier<Of> {
    guard let id = Identifier<Of>(text) else { preconditionFailure("\(text) is no identifier") }
    return id
  }

  static func number(_ text: String) -> IndicatorNumber {
    guard let number = IndicatorNumber(text) else { preconditionFailure("\(text) is no number") }
    return number
  }

  static func quantity(_ text: String) -> Quantity {
    guard let quantity = Quantity(text) else { preconditionFailure("\(text) is no quantity") }
    return quantity
  }

  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, place) }

  static func condition(_ name: String, _ need: Need, counts: Set<Provider> = Provider.counting) -> Condition {
    Condition(id: id(name), text: text(name), need: need, counts: counts, place: place)
  }

  static func requires(_ name: String, by: Set<Provider>? = nil) -> Requirement {
    .condition(located(id(name)), by: by)
  }

  static func criterion(_ grade: String, _ when: Requirement) -> Criterion {
    Criterion(grade: located(id(grade)), when: when, text: nil, place: place)
  }

  static func indicator(
    _ name: String, conditions: [Condition] = [], criteria: [Criterion] = [], scale: String? = nil
  ) -> Indicator {
    Indicator(
      number: number(name), name: text(name), why: nil, scale: scale.map { located(id($0)) }, conditions: conditions,
      criteria: criteria, place: place)
  }

  static func fulfilment(_ name: String, _ status: Fulfilment.Status, by: [Provider] = []) -> Fulfilment {
    Fulfilment(condition: located(id(name)), status: status, by: by, note: nil, sources: [], place: place)
  }

  static func scale(_ levels: [(id: String, points: String?)]) -> GradeScale {
    GradeScale(
      levels: levels.map { level in
        GradeLevel(
          id: id(level.id), label: text(level.id), symbol: "x", colour: .black, meaning: text(level.id),
          points: level.points.map(quantity), place: place)
      }, place: place)
  }

  /// Goals by name with their indicators' numbers.
  static func framework(
    _ goals: [(String, [String])], scale: [(id: String, points: String?)], rule: CategoryRule?
  ) -> Framework {
    Framework(
      id: id("f"), title: text("f"), summary: nil, scale: self.scale(scale), scales: [:], star: nil,
      goals: goals.map { goal in
        Goal(
          id: id(goal.0), name: text(goal.0), summary: nil, indicators: goal.1.map { indicator($0) }, place: place)
      },
      categories: ["low", "middle", "high"].map {
        Category(id: id($0), label: text($0), definition: text($0), symbol: "x", colour: .black, place: place)
      }, rule: rule, selection: [], methodology: nil, place: place)
  }

  static func card(_ grades: [(String, String)]) -> Card {
    let assessments = grades.map { entry -> Assessment in
      guard let grade = Grade(entry.1) else { preconditionFailure("\(entry.1) is no grade") }
      return Assessment(
        indicator: located(number(entry.0)), conditions: [], coders: [], grade: located(grade), reason: nil,
        departure: nil, star: nil, statement: nil, sources: [], place: place)
    }
    guard let country = CountryCode("BE") else { preconditionFailure("BE is a country") }
    return Card(
      country: country, language: .english, headline: nil, roles: nil, assessments: assessments, situation: nil,
      narratives: [:], provisions: [], reports: [], plans: [], services: [], quotations: [], corrections: [],
      observations: [], gaps: [], calls: [], petition: nil, cases: [], reply: nil, place: place)
  }

  /// Cases by category with their tests, the last without.
  static func rule(_ cases: [(String, [CategoryRule.Test])], minimum: Int? = nil) -> CategoryRule {
    CategoryRule(
      text: nil, cases: cases.map { .init(category: located(id($0.0)), tests: $0.1, place: place) }, minimum: minimum,
      place: place)
  }

  static func test(
    _ measure: CategoryRule.Test.Measure, _ bound: CategoryRule.Test.Bound, goal: String? = nil
  ) -> CategoryRule.Test {
    .init(measure: measure, bound: bound, goal: goal.map { located(id($0)) }, place: place)
  }
}

extension Standing {
  /// The category of a card that is alone, with no values beside it.
  init(of card: Card, in framework: Framework, published: Identifier<Cards.Category>? = nil) {
    let grades = Dictionary(card.assessments.map { ($0.indicator.value, $0.grade.value) }) { first, _ in first }
    self.init(grades, nil, in: framework, published: published)
  }
}
