/// How to weigh, and how to find intervals.
public struct AgreementSettings: Sendable {
  public let weights: AgreementWeights
  /// Of intervals, between 0 and 1.
  public let confidence: Double
  public let resamples: Int
  public let seed: UInt64

  public init(weights: AgreementWeights, confidence: Double = 0.95, resamples: Int = 2000, seed: UInt64 = 1) {
    self.weights = weights
    self.confidence = min(max(confidence, 0.5), 0.9999)
    self.resamples = max(1, resamples)
    self.seed = seed
  }
}

/// How far coders agree on units that they rated independently.
public struct Agreement: Sendable {
  public typealias Outcome = Result<AgreementEstimate, AgreementObstacle>

  /// The coefficients that weigh differences in one way.
  public struct Weighed: Sendable {
    public let weights: AgreementWeights
    public let percent: Outcome
    /// Cohen's κ: of all pairs, and their mean.
    public let pairs: Result<PairwiseKappa, AgreementObstacle>
    public let conger: Outcome
    public let fleiss: Outcome
    /// AC1 with identity weights, else AC2.
    public let gwet: Outcome
    public let brennanPrediger: Outcome
  }

  public let ratings: Ratings
  public let settings: AgreementSettings
  public let counts: Counts
  /// Identity weights.
  public let exact: Weighed
  /// The weights of the settings; `nil` where those are identity.
  public let weighted: Weighed?
  /// At the level of the ratings.
  public let alpha: Outcome
  /// How many pairs of ratings of one unit are of each two values: symmetric, row by row, a pair of two values counted in
  /// both its cells; `nil` where there are more values than `mostTabled`.
  public let confusion: [Int]?
  public let disputes: [Dispute]

  /// Coefficients for short lists of grades are not computed for more values.
  public static let mostValues = 200
  /// Tables of values against values are not made for more.
  public static let mostTabled = 30
}

extension Agreement {
  public init(of ratings: Ratings, _ settings: AgreementSettings) {
    let units = RatingCounts(ratings)
    self.ratings = ratings
    self.settings = settings
    counts = Counts(ratings, units)
    exact = Weighed(ratings, units, .identity, settings)
    weighted = settings.weights == .identity ? nil : Weighed(ratings, units, settings.weights, settings)
    alpha = Result { () throws(AgreementObstacle) in
      guard ratings.coders.count > 1 else { throw .oneCoder }
      let alpha = try KrippendorffAlpha(ratings, units)
      let value = try alpha.value()
      let interval = AlphaBootstrap(alpha: alpha, level: ratings.level, settings: settings).interval()
      return AgreementEstimate(value: value, observed: nil, expected: nil, interval: interval)
    }
    confusion = ratings.values.count <= Self.mostTabled ? Self.confusion(units, size: ratings.values.count) : nil
    disputes = Dispute.all(in: ratings)
  }

  private static func confusion(_ units: RatingCounts, size: Int) -> [Int] {
    var cells = [Int](repeating: 0, count: size * size)
    for unit in 0..<units.count {
      for a in units[unit] {
        for b in units[unit] {
          let pairs = a.value == b.value ? Int(a.count) * (Int(a.count) - 1) / 2 : Int(a.count) * Int(b.count)
          cells[Int(a.value) * size + Int(b.value)] += pairs
        }
      }
    }
    return cells
  }

  /// What the ratings consist of.
  public struct Counts: Sendable {
    /// Units that nobody rated, that one coder rated, and that two or more did.
    public let uncoded: Int
    public let codedOnce: Int
    public let codedTwice: Int
    /// Values given.
    public let values: Int
    /// Those that a coder gave at least once.
    public let valuesUsed: Int
    /// Cells without a value, by why; in the order of `Rating.Gap`, without zeros.
    public let gaps: [(gap: Rating.Gap, count: Int)]

    init(_ ratings: Ratings, _ units: RatingCounts) {
      uncoded = ratings.units.count - units.count
      codedOnce = units.totals.count { $0 == 1 }
      codedTwice = units.count - codedOnce
      values = units.totals.reduce(0, +)
      valuesUsed = Set(units.entries.map(\.value)).count
      var gaps: [Rating.Gap: Int] = [:]
      for cell in ratings.cells { if case .gap(let gap) = cell { gaps[gap, default: 0] += 1 } }
      self.gaps = Rating.Gap.allCases.compactMap { gap in gaps[gap].map { (gap, $0) } }
    }
  }
}

extension Agreement.Weighed {
  init(_ ratings: Ratings, _ units: RatingCounts, _ weights: AgreementWeights, _ settings: AgreementSettings) {
    self.weights = weights
    typealias Parts = (matrix: WeightMatrix, agreement: UnitwiseAgreement)
    func parts(limit: Int) -> Result<Parts, AgreementObstacle> {
      Result { () throws(AgreementObstacle) -> Parts in
        guard ratings.coders.count > 1 else { throw .oneCoder }
        guard ratings.values.count <= limit else { throw .tooManyValues(ratings.values.count, limit: limit) }
        let matrix = WeightMatrix(weights, scores: ratings.values.map(\.score))
        return (matrix, try UnitwiseAgreement(units, matrix, confidence: settings.confidence))
      }
    }
    let short = parts(limit: Agreement.mostValues)
    func coefficient<Value>(
      _ compute: (Parts) throws(AgreementObstacle) -> Value
    ) -> Result<Value, AgreementObstacle> {
      short.flatMap { parts in Result { () throws(AgreementObstacle) in try compute(parts) } }
    }
    percent = (weights == .identity ? parts(limit: .max) : short).map { $0.agreement.percent() }
    pairs = coefficient { parts throws(AgreementObstacle) in
      try PairwiseKappa(ratings, parts.matrix, confidence: settings.confidence)
    }
    conger = coefficient { parts throws(AgreementObstacle) in
      try CongerKappa(ratings, units, parts.matrix).estimate(parts.agreement)
    }
    fleiss = coefficient { parts throws(AgreementObstacle) in try parts.agreement.fleiss() }
    gwet = coefficient { parts throws(AgreementObstacle) in try parts.agreement.gwet() }
    brennanPrediger = coefficient { parts throws(AgreementObstacle) in try parts.agreement.brennanPrediger() }
  }
}
