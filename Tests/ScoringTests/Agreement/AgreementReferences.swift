import Testing

@testable import Scoring

/// Coefficients of published tables.
@Suite struct AgreementReferences {
  /// The sample of the Python package `krippendorff` (fast-krippendorff): 3 coders, 15 units.
  static let fast = [
    ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
  ]

  /// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: 4 observers, 12 units; the
  /// last unit, rated once, is given to the third as Gwet (2014) does, which changes κ and not α.
  static let four = [
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . .", ". 3 3 3 2 3 4 2 2 5 1 3", "1 2 3 3 2 4 4 1 2 5 1 .",
  ]

  /// Gwet (2014): 5 observers, 15 units, as in the package `irrCAC`.
  static let five = [
    "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1", "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1", "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1",
    ". 1 3 . . . . 0 . 1 0 0 2 2 .", "2 . . 0 0 0 1 . 2 . . . . 3 1",
  ]

  /// Coefficients, each with its value, low and high.
  struct Reference: Sendable, CustomTestStringConvertible {
    let weights: AgreementWeights
    let rows: [[Double]]

    init(_ weights: AgreementWeights, _ rows: [[Double]]) {
      self.weights = weights
      self.rows = rows
    }

    var testDescription: String { weights.rawValue }
  }

  /// By Conger, Fleiss, AC and Brennan–Prediger the value and its 95 % interval, computed with `irrCAC` 0.4.4 for Python.
  static let fourByWeights: [Reference] = [
    Reference(
      .identity,
      [[0.762817, 0.434501, 1.0], [0.761169, 0.424376, 1.0], [0.775444, 0.460813, 1.0], [0.772727, 0.454208, 1.0]]),
    Reference(
      .ordinal,
      [[0.843660, 0.526498, 1], [0.850206, 0.526583, 1], [0.898940, 0.663647, 1], [0.886364, 0.635658, 1]]),
    Reference(
      .quadratic,
      [[0.857711, 0.541494, 1], [0.864935, 0.543517, 1], [0.914001, 0.685181, 1], [0.901515, 0.657438, 1]]),
    Reference(
      .linear, [[0.813776, 0.494446, 1], [0.817945, 0.491089, 1], [0.858739, 0.600500, 1], [0.848485, 0.576980, 1]]),
    Reference(
      .ratio, [[0.811965, 0.484897, 1], [0.821338, 0.485939, 1], [0.857368, 0.588690, 1], [0.840237, 0.549247, 1]]),
  ]

  /// The same of `five`.
  static let fiveByWeights: [Reference] = [
    Reference(
      .identity,
      [
        [0.469274, 0.219056, 0.719493], [0.457622, 0.199282, 0.715961], [0.496622, 0.235015, 0.758229],
        [0.487407, 0.228121, 0.746694],
      ]),
    Reference(
      .ordinal,
      [
        [0.713119, 0.501881, 0.924357], [0.701221, 0.480374, 0.922068], [0.785342, 0.639094, 0.931590],
        [0.759407, 0.615250, 0.903565],
      ]),
    Reference(
      .quadratic,
      [
        [0.761788, 0.563385, 0.960191], [0.750719, 0.541987, 0.959451], [0.830434, 0.705507, 0.955360],
        [0.806222, 0.680548, 0.931897],
      ]),
    Reference(
      .bipolar,
      [
        [0.721512, 0.520905, 0.922120], [0.710291, 0.500165, 0.920417], [0.792183, 0.646688, 0.937678],
        [0.767237, 0.624335, 0.910139],
      ]),
    Reference(
      .circular,
      [
        [0.566010, 0.327892, 0.804129], [0.557594, 0.313668, 0.801520], [0.603971, 0.371094, 0.836848],
        [0.582222, 0.352525, 0.811920],
      ]),
    Reference(
      .radical,
      [
        [0.546136, 0.308433, 0.783839], [0.534036, 0.288368, 0.779703], [0.597025, 0.372425, 0.821626],
        [0.578596, 0.358268, 0.798925],
      ]),
  ]

  @Test(arguments: [
    (MeasurementLevel.nominal, 0.691358), (.ordinal, 0.806721), (.interval, 0.810845), (.ratio, 0.808944),
  ])
  func `α of three coders and fifteen units is that of fast-krippendorff`(
    level: MeasurementLevel, alpha: Double
  ) {
    let ratings = RatingRows.ratings(Self.fast, values: ["1", "2", "3", "4"], level: level)
    #expect(isClose(ratings.agreement().alpha.value, alpha))
  }

