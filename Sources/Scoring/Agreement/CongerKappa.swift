/// Cohen's κ for several coders at once, each with shares of values of their own.
///
/// Conger (1980), "Integration and Generalization of Kappas for Multiple Raters", Psychological Bulletin 88; with gaps
/// and its variance: Gwet (2014), ch. 2 and 5. For two coders without gaps it is Cohen's κ.
struct CongerKappa {
  private let ratings: Ratings
  private let counts: RatingCounts
  private let weights: WeightMatrix
  /// Coders who rated anything.
  private let coders: [Int]
  /// How many units each of them rated.
  private let rated: [Double]
  /// Of each of them the share of each value.
  private let shares: [[Double]]

  init(_ ratings: Ratings, _ counts: RatingCounts, _ weights: WeightMatrix) {
    self.ratings = ratings
    self.counts = counts
    self.weights = weights
    var given = ratings.coders.map { _ in [Double](repeating: 0, count: weights.size) }
    for unit in ratings.units.indices {
      for (coder, rating) in ratings.ratings(of: unit).enumerated() {
        if case .value(let position) = rating { given[coder][position] += 1 }
      }
    }
    coders = given.indices.filter { given[$0].contains { $0 > 0 } }
    rated = coders.map { given[$0].reduce(0, +) }
    shares = coders.map { coder in
      let sum = given[coder].reduce(0, +)
      return given[coder].map { $0 / sum }
    }
  }

  func estimate(_ agreement: UnitwiseAgreement) throws(AgreementObstacle) -> AgreementEstimate {
    guard coders.count > 1 else { throw .oneCoder }
    let number = Double(coders.count)
    // Over ordered pairs of different coders the mean chance that their ratings agree.
    var sums = [Double](repeating: 0, count: weights.size)
    for share in shares { for value in sums.indices { sums[value] += share[value] } }
    let near = shares.map(weights.means), nearSums = weights.means(sums)
    let own = zip(shares, near).reduce(0) { $0 + Self.product($1.0, $1.1) }
    let expected = (Self.product(sums, nearSums) - own) / (number * (number - 1))
    // What each unit's rating by a coder adds to that chance, given the other coders.
    let others = near.map { own in zip(nearSums, own).map { $0 - $1 } }
    let centres = zip(others, shares).map { Self.product($0, $1) }
    let n = Double(counts.count)
    let parts = counts.units.map { unit in
      let cells = ratings.ratings(of: unit)
      var sum = 0.0
      for (index, coder) in coders.enumerated() {
        let present = rated[index] / n
        if case .value(let position) = cells[cells.startIndex + coder] {
          sum += (others[index][position] - (1 - present) * centres[index]) / present
        } else {
          sum += centres[index]
        }
      }
      return sum / (number * (number - 1))
    }
    return try agreement.corrected(expected: expected, parts: parts)
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
}
