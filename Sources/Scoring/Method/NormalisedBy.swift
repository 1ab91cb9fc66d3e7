/// The numbers by which an indicator's column was normalised, with which anybody can do it again.
public struct NormalisedBy: Sendable, Equatable {
  public let formula: Normalisation
  /// How many units have a number after the steps, which ranks are counted among.
  public let count: Int
  /// Of those numbers.
  public let lowest: Double
  public let highest: Double
  /// Those that z-scores are reckoned with, of the units or as stated; `nil` for other formulas.
  public let mean: Double?
  public let deviation: Double?
  /// Goalposts, as stated or at their percentiles; `nil` for other formulas.
  public let posts: ClosedRange<Double>?
  /// Also the number of the unit that is the reference.
  public let target: Double?

  /// `nil` where there is no number.
  init?(_ formula: Normalisation, of column: [Double?]) {
    let numbers = column.compactMap(\.self).sorted()
    guard let lowest = numbers.first, let highest = numbers.last else { return nil }
    (self.formula, count, self.lowest, self.highest) = (formula, numbers.count, lowest, highest)
    var mean: Double?, deviation: Double?, target: Double?
    var posts: (Double, Double)?
    switch formula.method {
    case .zScore:
      let moments = Self.moments(of: column)
      (mean, deviation) = (moments.mean, moments.deviation)
    case .standard(let of, let spread, _, _): (mean, deviation) = (of, spread)
    case .goalposts(let low, let high, _): posts = (low, high)
    case .percentiles(let low, let high, _):
      let ends = [low, high].compactMap { Percentile.of(sorted: numbers, at: $0) }
      posts = ends.count == 2 ? (ends[0], ends[1]) : nil
    case .distanceToTarget(let stated, _): target = stated
    case .distanceToUnit(let unit, _): target = column.indices.contains(unit) ? column[unit] : nil
    case .none, .minMax, .rank, .percentRank, .borda, .distanceToBest, .shareOfBest: break
    }
    (self.mean, self.deviation, self.target) = (mean, deviation, target)
    self.posts = posts.flatMap { $0.0 <= $0.1 ? $0.0...$0.1 : nil }
  }

  /// In the order of the units, as the normalisation adds them.
  private static func moments(of column: [Double?]) -> Moments {
    column.map { $0 ?? .nan }.withUnsafeBufferPointer { Moments($0) }
  }
}
