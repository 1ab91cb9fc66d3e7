import Cards

/// A framework's category rule over a whole table of grades, as numbers that a loop can run over.
///
/// It gives what `Standing` gives for each card, exactly: counts are whole, points are whole millionths.
package struct GradeRule: Sendable {
  /// A level of a scale; its position here is the number in the table of grades.
  package struct Level: Sendable, Equatable {
    let id: Identifier<GradeLevel>
    let millionths: Int64

    package init(id: Identifier<GradeLevel>, millionths: Int64) {
      self.id = id
      self.millionths = millionths
    }
  }

  /// The numbers in a table of grades that are no levels: not applicable, and without a grade for another reason.
  package static let notApplicable: Int16 = -2
  package static let ungraded: Int16 = -1

  /// What is counted: the columns in which a unit has one of the levels.
  fileprivate struct Count: Sendable, Equatable {
    let levels: [Int16]
    let columns: [Int]
  }

  private struct Test: Sendable {
    enum Measure: Sendable { case count, sum, mean }
    let measure: Measure
    /// Which of `counts`, for a sum and a mean that of all grades in its columns.
    let row: Int
    let bound: Int64
    let isUpper: Bool
  }

  private struct Case: Sendable {
    let category: Int16
    let tests: Range<Int>
  }

  /// Each once, however many tests look at it.
  fileprivate private(set) var counts: [Count] = []
  private var tests: [Test] = []
  private var cases: [Case] = []
  private let minimum: Int16?
  fileprivate let columns: Int
  private let millionths: [Int64]
  /// What stands for no category: the number of categories.
  let none: Int16

  /// `nil` where the framework has no rule, where the rule looks at scores, single indicators or caps, where indicators are
  /// reversed or ask for numbers, or where its numbers are too large to be added in 64 bits.
  package init?(_ framework: Framework, levels: [Level]) {
    guard let rule = framework.rule, rule.caps.isEmpty, rule.cases.allSatisfy({ $0.tests.allSatisfy(Self.knows) }),
      framework.indicators.allSatisfy({ !$0.isReversed && $0.measure == nil })
    else { return nil }
    let indicators = framework.indicators
    let positions = Dictionary(framework.categories.enumerated().map { ($1.id, Int16($0)) }) { first, _ in first }
    guard levels.allSatisfy({ $0.millionths.magnitude <= Self.limit.magnitude }), indicators.count <= Int(Int16.max)
    else { return nil }
    minimum = rule.minimum.map { max(Int16(clamping: $0), 1) }
    columns = indicators.count
    millionths = levels.map(\.millionths)
    none = Int16(framework.categories.count)
    for entry in rule.cases {
      guard let category = positions[entry.category.value] else { return nil }
      let start = tests.count
      for test in entry.tests { add(test, framework, levels) }
      cases.append(Case(category: category, tests: start..<tests.count))
    }
  }

  private static func knows(_ test: CategoryRule.Test) -> Bool {
    switch test.measure {
    case .count, .meanPoints, .sumOfPoints: true
    case .score, .indicator: false
    }
  }

  /// The largest points, in millionths, whose sum over all columns surely fits.
  private static let limit: Int64 = 1_000_000_000_000

  private mutating func add(_ test: CategoryRule.Test, _ framework: Framework, _ levels: [Level]) {
    let indicators = framework.indicators
    let inGoal = test.goal.flatMap { goal in framework.goal(goal.value) }.map { Set($0.indicators.map(\.number)) }
    let columns = indicators.indices.filter { column in inGoal.map { $0.contains(indicators[column].number) } ?? true }
    let (bound, isUpper): (Int128, Bool) =
      switch test.bound {
      case .atLeast(let bound): (bound.millionths, false)
      case .atMost(let bound): (bound.millionths, true)
      }
    let measure: Test.Measure
    // No mean exceeds the limit and no sum 32,767 times that, so a bound beyond is as good as one there.
    let reach: Int128
    var wanted = Array(levels.indices)
    switch test.measure {
    case .count(let id):
      (measure, reach) = (.count, Int128(Int64.max))
      wanted = levels.indices.filter { levels[$0].id == id.value }
    case .sumOfPoints: (measure, reach) = (.sum, Int128(Self.limit) * 1_000_000)
    case .meanPoints: (measure, reach) = (.mean, Int128(Self.limit) * 2)
    case .score, .indicator: return
    }
    let count = Count(levels: wanted.map { Int16($0) }, columns: columns)
    let row = counts.firstIndex(of: count) ?? counts.count
    if row == counts.count { counts.append(count) }
    let near = Int64(min(max(bound, -reach), reach))
    tests.append(
      Test(
        measure: measure, row: row, bound: measure == .count ? Self.whole(near, up: !isUpper) : near, isUpper: isUpper)
    )
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

    init(_ rule: GradeRule?, units: Int) {
      self.units = units
      holds = .filled(units, with: 0)
      counts = .filled(units * (rule?.counts.count ?? 0), with: 0)
      graded = .filled(units, with: 0)
      needed = .filled(units, with: 0)
      sums = .filled(units, with: 0)
    }

    deinit {
      for buffer in [holds, counts, graded, needed] { buffer.deallocate() }
      sums.deallocate()
    }

    fileprivate func row(_ row: Int) -> UnsafeMutableBufferPointer<Int16> {
      UnsafeMutableBufferPointer(rebasing: counts[row * units..<(row + 1) * units])
    }
  }

  /// Writes the position of each unit's category, `none` where it has none.
  ///
  /// - Parameter levels: units × indicators, column-major: the position of a level, `ungraded` or `notApplicable`.
  func apply(to levels: UnsafeBufferPointer<Int16>, into category: UnsafeMutableBufferPointer<Int16>, room: Room) {
    let units = room.units
    countGraded(levels, room)
    for row in counts.indices { count(counts[row], levels, units: units, into: room.row(row)) }
    // What is still to be decided has −1, and what has too few grades no category.
    let (holds, graded, needed) = (room.holds, room.graded, room.needed)
    for unit in 0..<units { category[unit] = none | (graded[unit] >= needed[unit] ? -1 : 0) }
    for entry in cases {
      for unit in 0..<units { holds[unit] = category[unit] == -1 ? -1 : 0 }
      for position in entry.tests { apply(tests[position], to: levels, room) }
      let own = entry.category
      for unit in 0..<units { category[unit] = own & holds[unit] | category[unit] & ~holds[unit] }
    }
    for unit in 0..<units {
      let undecided: Int16 = category[unit] == -1 ? -1 : 0
      category[unit] = none & undecided | category[unit] & ~undecided
    }
  }

  private func apply(_ test: Test, to levels: UnsafeBufferPointer<Int16>, _ room: Room) {
    let holds = room.holds, counts = room.row(test.row), units = room.units
    switch test.measure {
    case .count:
      let bound = Int16(truncatingIfNeeded: test.bound)
      if test.isUpper {
        for unit in 0..<units { holds[unit] &= counts[unit] <= bound ? -1 : 0 }
      } else {
        for unit in 0..<units { holds[unit] &= counts[unit] >= bound ? -1 : 0 }
      }
    case .sum, .mean:
      add(self.counts[test.row].columns, levels, room)
      let isMean = test.measure == .mean
      for unit in 0..<units {
        let count = Int64(counts[unit])
        let bound = isMean ? test.bound * count : test.bound
        let fits = test.isUpper ? room.sums[unit] <= bound : room.sums[unit] >= bound
        holds[unit] &= fits && (count > 0 || !isMean) ? -1 : 0
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
      return
    }
    for column in 0..<columns {
      let own = UnsafeBufferPointer(rebasing: levels[column * units..<(column + 1) * units])
      for unit in 0..<units { needed[unit] &+= own[unit] != Self.notApplicable ? 1 : 0 }
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
