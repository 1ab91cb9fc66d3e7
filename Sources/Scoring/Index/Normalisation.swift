/// Brings the numbers of a column to a scale that can be added to others.
///
/// With direction −1 (less is better) every formula is applied to −x, and goalposts and target are turned with it.
/// Extremes, mean and ranks are those of the numbers that are there. With `low` and `high` of the target interval:
///
/// | method | y |
/// |---|---|
/// | `minMax` | low + (x − min) / (max − min) × (high − low) |
/// | `goalposts(a, b)` | low + (x − a) / (b − a) × (high − low), kept within the interval where `truncated` |
/// | `percentiles(p, q)` | as `goalposts`, between the percentiles p and q of x (type 7: Hyndman and Fan 1996) |
/// | `zScore` | (x − mean) / s × deviation + mean′, s with n − 1; no interval |
/// | `standard(m, d)` | (x − m) / d × deviation + mean′, with a mean and a deviation that are stated; no interval |
/// | `rank` | 1 for the lowest, ties share the lowest of their ranks; no interval |
/// | `percentRank` | low + (rank − 1) / (n − 1) × (high − low) |
/// | `borda` | rank − 1; no interval |
/// | `distanceToBest` | low + (1 − (max − x) / (max − min)) × (high − low) |
/// | `distanceToTarget(t)` | low + (x − min) / (t − min) × (high − low), at most `high` where `capped` |
/// | `distanceToUnit(u)` | as `distanceToTarget`, with the number of the unit u for t |
/// | `shareOfBest` | low + x / max × (high − low), and min / x where less is better; for numbers that are not below zero, or above it |
/// | `none` | x |
///
/// A formula that would divide by zero gives no number to anyone. Where all units have reached a target, `capped` gives `high`
/// to all, and without it there is no distance to measure by: no number to anyone. Source: COINr's `n_minmax`, `n_goalposts`, `n_zscore`,
/// `n_rank`, `n_prank`, `n_borda`, `n_dist2max`, `n_dist2targ`,
/// `n_dist2ref`, `n_fracmax` (which gives x / min where less is better, so that the worst counts most); OECD/JRC Handbook
/// (2008), section 1.6.
public struct Normalisation: Sendable, Equatable {
  public enum Method: Sendable, Equatable {
    case none, minMax, rank, percentRank, borda, distanceToBest, shareOfBest
    case goalposts(low: Double, high: Double, truncated: Bool)
    /// Shares from 0 to 1.
    case percentiles(low: Double, high: Double, truncated: Bool)
    case zScore(mean: Double, deviation: Double)
    /// `of` and `spread` are those of x, `mean` and `deviation` those of y.
    case standard(of: Double, spread: Double, mean: Double, deviation: Double)
    case distanceToTarget(Double, capped: Bool)
    /// A unit by its position among all.
    case distanceToUnit(Int, capped: Bool)
  }

  /// Which way is better.
  public enum Direction: Int, Sendable, Equatable { case more = 1, less = -1 }

  public let method: Method
  public let direction: Direction
  /// The target interval runs from `low` up to `high`.
  public let low: Double
  public let high: Double

  public init(_ method: Method, direction: Direction = .more, low: Double = 0, high: Double = 100) {
    self.method = method
    self.direction = direction
    self.low = low
    self.high = high
  }

