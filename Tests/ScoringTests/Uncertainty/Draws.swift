import Cards
import Testing

@testable import Scoring

@Suite struct Draws {
  private func weights(_ variation: WeightVariation, around nominal: [Double], times: Int, seed: UInt64 = 1)
    -> [[Double]]
  {
    (0..<times).map { number in
      var source = Random(seed: seed, stream: UInt64(number))
      var drawn = nominal
      let possible = nominal.withUnsafeBufferPointer { nominal in
        drawn.withUnsafeMutableBufferPointer { variation.draw(around: nominal, into: $0, from: &source) }
      }
      #expect(possible)
      return drawn
    }
  }

  private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
  }

  /// A gamma variable of shape *a* and scale 1 has mean and variance *a*.
  @Test(arguments: [0.3, 1, 2.5, 40]) func `gamma variables have the mean and variance of their shape`(shape: Double) {
    var source = Random(seed: 5)
    let found = moments((0..<40_000).map { _ in source.gamma(shape: shape) })
    #expect(abs(found.mean - shape) < 4 * (shape / 40_000).squareRoot())
    #expect(abs(found.variance / shape - 1) < 0.1)
  }

  @Test func `normal variables have mean 0, variance 1 and the right tails`() {
    var source = Random(seed: 6)
    let values = (0..<40_000).map { _ in source.normal() }
    let found = moments(values)
    #expect(abs(found.mean) < 0.02)
    #expect(abs(found.variance - 1) < 0.03)
    #expect(abs(Double(values.count { abs($0) > 1.959964 }) / 40_000 - 0.05) < 0.005)
  }

  /// A share *w* of a Dirichlet distribution of three parts and concentration *c* has the variance *w* (1 − *w*) / (3 *c* + 1).
  @Test(arguments: [1, 7]) func `Dirichlet weights sum to 1 and vary around the stated ones`(concentration: Double) {
    let nominal = [0.5, 0.3, 0.2, 0]
    let drawn = weights(.dirichlet(concentration: concentration), around: nominal, times: 20_000)
    #expect(drawn.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 && $0[3] == 0 })
    for position in 0..<3 {
      let (weight, found) = (nominal[position], moments(drawn.map { $0[position] }))
      #expect(abs(found.mean - weight) < 0.01)
      #expect(abs(found.variance / (weight * (1 - weight) / (3 * concentration + 1)) - 1) < 0.05)
    }
  }

  @Test func `weights varied by a share stay within it before they are scaled to sum 1`() {
    let nominal = [0.5, 0.3, 0.2]
    for drawn in weights(.share(0.25), around: nominal, times: 1000) {
      #expect(abs(drawn.reduce(0, +) - 1) < 1e-12)
      let ratios = zip(drawn, nominal).map { $0 / $1 }
      let spread = (ratios.max() ?? 0) / (ratios.min() ?? 1)
      #expect(spread <= 1.25 / 0.75 + 1e-12)
    }
  }

  @Test func `a share of nothing leaves the weights`() {
    #expect(weights(.share(0), around: [0.25, 0.75], times: 1) == [[0.25, 0.75]])
  }

  @Test func `shares of 1 and more, and concentrations of 0 and less, are not possible`() {
    #expect(!WeightVariation.share(1).isPossible && !WeightVariation.share(-0.1).isPossible)
    #expect(!WeightVariation.dirichlet(concentration: 0).isPossible)
    #expect(!WeightVariation.dirichlet(concentration: .infinity).isPossible)
    #expect(!WeightVariation.share(.nan).isPossible)
    #expect(WeightVariation.share(0.25).isPossible && WeightVariation.dirichlet(concentration: 12).isPossible)
  }
}
