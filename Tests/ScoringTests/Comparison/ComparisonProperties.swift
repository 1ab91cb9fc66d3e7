import Cards
import Testing

@testable import Scoring

/// What holds for every comparison, over editions made by lot.
@Suite("Comparisons by lot") struct ComparisonProperties {
  private static let rule = Made.rule(
    [
      ("high", [Made.test(.meanPoints, .atLeast(Made.quantity("1.5")))]),
      ("middle", [Made.test(.meanPoints, .atLeast(Made.quantity("0.5")))]), ("low", []),
    ], minimum: 1)
  private static let first = Pair.framework(
    "f1", [Pair.question("1", Pair.usual), Pair.question("2", Pair.lenient), Pair.question("3", Pair.usual)],
    rule: rule)
  private static let second = Pair.framework(
    "f2", [Pair.question("1", Pair.lenient), Pair.question("2", Pair.usual), Pair.question("4", Pair.usual)],
    rule: rule, follows: [Pair.mapping("f1")])

  private static func cards(_ framework: Framework, _ random: inout Random) -> [(String, [(String, String)])] {
    ["BE", "FR", "NL", "DE", "LU"].filter { _ in random.below(6) > 0 }.map { country in
      (
        country,
        framework.indicators.filter { _ in random.below(6) > 0 }.map { indicator in
          let states = ["a", "b", "c"].map { $0 + ["+", "-", "?", "*"][random.below(4)] }
          let grades = ["low", "mid", "high", "low", "mid", "high", "no-data", "not-assessed", "not-applicable"]
          return (indicator.number.text, states.joined(separator: " ") + " = " + grades[random.below(grades.count)])
        }
      )
    }
  }

  private static func sides(_ seed: UInt64) -> (EditionSide, EditionSide) {
    var random = Random(seed: seed)
    let frameworks = [first, second], index = random.below(3)
    let before = frameworks[index == 2 ? 1 : 0], after = frameworks[index == 0 ? 0 : 1]
    return (
      Pair.edition("e1", before, cards(before, &random)), Pair.edition("e2", after, cards(after, &random))
    )
  }

  private static func compare(_ from: EditionSide, _ to: EditionSide) -> EditionComparison {
    EditionComparison(from: from, to: to, among: [first, second])
  }

  @Test(arguments: UInt64(0)..<100) func `an edition beside itself is the same in all`(seed: UInt64) {
    let side = Self.sides(seed).0
    for unit in Self.compare(side, side).units {
      #expect(unit.presence == .both)
      #expect(unit.indicators.allSatisfy { $0.kind == .same && $0.steps.isEmpty && $0.doubt == nil })
      #expect(unit.indicators.allSatisfy { $0.conditions.isEmpty })
      #expect(unit.category.kind == .same && unit.category.steps.isEmpty)
    }
  }

  @Test(arguments: UInt64(0)..<100) func `swapping editions swaps better and worse`(seed: UInt64) throws {
    let turned: [ChangeKind: ChangeKind] = [
      .improved: .worse, .worse: .improved, .new: .gone, .gone: .new, .graded: .notGraded, .notGraded: .graded,
    ]
    let (from, to) = Self.sides(seed)
    let there = Self.compare(from, to), back = Self.compare(to, from)
    #expect(there.units.map(\.unit) == back.units.map(\.unit))
    for (one, other) in zip(there.units, back.units) {
      #expect(turned[one.category.kind, default: one.category.kind] == other.category.kind)
      for change in one.indicators {
        let same = other.indicators.first { $0.link.number == change.link.number }
        #expect(same?.kind == turned[change.kind, default: change.kind])
      }
    }
  }

  @Test(arguments: UInt64(0)..<100) func `the moves lead from the printed grade to the present one`(seed: UInt64) {
    let (from, to) = Self.sides(seed)
    for unit in Self.compare(from, to).units {
      for change in unit.indicators where change.kind != .new && change.kind != .gone && change.doubt == nil {
        var here = change.printed
        for step in change.steps {
          #expect(step.before.grade == here)
          here = step.after.grade
        }
        #expect(here == change.after)
      }
    }
  }

  @Test(arguments: UInt64(0)..<50) func `the order of countries changes nothing`(seed: UInt64) {
    let (from, to) = Self.sides(seed)
    var random = Random(seed: seed, stream: 1)
    let mix: (EditionSide) -> EditionSide = { side in
      EditionSide(side.edition.with(cards: side.edition.cards.shuffled(using: &random)), side.framework)
    }
    let lines: (EditionComparison) -> [String] = { comparison in
      comparison.units.flatMap { unit in
        ["\(unit.unit) \(unit.category.kind)"] + unit.indicators.map { "\(unit.unit) \($0.line)" }
      }
    }
    #expect(lines(Self.compare(from, to)) == lines(Self.compare(mix(from), mix(to))))
  }

  @Test(arguments: UInt64(0)..<50) func `the table of transitions holds every country once`(seed: UInt64) {
    let (from, to) = Self.sides(seed)
    let comparison = Self.compare(from, to)
    #expect(comparison.transitions.cells.flatMap(\.units).sorted() == comparison.units.map(\.unit))
  }
}
