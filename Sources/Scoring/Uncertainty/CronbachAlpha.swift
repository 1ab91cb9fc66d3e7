/// Cronbach's α: how well the indicators of a group measure one and the same thing.
///
/// L. J. Cronbach 1951, "Coefficient alpha and the internal structure of tests", Psychometrika 16, 297–334: with *k*
/// indicators α = *k* / (*k* − 1) × (1 − the sum of their variances / the sum of all their covariances). Where values are
/// missing each covariance is taken over the units that have both, as COINr does.
public enum CronbachAlpha {
  /// α of indicators that point in the same direction; below 0 where they contradict each other. At most 1 where no value is
  /// missing.
  ///
  /// - Parameter indicators: at least two, each with one value per unit; `nil` comes back where two of them share fewer
  ///   than two units, or where nothing varies.
  public static func of(_ indicators: [[Double?]]) -> Double? {
    let count = indicators.count
    guard count > 1 else { return nil }
    var own = 0.0
    var all = 0.0
    for first in 0..<count {
      for second in first..<count {
        let pairs = Correlation.complete(indicators[first], indicators[second])
        guard let covariance = Correlation.covariance(pairs.map(\.0), pairs.map(\.1)) else { return nil }
        if first == second { own += covariance }
        all += first == second ? covariance : 2 * covariance
      }
    }
    guard all > 0 else { return nil }
    return Double(count) / Double(count - 1) * (1 - own / all)
  }
}
