/// Gaps and the units whose numbers may fill them.
///
/// A random hot deck: a gap takes the number of a unit drawn by lot among those that have one in the same column, and in the
/// same group where the method imputes by group; where the group has none, among all (R. R. Andridge and R. J. A. Little 2010,
/// "A review of hot deck imputation for survey non-response", International Statistical Review 78, 40–64). So the filled numbers
/// vary as the known ones do, while a mean would make gaps look better known than what was measured.
///
/// What a rule of the method settles stays: what does not apply, and what counts as the lowest or the highest. Where it
/// reckons with bounds, a number between them is drawn.
struct GapDraw: Sendable {
  private(set) var cells: [Int32] = []
  /// The donors of gap *k* are those from `firsts[k]`, `counts[k]` many, as cells.
  private var firsts: [Int32] = []
  private var counts: [Int32] = []
  private var donors: [Int32] = []

  /// No gap at all.
  init() {}

  /// The gaps of a plan, of units that are in it; those for which nobody has a number stay.
  init(_ plan: RankingPlan, included: [Bool]) {
    let units = plan.panel.units
    let groups = Self.groups(plan.steps, units: units)
    let settled = Set(plan.gaps.notApplicable + plan.gaps.fills.map(plan.cell))
    for column in 0..<plan.panel.columns {
      let known = (0..<units).filter { included[$0] && plan.panel[$0, column] != nil }
      var ranges: [Int32: Range<Int>] = [:]
      for unit in 0..<units where included[unit] && plan.panel[unit, column] == nil {
        let cell = Int32(truncatingIfNeeded: column * units + unit)
        guard !settled.contains(cell) else { continue }
        let group = groups[unit]
        let range = ranges[group] ?? add(known, column: column, units: units, group: group, groups: groups)
        ranges[group] = range
        guard !range.isEmpty else { continue }
        cells.append(cell)
        firsts.append(Int32(truncatingIfNeeded: range.lowerBound))
        counts.append(Int32(truncatingIfNeeded: range.count))
      }
    }
  }

  private mutating func add(_ known: [Int], column: Int, units: Int, group: Int32, groups: [Int32]) -> Range<Int> {
    let same = group < 0 ? known : known.filter { groups[$0] == group }
    let start = donors.count
    donors += (same.isEmpty ? known : same).map { Int32(truncatingIfNeeded: column * units + $0) }
    return start..<donors.count
  }

  /// The groups by which the first imputation that has any goes; −1 for all.
  private static func groups(_ steps: [IndexRun.Step], units: Int) -> [Int32] {
    for case .impute(let imputation) in steps where imputation.groups.count == units {
      if imputation.by == .groupMean || imputation.by == .groupMedian { return imputation.groups }
    }
    return Array(repeating: -1, count: units)
  }

  /// Fills the gaps, numbers and levels alike; `levels` may be empty.
  func draw(
    into values: UnsafeMutableBufferPointer<Double>, levels: UnsafeMutableBufferPointer<Int16>,
    from given: inout Random
  ) {
    // A copy that can stay in registers.
    var source = given
    defer { given = source }
    donors.withUnsafeBufferPointer { donors in
      for position in cells.indices {
        let donor = Int(donors[Int(firsts[position]) + source.below(Int(counts[position]))])
        let cell = Int(cells[position])
        values[cell] = values[donor]
        if !levels.isEmpty { levels[cell] = levels[donor] }
      }
    }
  }
}
