/// Cohen's κ of every pair of coders, and their mean.
///
/// The mean of pairs: Light (1971), "Measures of Response Agreement for Qualitative Data", Psychological Bulletin 76.
public struct PairwiseKappa: Sendable {
  public struct Pair: Sendable {
    /// Without cells where there are more values than `Agreement.mostTabled`.
    public let table: PairTable
    /// Share of units to which both gave the same value; `nil` where there are none.
    public let agreement: Double?
    public let kappa: Result<AgreementEstimate, AgreementObstacle>
  }

  /// Every pair of two coders, in their order.
  public let pairs: [Pair]
  /// Over the pairs that have a κ; of two coders it is theirs.
  public let mean: Result<AgreementEstimate, AgreementObstacle>

  /// Pairs grow with the square of coders.
  static let mostCoders = 50

  init(_ ratings: Ratings, _ weights: WeightMatrix, confidence: Double) throws(AgreementObstacle) {
    let coders = ratings.coders.indices
    guard coders.count > 1 else { throw .oneCoder }
    guard coders.count <= Self.mostCoders else { throw .tooManyCoders(coders.count, limit: Self.mostCoders) }
    let reach = Quantiles.normal(0.5 + confidence / 2)
    var pairs: [Pair] = []
    var pulls = [Double](repeating: 0, count: ratings.units.count)
    var values: [Double] = []
    for first in coders {
      for second in coders where second > first {
        let table = PairTable(ratings, first, second)
        let kappa = Result { () throws(AgreementObstacle) in try CohenKappa(table, weights, reach: reach) }
        let same = (0..<table.size).reduce(0) { $0 + table[$1, $1] }
        pairs.append(
          Pair(
            table: table.size <= Agreement.mostTabled ? table : table.withoutCells,
            agreement: table.count > 0 ? Double(same) / Double(table.count) : nil,
            kappa: kappa.map(\.estimate)))
        guard case .success(let cohen) = kappa else { continue }
        values.append(cohen.estimate.value)
        for unit in pulls.indices {
          guard let (a, b) = ratings.pair(of: unit, first, second) else { continue }
          pulls[unit] += cohen.influences[a * table.size + b] / Double(table.count)
        }
      }
    }
    self.pairs = pairs
    if let only = pairs.first, pairs.count == 1 {
      mean = only.kappa
    } else if values.isEmpty {
      mean = .failure(.noPairComputable)
    } else {
      let number = Double(values.count), value = values.reduce(0, +) / number
      // Each unit draws every pair's κ at once; the variance of the mean is that of the sum of its pulls.
      let error = pulls.reduce(0) { $0 + $1 * $1 }.squareRoot() / number
      mean = .success(
        AgreementEstimate(
          value: value, observed: nil, expected: nil,
          interval: AgreementInterval.around(value, error: error, reach: reach, .largeSample)))
    }
  }

  /// Pairs that have a κ.
  public var computable: Int { pairs.count { (try? $0.kappa.get()) != nil } }
}
