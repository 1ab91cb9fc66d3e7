import Testing

@testable import Scoring

/// What holds of any ratings.
@Suite struct AgreementProperties {
  private static let labels = ["1", "2", "3", "4"]

  /// Random ratings by coder and unit; one in `gaps` is missing.
  private static func made(
    _ seed: UInt64, coders: Int, units: Int, values: Int = 4, gaps: Int = 5
  ) -> [[Int?]] {
    var random = Random(seed: seed)
    var rows = Array(repeating: [Int?](repeating: nil, count: units), count: coders)
    for unit in 0..<units {
      let truth = random.below(values)
      for coder in 0..<coders where random.below(gaps) > 0 {
        rows[coder][unit] = random.below(3) > 0 ? truth : random.below(values)
      }
    }
    return rows
  }

  private static func same(_ a: Agreement, _ b: Agreement) -> Bool {
    let left = a.outcomes.prefix(6) + a.outcomes.suffix(1), right = b.outcomes.prefix(6) + b.outcomes.suffix(1)
    return zip(left, right).allSatisfy {
      $0.obstacle == $1.obstacle && ($0.obstacle != nil || isClose($0.value, $1.value, 1e-12))
    }
  }

  @Test(arguments: MeasurementLevel.allCases, [2, 3, 5])
  func `where all coders agree every coefficient is 1`(level: MeasurementLevel, coders: Int) {
    let row: [Int?] = [0, 1, 2, 3, 3, 1, 0, 0]
    let ratings = RatingRows.table(Array(repeating: row, count: coders), Self.labels, level)
    let agreement = ratings.agreement(AgreementWeights(fitting: level))
    for outcome in agreement.outcomes { #expect(outcome.value == 1) }
    #expect(agreement.disputes.isEmpty)
  }

  @Test(arguments: MeasurementLevel.allCases, 1...6 as ClosedRange<UInt64>)
  func `the order of units and of coders changes nothing, α's interval included`(
    level: MeasurementLevel, seed: UInt64
  ) {
    let rows = Self.made(seed, coders: 4, units: 20)
    var random = Random(seed: seed, stream: 1)
    var order = Array(0..<20)
    for place in order.indices.reversed() { order.swapAt(place, random.below(place + 1)) }
    let mixed = [rows[2], rows[0], rows[3], rows[1]].map { row in order.map { row[$0] } }
    let weights = AgreementWeights(fitting: level)
    let a = RatingRows.table(rows, Self.labels, level).agreement(weights)
    let b = RatingRows.table(mixed, Self.labels, level).agreement(weights)
    #expect(Self.same(a, b))
    #expect(a.alpha.low == b.alpha.low && a.alpha.high == b.alpha.high)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `other names for nominal values change nothing`(seed: UInt64) {
    let rows = Self.made(seed, coders: 3, units: 20)
    let renamed = rows.map { $0.map { value in value.map { [2, 0, 3, 1][$0] } } }
    #expect(
      Self.same(
        RatingRows.table(rows, Self.labels, .nominal).agreement(),
        RatingRows.table(renamed, Self.labels, .nominal).agreement()))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `ordinal α sees the order alone, interval α not where zero lies, ratio α not the unit of measurement`(
    seed: UInt64
  ) {
    let rows = Self.made(seed, coders: 3, units: 20)
    func alpha(_ labels: [String], _ level: MeasurementLevel) -> Double {
      RatingRows.table(rows, labels, level).agreement().alpha.value
    }
    #expect(alpha(["1", "2", "3", "4"], .ordinal) == alpha(["-7", "2", "2.5", "1e9"], .ordinal))
    #expect(isClose(alpha(["1", "2", "4", "9"], .interval), alpha(["-5", "-3", "1", "11"], .interval), 1e-12))
    #expect(isClose(alpha(["1", "2", "4", "9"], .ratio), alpha(["2.5", "5", "10", "22.5"], .ratio), 1e-12))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `whatever the ratings, a coefficient lies from -1 to 1 within its interval's reach, or a reason is given`(
    seed: UInt64
  ) {
    var random = Random(seed: seed, stream: 2)
    let level = MeasurementLevel.allCases[random.below(4)]
    let suiting = AgreementWeights.allCases.filter { $0.suit(level) }
    let rows = Self.made(
      seed, coders: 1 + random.below(4), units: random.below(6), values: 1 + random.below(4), gaps: 1 + random.below(4))
    let ratings = RatingRows.table(rows, Self.labels, level)
    for outcome in ratings.agreement(suiting[random.below(suiting.count)], resamples: 50).outcomes {
      guard case .success(let estimate) = outcome else { continue }
      #expect((-1 - 1e-12...1 + 1e-12).contains(estimate.value))
      guard case .success(let interval) = estimate.interval else { continue }
      #expect(interval.low <= interval.high && interval.low >= -1 - 1e-12 && interval.high <= 1 + 1e-12)
      if case .bootstrap = interval.method { continue }
      #expect((interval.low...interval.high).contains(estimate.value))
    }
  }

  @Test func `a unit rated once is left out of α and of κ, and counts for chance in Gwet's and Fleiss'`() {
    let rows = Self.made(3, coders: 3, units: 15, gaps: 1_000)
    let lone: [[Int?]] = [rows[0] + [3, 3, 3, 3], rows[1] + [nil, nil, nil, nil], rows[2] + [nil, nil, nil, nil]]
    let a = RatingRows.table(rows, Self.labels, .nominal).agreement()
    let b = RatingRows.table(lone, Self.labels, .nominal).agreement()
    #expect(b.counts.codedOnce == 4 && b.counts.codedTwice == a.counts.codedTwice)
    #expect(a.alpha.value == b.alpha.value && a.alpha.low == b.alpha.low)
    #expect(a.exact.pairs.flatMap(\.mean).value == b.exact.pairs.flatMap(\.mean).value)
    #expect(a.exact.percent.value == b.exact.percent.value)
    #expect(a.exact.gwet.value != b.exact.gwet.value && a.exact.fleiss.value != b.exact.fleiss.value)
  }

  @Test func `the same seed draws the same resamples, another others`() {
    let ratings = RatingRows.table(Self.made(4, coders: 3, units: 30), Self.labels, .ordinal)
    let first = ratings.agreement(seed: 7).alpha, again = ratings.agreement(seed: 7).alpha
    #expect(first.low == again.low && first.high == again.high)
    #expect(ratings.agreement(seed: 8).alpha.low != first.low)
  }

  @Test(arguments: [AgreementWeights.identity, .quadratic])
  func `the error of a mean of pairs is what leaving out each unit in turn shows`(weights: AgreementWeights) throws {
    let units = 300
    let rows = Self.made(9, coders: 4, units: units)
    func mean(without unit: Int?) -> Agreement.Outcome {
      let kept = rows.map { row in row.indices.filter { $0 != unit }.map { row[$0] } }
      let matrix = WeightMatrix(weights, scores: [1, 2, 3, 4])
      let ratings = RatingRows.table(kept, Self.labels, .ordinal)
      return Result { () throws(AgreementObstacle) in try PairwiseKappa(ratings, matrix, confidence: 0.95) }
        .flatMap(\.mean)
    }
    let left = (0..<units).map { mean(without: $0).value }
    let middle = left.reduce(0, +) / Double(units)
    // The delete-one jackknife (Efron 1982).
    let spread = left.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    let error = (spread * Double(units - 1) / Double(units)).squareRoot()
    let whole = mean(without: nil)
    #expect(abs((whole.high - whole.value) / 1.959964 / error - 1) < 0.02)
  }
}
