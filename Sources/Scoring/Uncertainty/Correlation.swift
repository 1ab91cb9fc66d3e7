/// How two series go together.
///
/// Only units with a value in both series count. `nil` comes back with fewer than two of them, or where one series does not
/// vary.
public enum Correlation {
  /// Pearson's product-moment correlation, from −1 to 1.
  public static func pearson(_ first: [Double?], _ second: [Double?]) -> Double? {
    let pairs = complete(first, second)
    return pearson(pairs.map(\.0), pairs.map(\.1))
  }

  /// Spearman's rank correlation: Pearson's of the ranks, where equal values share the mean of their ranks.
  public static func spearman(_ first: [Double?], _ second: [Double?]) -> Double? {
    let pairs = complete(first, second)
    return pearson(meanRanks(pairs.map(\.0)), meanRanks(pairs.map(\.1)))
  }

  static func complete(_ first: [Double?], _ second: [Double?]) -> [(Double, Double)] {
    zip(first, second).compactMap { pair in
      guard let first = pair.0, let second = pair.1 else { return nil }
      return (first, second)
    }
  }

  /// The sample covariance (divided by *n* − 1), 0 where one series does not vary; `nil` for fewer than two pairs.
  static func covariance(_ first: [Double], _ second: [Double]) -> Double? {
    guard first.count > 1, first.count == second.count else { return nil }
    guard first.min() != first.max(), second.min() != second.max() else { return 0 }
    let count = Double(first.count)
    let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    return zip(first, second).reduce(0) { $0 + ($1.0 - means.0) * ($1.1 - means.1) } / (count - 1)
  }

  private static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
    guard let shared = covariance(first, second), let own = covariance(first, first),
      let other = covariance(second, second), own > 0, other > 0
    else { return nil }
    return min(max(shared / (own.squareRoot() * other.squareRoot()), -1), 1)
  }

  /// Ranks from 1, the least first; equal values share the mean of their ranks.
  static func meanRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }
}
