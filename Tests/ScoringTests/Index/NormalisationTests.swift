import Testing

@testable import Scoring

/// Worked by hand; goalposts and distance to target with the numbers of COINr's own tests (`test-normalise.R`).
@Suite("Normalisation") struct NormalisationTests {
  private func y(
    _ x: [Double?], _ method: Normalisation.Method, _ direction: Normalisation.Direction = .more, _ low: Double = 0,
    _ high: Double = 1
  ) throws -> [Double?] {
    try Kernels.normalised(x, Normalisation(method, direction: direction, low: low, high: high))
  }

  @Test func `min-max spreads over the target interval, either way up`() throws {
    #expect(try y([2, nil, 4, 10], .minMax, .more, 0, 100) == [0, nil, 25, 100])
    #expect(try y([2, nil, 4, 10], .minMax, .less, 0, 100) == [100, nil, 75, 0])
    #expect(try y([2, 4, 10], .minMax, .more, 1, 9) == [1, 3, 9])
  }

  @Test func `goalposts keep within the interval, or do not`() throws {
    let posts = Normalisation.Method.goalposts(low: 0, high: 10, truncated: true)
    #expect(try Kernels.near(y([1, 11, -1], posts), [0.1, 1, 0]))
    #expect(try Kernels.near(y([1, -1, 11], posts, .less), [0.9, 1, 0]))
    #expect(try Kernels.near(y([12, -5], .goalposts(low: 0, high: 10, truncated: false)), [1.2, -0.5]))
    #expect(try Kernels.near(y([12, -5], .goalposts(low: 0, high: 10, truncated: false), .less), [-0.2, 1.5]))
  }

  /// Percentiles 5 and 95 of 1 to 11 lie at positions 0.5 and 9.5: 1.5 and 10.5.
  @Test func `goalposts at percentiles are those of the numbers there are`() throws {
    let x: [Double?] = [11, 10, 9, 8, 7, nil, 6, 5, 4, 3, 2, 1]
    let kept = Normalisation.Method.percentiles(low: 0.05, high: 0.95, truncated: true)
    let more: [Double?] = [1, 8.5 / 9, 7.5 / 9, 6.5 / 9, 5.5 / 9, nil, 0.5, 3.5 / 9, 2.5 / 9, 1.5 / 9, 0.5 / 9, 0]
    #expect(try Kernels.near(y(x, kept), more))
    #expect(try Kernels.near(y(x, kept, .less), more.map { $0.map { 1 - $0 } }))
    let open = Normalisation.Method.percentiles(low: 0.05, high: 0.95, truncated: false)
    #expect(try Kernels.near([y(x, open)[0], y(x, open)[11]], [9.5 / 9, -0.5 / 9]))
    #expect(try y([3, 3, nil], kept) == [nil, nil, nil] && y([nil], kept) == [nil])
  }

  @Test func `a mean and a deviation that are stated do not hang on the units`() throws {
    let method = Normalisation.Method.standard(of: 5, spread: 2, mean: 45, deviation: 20)
    #expect(try y([7, nil, 1], method) == [65, nil, 5] && y([7], method) == [65])
    #expect(try y([7, 1], method, .less) == [25, 85])
  }

