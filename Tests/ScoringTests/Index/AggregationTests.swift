import Foundation
import Testing

@testable import Scoring

/// Worked by hand; geometric, harmonic mean and Copeland's count with the numbers of COINr's tests (`test-aggregate.R`).
@Suite("Aggregation") struct AggregationTests {
  private func one(
    _ parts: [Double?], _ aggregation: Aggregation, weights: [Double]? = nil, minimumShare: Double = 0,
    subtracts: Set<Int> = [], limits: ClosedRange<Double>? = nil, bands: Bands? = nil
  ) throws -> Double? {
    try Kernels.aggregated(
      parts.map { [$0] }, aggregation, weights: weights, minimumShare: minimumShare, subtracts: subtracts,
      limits: limits, bands: bands
    ).scores[0]
  }

  private func isNear(_ ours: Double?, _ expected: Double) -> Bool { ours.map { abs($0 - expected) < 1e-12 } ?? false }

  @Test func `means, with weights on any scale`() throws {
    #expect(try one([1, 2, 6], .arithmetic) == 3)
    #expect(try one([1, 2, 6], .arithmetic, weights: [1, 1, 2]) == 3.75)
    #expect(try one([1, 2, 6], .arithmetic, weights: [10, 10, 20]) == 3.75)
    #expect(isNear(try one([1, 2, 3], .geometric, weights: [1, 1, 2]), 2.0597671439071177))
    #expect(isNear(try one([1, 2, 3], .harmonic, weights: [2, 1, 1]), 24.0 / 17))
  }

  /// (1 + 2 × 8² + 4²) / 4 = 36.25; with 1 and −1 it is the arithmetic and the harmonic mean.
  @Test func `means of powers`() throws {
    #expect(isNear(try one([1, 8, 4], .power(2), weights: [1, 2, 1]), 36.25.squareRoot()))
    #expect(isNear(try one([1, nil, 6], .power(1), weights: [1, 5, 4]), 5))
    #expect(isNear(try one([1, 2, 3], .power(-1), weights: [2, 1, 1]), 24.0 / 17))
    #expect(isNear(try one([0, 4], .power(0.5)), 1))
    #expect(try one([0, 0], .power(3)) == 0 && one([nil, nil], .power(2)) == nil)
    #expect(try one([0, 4], .power(-1)) == nil && one([-1, 4], .power(2)) == nil)
    #expect(try Kernels.aggregated([[-1, 2, nil], [4, 2, nil]], .power(2)).failures == 1)
    // Whose powers lie beyond all numbers, or below.
    #expect(isNear(try one([3e200, 4e200], .power(2)).map { $0 / 1e200 }, 12.5.squareRoot()))
    #expect(isNear(try one([1e-9, 3], .power(-400)).map { $0 * 1e9 }, pow(0.5, -1 / 400)))
  }

  @Test func `sums, minima and medians`() throws {
    #expect(try one([1, 2, 6], .sum) == 9)
    #expect(try one([1, 2, 6], .sum, weights: [1, 0.5, 2]) == 14)
    #expect(try one([4, 2, 6], .minimum) == 2)
    #expect(try one([4, 2, 6], .minimum, weights: [1, 0, 1]) == 4)
    #expect(try one([9, 1, 5], .median) == 5)
    #expect(try one([9, 1, 5, 7], .median) == 6)
    #expect(try one([9, 1, 5], .median, weights: [3, 1, 1]) == 9)
    #expect(try one([9, 1, 5], .median, weights: [2, 1, 1]) == 7)
  }

  @Test func `products and the highest part`() throws {
    #expect(try one([0.5, 4, 3], .product) == 6 && one([0.5, nil, 3], .product) == 1.5)
    #expect(try one([0.5, 4, 3], .product, weights: [1, 0, 1]) == 1.5 && one([nil, nil], .product) == nil)
    #expect(try one([5, nil, 3], .product, minimumShare: 1) == nil && one([-2, 0, 3], .product) == 0)
    #expect(try Kernels.aggregated([[1e200, 2], [1e200, 3]], .product).failures == 1)
    #expect(try one([4, 2, 6], .maximum) == 6 && one([4, nil, -6], .maximum) == 4)
    #expect(try one([4, 2, 6], .maximum, weights: [1, 1, 0]) == 4 && one([-4, -2], .maximum, subtracts: [1]) == -2)
  }

