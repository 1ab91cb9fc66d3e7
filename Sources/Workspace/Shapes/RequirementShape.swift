import Cards
import Formats

extension Shape where Value == Requirement {
  /// A condition's identifier, `required`, `ideal`, or one of the maps `all`, `any`, `at-least`, `condition`.
  static let requirement: Shape<Requirement> = recursive("requirement") { definition }

  static let definition: Shape<Requirement> = Shape(
    schema: .either([.scalar(pattern: IdentifierPattern.pattern), combination.schema, threshold.schema, byWhom.schema])
  ) { node, desk in
    guard let entries = node.entries else { return name(node, desk) }
    if entries.contains(where: { $0.key == "at-least" || $0.key == "of" }) { return threshold.read(node, desk) }
    if entries.contains(where: { $0.key == "condition" || $0.key == "by" }) { return byWhom.read(node, desk) }
    return combination.read(node, desk)
  }

  private static func name(_ node: YAMLNode, _ desk: Desk) -> Requirement? {
    if let need = node.scalar.flatMap(Need.init(rawValue:)) { return .every(need) }
    return Shape<Identifier<Condition>>.identifier().located.read(node, desk).map { .condition($0, by: nil) }
  }

  private static let parts: Shape<[Requirement]> = recursive("requirement") { definition }.list(least: 1, most: 100)

  private static let combination: Shape<Requirement> = mapping(rules: [.exactlyOne(["all", "any"])]) { fields in
    let all = fields.optional("all", parts)
    let any = fields.optional("any", parts)
    if let all { return .all(all) }
    return any.map { .any($0) }
  }

  private static let threshold: Shape<Requirement> = mapping { fields in
    let number = fields.required("at-least", Shape<Int>.count)
    let of = fields.required("of", parts)
    guard let number, let of else { return nil }
    return .atLeast(number, of)
  }

  private static let byWhom: Shape<Requirement> = mapping { fields in
    let condition = fields.required("condition", Shape<Identifier<Condition>>.conditionName.located)
    let by = fields.required("by", Shape<Provider>.word().list(least: 1))
    guard let condition, let by else { return nil }
    return .condition(condition, by: Set(by))
  }
}

extension Shape where Value == CategoryRule {
  static let categoryRule = mapping { fields in
    let text = fields.optional("text", .prose)
    let cases = fields.required("cases", Shape<CategoryRule.Case>.ruleCase.list(least: 1))
    let minimum = fields.optional("minimum", .count)
    let caps = fields.list("caps", .ruleCap, most: 100)
    guard let cases else { return nil }
    return CategoryRule(text: text, cases: cases, minimum: minimum, caps: caps, place: fields.place)
  }
}

extension Shape where Value == CategoryRule.Case {
  static let ruleCase = mapping(rules: [.exactlyOne(["when", "otherwise"])]) { fields in
    let category = fields.required("category", Shape<Identifier<Category>>.identifier().located)
    let when = fields.optional("when", Shape<CategoryRule.Test>.ruleTest.list(least: 1))
    let otherwise = fields.optional("otherwise", .yes)
    guard let category, when != nil || otherwise == true else { return nil }
    return CategoryRule.Case(category: category, tests: when ?? [], place: fields.place)
  }
}

extension Shape where Value == CategoryRule.Case {
  static let ruleCap = mapping { fields in
    let category = fields.required("at-most", Shape<Identifier<Category>>.identifier().located)
    let tests = fields.required("while", Shape<CategoryRule.Test>.ruleTest.list(least: 1))
    guard let category, let tests else { return nil }
    return CategoryRule.Case(category: category, tests: tests, place: fields.place)
  }
}

/// How the points of a card are taken together.
private enum PointsMeasure: String, CaseIterable, Sendable { case mean, sum }

extension Shape where Value == CategoryRule.Test {
  static let ruleTest = mapping(rules: [
    .exactlyOne(["grade", "points", "score", "indicator"]), .exactlyOne(["at-least", "at-most", "is"]),
    .implies(field: "indicator", value: nil, needs: "is"), .implies(field: "is", value: nil, needs: "indicator"),
    .noneWith("goal", ["score", "indicator"]),
  ]) { fields in
    let grade = fields.optional("grade", Shape<Identifier<GradeLevel>>.identifier().located)
    let points = fields.optional("points", Shape<PointsMeasure>.word())
    let score = fields.optional("score", Shape<Identifier<ScoreRule>>.identifier().located)
    let indicator = fields.optional("indicator", Shape<IndicatorNumber>.number.located)
    let levels = fields.optional("is", Shape<Identifier<GradeLevel>>.identifier().located.list(least: 1))
    let atLeast = fields.optional("at-least", .quantity)
    let atMost = fields.optional("at-most", .quantity)
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    if let indicator, let levels {
      return CategoryRule.Test(
        measure: .indicator(indicator, isOneOf: levels), bound: .atLeast(Quantity(units: 1)), goal: nil,
        place: fields.place)
    }
    let measure: CategoryRule.Test.Measure? =
      grade.map { .count($0) } ?? points.map { $0 == .mean ? .meanPoints : .sumOfPoints } ?? score.map { .score($0) }
    let bound: CategoryRule.Test.Bound? = atLeast.map { .atLeast($0) } ?? atMost.map { .atMost($0) }
    guard let measure, let bound else { return nil }
    return CategoryRule.Test(measure: measure, bound: bound, goal: goal, place: fields.place)
  }
}
