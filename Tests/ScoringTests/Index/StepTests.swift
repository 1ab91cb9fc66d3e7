import Foundation
import Testing

@testable import Scoring

@Suite("Denominators, screening and imputation") struct StepTests {
  @Test func `a number is divided by that of its own unit`() {
    let hundred = Denomination(scale: 100)
    #expect(hundred(10, by: 4) == 250 && hundred(20, by: 0) == nil && hundred(5, by: nil) == nil)
  }

  @Test func `a unit with too little data is left out of everything that follows`() throws {
    var run = IndexRun(units: 3, hierarchy: try Hierarchy(indicators: 2, nodes: []))
    run.load(Panel(columns: [[1, 2, 300], [1, nil, nil]]))
    run.apply(.screen(Screening(minimumData: 0.6)))
    #expect(run.included == [true, false, false])
    run.apply(.impute(Imputation(by: .mean)))
    #expect(run.prepared.column(0) == [1, nil, nil])
    run.load(Panel(columns: [[1, 2, 300], [1, nil, nil]]))
    run.apply(.screen(Screening(minimumData: 0.5)))
    #expect(run.included == [true, true, true])
  }

  /// Percentiles 10 and 90 of 0 to 10 are 1 and 9; of two numbers 1 and 2 they lie a tenth inwards.
  @Test func `numbers beyond two percentiles are drawn to them`() throws {
    let step = IndexRun.Step.winsorise(Winsorising(low: 0.1, high: 0.9))
    #expect(
      try Kernels.prepared([10, 0, nil, 5, 1, 2, 3, 4, 6, 7, 8, 9], step) == [9, 1, nil, 5, 1, 2, 3, 4, 6, 7, 8, 9])
    #expect(try Kernels.near(Kernels.prepared([2, 1], step), [1.9, 1.1]))
    #expect(try Kernels.prepared([nil, nil], step) == [nil, nil])
  }

  @Test func `gaps are filled from all or from the group`() throws {
    let x: [Double?] = [1, nil, 3, 8, nil, 20, nil]
    let groups: [Int32] = [0, 0, 0, 1, 1, 1, 2]
    #expect(try Kernels.prepared(x, .impute(Imputation(by: .mean))) == [1, 8, 3, 8, 8, 20, 8])
    #expect(try Kernels.prepared(x, .impute(Imputation(by: .median))) == [1, 5.5, 3, 8, 5.5, 20, 5.5])
    #expect(try Kernels.prepared(x, .impute(Imputation(by: .groupMean, groups: groups))) == [1, 2, 3, 8, 14, 20, nil])
    #expect(
      try Kernels.prepared(
        [1, nil, 30, 8, nil, 20, 2], .impute(Imputation(by: .groupMedian, groups: [0, 0, 0, 1, 1, 1, 0])))
        == [1, 2, 30, 8, 14, 20, 2])
    #expect(try Kernels.prepared([nil, nil], .impute(Imputation(by: .mean))) == [nil, nil])
  }

  // Else a gap would rank beside the numbers that it was filled from: 30 × 1.6 add up to 48.00000000000002.
  @Test func `the mean of equal numbers is that number`() throws {
    let x = [Double?](repeating: 1.6, count: 30) + [nil]
    #expect(try Kernels.prepared(x, .impute(Imputation(by: .mean))) == Array(repeating: 1.6, count: 31))
    let groups = [Int32](repeating: 0, count: 31) + [1]
    #expect(
      try Kernels.prepared(x + [7], .impute(Imputation(by: .groupMean, groups: groups)))
        == Array(repeating: 1.6, count: 31) + [7])
  }
}

/// The numbers are those of COINr's own tests (`test-treat.R`), the estimators e1071's examples of type 2.
@Suite("Treatment of outliers") struct TreatmentTests {
  private func moments(_ x: [Double]) -> Moments { x.withUnsafeBufferPointer { Moments($0) } }

