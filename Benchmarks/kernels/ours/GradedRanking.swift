import Cards
import Scoring

/// 195 countries × 12 indicators in 3 goals, graded by three coders, with weights and coders varied, ranks, and categories
/// by counts of grades. The C twin in `rank.c` makes the same data and the same arithmetic.
struct GradedRanking {
  private let plan: RankingPlan
  private let variations = Variations(coders: true, weights: .dirichlet(concentration: 1))

  init() {
    let units = 195, columns = 12
    var source = Random(seed: 2010)
    var levels: [Int16] = Array(repeating: 0, count: units * columns)
    var contested = ContestedCells(units: units)
    for unit in 0..<units {
      let strength = source.below(100)
      for column in 0..<columns {
        let mark = strength + source.below(60) - 30
        let level: Int16 = mark < 33 ? 0 : mark < 66 ? 1 : 2
        levels[column * units + unit] = level
        let answers = (0..<3).map { _ in
          let given = source.below(4) == 0 ? Int16(source.below(3)) : level
          return ContestedCells.Answer(value: Double(given), level: given)
        }
        contested.add(unit: unit, column: column, answers: answers)
      }
    }
    let goals = (0..<3).map { goal in Hierarchy.Node(parts: (0..<4).map { .init(column: 4 * goal + $0) }) }
    let top = Hierarchy.Node(parts: (0..<3).map { .init(column: columns + $0) })
    var panel = Panel(units: units, columns: columns)
    for column in 0..<columns { for unit in 0..<units { panel[unit, column] = Double(levels[column * units + unit]) } }
    guard let hierarchy = try? Hierarchy(indicators: columns, nodes: goals + [top]), let rule = Self.rule(),
      let plan = RankingPlan(
        hierarchy: hierarchy, column: columns + 3, panel: panel,
        normalisations: Array(repeating: Normalisation(.none), count: columns), categories: .rule(rule), levels: levels,
        contested: contested)
    else { preconditionFailure("the sizes fit together") }
    self.plan = plan
  }

  func run(replications: Int, workers: Int) -> UInt64 {
    let found = Replications(plan, variations, count: replications, seed: 1, workers: workers)
    var digest = Digest()
    digest.add(found.tally.ranks)
    digest.add(found.tally.ahead)
    digest.add(found.tally.categoryCounts)
    return digest.value
  }

  /// At least nine green and no red; at least six green; at most four red; all others.
  private static func rule() -> GradeRule? {
    let place = Place(file: "bench")
    func id<Of>(_ text: String, _ of: Of.Type = Of.self) -> Identifier<Of>? { Identifier(text) }
    func test(_ level: String, _ bound: CategoryRule.Test.Bound) -> CategoryRule.Test? {
      id(level).map { .init(measure: .count(Located($0, place)), bound: bound, goal: nil, place: place) }
    }
    func text(_ words: String) -> Text { Text(original: .init(language: .english, value: words)) }
    let tests = [
      [test("green", .atLeast(Quantity(units: 9))), test("red", .atMost(Quantity(units: 0)))],
      [test("green", .atLeast(Quantity(units: 6)))], [test("red", .atMost(Quantity(units: 4)))], [],
    ]
    let names = ["a", "b", "c", "d"].compactMap { id($0, Category.self) }
    let cases = zip(names, tests).map { name, tests in
      CategoryRule.Case(category: Located(name, place), tests: tests.compactMap(\.self), place: place)
    }
    let categories = names.map {
      Category(id: $0, label: text("x"), definition: text("x"), symbol: "x", colour: .black, place: place)
    }
    let indicators = (1...12).compactMap { IndicatorNumber("1.\($0)") }.map {
      Indicator(number: $0, name: text("x"), why: nil, scale: nil, conditions: [], criteria: [], place: place)
    }
    guard let framework = id("f", Framework.self), let goal = id("g", Goal.self) else { return nil }
    let levels = ["red", "yellow", "green"].compactMap { id($0, GradeLevel.self) }
    let scale = GradeScale(
      levels: levels.enumerated().map { position, id in
        GradeLevel(
          id: id, label: text("x"), symbol: "x", colour: .black, meaning: text("x"),
          points: Quantity(units: position), place: place)
      }, place: place)
    let made = Framework(
      id: framework, title: text("x"), summary: nil, scale: scale, scales: [:], star: nil,
      goals: [Goal(id: goal, name: text("x"), summary: nil, indicators: indicators, place: place)],
      categories: categories, rule: CategoryRule(text: nil, cases: cases, minimum: nil, place: place), selection: [],
      methodology: nil, place: place)
    return GradeRule(made, GradeLevels(made))
  }
}
