/// The units that a method does not rank, computed apart, so that their gaps do not keep the others from the faster kernel.
///
/// They keep the scores that they have: a category may rest on one of them.
final class UnrankedUnits {
  /// In the order of the plan.
  let units: [Int]
  private let all: Int
  /// Their rows alone: their number × columns, column-major.
  private let cells: WritableColumn
  private let sums: WritableColumn
  private let scratch: AggregationScratch

  init(_ units: [Int], of plan: RankingPlan, sorting: SortScratch) {
    self.units = units
    all = plan.panel.units
    let count = units.count
    cells = .filled(count * plan.hierarchy.columns, with: .nan)
    sums = .filled(3 * count, with: 0)
    scratch = AggregationScratch(
      sums: sums.column(0, of: count), divisors: sums.column(1, of: count), counts: sums.column(2, of: count),
      sorting: sorting)
  }

  deinit {
    cells.deallocate()
    sums.deallocate()
  }

  /// Takes their numbers out of those of all units, and leaves 1 in their place.
  func takeOut(of numbers: WritableColumn) {
    for column in 0..<numbers.count / max(all, 1) {
      for (position, unit) in units.enumerated() {
        cells[column * units.count + position] = numbers[column * all + unit]
        numbers[column * all + unit] = 1
      }
    }
  }

  func putBack(into numbers: WritableColumn) {
    for column in 0..<numbers.count / max(all, 1) {
      for (position, unit) in units.enumerated() {
        numbers[column * all + unit] = cells[column * units.count + position]
      }
    }
  }

  /// Computes their scores and writes them among those of all; how many could not be computed.
  func aggregate(
    _ hierarchy: Hierarchy, into numbers: WritableColumn, weights: UnsafeBufferPointer<Double>,
    offsets: UnsafeBufferPointer<Double>
  ) -> Int {
    guard !units.isEmpty else { return 0 }
    let failures = hierarchy.aggregate(cells, units: units.count, weights: weights, offsets: offsets, scratch: scratch)
    for column in hierarchy.indicators..<hierarchy.columns {
      for (position, unit) in units.enumerated() {
        numbers[column * all + unit] = cells[column * units.count + position]
      }
    }
    return failures
  }
}