  @Test func `skewness and kurtosis are those of type 2`() throws {
    // 1, 2, 3, 4, 10: mean 4, m₂ = 10, m₃ = 36, m₄ = 278.8, so g₁ = 36/10^1.5 and g₂ = 2.788 − 3.
    let m = moments([1, 2, 3, 4, 10])
    let (skewness, kurtosis) = (try #require(m.skewness), try #require(m.kurtosis))
    let byHand = 36 / pow(10, 1.5) * 20.0.squareRoot() / 3
    #expect(abs(skewness - byHand) < 1e-12)
    #expect(abs(kurtosis - (6 * -0.212 + 6) * 4 / 6) < 1e-12)
    #expect(moments([1, 2]).skewness == nil)
    #expect(moments([1, 2, 4]).kurtosis == nil)
    #expect(moments([3, 3, 3, 3]).skewness == nil)
  }

  @Test func `one outlier is drawn to its neighbour`() throws {
    let x: [Double?] = (1...10).map(Double.init) + [100]
    #expect(try Kernels.prepared(x, .treat(Treatment())) == (1...10).map(Double.init) + [10])
    let mirrored = x.map { $0.map { -$0 } }
    #expect(try Kernels.prepared(mirrored, .treat(Treatment())) == (1...10).map { Double(-$0) } + [-10])
  }

  @Test func `where winsorising is not enough the original is transformed`() throws {
    let x: [Double?] = (1...20).map(Double.init) + [100, 200]
    let log = try Kernels.prepared(x, .treat(Treatment(winsoriseAtMost: 1, then: .log)))
    #expect(Kernels.near(log, x.map { $0.map { Foundation.log($0 - 1 + 1.99) } }))
    let kept = try Kernels.prepared(x, .treat(Treatment(winsoriseAtMost: 1, then: .nothing)))
    #expect(kept == (1...20).map(Double.init) + [100, 100])
    let mirrored = x.map { $0.map { -$0 } }
    let bySkew = try Kernels.prepared(mirrored, .treat(Treatment(winsoriseAtMost: 1, then: .logBySkew)))
    #expect(Kernels.near(bySkew, x.map { $0.map { -Foundation.log($0 - 1 + 1.99) } }))
  }

  /// COINr's `boxcox`: numbers begin at 1, and λ = 0 is the logarithm.
  @Test func `the original may be transformed by Box and Cox`() throws {
    let x: [Double?] = (1...20).map(Double.init) + [100, 200]
    let half = try Kernels.prepared(x, .treat(Treatment(winsoriseAtMost: 1, then: .boxCox(0.5))))
    #expect(Kernels.near(half, x.map { $0.map { 2 * ($0.squareRoot() - 1) } }))
    let log = try Kernels.prepared(x, .treat(Treatment(winsoriseAtMost: 1, then: .boxCox(0))))
    #expect(Kernels.near(log, x.map { $0.map { Foundation.log($0) } }))
  }

  @Test func `a column may keep its outliers`() throws {
    let x: [Double?] = (1...10).map(Double.init) + [100]
    #expect(try Kernels.prepared(x, .treat(Treatment(spared: [true]))) == x)
    #expect(try Kernels.prepared(x, .winsorise(Winsorising(low: 0.1, high: 0.9, spared: [true]))) == x)
    #expect(try Kernels.prepared(x, .treat(Treatment(spared: [false]))) != x)
  }

  @Test func `what cannot be judged stays`() throws {
    #expect(try Kernels.prepared([1, 1, 1, 1], .treat(Treatment())) == [1, 1, 1, 1])
    #expect(try Kernels.prepared([1, nil, 900], .treat(Treatment())) == [1, nil, 900])
    #expect(try Kernels.prepared([], .treat(Treatment())) == [])
  }

  // COINr's `Treat` gives such a column back as well.
  @Test(arguments: [1, 99], [Treatment.Then.nothing, .log]) func `what winsorising would make all the same stays`(
    atMost: Int, then: Treatment.Then
  ) throws {
    let x: [Double?] = [0, 0, 0, nil, 0, 0, 0, 0, 9]
    #expect(try Kernels.prepared(x, .treat(Treatment(winsoriseAtMost: atMost, then: then))) == x)
  }
}
