import Cards
import Testing

@testable import Scoring

/// Categories from grades by a framework's rule, counted by hand.
@Suite("Standing") struct StandingTests {
  private static let goals = [("prevention", ["1.1", "1.2"]), ("care", ["2.1", "2.2"])]
  private static let scale: [(id: String, points: String?)] = [("red", "0"), ("yellow", "1.5"), ("green", "3")]

  private func standing(
    _ grades: [String], _ rule: CategoryRule?, published: String? = nil
  ) -> Standing {
    let numbers = Self.goals.flatMap(\.1)
    return Standing(
      of: Made.card(Array(zip(numbers, grades))), in: Made.framework(Self.goals, scale: Self.scale, rule: rule),
      published: published.map { Made.id($0) })
  }

  private func category(_ grades: String, _ tests: [CategoryRule.Test], minimum: Int? = nil) -> String? {
    let rule = Made.rule([("high", tests), ("low", [])], minimum: minimum)
    return standing(grades.split(separator: " ").map(String.init), rule).category?.text
  }

  private func count(_ level: String) -> CategoryRule.Test.Measure { .count(Made.located(Made.id(level))) }
  private func atLeast(_ text: String) -> CategoryRule.Test.Bound { .atLeast(Made.quantity(text)) }
  private func atMost(_ text: String) -> CategoryRule.Test.Bound { .atMost(Made.quantity(text)) }

  @Test func `counts of a grade`() {
    let three = [Made.test(count("green"), atLeast("3"))]
    #expect(category("green green green red", three) == "high")
    #expect(category("green green yellow red", three) == "low")
    let noRed = [Made.test(count("red"), atMost("0"))]
    #expect(category("green yellow yellow green", noRed) == "high")
    #expect(category("green yellow red green", noRed) == "low")
  }

  @Test func `all tests of a case must hold`() {
    let both = [Made.test(count("green"), atLeast("2")), Made.test(count("red"), atMost("1"))]
    #expect(category("green green red yellow", both) == "high")
    #expect(category("green green red red", both) == "low")
    #expect(category("green yellow yellow yellow", both) == "low")
  }

  @Test func `the mean of points is exact`() {
    // (3 + 3 + 1.5 + 0) ÷ 4 = 1.875.
    #expect(category("green green yellow red", [Made.test(.meanPoints, atLeast("1.875"))]) == "high")
    #expect(category("green green yellow red", [Made.test(.meanPoints, atLeast("1.875001"))]) == "low")
    #expect(category("green green yellow red", [Made.test(.meanPoints, atMost("1.875"))]) == "high")
    // A third cannot be written with six decimals: 1 × 3 ÷ 3 = 1 on both sides of the rounding.
    let third = [Made.test(.meanPoints, atLeast("0.333334"))]
    #expect(category("red red red green", third) == "high")
  }

  @Test func `the sum of points`() {
    // 3 + 1.5 + 1.5 + 0 = 6.
    #expect(category("green yellow yellow red", [Made.test(.sumOfPoints, atLeast("6"))]) == "high")
    #expect(category("green yellow yellow red", [Made.test(.sumOfPoints, atMost("5.999999"))]) == "low")
  }

  @Test func `a test may look at one goal`() {
    let care = [Made.test(count("green"), atLeast("2"), goal: "care")]
    #expect(category("red red green green", care) == "high")
    #expect(category("green green green red", care) == "low")
    #expect(category("red green yellow yellow", [Made.test(.meanPoints, atLeast("1.5"), goal: "prevention")]) == "high")
    #expect(category("red yellow green green", [Made.test(.meanPoints, atLeast("1.5"), goal: "prevention")]) == "low")
  }

  @Test func `without a minimum every applicable indicator must be graded`() {
    let rule = Made.rule([("low", [])])
    #expect(standing(["green", "green", "red", "red"], rule).category?.text == "low")
    #expect(standing(["green", "green", "red", "not-applicable"], rule).category?.text == "low")
    for missing in ["not-assessed", "no-data"] {
      guard case .tooFewGrades(3, 4) = standing(["green", "green", "red", missing], rule) else {
        Issue.record("one of four is missing")
        continue
      }
    }
    guard case .tooFewGrades(2, 4) = standing(["green", "green"], rule) else {
      Issue.record("two are left out")
      return
    }
  }

  @Test func `a minimum lets some be missing`() {
    let rule = Made.rule([("high", [Made.test(.meanPoints, atLeast("3"))]), ("low", [])], minimum: 2)
    #expect(standing(["green", "green", "no-data", "not-assessed"], rule).category?.text == "high")
    guard case .tooFewGrades(1, 2) = standing(["green", "no-data"], rule) else {
      Issue.record("one of two is missing")
      return
    }
  }

