/// Whole numbers, none below 0, of which sums are known: exactly, or between two bounds.
///
/// What an attacker knows of a table. `extreme` gives a table that fits, and it is checked in whole numbers before it is
/// handed out, so that rounding inside the search can make it miss a table but never invent one.
struct IntegerProgram {
  struct Row {
    /// Column and factor.
    let terms: [(column: Int, factor: Int)]
    let lower: Int?
    let upper: Int?

    func holds(for values: [Int]) -> Bool {
      let sum = terms.reduce(Int128(0)) { $0 + Int128($1.factor) * Int128(values[$1.column]) }
      return (lower.map { sum >= Int128($0) } ?? true) && (upper.map { sum <= Int128($0) } ?? true)
    }
  }

  let columns: Int
  private(set) var rows: [Row] = []

  init(columns: Int) { self.columns = columns }

  mutating func add(_ terms: [(column: Int, factor: Int)], from lower: Int?, to upper: Int?) {
    rows.append(Row(terms: terms, lower: lower, upper: upper))
  }

  mutating func add(sumOf columns: [Int], from lower: Int?, to upper: Int?) {
    add(columns.map { ($0, 1) }, from: lower, to: upper)
  }

  func holds(for values: [Int]) -> Bool {
    values.allSatisfy { $0 >= 0 } && rows.allSatisfy { $0.holds(for: values) }
  }
}

extension IntegerProgram {
  /// How often a branch is made where a search ends between whole numbers.
  private static let mostBranches = 12

  /// A table that fits and has the least or the greatest sum of some columns that was found; `nil` where none was.
  ///
  /// - Parameter simplex: the program's own, solved for something else before.
  func extreme(_ weights: [Double], isGreatest: Bool, from simplex: inout Simplex) -> [Int]? {
    guard let relaxed = simplex.optimum(weights, isGreatest: isGreatest) else { return nil }
    if let whole = Self.whole(relaxed), holds(for: whole) { return whole }
    var search = BranchSearch(weights: weights, isGreatest: isGreatest, left: Self.mostBranches)
    search.branch(self, at: relaxed)
    return search.best
  }

  fileprivate static func whole(_ values: [Double]) -> [Int]? {
    var whole: [Int] = []
    whole.reserveCapacity(values.count)
    for value in values {
      let rounded = value.rounded()
      guard abs(value - rounded) < 1e-5, abs(rounded) < 1e15 else { return nil }
      whole.append(Int(rounded))
    }
    return whole
  }
}

/// Halves the search at a column that is no whole number, again and again.
private struct BranchSearch {
  let weights: [Double]
  let isGreatest: Bool
  var left: Int
  var best: [Int]?
  private var bestSum = 0.0

  init(weights: [Double], isGreatest: Bool, left: Int) {
    (self.weights, self.isGreatest, self.left) = (weights, isGreatest, left)
  }

  mutating func branch(_ program: IntegerProgram, at relaxed: [Double]) {
    if let whole = IntegerProgram.whole(relaxed), program.holds(for: whole) {
      let sum = zip(weights, whole).reduce(0) { $0 + $1.0 * Double($1.1) }
      if best == nil || (isGreatest ? sum > bestSum : sum < bestSum) { (best, bestSum) = (whole, sum) }
      // The first that is found is near the end: the search went the better way at each branch.
      left = 0
      return
    }
    guard let column = relaxed.firstIndex(where: { abs($0 - $0.rounded()) >= 1e-5 }), abs(relaxed[column]) < 1e15
    else { return }
    let floor = Int(relaxed[column].rounded(.down))
    for (lower, upper) in [(nil, floor), (floor + 1, nil)] as [(Int?, Int?)] {
      guard left > 0 else { return }
      left -= 1
      var half = program
      half.add(sumOf: [column], from: lower, to: upper)
      guard var simplex = Simplex(half), let relaxed = simplex.optimum(weights, isGreatest: isGreatest) else {
        continue
      }
      let bound = zip(weights, relaxed).reduce(0) { $0 + $1.0 * $1.1 }
      if best != nil, isGreatest ? bound <= bestSum + 1e-9 : bound >= bestSum - 1e-9 { continue }
      branch(half, at: relaxed)
    }
  }
}
