/// A coefficient with its interval.
public struct AgreementEstimate: Sendable {
  public let value: Double
  /// The share of agreement that was observed, weighted; `nil` where the coefficient is a mean of others.
  public let observed: Double?
  /// The share of agreement to be expected by chance; `nil` where there is none.
  public let expected: Double?
  public let interval: Result<AgreementInterval, AgreementObstacle>

  init(
    value: Double, observed: Double?, expected: Double?, interval: Result<AgreementInterval, AgreementObstacle>
  ) {
    self.value = value
    self.observed = observed
    self.expected = expected
    self.interval = interval
  }
}

/// A confidence interval, and how it was found.
public struct AgreementInterval: Sendable {
  public enum Method: Sendable, Hashable {
    /// By the variance over units of Gwet (2014), with Student's t for one unit fewer than there are.
    case units
    /// By the large-sample variance of Fleiss, Cohen and Everitt (1969), for several pairs that of their mean.
    case largeSample
    /// Between percentiles of resamples of units; `failed` of `resamples` could not be computed and are left out.
    case bootstrap(resamples: Int, failed: Int)
  }

  public let low: Double
  public let high: Double
  public let method: Method
}

extension AgreementInterval {
  /// As far from the value on both sides as the standard error says, within what the coefficient can be.
  ///
  /// - Parameter reach: how many standard errors.
  static func around(
    _ value: Double, error: Double, reach: Double, least: Double = -1, _ method: Method
  ) -> Result<AgreementInterval, AgreementObstacle> {
    // What is left of rounding when no unit differs from another.
    guard error > 1e-9 else { return .failure(.noVariation) }
    return .success(
      AgreementInterval(low: max(least, value - reach * error), high: min(1, value + reach * error), method: method))
  }
}

/// Why a coefficient or its interval cannot be computed.
public enum AgreementObstacle: Error, Sendable, Hashable {
  /// There are no two coders who rated.
  case oneCoder
  /// No unit was rated by two coders.
  case noPairs
  /// All ratings that count are the same value, so that chance alone would bring full agreement.
  case oneValueUsed
  /// Only one value can be given.
  case oneValuePossible
  /// Chance alone would bring full agreement, given these weights.
  case certainByChance
  /// More different values than `limit`: the coefficient is made for a short list of grades.
  case tooManyValues(Int, limit: Int)
  /// More coders than `limit`, so too many pairs.
  case tooManyCoders(Int, limit: Int)
  /// An interval needs two units.
  case oneUnit
  /// The units show no variation from which to judge.
  case noVariation
  /// No pair of coders has a coefficient.
  case noPairComputable
  /// The resamples would take too long: more than `limit` different values at the level ratio.
  case tooManyToResample(Int, limit: Int)
  /// Fewer than nine in ten resamples could be computed.
  case resamplesFailed(Int, of: Int)
}