  /// Normalises `column` into `result`, of the same length.
  ///
  /// - Returns: whether the formula could be applied: not where it divides by zero.
  func apply(to column: Column, into result: WritableColumn, scratch: SortScratch) -> Bool {
    let sign = Double(direction.rawValue)
    switch method {
    case .none:
      return Self.line(column, into: result, scale: sign, offset: 0, over: 1, plus: 0)
    case .minMax, .distanceToBest:
      let extremes = Extremes(column)
      guard extremes.exist else { return Self.blank(result) }
      let lowest = direction == .more ? extremes.lowest : -extremes.highest
      return Self.line(
        column, into: result, scale: sign, offset: lowest, over: extremes.highest - extremes.lowest,
        times: high - low, plus: low)
    case .goalposts(let from, let to, let truncated):
      return posts(from, to, truncated, column, into: result)
    case .percentiles(let from, let to, let truncated):
      let count = scratch.load(column)
      guard count > 0 else { return Self.blank(result) }
      scratch.sort(count)
      let (lowest, highest) = (scratch.percentile(from, of: count), scratch.percentile(to, of: count))
      return posts(lowest, highest, truncated, column, into: result)
    case .distanceToTarget(let target, let capped): return distance(to: target, capped, column, into: result)
    case .distanceToUnit(let unit, let capped):
      guard column.indices.contains(unit), !column[unit].isNaN else { return Self.blank(result) }
      return distance(to: column[unit], capped, column, into: result)
    case .shareOfBest:
      let extremes = Extremes(column)
      let isPossible = direction == .more ? extremes.lowest >= 0 && extremes.highest > 0 : extremes.lowest > 0
      guard extremes.exist, isPossible else { return Self.blank(result) }
      if direction == .more {
        return Self.line(
          column, into: result, scale: 1, offset: 0, over: extremes.highest, times: high - low, plus: low)
      }
      for unit in column.indices { result[unit] = extremes.lowest / column[unit] * (high - low) + low }
      return true
    case .zScore(let mean, let deviation):
      let moments = Moments(column)
      guard let spread = moments.deviation else { return Self.blank(result) }
      return Self.line(
        column, into: result, scale: sign, offset: sign * moments.mean, over: spread, times: deviation, plus: mean)
    case .standard(let of, let spread, let mean, let deviation):
      return Self.line(
        column, into: result, scale: sign, offset: sign * of, over: spread, times: deviation, plus: mean)
    case .rank: return ranks(column, into: result, scratch) { rank, _ in rank }
    case .borda: return ranks(column, into: result, scratch) { rank, _ in rank - 1 }
    case .percentRank:
      return ranks(column, into: result, scratch) { rank, count in
        low + (rank - 1) / (count - 1) * (high - low)
      }
    }
  }

  private func distance(to target: Double, _ capped: Bool, _ column: Column, into result: WritableColumn) -> Bool {
    let sign = Double(direction.rawValue)
    let extremes = Extremes(column)
    guard extremes.exist else { return Self.blank(result) }
    let lowest = direction == .more ? extremes.lowest : -extremes.highest
    guard sign * target > lowest else { return capped ? Self.level(column, into: result, high) : Self.blank(result) }
    let there = Self.line(
      column, into: result, scale: sign, offset: lowest, over: sign * target - lowest, times: high - low, plus: low)
    if capped { Self.clamp(result, -.infinity, high) }
    return there
  }

  private func posts(_ from: Double, _ to: Double, _ truncated: Bool, _ column: Column, into result: WritableColumn)
    -> Bool
  {
    let (start, end) = direction == .more ? (from, to) : (-to, -from)
    let there = Self.line(
      column, into: result, scale: Double(direction.rawValue), offset: start, over: end - start, times: high - low,
      plus: low)
    if truncated { Self.clamp(result, low, high) }
    return there
  }

  /// (scale·x − offset) / over × times + plus; missing stays missing.
  private static func line(
    _ column: Column, into result: WritableColumn, scale: Double, offset: Double, over: Double, times: Double = 1,
    plus: Double
  ) -> Bool {
    guard over != 0 else { return blank(result) }
    if scale == 1 {
      for unit in column.indices { result[unit] = (column[unit] - offset) / over * times + plus }
    } else {
      for unit in column.indices { result[unit] = (scale * column[unit] - offset) / over * times + plus }
    }
    return true
  }

  /// Gives every number that is there the same.
  private static func level(_ column: Column, into result: WritableColumn, _ number: Double) -> Bool {
    for unit in column.indices { result[unit] = column[unit].isNaN ? .nan : number }
    return true
  }

  private static func blank(_ result: WritableColumn) -> Bool {
    for unit in result.indices { result[unit] = .nan }
    return false
  }

  private static func clamp(_ result: WritableColumn, _ lowest: Double, _ highest: Double) {
    for unit in result.indices {
      let y = result[unit]
      result[unit] = y < lowest ? lowest : y > highest ? highest : y
    }
  }

  /// Ranks upwards from 1; units with the same number share the lowest of their ranks.
  private func ranks(
    _ column: Column, into result: WritableColumn, _ scratch: SortScratch, _ formula: (Double, Double) -> Double
  ) -> Bool {
    let count = scratch.load(column)
    _ = Self.blank(result)
    if case .percentRank = method, count < 2 { return false }
    if direction == .less { for position in 0..<count { scratch.items[position].key.negate() } }
    scratch.sort(count)
    var rank = 1
    for position in 0..<count {
      let item = scratch.items[position]
      if position > 0, item.key > scratch.items[position - 1].key { rank = position + 1 }
      result[Int(item.unit)] = formula(Double(rank), Double(count))
    }
    return count > 0
  }
}
