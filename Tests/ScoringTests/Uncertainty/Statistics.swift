import Testing

@testable import Scoring

@Suite struct `Statistics of ranks and indicators` {
  /// R 4.2: quantile(c(1, 3, 4, 8, 10), c(0, .05, .5, .95, 1), type = 7).
  @Test func `percentiles are those of Hyndman and Fan's definition 7`() {
    let values = [1.0, 3, 4, 8, 10]
    let found = [0, 0.05, 0.5, 0.95, 1].map { Percentile.of(sorted: values, at: $0) ?? .nan }
    #expect(zip(found, [1, 1.4, 4, 9.6, 10]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(Percentile.of(sorted: [], at: 0.5) == nil)
    #expect(Percentile.of(sorted: [7], at: 0.95) == 7)
  }

  @Test func `percentiles of counts are those of the values counted`() {
    var source = Random(seed: 1)
    for size in [1, 2, 3, 10, 101, 1000] {
      let values = (0..<size).map { _ in source.below(20) }
      var counts = Array(repeating: UInt32(0), count: 20)
      for value in values { counts[value] += 1 }
      let sorted = values.map(Double.init).sorted()
      for p in [0, 0.05, 0.25, 0.5, 0.77, 0.95, 1] {
        #expect(Percentile.of(counts: counts, at: p) == Percentile.of(sorted: sorted, at: p))
      }
    }
    #expect(Percentile.of(counts: [0, 0], at: 0.5) == nil)
  }

  /// Deviations −1.5, −0.5, 0.5, 1.5 and −2, 0, −1, 3: products 7, squares 5 and 14.
  @Test func `Pearson's correlation of four pairs is as by hand`() throws {
    let found = try #require(Correlation.pearson([1, 2, nil, 3, 4], [1, 3, 9, 2, 6]))
    #expect(abs(found - 7 / (5 * 14.0).squareRoot()) < 1e-12)
    #expect(Correlation.pearson([1, 1], [2, 3]) == nil)
    #expect(Correlation.pearson([1, nil], [2, 3]) == nil)
    #expect(Correlation.pearson([0.1, 0.1, 0.1], [1, 2, 3]) == nil)
  }

  /// Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / √(4.5 × 5).
  @Test func `Spearman's correlation shares ranks between equal values`() throws {
    let found = try #require(Correlation.spearman([10, 20, 20, 90], [1, 2, 3, 4]))
    #expect(abs(found - 4.5 / (4.5 * 5.0).squareRoot()) < 1e-12)
    #expect(Correlation.spearman([1, 2, 3], [1, 8, 27]) == 1)
  }

  /// Variances 1, 1, 4, which sum to 6; covariances 0.5, 1, 2, so all together 6 + 2 × 3.5 = 13.
  @Test func `Cronbach's alpha is as by hand, and 1 where all indicators are one`() throws {
    let found = try #require(CronbachAlpha.of([[1, 2, 3], [2, 1, 3], [2, 4, 6]]))
    #expect(abs(found - 1.5 * (1 - 6.0 / 13)) < 1e-12)
    let same = try #require(CronbachAlpha.of([[1, 2, 5], [1, 2, 5], [1, 2, 5]]))
    #expect(abs(same - 1) < 1e-12)
    #expect(CronbachAlpha.of([[1, 2, 3]]) == nil)
    #expect(CronbachAlpha.of([[1, nil, 3], [nil, 2, 4]]) == nil)
  }
}