  @Test func `a score is kept within its interval after what is subtracted, and before its bands`() throws {
    #expect(
      try one([90, 40], .sum, limits: 0...100) == 100 && one([10, 40], .sum, subtracts: [1], limits: 0...100) == 0)
    #expect(try one([90, 40], .sum, subtracts: [1], limits: 0...100) == 50 && one([nil], .sum, limits: 0...100) == nil)
    let bands = try #require(Bands(from: [-.infinity, 101], points: [3, 2]))
    #expect(try one([90, 40], .sum, limits: 0...100, bands: bands) == 3)
  }

  @Test func `a gap is skipped and the weights of the others count, but a sum is not rescaled`() throws {
    #expect(try one([1, nil, 6], .arithmetic, weights: [1, 5, 4]) == 5)
    #expect(try one([1, nil, 6], .sum, weights: [1, 5, 4]) == 25)
    #expect(try one([nil, nil], .arithmetic) == nil)
    #expect(try one([nil, nil], .sum) == nil)
    #expect(try one([nil, 4, 9], .median) == 6.5)
    #expect(try one([0.5, nil, 2], .geometric) == 1)
  }

  @Test func `a minimum share of parts refuses what rests on too little`() throws {
    #expect(try one([1, 2, nil, nil], .arithmetic, minimumShare: 0.5) == 1.5)
    #expect(try one([1, nil, nil, nil], .arithmetic, minimumShare: 0.5) == nil)
    #expect(try one([1, 2, nil], .arithmetic, minimumShare: 1) == nil)
    #expect(try one(Array(repeating: 1, count: 3) + Array(repeating: nil, count: 7), .sum, minimumShare: 0.3) == 3)
  }

  @Test func `parts that subtract are taken off`() throws {
    #expect(try one([10, 4, 3], .sum, subtracts: [2]) == 11)
    #expect(try one([10, 4, 3], .arithmetic, subtracts: [2]) == 4)
    #expect(try one([10, 4, nil], .sum, subtracts: [2]) == 14)
    #expect(try one([10, 4, 3], .sum, weights: [1, 1, 0.5], subtracts: [2]) == 12.5)
  }

  @Test func `means of numbers not above zero are failures, not numbers`() throws {
    let geometric = try Kernels.aggregated([[0, 4, nil], [5, 9, nil]], .geometric)
    #expect(Kernels.near(geometric.scores, [nil, 6, nil]) && geometric.failures == 1)
    let harmonic = try Kernels.aggregated([[-1, 2], [5, 2]], .harmonic)
    #expect(Kernels.near(harmonic.scores, [nil, 2]) && harmonic.failures == 1)
  }

  @Test func `Copeland counts units beaten minus units that beat`() throws {
    // Rows of COINr's example: unit 4 beats all; 2 beats 1 and 3 by two of three; 1 beats 3 by two of three.
    let parts: [[Double?]] = [[1, 2, 3, 4], [3, 2, 1, 5], [2, 3, 1, 4]]
    #expect(try Kernels.aggregated(parts, .copeland).scores == [-1, 1, -3, 3])
    #expect(try Kernels.aggregated([[1, 2], [2, 1]], .copeland).scores == [0, 0])
    #expect(try Kernels.aggregated([[1, 2], [2, 1]], .copeland, weights: [0.1, 0.2]).scores == [1, -1])
    #expect(try Kernels.aggregated([[1, nil, 3], [2, nil, 1]], .copeland, weights: [2, 1]).scores == [-1, nil, 1])
  }

  @Test func `where only parts without weight, or such as subtract, are there, there is no score`() throws {
    let parts: [[Double?]] = [[1, 2, 3], [5, nil, 1]]
    let all: [Aggregation] = [
      .arithmetic, .geometric, .harmonic, .power(2), .sum, .product, .median, .minimum, .maximum, .copeland,
    ]
    for aggregation in all {
      #expect(try Kernels.aggregated(parts, aggregation, weights: [0, 3]).scores[1] == nil, "\(aggregation)")
    }
  }

  @Test func `later scores see the points of a band`() throws {
    let bands = try #require(Bands(from: [-.infinity, 6, 12], points: [3, 2, 1]))
    #expect(try one([3, 2], .sum, bands: bands) == 3)
    #expect(try one([3, 3], .sum, bands: bands) == 2)
    #expect(try one([0.1 + 0.2, 5.7 - 1e-12], .sum, bands: bands) == 2)
    #expect(try one([30, 3], .sum, bands: bands) == 1)
    let open = try #require(Bands(from: [0, 1], points: [5, 6]))
    #expect(try Kernels.aggregated([[-1, 0]], .sum, bands: open).failures == 1)
    #expect(Bands(from: [1, 1], points: [1, 2]) == nil)
    #expect(Bands(from: [], points: []) == nil)
  }

  @Test func `what cannot be computed is not passed over by what is made of it`() throws {
    let tree = try Hierarchy(
      indicators: 3,
      nodes: [
        .init(parts: [.init(column: 0), .init(column: 1)], aggregation: .geometric),
        .init(parts: [.init(column: 3), .init(column: 2)]), .init(parts: [.init(column: 4)], aggregation: .sum),
      ])
    var run = IndexRun(units: 3, hierarchy: tree)
    run.load(Panel(columns: [[0, nil, 4], [3, nil, 9], [5, 5, 6]]))
    run.normalise(Array(repeating: Normalisation(.none), count: 3))
    #expect(run.aggregate() == 1)
    #expect(run.scores.column(3).prefix(2) == [nil, nil])
    #expect(run.scores.column(4).prefix(2) == [nil, 5] && run.scores.column(5).prefix(2) == [nil, 5])
  }

  @Test func `levels rest on levels, and a hierarchy says what it cannot hold`() throws {
    typealias Node = Hierarchy.Node
    let tree = try Hierarchy(
      indicators: 3,
      nodes: [
        Node(parts: [.init(column: 0), .init(column: 1)], aggregation: .sum),
        Node(parts: [.init(column: 3), .init(column: 2, weight: 3)]),
      ])
    let counted = try Hierarchy(
      indicators: 3,
      nodes: [
        Node(parts: [.init(column: 0, subtracts: true), .init(column: 1)], aggregation: .sum),
        Node(parts: [.init(column: 3), .init(column: 2)], weighsByCount: true),
      ])
    #expect(counted.weights == [1, 1, 2, 1] && counted.parts == [1, 0, 3, 2])
    var run = IndexRun(units: 1, hierarchy: tree)
    run.load(Panel(columns: [[1], [3], [8]]))
    run.normalise(Array(repeating: Normalisation(.none), count: 3))
    run.aggregate()
    #expect(run.scores.column(3) == [4] && run.scores.column(4) == [7])
    run.aggregate(weights: [1, 1, 1, 1])
    #expect(run.scores.column(4) == [6])
    run.aggregate(by: tree.replacing { $0 == .arithmetic ? .minimum : $0 })
    #expect(run.scores.column(4) == [4])
    #expect(throws: Hierarchy.Problem.partNotBefore(node: 0, part: 1)) {
      try Hierarchy(indicators: 1, nodes: [Node(parts: [.init(column: 1)])])
    }
    #expect(throws: Hierarchy.Problem.weights(node: 0)) {
      try Hierarchy(indicators: 1, nodes: [Node(parts: [.init(column: 0, weight: 0)])])
    }
    #expect(throws: Hierarchy.Problem.nothingAdds(node: 0)) {
      try Hierarchy(indicators: 1, nodes: [Node(parts: [.init(column: 0, subtracts: true)])])
    }
  }
}