  /// “No more than middle while 2.1 is red”: not looking at 2.1 must not lift anybody.
  @Test func `a cap is not escaped by a grade that is missing`() throws {
    let green = Made.rule([("high", [Made.test(count("green"), atLeast("2"))]), ("middle", [])], minimum: 0)
    let red = Made.test(
      .indicator(Made.located(Made.number("2.1")), isOneOf: [Made.located(Made.id("red"))]), atLeast("1"))
    let capped = CategoryRule(
      text: nil, cases: green.cases, minimum: 0, caps: Made.rule([("middle", [red])]).cases, place: Made.place)
    let open = Standing.undecided([Made.id("middle"), Made.id("high")])
    for missing in ["no-data", "not-assessed"] {
      #expect(standing(["green", "green", missing, "red"], capped) == open)
      #expect(standing(["green", "red", missing, "red"], capped).category?.text == "middle")
    }
    #expect(standing(["green", "green", "not-applicable", "red"], capped).category?.text == "high")
    #expect(standing(["green", "green", "yellow", "red"], capped).category?.text == "high")
    #expect(standing(["green", "green", "red", "red"], capped).category?.text == "middle")
  }

  @Test func `a case that is open decides nothing where no later one surely holds`() throws {
    let green = Made.test(
      .indicator(Made.located(Made.number("2.1")), isOneOf: [Made.located(Made.id("green"))]), atLeast("1"))
    let alone = Made.rule([("high", [green])], minimum: 0)
    #expect(standing(["red", "red", "green", "red"], alone).category?.text == "high")
    #expect(standing(["red", "red", "no-data", "red"], alone) == .undecided([Made.id("high")]))
    let same = Made.rule([("high", [green]), ("high", [])], minimum: 0)
    #expect(standing(["red", "red", "no-data", "red"], same).category?.text == "high")
  }

  @Test func `nothing graded is nothing computed`() {
    let rule = Made.rule([("low", [])], minimum: 1)
    guard case .tooFewGrades(0, 1) = standing(Array(repeating: "not-applicable", count: 4), rule) else {
      Issue.record("nothing applies")
      return
    }
  }

  @Test func `of whom nothing is known nothing is said, also where the rule asks for none of it`() {
    let rule = Made.rule([("low", [Made.test(count("green"), atMost("0"))])], minimum: 0)
    #expect(standing(["red", "no-data", "no-data", "no-data"], rule).category?.text == "low")
    #expect(standing(Array(repeating: "not-assessed", count: 4), rule) == .tooFewGrades(graded: 0, needed: 1))
  }

  @Test func `where a rule is known it decides, whatever was published`() {
    let rule = Made.rule([("high", [Made.test(count("red"), atMost("0"))]), ("low", [])])
    guard case .computed(let id, rule: 1) = standing(["red", "red", "red", "red"], rule, published: "high") else {
      Issue.record("the second case holds")
      return
    }
    #expect(id.text == "low")
  }

  @Test func `where no rule is known what was published stands`() {
    guard case .published(let id) = standing(["red", "red", "red", "red"], nil, published: "high") else {
      Issue.record("published")
      return
    }
    #expect(id.text == "high")
    guard case .none = standing(["green"], nil) else {
      Issue.record("nothing is known")
      return
    }
  }

  @Test func `a rule of which no case holds gives nothing`() {
    let rule = Made.rule([("high", [Made.test(count("green"), atLeast("4"))])])
    guard case .none = standing(["red", "red", "red", "red"], rule, published: "high") else {
      Issue.record("no case holds")
      return
    }
  }

  @Test func `points at the edge of what can be written do not overflow`() {
    let most = "999999999999999"
    let goals = [("g", (1...30).map { "1.\($0)" })]
    for bound in ["999999999999999", "-999999999999999", "0"] {
      for measure in [CategoryRule.Test.Measure.sumOfPoints, .meanPoints] {
        let rule = Made.rule([("high", [Made.test(measure, atLeast(bound))]), ("low", [])])
        let framework = Made.framework(goals, scale: [("red", "-" + most), ("green", most)], rule: rule)
        let card = Made.card(goals[0].1.map { ($0, "green") })
        #expect(Standing(of: card, in: framework).category?.text == "high")
        let worst = Made.card(goals[0].1.map { ($0, "red") })
        let expected = bound.hasPrefix("-") && measureIsMean(measure) ? "high" : "low"
        #expect(Standing(of: worst, in: framework).category?.text == expected)
      }
    }
  }

  private func measureIsMean(_ measure: CategoryRule.Test.Measure) -> Bool {
    if case .meanPoints = measure { true } else { false }
  }
}
