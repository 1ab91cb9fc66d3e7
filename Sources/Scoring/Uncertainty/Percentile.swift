/// Percentiles by linear interpolation between order statistics.
///
/// Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 361–365, definition 7:
/// of *n* values in order the one at position (*n* − 1) *p*, counted from 0.
enum Percentile {
  /// The value below which a share `p` of the values lies.
  ///
  /// - Parameters:
  ///   - p: from 0 to 1.
  ///   - sorted: the values from the least to the greatest; `nil` comes back where there are none.
  static func of(sorted: [Double], at p: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let position = Double(sorted.count - 1) * min(max(p, 0), 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return last }
    return between(sorted[below], sorted[below + 1], at: position - Double(below))
  }

  /// The same for whole numbers that were counted: `counts[v]` of the values are `v`.
  static func of(counts: some Collection<UInt32>, at p: Double) -> Double? {
    let total = counts.reduce(0) { $0 + Int($1) }
    guard total > 0 else { return nil }
    let position = Double(total - 1) * min(max(p, 0), 1)
    let below = Int(position)
    var seen = 0
    var lower: Int?
    for (value, count) in counts.enumerated() where count > 0 {
      seen += Int(count)
      if let lower { return between(Double(lower), Double(value), at: position - Double(below)) }
      if seen > below + 1 || seen == total { return Double(value) }
      if seen == below + 1 { lower = value }
    }
    return nil
  }

  /// Whole where both are the same, so that no rounding error creeps in.
  static func between(_ low: Double, _ high: Double, at share: Double) -> Double {
    low == high ? low : low + share * (high - low)
  }
}