  @Test func `z-scores use n − 1`() throws {
    // Mean 5, deviation √((9+1+1+1+0+0+4+16)/7) = √(32/7).
    let x: [Double?] = [2, 4, 4, 4, 5, 5, 7, 9]
    let s = (32.0 / 7).squareRoot()
    #expect(try Kernels.near(y(x, .zScore(mean: 0, deviation: 1)), x.map { $0.map { ($0 - 5) / s } }))
    #expect(
      try Kernels.near(y(x, .zScore(mean: 100, deviation: 10), .less), x.map { $0.map { 100 - 10 * ($0 - 5) / s } }))
  }

  @Test func `ranks, Borda counts and percent ranks let ties share the lowest`() throws {
    let x: [Double?] = [30, 10, 20, nil, 20]
    #expect(try y(x, .rank) == [4, 1, 2, nil, 2])
    #expect(try y(x, .rank, .less) == [1, 4, 2, nil, 2])
    #expect(try y(x, .borda) == [3, 0, 1, nil, 1])
    #expect(try Kernels.near(y(x, .percentRank), [1, 0, 1.0 / 3, nil, 1.0 / 3]))
    #expect(try Kernels.near(y(x, .percentRank, .more, 0, 100), [100, 0, 100.0 / 3, nil, 100.0 / 3]))
  }

  @Test func `distance to the best and to a target`() throws {
    #expect(try Kernels.near(y([2, 4, 10], .distanceToBest), [0, 0.25, 1]))
    #expect(try Kernels.near(y([0, 5, 11], .distanceToTarget(10, capped: false)), [0, 0.5, 1.1]))
    #expect(try Kernels.near(y([0, 5, 11], .distanceToTarget(10, capped: true)), [0, 0.5, 1]))
    #expect(try Kernels.near(y([-1, 1, 10], .distanceToTarget(0, capped: false), .less), [1.1, 0.9, 0]))
    #expect(try Kernels.near(y([-1, 1, 10], .distanceToTarget(0, capped: true), .less), [1, 0.9, 0]))
  }

  /// As COINr's `n_dist2ref` and `n_fracmax`; where less is better the lowest number is the best.
  @Test func `distance to a unit, and shares of the best`() throws {
    #expect(try Kernels.near(y([0, 5, 11, nil], .distanceToUnit(1, capped: false)), [0, 1, 2.2, nil]))
    #expect(try Kernels.near(y([0, 5, 11, nil], .distanceToUnit(1, capped: true)), [0, 1, 1, nil]))
    #expect(try Kernels.near(y([10, 6, 7], .distanceToUnit(1, capped: false), .less), [0, 1, 0.75]))
    for unit in [0, 3, -1, 4] {
      #expect(try y([0, 5, 11, nil], .distanceToUnit(unit, capped: false)) == [nil, nil, nil, nil])
    }
    #expect(try Kernels.near(y([2, 0, nil, 8], .shareOfBest), [0.25, 0, nil, 1]))
    #expect(try Kernels.near(y([2, 4, nil, 8], .shareOfBest, .less, 0, 100), [100, 50, nil, 25]))
    #expect(try y([2, -4], .shareOfBest) == [nil, nil] && y([0, 0], .shareOfBest) == [nil, nil])
    #expect(try y([0, 4], .shareOfBest, .less) == [nil, nil])
  }

  @Test func `where a formula would divide by zero nobody gets a number`() throws {
    #expect(try y([3, 3, 3], .minMax) == [nil, nil, nil])
    #expect(try y([3, 3, 3], .zScore(mean: 0, deviation: 1)) == [nil, nil, nil])
    #expect(try y([5, 6], .distanceToTarget(5, capped: false)) == [nil, nil])
    // Three times 0.1 is not exactly three times its mean.
    #expect(try y([0.1, 0.1, 0.1], .zScore(mean: 0, deviation: 1)) == [nil, nil, nil])
    #expect(try y([nil, nil], .minMax) == [nil, nil])
    #expect(try y([4, nil], .percentRank) == [nil, nil])
    #expect(try y([3, 3], .rank) == [1, 1])
  }

  @Test func `a target that all have reached leaves nobody behind, and no distance to measure by`() throws {
    #expect(try y([5, nil, 9], .distanceToTarget(5, capped: true)) == [1, nil, 1])
    #expect(try y([5, nil, 9], .distanceToTarget(3, capped: true)) == [1, nil, 1])
    #expect(try y([5, 9], .distanceToTarget(3, capped: false)) == [nil, nil])
    #expect(try y([5, 9], .distanceToTarget(12, capped: true), .less) == [1, 1])
    #expect(try y([5, 9], .distanceToTarget(9, capped: false), .less) == [nil, nil])
  }

  @Test func `long columns are treated as short ones`() throws {
    let x: [Double?] = (0..<1003).map { (number: Int) -> Double? in number % 7 == 3 ? nil : Double(number * 37 % 1003) }
    let present = x.compactMap { $0 }
    let (low, high) = (try #require(present.min()), try #require(present.max()))
    let shares: [Double?] = x.map { x in x.map { ($0 - low) / (high - low) } }
    #expect(try Kernels.near(y(x, .minMax), shares))
    let ranks: [Double?] = x.map { x in x.map { x in Double(1 + present.count { $0 < x }) } }
    #expect(try y(x, .rank) == ranks)
  }
}
