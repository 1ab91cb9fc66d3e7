import Cards

extension WeightVariation {
  /// Draws weights that sum to 1 into `drawn`; `false` where that cannot be done, since all of them came out as zero.
  ///
  /// - Parameter nominal: the stated weights, none negative, which sum to 1. A weight of 0 stays 0.
  func draw(
    around nominal: UnsafeBufferPointer<Double>, into drawn: UnsafeMutableBufferPointer<Double>,
    from source: inout Random
  ) -> Bool {
    var sum = 0.0
    var count = 0.0
    for position in nominal.indices { count += nominal[position] > 0 ? 1 : 0 }
    for position in nominal.indices {
      let weight = nominal[position]
      var value = 0.0
      switch self {
      case .share(let share): value = weight * (1 + share * (2 * source.unit() - 1))
      case .dirichlet(let concentration):
        if weight > 0 { value = source.gamma(shape: weight * (count * concentration)) }
      }
      drawn[position] = value
      sum += value
    }
    guard sum > 0, sum.isFinite else { return false }
    for position in drawn.indices { drawn[position] /= sum }
    return true
  }
}

/// Which weights of a hierarchy are varied.
public enum WeightScope: Sendable, Equatable {
  /// Those of every score with several parts.
  case all
  /// Those of every score made of several indicators and of nothing else.
  case indicators
}
