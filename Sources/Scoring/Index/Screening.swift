/// Leaves out units of which too little is known.
///
/// A unit stays when (numbers it has) / (columns that apply to it) is at least `minimumData`. One that goes loses all its
/// numbers, so that nothing that is computed afterwards from all units (means, extremes, ranks) sees it. Source: COINr's
/// `Screen`, `byNA`.
public struct Screening: Sendable, Equatable {
  /// 0 to 1.
  public let minimumData: Double
  /// For each unit how many columns apply to it; empty where all do.
  public let asked: [Int32]
  /// For each column whether it counts; empty where all do.
  public let counted: [Bool]

  public init(minimumData: Double, asked: [Int32] = [], counted: [Bool] = []) {
    self.minimumData = minimumData
    self.asked = asked
    self.counted = counted
  }

  /// Marks in `included` who stays, and blanks the others. `cells` is units × columns, column-major.
  func apply(to cells: WritableColumn, included: UnsafeMutableBufferPointer<Bool>) {
    let units = included.count
    guard units > 0 else { return }
    let columns = cells.count / units
    for unit in 0..<units {
      var there = 0
      for column in 0..<columns where counted.isEmpty || counted[column] {
        there += cells[column * units + unit].isNaN ? 0 : 1
      }
      // A share is a quotient of small whole numbers: what counts as equal may differ by a rounding error.
      let all = asked.count == units ? Double(asked[unit]) : Double(columns)
      let stays = Double(there) + 1e-9 >= minimumData * all
      included[unit] = included[unit] && stays
    }
    Self.blank(cells, included: UnsafeBufferPointer(included))
  }

  /// Takes away every number of the units that are not included.
  static func blank(_ cells: WritableColumn, included: UnsafeBufferPointer<Bool>) {
    let units = included.count
    for unit in 0..<units where !included[unit] {
      for position in stride(from: unit, to: cells.count, by: units) { cells[position] = .nan }
    }
  }
}
