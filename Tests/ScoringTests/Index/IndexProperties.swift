import Testing

@testable import Scoring

/// What holds for every index of a kind, on panels drawn at random.
@Suite("Properties of indices") struct IndexProperties {
  /// Numbers from a seed (Knuth's multiplier for 64 bits), the same on every machine.
  private struct Draws {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// From 0 up to 1.
    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }

    mutating func column(_ units: Int, gaps: Double) -> [Double?] {
      (0..<units).map { _ in
        let value = (next() * 40).rounded()
        return next() < gaps ? nil : value
      }
    }
  }

  /// Six indicators in two scores and those in one, with weights.
  private func hierarchy(_ aggregation: Aggregation, _ weights: [Double]) throws -> Hierarchy {
    typealias Node = Hierarchy.Node
    return try Hierarchy(
      indicators: 6,
      nodes: [
        Node(parts: (0..<3).map { .init(column: $0, weight: weights[$0]) }, aggregation: aggregation),
        Node(parts: (3..<6).map { .init(column: $0, weight: weights[$0]) }, aggregation: aggregation),
        Node(
          parts: [.init(column: 6, weight: weights[6]), .init(column: 7, weight: weights[7])], aggregation: aggregation),
      ])
  }

  private func scores(
    _ panel: Panel, _ hierarchy: Hierarchy, _ normalisation: Normalisation = Normalisation(.minMax, low: 1, high: 100)
  ) -> [Double?] {
    var run = IndexRun(units: panel.units, hierarchy: hierarchy)
    run.load(panel)
    run.normalise(Array(repeating: normalisation, count: 6))
    run.aggregate()
    return run.scores.column(8)
  }

  private static let means: [Aggregation] = [.arithmetic, .geometric, .harmonic, .median, .minimum]
  private static let seeds = Array(0..<40)

  private func panel(_ draws: inout Draws, units: Int = 17, gaps: Double = 0.1) -> Panel {
    Panel(columns: (0..<6).map { _ in draws.column(units, gaps: gaps) })
  }

  @Test(arguments: seeds) func `a mean lies within the bounds of what it is made of`(seed: Int) throws {
    var draws = Draws(seed)
    let panel = panel(&draws), weights = (0..<8).map { _ in draws.next() + 0.01 }
    for aggregation in Self.means {
      for score in scores(panel, try hierarchy(aggregation, weights)).compactMap(\.self) {
        #expect((1 - 1e-9...100 + 1e-9).contains(score), "\(aggregation)")
      }
    }
  }

  @Test(arguments: seeds) func `weights are relative`(seed: Int) throws {
    var draws = Draws(seed)
    let panel = panel(&draws), weights = (0..<8).map { _ in draws.next() + 0.01 }
    for aggregation in Self.means + [.copeland] {
      let once = scores(panel, try hierarchy(aggregation, weights))
      let twice = scores(panel, try hierarchy(aggregation, weights.map { $0 * 8 }))
      #expect(Kernels.near(once, twice, within: 1e-9), "\(aggregation)")
    }
  }

  @Test(arguments: seeds) func `the order of units changes nothing`(seed: Int) throws {
    var draws = Draws(seed)
    let panel = panel(&draws), weights = (0..<8).map { _ in draws.next() + 0.01 }
    var order = Array(0..<panel.units)
    for position in order.indices { order.swapAt(position, Int(draws.next() * Double(order.count))) }
    let moved = Panel(columns: (0..<6).map { column in order.map { panel[$0, column] } })
    for aggregation in Self.means + [.copeland, .sum] {
      for method in [Normalisation.Method.minMax, .zScore(mean: 50, deviation: 10), .percentRank, .borda] {
        if aggregation == .geometric || aggregation == .harmonic, method != .minMax { continue }
        let normalisation = Normalisation(method, low: 1, high: 100), tree = try hierarchy(aggregation, weights)
        let here = scores(panel, tree, normalisation), there = scores(moved, tree, normalisation)
        #expect(Kernels.near(order.map { here[$0] }, there, within: 1e-9), "\(aggregation) \(method)")
        let places = Ranking().places(of: here)
        #expect(order.map { places[$0] } == Ranking().places(of: there), "\(aggregation) \(method)")
      }
    }
  }

  @Test(arguments: seeds) func `methods of ranks see only the order of numbers`(seed: Int) throws {
    var draws = Draws(seed)
    let panel = panel(&draws), weights = (0..<8).map { _ in draws.next() + 0.01 }
    let bent = Panel(
      columns: (0..<6).map { column in panel.column(column).map { $0.map { $0 * $0 * $0 + 5 } } })
    for method in [Normalisation.Method.rank, .borda, .percentRank] {
      let tree = try hierarchy(.arithmetic, weights)
      #expect(scores(panel, tree, Normalisation(method)) == scores(bent, tree, Normalisation(method)))
    }
    let tree = try hierarchy(.copeland, weights)
    #expect(scores(panel, tree, Normalisation(.none)) == scores(bent, tree, Normalisation(.none)))
  }

  @Test(arguments: seeds) func `min-max and z-scores do not see the unit of measurement`(seed: Int) throws {
    var draws = Draws(seed)
    let panel = panel(&draws), tree = try hierarchy(.arithmetic, Array(repeating: 1, count: 8))
    let other = Panel(columns: (0..<6).map { column in panel.column(column).map { $0.map { $0 * 4 - 7 } } })
    for method in [Normalisation.Method.minMax, .zScore(mean: 0, deviation: 1), .distanceToBest] {
      let here = scores(panel, tree, Normalisation(method)), there = scores(other, tree, Normalisation(method))
      #expect(Kernels.near(here, there, within: 1e-9), "\(method)")
    }
  }

  @Test(arguments: seeds) func `less is better is more is better upside down`(seed: Int) throws {
    var draws = Draws(seed)
    let panel = panel(&draws), tree = try hierarchy(.arithmetic, Array(repeating: 1, count: 8))
    let negated = Panel(columns: (0..<6).map { column in panel.column(column).map { $0.map { -$0 } } })
    for method in [Normalisation.Method.minMax, .zScore(mean: 0, deviation: 1), .rank, .percentRank, .borda] {
      let less = scores(panel, tree, Normalisation(method, direction: .less))
      #expect(Kernels.near(less, scores(negated, tree, Normalisation(method)), within: 1e-9), "\(method)")
    }
  }

  @Test(arguments: seeds) func `a better number never makes a score worse`(seed: Int) throws {
    var draws = Draws(seed)
    let weights = (0..<8).map { _ in draws.next() + 0.01 }
    var panel = panel(&draws, gaps: 0)
    let unit = Int(draws.next() * Double(panel.units)), column = Int(draws.next() * 6)
    let posts = Normalisation(.goalposts(low: 0, high: 50, truncated: true), low: 1, high: 100)
    for aggregation in Self.means + [.sum, .copeland] {
      let tree = try hierarchy(aggregation, weights)
      let before = try #require(scores(panel, tree, posts)[unit]), number = panel[unit, column]
      panel[unit, column] = number.map { $0 + 5 }
      let after = try #require(scores(panel, tree, posts)[unit])
      #expect(after >= before - 1e-9, "\(aggregation)")
      panel[unit, column] = number
    }
  }
}
