import Cards

/// A framework's category rule over a whole table of grades and scores, as numbers that a loop can run over.
///
/// It gives what `Standing` gives for each unit whose scores are no ranges: counts are whole, points whole millionths.
package struct GradeRule: Sendable {
  /// What is counted: the columns in which a unit has one of the levels.
  struct Count: Sendable, Equatable {
    let levels: [Int16]
    let columns: [Int]
  }

  struct Test: Sendable {
    enum Measure: Sendable { case count, sum, mean, score }
    let measure: Measure
    /// Which of `counts`, for a sum and a mean that of all grades in its columns; the column of a score.
    let row: Int
    /// A number, in millionths, or for a score the lowest or highest that passes.
    let bound: Int64
    let limit: Double
    let isUpper: Bool
    /// The column of the one indicator that it asks for: while that has no grade, it is open whether the test holds.
    var openColumn: Int?
    /// Whether a score is rounded before it is compared, where the method asks for that; points of bands are not.
    var isRounded = true
  }

  struct Case: Sendable {
    let category: Int16
    let tests: Range<Int>
  }

  /// Each once, however many tests look at it.
  private(set) var counts: [Count] = []
  private(set) var tests: [Test] = []
  private(set) var cases: [Case] = []
  /// Categories that are not exceeded while their tests hold.
  private(set) var caps: [Case] = []
  /// How many answers are needed; `nil` for all grades that apply, and at least one.
  let minimum: Int16?
  /// How many indicators each unit has answered by a number; empty where nobody has.
  let numberCounts: [Int16]
  let columns: Int
  let millionths: [Int64]
  /// The columns of scores without which there is no category.
  let neededScores: [Int]
  let rounding: Rounding?
  /// Whether any test can be open.
  private(set) var hasOpenTests = false
  /// What stands for no category: the number of categories.
  let none: Int16

  /// - Parameters:
  ///   - grades: the levels that the table of grades counts.
  ///   - scores: the column of what the rule sees of each score.
  ///   - numberCounts: how many indicators each unit has answered by a number.
  /// - Returns: `nil` where the framework has no rule, names what does not exist, has points too large to be added in 64
  ///   bits, or more indicators, levels or categories than 16 bits can number.
  package init?(
    _ framework: Framework, _ grades: GradeLevels, scores: [Identifier<ScoreRule>: Int] = [:],
    numberCounts: [Int] = []
  ) {
    guard let rule = framework.rule, framework.categories.count < Int(Int16.max), grades.levels.count <= Int(Int16.max)
    else { return nil }
    let positions = Dictionary(framework.categories.enumerated().map { ($1.id, Int16($0)) }) { first, _ in first }
    guard grades.levels.allSatisfy({ $0.millionths.magnitude <= Self.limit.magnitude }),
      framework.indicators.count <= Int(Int16.max)
    else { return nil }
    // Of whom nothing is known, nothing is said: scores alone may be made of what is missing.
    minimum = rule.minimum.map { max(1, Int16(clamping: $0)) } ?? (rule.asksForGrades ? nil : 1)
    self.numberCounts = numberCounts.map { Int16(clamping: $0) }
    columns = framework.indicators.count
    millionths = grades.levels.map { Int64($0.millionths) }
    neededScores = rule.scores.compactMap { scores[$0] }
    guard neededScores.count == rule.scores.count else { return nil }
    rounding = framework.method.flatMap { $0.cutPoints == .rounded ? Rounding($0.rounding) : nil }
    none = Int16(framework.categories.count)
    let allowance = framework.method?.allowance ?? 0
    for (entry, isCap) in rule.cases.map({ ($0, false) }) + rule.caps.map({ ($0, true) }) {
      guard let category = positions[entry.category.value] else { return nil }
      let start = tests.count
      for test in entry.tests {
        guard let compiled = compiled(test, framework, grades.levels, scores, allowance) else { return nil }
        tests.append(compiled)
      }
      let done = Case(category: category, tests: start..<tests.count)
      if isCap { caps.append(done) } else { cases.append(done) }
    }
    hasOpenTests = tests.contains { $0.openColumn != nil }
    // Possible categories are kept as bits.
    guard !hasOpenTests || framework.categories.count < Int64.bitWidth - 1 else { return nil }
  }

  /// The largest points, in millionths, whose sum over all columns surely fits.
  package static let limit: Int64 = 1_000_000_000_000

  private mutating func compiled(
    _ test: CategoryRule.Test, _ framework: Framework, _ levels: [GradeLevels.Level],
    _ scores: [Identifier<ScoreRule>: Int], _ allowance: Double
  ) -> Test? {
    let (bound, isUpper): (Quantity, Bool) =
      switch test.bound {
      case .atLeast(let bound): (bound, false)
      case .atMost(let bound): (bound, true)
      }
    let indicators = framework.indicators
    if let goal = test.goal, framework.goal(goal.value) == nil { return nil }
    let inGoal = test.goal.flatMap { goal in framework.goal(goal.value) }.map { Set($0.indicators.map(\.number)) }
    let columns = indicators.indices.filter { column in inGoal.map { $0.contains(indicators[column].number) } ?? true }
    func made(_ measure: Test.Measure, _ wanted: [Int], _ columns: [Int], _ bound: Int64, _ isUpper: Bool) -> Test {
      let count = Count(levels: wanted.map { Int16($0) }, columns: columns)
      let row = counts.firstIndex(of: count) ?? counts.count
      if row == counts.count { counts.append(count) }
      return Test(measure: measure, row: row, bound: bound, limit: 0, isUpper: isUpper)
    }
    // No mean exceeds the limit and no sum 32,767 times that, so a bound beyond is as good as one there.
    func near(_ reach: Int128) -> Int64 { Int64(min(max(bound.millionths, -reach), reach)) }
    switch test.measure {
    case .count(let id):
      let wanted = levels.indices.filter { levels[$0].id == id.value }
      return made(.count, wanted, columns, Self.whole(near(Int128(Int64.max)), up: !isUpper), isUpper)
    case .sumOfPoints:
      return made(.sum, Array(levels.indices), columns, near(Int128(Self.limit) * 1_000_000), isUpper)
    case .meanPoints: return made(.mean, Array(levels.indices), columns, near(Int128(Self.limit) * 2), isUpper)
    case .score(let id):
      guard let column = scores[id.value] else { return nil }
      let limit = bound.value + (isUpper ? allowance : -allowance)
      let hasBands = framework.method?.scores.first { $0.id == id.value }?.bands.isEmpty == false
      return Test(measure: .score, row: column, bound: 0, limit: limit, isUpper: isUpper, isRounded: !hasBands)
    case .indicator(let number, let ids):
      guard let column = indicators.firstIndex(where: { $0.number == number.value }) else { return nil }
      let wanted = levels.indices.filter { level in ids.contains { $0.value == levels[level].id } }
      var test = made(.count, wanted, [column], 1, false)
      test.openColumn = column
      return test
    }
  }

  /// Millionths as a whole number within 16 bits, further than which no count reaches.
  private static func whole(_ millionths: Int64, up: Bool) -> Int64 {
    let floor = millionths / 1_000_000 - (millionths % 1_000_000 < 0 ? 1 : 0)
    let rounded = up && millionths % 1_000_000 != 0 ? floor + 1 : floor
    return Int64(Int16(clamping: rounded))
  }
}
