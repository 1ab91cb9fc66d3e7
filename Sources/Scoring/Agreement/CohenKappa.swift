/// How two coders' ratings of the same units fall together: rows are the first coder's values, columns the second's.
public struct PairTable: Sendable {
  public let first: Int
  public let second: Int
  /// Number of values.
  public let size: Int
  /// Row by row; units that one of the two left out count nowhere. Empty where it was let go, to save memory.
  public private(set) var cells: [Int]
  /// Units that both rated.
  public private(set) var count = 0

  init(_ ratings: Ratings, _ first: Int, _ second: Int) {
    self.first = first
    self.second = second
    size = ratings.values.count
    cells = [Int](repeating: 0, count: size * size)
    for unit in ratings.units.indices {
      guard let (a, b) = ratings.pair(of: unit, first, second) else { continue }
      cells[a * size + b] += 1
      count += 1
    }
  }

  /// The same without its cells.
  var withoutCells: PairTable {
    var table = self
    table.cells = []
    return table
  }

  /// Units to which the first gave the one value and the second the other.
  public subscript(_ first: Int, _ second: Int) -> Int { cells[first * size + second] }
}

extension Ratings {
  /// The values that two coders gave a unit, where both did.
  func pair(of unit: Int, _ first: Int, _ second: Int) -> (Int, Int)? {
    let start = unit * coders.count
    guard case .value(let a) = cells[start + first], case .value(let b) = cells[start + second] else { return nil }
    return (a, b)
  }
}

/// Cohen's κ of two coders: chance as each of them uses the values.
///
/// Cohen (1960), Educational and Psychological Measurement 20; weighted: Cohen (1968), Psychological Bulletin 70. Units
/// that one of the two left out do not count.
struct CohenKappa {
  let estimate: AgreementEstimate
  /// By cell of the table, row by row: how far one unit in it draws κ from its value, times the number of units.
  let influences: [Double]

  /// - Parameter reach: standard errors on each side, a quantile of the normal distribution.
  init(_ table: PairTable, _ weights: WeightMatrix, reach: Double) throws(AgreementObstacle) {
    guard table.count > 0 else { throw .noPairs }
    let n = Double(table.count), size = table.size
    var rows = [Double](repeating: 0, count: size), columns = rows
    var observed = 0.0
    for i in 0..<size {
      for j in 0..<size where table[i, j] > 0 {
        let share = Double(table[i, j]) / n
        rows[i] += share
        columns[j] += share
        observed += weights[i, j] * share
      }
    }
    let rowNear = weights.means(columns), columnNear = weights.means(rows)
    let expected = zip(rows, rowNear).reduce(0) { $0 + $1.0 * $1.1 }
    guard 1 - expected > 1e-12 else { throw rows.contains { $0 > 1 - 1e-12 } ? .oneValueUsed : .certainByChance }
    let value = (observed - expected) / (1 - expected)
    // Fleiss, Cohen and Everitt (1969), eq. 8 and 13: the variance is that of these numbers over units.
    let chance = (1 - expected) * (1 - expected)
    let centre = (observed * expected - 2 * expected + observed) / chance
    var influences = [Double](repeating: 0, count: size * size), sum = 0.0
    for i in 0..<size {
      for j in 0..<size {
        let pull = (weights[i, j] * (1 - expected) - (rowNear[i] + columnNear[j]) * (1 - observed)) / chance - centre
        influences[i * size + j] = pull
        sum += Double(table[i, j]) * pull * pull
      }
    }
    self.influences = influences
    estimate = AgreementEstimate(
      value: value, observed: observed, expected: expected,
      interval: table.count < 2
        ? .failure(.oneUnit) : AgreementInterval.around(value, error: sum.squareRoot() / n, reach: reach, .largeSample))
  }
}
