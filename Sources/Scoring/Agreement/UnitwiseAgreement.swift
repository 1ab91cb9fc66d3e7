/// Agreement observed unit by unit, and the coefficients that set it against chance without telling coders apart.
///
/// Gwet (2014), *Handbook of Inter-Rater Reliability*, 4th ed., ch. 2 to 5, treats them alike. A unit rated once says
/// nothing of agreement, but of how often values are given.
struct UnitwiseAgreement: Sendable {
  private let counts: RatingCounts
  private let weights: WeightMatrix
  /// By unit of `counts`: the share of its pairs of ratings that agree, weighted; 0 for units rated once.
  private let agreements: [Double]
  /// Units rated at least twice.
  private let paired: Int
  /// Their mean agreement.
  private let observed: Double
  private let quantile: Double

  /// - Parameter confidence: between 0 and 1.
  init(_ counts: RatingCounts, _ weights: WeightMatrix, confidence: Double) throws(AgreementObstacle) {
    self.counts = counts
    self.weights = weights
    paired = counts.totals.count { $0 >= 2 }
    guard paired > 0 else { throw .noPairs }
    agreements = (0..<counts.count).map { unit in
      let total = Double(counts.totals[unit])
      guard total >= 2 else { return 0 }
      var sum = 0.0
      for a in counts[unit] {
        let near = counts[unit].reduce(0) { $0 + weights[a.value, $1.value] * Double($1.count) }
        sum += Double(a.count) * (near - 1)
      }
      return sum / (total * (total - 1))
    }
    observed = agreements.reduce(0, +) / Double(paired)
    quantile = counts.count > 1 ? Quantiles.t(0.5 + confidence / 2, degrees: counts.count - 1) : 0
  }

  /// The mean share of each value over units.
  private var shares: [Double] {
    var shares = [Double](repeating: 0, count: weights.size)
    for unit in 0..<counts.count {
      let total = Double(counts.totals[unit])
      for entry in counts[unit] { shares[Int(entry.value)] += Double(entry.count) / total }
    }
    return shares.map { $0 / Double(counts.count) }
  }

  /// The mean of a quantity of each rating's value over the ratings of each unit.
  private func means(_ quantity: [Double]) -> [Double] {
    (0..<counts.count).map { unit in
      counts[unit].reduce(0) { $0 + Double($1.count) * quantity[Int($1.value)] } / Double(counts.totals[unit])
    }
  }
}

extension UnitwiseAgreement {
  /// The share of pairs of ratings of a unit that agree, in the mean over units rated at least twice.
  func percent() -> AgreementEstimate {
    let error = standardError(observed, expected: 0, parts: nil)
    return AgreementEstimate(
      value: observed, observed: observed, expected: nil, interval: interval(observed, error, least: 0))
  }

  /// Chance as the two ratings of a random pair would agree if drawn from all ratings together.
  ///
  /// Fleiss (1971), Psychological Bulletin 76, for units rated by the same number of coders; for others in the
  /// generalisation of Gwet (2014), which is the same where the numbers are.
  func fleiss() throws(AgreementObstacle) -> AgreementEstimate {
    let shares = shares
    let near = weights.means(shares)
    let expected = zip(shares, near).reduce(0) { $0 + $1.0 * $1.1 }
    return try corrected(expected: expected, parts: means(near))
  }

  /// Chance as random agreement on units that are hard to rate; AC1 with identity weights, else AC2.
  ///
  /// Gwet (2008), British Journal of Mathematical and Statistical Psychology 61; weighted: Gwet (2014), ch. 3.
  func gwet() throws(AgreementObstacle) -> AgreementEstimate {
    let size = Double(weights.size)
    guard weights.size > 1 else { throw .oneValuePossible }
    let shares = shares, factor = weights.sum / (size * (size - 1))
    let expected = factor * shares.reduce(0) { $0 + $1 * (1 - $1) }
    return try corrected(expected: expected, parts: means(shares.map { factor * (1 - $0) }))
  }

  /// Chance as if each value that can be given were equally likely.
  ///
  /// Brennan and Prediger (1981), Educational and Psychological Measurement 41; weighted: Gwet (2014), ch. 3.
  func brennanPrediger() throws(AgreementObstacle) -> AgreementEstimate {
    guard weights.size > 1 else { throw .oneValuePossible }
    return try corrected(expected: weights.sum / Double(weights.size * weights.size), parts: nil)
  }

  /// Sets the observed agreement against chance.
  ///
  /// - Parameter parts: by unit what it adds to `expected`, on which its variance hangs; `nil` where chance is fixed.
  func corrected(expected: Double, parts: [Double]?) throws(AgreementObstacle) -> AgreementEstimate {
    guard 1 - expected > 1e-12 else { throw isOneValue ? .oneValueUsed : .certainByChance }
    let value = (observed - expected) / (1 - expected)
    let error = standardError(value, expected: expected, parts: parts)
    return AgreementEstimate(
      value: value, observed: observed, expected: expected, interval: interval(value, error, least: -1))
  }

  private var isOneValue: Bool { counts.entries.allSatisfy { $0.value == counts.entries.first?.value } }

  /// Gwet (2014), ch. 5: the variance over units of each unit's part in the coefficient.
  private func standardError(_ value: Double, expected: Double, parts: [Double]?) -> Double {
    let n = Double(counts.count), scale = n / Double(paired)
    var sum = 0.0
    for unit in 0..<counts.count {
      let own = counts.totals[unit] >= 2 ? scale * (agreements[unit] - expected) / (1 - expected) : 0
      let chance = parts.map { 2 * (1 - value) * ($0[unit] - expected) / (1 - expected) } ?? 0
      sum += (own - chance - value) * (own - chance - value)
    }
    return counts.count > 1 ? (sum / (n * (n - 1))).squareRoot() : 0
  }

  private func interval(
    _ value: Double, _ error: Double, least: Double
  ) -> Result<AgreementInterval, AgreementObstacle> {
    guard counts.count > 1 else { return .failure(.oneUnit) }
    return AgreementInterval.around(value, error: error, reach: quantile, least: least, .units)
  }
}