  @Test(arguments: [
    (MeasurementLevel.nominal, 0.743421), (.ordinal, 0.815388), (.interval, 0.849107), (.ratio, 0.797403),
  ])
  func `α of four observers and twelve units is Krippendorff's`(level: MeasurementLevel, alpha: Double) {
    let ratings = RatingRows.ratings(Self.four, values: ["1", "2", "3", "4", "5"], level: level)
    #expect(isClose(ratings.agreement().alpha.value, alpha))
  }

  /// Krippendorff (2011), section A.
  @Test func `α of binary data is Krippendorff's`() {
    let ratings = RatingRows.ratings(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"], values: ["0", "1"])
    #expect(isClose(ratings.agreement().alpha.value, 0.095238))
  }

  @Test(arguments: fourByWeights)
  func `the coefficients of four raters and twelve units are Gwet's`(reference: Reference) {
    let ratings = RatingRows.ratings(Self.four, values: ["1", "2", "3", "4", "5"], level: .ordinal)
    expect(reference, ratings)
  }

  @Test(arguments: fiveByWeights)
  func `the coefficients of five observers, of whom none is always there, are Gwet's`(reference: Reference) {
    let ratings = RatingRows.ratings(Self.five, values: ["0", "1", "2", "3"], level: .interval)
    expect(reference, ratings)
  }

  private func expect(_ reference: Reference, _ ratings: Ratings) {
    let weighed = ratings.agreement(reference.weights).chosen
    let outcomes = [weighed.conger, weighed.fleiss, weighed.gwet, weighed.brennanPrediger]
    #expect(reference.rows.count == outcomes.count)
    for (outcome, row) in zip(outcomes, reference.rows) {
      for (value, published) in zip([outcome.value, outcome.low, outcome.high], row) {
        #expect(isClose(value, published))
      }
    }
  }

  /// Fleiss, Levin and Paik (2003), *Statistical Methods for Rates and Proportions*, table 18.1: κ 0.68. The interval is
  /// that of `statsmodels` 0.15.0, as for the two tables below.
  @Test func `κ of two raters and its interval are those of Fleiss`() {
    let kappa = RatingRows.pairs([[75, 1, 4], [5, 4, 1], [0, 0, 10]]).agreement().exact.pairs.flatMap(\.mean)
    #expect(isClose(kappa.value, 0.676471))
    #expect(isClose((kappa.high - kappa.low) / 2 / 1.959964, 0.087703))
  }

  /// 100 women by two abstractors, Gwet (2014).
  @Test(arguments: [
    (AgreementWeights.identity, 0.796409, 0.058911), (.linear, 0.842902, 0.047872), (.quadratic, 0.892157, 0.035352),
  ])
  func `weighted κ and its standard error are those of Fleiss, Cohen and Everitt`(
    weights: AgreementWeights, value: Double, error: Double
  ) {
    let ratings = RatingRows.pairs([[13, 0, 0], [0, 20, 7], [0, 4, 56]], level: .ordinal)
    let kappa = ratings.agreement(weights).chosen.pairs.flatMap(\.mean)
    #expect(isClose(kappa.value, value))
    #expect(isClose((kappa.value - kappa.low) / 1.959964, error, 1e-6))
  }

  /// 14 raters and 10 subjects, "Fleiss' kappa" in Wikipedia: κ 0.210.
  @Test func `Fleiss' κ is that of the textbook`() {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let units = counts.map { row in
      row.enumerated().flatMap { Array(repeating: Optional($0.offset), count: $0.element) }
    }
    let coders = (0..<14).map { coder in units.map { $0[coder] } }
    let agreement = RatingRows.table(coders, ["1", "2", "3", "4", "5"], .nominal).agreement()
    #expect(isClose(agreement.exact.fleiss.value, 0.209931))
  }

  @Test func `the mean of pairs and the pairs are those of scikit-learn`() throws {
    let ratings = RatingRows.ratings(Self.four, values: ["1", "2", "3", "4", "5"])
    let pairs = try ratings.agreement().exact.pairs.get()
    let kappas = [0.844828, 0.478261, 0.85, 0.542373, 0.87013, 0.615385]
    #expect(pairs.pairs.count == kappas.count)
    for (pair, kappa) in zip(pairs.pairs, kappas) { #expect(isClose(pair.kappa.value, kappa)) }
    #expect(isClose(pairs.mean.value, kappas.reduce(0, +) / 6))
  }
}
