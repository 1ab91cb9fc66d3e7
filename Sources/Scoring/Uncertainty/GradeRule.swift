import Cards

/// A framework's category rule over a whole table of grades and scores, as numbers that a loop can run over.
///
/// It gives what `Standing` gives for each unit whose scores are no ranges: counts are whole, points whole millionths.
package struct GradeRule: Sendable {
  /// What is counted: the columns in which a unit has one of the levels.
  fileprivate struct Count: Sendable, Equatable {
    let levels: [Int16]
    let columns: [Int]
  }

  fileprivate struct Test: Sendable {
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
  }

  fileprivate struct Case: Sendable {
    let category: Int16
    let tests: Range<Int>
  }

  /// Each once, however many tests look at it.
  fileprivate private(set) var counts: [Count] = []
  fileprivate private(set) var tests: [Test] = []
  fileprivate private(set) var cases: [Case] = []
  /// Categories that are not exceeded while their tests hold.
  fileprivate private(set) var caps: [Case] = []
  /// How many answers are needed; `nil` for all grades that apply, and at least one.
  fileprivate let minimum: Int16?
  /// How many indicators each unit has answered by a number; empty where nobody has.
  fileprivate let numberCounts: [Int16]
  fileprivate let columns: Int
  fileprivate let millionths: [Int64]
  /// The columns of scores without which there is no category.
  let neededScores: [Int]
  fileprivate let rounding: Rounding?
  /// Whether any test can be open.
  private var hasOpenTests = false
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
    minimum = rule.minimum.map { Int16(clamping: $0) } ?? (rule.asksForGrades ? nil : 0)
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
  private static let limit: Int64 = 1_000_000_000_000

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
      return Test(measure: .score, row: column, bound: 0, limit: limit, isUpper: isUpper)
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

extension GradeRule {
  /// Memory for the counts of `units` units.
  final class Room {
    fileprivate let units: Int
    /// −1 where all tests so far hold, else 0.
    fileprivate let holds: UnsafeMutableBufferPointer<Int16>
    /// One row per count of the rule.
    fileprivate let counts: UnsafeMutableBufferPointer<Int16>
    fileprivate let graded: UnsafeMutableBufferPointer<Int16>
    fileprivate let needed: UnsafeMutableBufferPointer<Int16>
    fileprivate let sums: UnsafeMutableBufferPointer<Int64>
    /// For rules with open tests: −1 where all tests so far may hold, and a bit for each category that is possible.
    fileprivate let may: UnsafeMutableBufferPointer<Int16>
    fileprivate let possible: UnsafeMutableBufferPointer<Int64>

    init(_ rule: GradeRule?, units: Int) {
      self.units = units
      holds = .filled(units, with: 0)
      counts = .filled(units * (rule?.counts.count ?? 0), with: 0)
      graded = .filled(units, with: 0)
      needed = .filled(units, with: 0)
      sums = .filled(units, with: 0)
      may = .filled(units, with: 0)
      possible = .filled(units, with: 0)
    }

    deinit {
      for buffer in [holds, counts, graded, needed, may] { buffer.deallocate() }
      for buffer in [sums, possible] { buffer.deallocate() }
    }

    fileprivate func row(_ row: Int) -> UnsafeMutableBufferPointer<Int16> {
      UnsafeMutableBufferPointer(rebasing: counts[row * units..<(row + 1) * units])
    }
  }

  /// Writes the position of each unit's category, `none` where it has none.
  ///
  /// - Parameters:
  ///   - levels: units × indicators, column-major: the position of a level, or one of the numbers of `GradeLevels`.
  ///   - scores: units × (indicators + nodes), column-major.
  func apply(
    to levels: UnsafeBufferPointer<Int16>, scores: Column, into category: UnsafeMutableBufferPointer<Int16>, room: Room
  ) {
    let units = room.units
    countGraded(levels, room)
    for row in counts.indices { count(counts[row], levels, units: units, into: room.row(row)) }
    // What is still to be decided has −1, and what has too few grades no category.
    let (holds, graded, needed) = (room.holds, room.graded, room.needed)
    for unit in 0..<units { category[unit] = none | (graded[unit] >= needed[unit] ? -1 : 0) }
    for column in neededScores {
      let score = scores.column(column, of: units)
      for unit in 0..<units where score[unit].isNaN { category[unit] = none }
    }
    if hasOpenTests { return decide(levels, scores, category, room) }
    for entry in cases {
      for unit in 0..<units { holds[unit] = category[unit] == -1 ? -1 : 0 }
      for position in entry.tests { apply(tests[position], levels, scores, holds, room) }
      let own = entry.category
      for unit in 0..<units { category[unit] = own & holds[unit] | category[unit] & ~holds[unit] }
    }
    for unit in 0..<units {
      let undecided: Int16 = category[unit] == -1 ? -1 : 0
      category[unit] = none & undecided | category[unit] & ~undecided
    }
    for cap in caps {
      for unit in 0..<units { holds[unit] = category[unit] > cap.category && category[unit] < none ? -1 : 0 }
      for position in cap.tests { apply(tests[position], levels, scores, holds, room) }
      let own = cap.category
      for unit in 0..<units { category[unit] = own & holds[unit] | category[unit] & ~holds[unit] }
    }
  }

  /// The same where it may be open whether a test holds: a category only where it is the same either way.
  ///
  /// - Parameter category: −1 for what is to be decided.
  private func decide(
    _ levels: UnsafeBufferPointer<Int16>, _ scores: Column, _ category: UnsafeMutableBufferPointer<Int16>, _ room: Room
  ) {
    let (holds, may, possible, units) = (room.holds, room.may, room.possible, room.units)
    for unit in 0..<units { possible[unit] = 0 }
    for entry in cases {
      for unit in 0..<units { holds[unit] = category[unit] == -1 ? -1 : 0 }
      for unit in 0..<units { may[unit] = holds[unit] }
      applyOpenly(entry.tests, levels, scores, room)
      for unit in 0..<units {
        possible[unit] |= may[unit] == 0 ? 0 : 1 << Int64(entry.category)
        if holds[unit] != 0 { category[unit] = none }
      }
    }
    for cap in caps {
      for unit in 0..<units { (holds[unit], may[unit]) = (-1, -1) }
      applyOpenly(cap.tests, levels, scores, room)
      let limit: Int64 = 1 << Int64(cap.category), below = limit | (limit - 1)
      for unit in 0..<units where may[unit] != 0 {
        let lowered = possible[unit] & below | (possible[unit] > below ? limit : 0)
        possible[unit] = holds[unit] != 0 ? lowered : possible[unit] | lowered
      }
    }
    for unit in 0..<units {
      category[unit] = possible[unit].nonzeroBitCount == 1 ? Int16(possible[unit].trailingZeroBitCount) : none
    }
  }

  /// Applies tests to what surely holds and to what may hold.
  private func applyOpenly(
    _ range: Range<Int>, _ levels: UnsafeBufferPointer<Int16>, _ scores: Column, _ room: Room
  ) {
    let may = room.may, units = room.units
    for position in range {
      let test = tests[position]
      apply(test, levels, scores, room.holds, room)
      guard let column = test.openColumn else {
        apply(test, levels, scores, may, room)
        continue
      }
      let counts = room.row(test.row)
      for unit in 0..<units {
        may[unit] &= counts[unit] > 0 || levels[column * units + unit] == GradeLevels.ungraded ? -1 : 0
      }
    }
  }

  private func apply(
    _ test: Test, _ levels: UnsafeBufferPointer<Int16>, _ scores: Column, _ holds: UnsafeMutableBufferPointer<Int16>,
    _ room: Room
  ) {
    let units = room.units
    switch test.measure {
    case .count:
      let counts = room.row(test.row)
      let bound = Int16(truncatingIfNeeded: test.bound)
      if test.isUpper {
        for unit in 0..<units { holds[unit] &= counts[unit] <= bound ? -1 : 0 }
      } else {
        for unit in 0..<units { holds[unit] &= counts[unit] >= bound ? -1 : 0 }
      }
    case .sum, .mean:
      let counts = room.row(test.row)
      add(self.counts[test.row].columns, levels, room)
      let isMean = test.measure == .mean
      for unit in 0..<units {
        let count = Int64(counts[unit])
        let bound = isMean ? test.bound * count : test.bound
        let fits = test.isUpper ? room.sums[unit] <= bound : room.sums[unit] >= bound
        holds[unit] &= fits && (count > 0 || !isMean) ? -1 : 0
      }
    case .score:
      let score = scores.column(test.row, of: units)
      for unit in 0..<units {
        let value = rounding.map { $0(score[unit]) } ?? score[unit]
        holds[unit] &= (test.isUpper ? value <= test.limit : value >= test.limit) ? -1 : 0
      }
    }
  }

  /// Counts the grades, and how many are needed.
  private func countGraded(_ levels: UnsafeBufferPointer<Int16>, _ room: Room) {
    let (graded, needed, units) = (room.graded, room.needed, room.units)
    for unit in 0..<units { graded[unit] = 0 }
    for unit in 0..<units { needed[unit] = 0 }
    for column in 0..<columns {
      let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
      for unit in 0..<units { graded[unit] &+= own[unit] >= 0 ? 1 : 0 }
    }
    if let minimum {
      for unit in 0..<units { needed[unit] = minimum }
      for (unit, count) in numberCounts.enumerated() where unit < units { needed[unit] = max(0, minimum - count) }
      return
    }
    for column in 0..<columns {
      let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
      for unit in 0..<units { needed[unit] &+= own[unit] >= GradeLevels.ungraded ? 1 : 0 }
    }
    for unit in 0..<units { needed[unit] = max(needed[unit], 1) }
  }

  private func count(
    _ count: Count, _ levels: UnsafeBufferPointer<Int16>, units: Int, into row: UnsafeMutableBufferPointer<Int16>
  ) {
    for unit in 0..<units { row[unit] = 0 }
    for wanted in count.levels {
      for column in count.columns {
        let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
        for unit in 0..<units { row[unit] &+= own[unit] == wanted ? 1 : 0 }
      }
    }
  }

  private func add(_ columns: [Int], _ levels: UnsafeBufferPointer<Int16>, _ room: Room) {
    let sums = room.sums, units = room.units
    for unit in 0..<units { sums[unit] = 0 }
    millionths.withUnsafeBufferPointer { millionths in
      for column in columns {
        for unit in 0..<units {
          let level = levels[column * units + unit]
          if level >= 0 { sums[unit] &+= millionths[Int(level)] }
        }
      }
    }
  }
}
