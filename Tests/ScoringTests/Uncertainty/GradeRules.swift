import Cards
import Testing

@testable import Scoring

/// The rule over a table of grades against the rule over each card.
@Suite struct `Category rules over tables` {
  private static let goals = [("prevention", ["1.1", "1.2", "1.3"]), ("care", ["2.1", "2.2", "2.3"])]
  private static let scale: [(id: String, points: String?)] = [
    ("red", "-0.5"), ("yellow", "1.5"), ("green", "3.000001"),
  ]

  private func bound(_ source: inout Random) -> CategoryRule.Test.Bound {
    let units = source.below(4) == 0 ? 999_999_999_999_999 * (1 - 2 * source.below(2)) : source.below(200) - 20
    let quantity = Quantity(units: units, decimals: source.below(3))
    return source.below(2) == 0 ? .atLeast(quantity) : .atMost(quantity)
  }

  private func test(_ source: inout Random) -> CategoryRule.Test {
    let measure: CategoryRule.Test.Measure =
      switch source.below(6) {
      case 0: .meanPoints
      case 1: .sumOfPoints
      case 2:
        .indicator(
          Made.located(Made.number(Self.goals[source.below(2)].1[source.below(3)])),
          isOneOf: [Made.located(Made.id(Self.scale[source.below(3)].id))])
      default: .count(Made.located(Made.id(Self.scale[source.below(3)].id)))
      }
    var limit = bound(&source)
    if case .count = measure {
      let quantity = Quantity(units: source.below(70) - 3, decimals: 1)
      limit = source.below(2) == 0 ? .atLeast(quantity) : .atMost(quantity)
    }
    return Made.test(measure, limit, goal: [nil, "care", "prevention"][source.below(3)])
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `each card gets the category that its own grades give`(seed: UInt64) throws {
    var source = Random(seed: seed)
    var cases = ["high", "middle"].map { name in (name, (0...source.below(3)).map { _ in test(&source) }) }
    if source.below(2) == 0 { cases.append(("low", [])) }
    let caps = Made.rule((0..<source.below(3)).map { _ in (["low", "middle"][source.below(2)], [test(&source)]) })
    let plain = Made.rule(cases, minimum: [nil, 0, 2, 6][source.below(4)])
    let rule = CategoryRule(
      text: nil, cases: plain.cases, minimum: plain.minimum, caps: caps.cases, place: Made.place)
    let framework = Made.framework(Self.goals, scale: Self.scale, rule: rule)
    let numbers = Self.goals.flatMap(\.1)
    let words = ["red", "yellow", "green", "no-data", "not-assessed", "not-applicable"]
    let units = 20
    let grades = (0..<units).map { _ in numbers.map { _ in words[source.below(source.below(3) == 0 ? 6 : 3)] } }
    let compiled = try #require(GradeRule(framework, GradeLevels(framework)))
    var table = Array(repeating: GradeLevels.ungraded, count: units * numbers.count)
    for unit in 0..<units {
      for (column, word) in grades[unit].enumerated() {
        let level = Self.scale.firstIndex { $0.id == word }.map { Int16($0) }
        table[column * units + unit] =
          level ?? (word == "not-applicable" ? GradeLevels.notApplicable : GradeLevels.ungraded)
      }
    }
    var found = Array(repeating: Int16(0), count: units)
    let room = GradeRule.Room(compiled, units: units)
    table.withUnsafeBufferPointer { table in
      found.withUnsafeMutableBufferPointer {
        compiled.apply(to: table, scores: Column(start: nil, count: 0), into: $0, room: room)
      }
    }
    for unit in 0..<units {
      let card = Made.card(Array(zip(numbers, grades[unit])))
      let expected = Standing(of: card, in: framework).category
      let position = expected.flatMap { id in framework.categories.firstIndex { $0.id == id } }
      #expect(Int(found[unit]) == position ?? framework.categories.count)
    }
  }
}
