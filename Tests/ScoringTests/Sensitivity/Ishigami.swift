import Foundation
import Testing

@testable import Scoring

/// The function of Ishigami and Homma 1990, "An importance quantification technique in uncertainty analysis for computer
/// models", with a = 7, b = 0.1, whose indices are known in closed form: S 0.3139, 0.4424, 0; T 0.5576, 0.4424, 0.2437.
@Suite struct `Ishigami's function` {
  struct Model: SensitivityModel {
    func output(at point: [Double]) -> Double? {
      let x = point.map { Double.pi * (2 * $0 - 1) }
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `both indices come within 0.01 at 2^14 rows, for each of ten seeds`(seed: UInt64) throws {
    let design = try #require(SaltelliDesign(inputs: 3, exponent: 14, seed: seed))
    let found = SensitivityIndices(DesignRuns(design, workers: 2) { Model() }, resamples: 0, seed: seed)
    for (input, expected) in [(0.314, 0.558), (0.442, 0.442), (0, 0.244)].enumerated() {
      #expect(abs(found.inputs[input].first.value - expected.0) < 0.01)
      #expect(abs(found.inputs[input].total.value - expected.1) < 0.01)
    }
    #expect(abs(found.mean - 3.5) < 0.01)
    #expect(abs(found.variance - 13.8445) < 0.1)
  }

  @Test func `the intervals hold the true indices and shrink with more rows`() throws {
    let widths = try [8, 12].map { exponent in
      let design = try #require(SaltelliDesign(inputs: 3, exponent: exponent, seed: 1))
      let found = SensitivityIndices(DesignRuns(design, workers: 2) { Model() }, resamples: 200, seed: 1)
      for (input, expected) in [(0.3139, 0.5576), (0.4424, 0.4424), (0, 0.2437)].enumerated() {
        let (first, total) = (found.inputs[input].first, found.inputs[input].total)
        #expect(first.low < expected.0 && expected.0 < first.high)
        #expect(total.low < expected.1 && expected.1 < total.high)
      }
      return found.inputs[0].first.high - found.inputs[0].first.low
    }
    #expect(widths[1] < widths[0] / 2)
  }

  @Test func `the result is the same with 1, 2 and 8 workers`() throws {
    let design = try #require(SaltelliDesign(inputs: 3, exponent: 9, seed: 4))
    let found = [1, 2, 8].map { workers in
      SensitivityIndices(DesignRuns(design, workers: workers) { Model() }, resamples: 50, seed: 4)
    }
    #expect(found[0] == found[1])
    #expect(found[0] == found[2])
  }
}
