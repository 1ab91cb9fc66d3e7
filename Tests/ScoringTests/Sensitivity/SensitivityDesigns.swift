import Synchronization
import Testing

@testable import Scoring

@Suite struct `Sensitivity designs` {
  struct Sum: SensitivityModel {
    var refuses: @Sendable ([Double]) -> Bool = { _ in false }

    func output(at point: [Double]) -> Double? { refuses(point) ? nil : 2 * point[0] + point[1] }
  }

  @Test func `a mixed point is that of A with one coordinate from B`() throws {
    let design = try #require(SaltelliDesign(inputs: 3, exponent: 4, seed: 1))
    let (a, b) = (design.point(.a, row: 5), design.point(.b, row: 5))
    #expect(design.point(.mixed(1), row: 5) == [a[0], b[1], a[2]])
    #expect(design.runs == 16 * 5)
  }

  /// The variances of 2 x and y are 4/12 and 1/12, so the shares are 0.8 and 0.2, with nothing between them.
  @Test func `a sum has the shares of its parts, first order and total alike`() throws {
    let design = try #require(SaltelliDesign(inputs: 2, exponent: 12, seed: 1))
    let found = SensitivityIndices(DesignRuns(design, workers: 2) { Sum() }, resamples: 0, seed: 1)
    for (input, share) in [0.8, 0.2].enumerated() {
      #expect(abs(found.inputs[input].first.value - share) < 0.001)
      #expect(abs(found.inputs[input].total.value - share) < 0.001)
    }
  }

  @Test func `a row in which the model cannot be computed is left out and counted`() throws {
    let design = try #require(SaltelliDesign(inputs: 2, exponent: 10, seed: 1))
    let runs = DesignRuns(design, workers: 2) { Sum { $0[0] > 0.9 } }
    let failing = (0..<1024).map { row in
      [.a, .b, .mixed(0), .mixed(1)].count { design.point($0, row: row)[0] > 0.9 }
    }
    #expect(runs.failedRuns == failing.reduce(0, +))
    #expect(runs.failedRows == failing.count { $0 > 0 })
    #expect(runs.rows + runs.failedRows == 1024)
  }

  @Test func `what does not vary has no indices`() throws {
    struct Constant: SensitivityModel {
      func output(at point: [Double]) -> Double? { 3 }
    }
    let design = try #require(SaltelliDesign(inputs: 2, exponent: 3, seed: 1))
    let found = SensitivityIndices(DesignRuns(design, workers: 1) { Constant() }, seed: 1)
    #expect(found.inputs.isEmpty && found.mean == 3 && found.variance == 0)
  }

  @Test func `there are at most 256 inputs and 2^20 rows`() {
    #expect(SaltelliDesign(inputs: 257, exponent: 4, seed: 1) == nil)
    #expect(SaltelliDesign(inputs: 0, exponent: 4, seed: 1) == nil)
    #expect(SaltelliDesign(inputs: 2, exponent: 21, seed: 1) == nil)
  }

  @Test func `a design whose outputs would not fit into memory is none`() throws {
    #expect(SaltelliDesign(inputs: 254, exponent: 16, seed: 1)?.runs == SaltelliDesign.maximalRuns)
    #expect(SaltelliDesign(inputs: 255, exponent: 16, seed: 1) == nil)
  }

  @Test func `how far the work is, is told up to its end, and changes nothing`() throws {
    let design = try #require(SaltelliDesign(inputs: 3, exponent: 11, seed: 1))
    let rows = Mutex<[Int]>([])
    let drawn = Mutex<[Int]>([])
    let runs = DesignRuns(design, workers: 3) { done in
      rows.withLock { $0.append(done) }
    } model: {
      Sum()
    }
    let indices = SensitivityIndices(runs, resamples: 20, seed: 1) { done in drawn.withLock { $0.append(done) } }
    #expect(rows.withLock { $0.max() } == 2048 && rows.withLock { $0.count } >= 4)
    #expect(drawn.withLock { $0.sorted() } == Array(1...20))
    #expect(indices == SensitivityIndices(DesignRuns(design, workers: 1) { Sum() }, resamples: 20, seed: 1))
  }
}
