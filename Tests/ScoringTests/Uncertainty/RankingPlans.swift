import Cards

@testable import Scoring

/// Plans made by hand or by lot.
enum RankingPlans {
  /// One mean of all columns, added up as they are.
  static func mean(
    _ columns: [[Double?]], weights: [Double]? = nil, aggregation: Aggregation = .arithmetic,
    categories: RankingPlan.Categories = .none, contested: ContestedCells? = nil, normalisation: Normalisation? = nil,
    steps: [IndexRun.Step] = [], levels: [Int16] = []
  ) throws -> RankingPlan {
    let weights = weights ?? columns.map { _ in 1 }
    let node = Hierarchy.Node(
      parts: weights.enumerated().map { .init(column: $0, weight: $1) }, aggregation: aggregation)
    return try made(
      RankingPlan(
        hierarchy: Hierarchy(indicators: columns.count, nodes: [node]), column: columns.count,
        panel: Panel(columns: columns), steps: steps,
        normalisations: columns.map { _ in normalisation ?? Normalisation(.none) }, categories: categories,
        levels: levels, contested: contested))
  }

  /// Two levels of means over numbers by lot, with some gaps and some cells contested.
  static func random(
    units: Int, columns: Int, seed: UInt64, gaps: Bool = false, order: [Int]? = nil, scale: Double = 1
  ) throws -> RankingPlan {
    var source = Random(seed: seed)
    let order = order ?? Array(0..<units)
    var numbers = (0..<columns).map { _ in (0..<units).map { _ in 1 + 99 * source.unit() as Double? } }
    var disputes: [(unit: Int, column: Int, others: [Double])] = []
    for column in 0..<columns {
      for unit in 0..<units {
        if gaps, source.below(10) == 0 { numbers[column][unit] = nil }
        if source.below(5) == 0 { disputes.append((unit, column, [1 + 99 * source.unit(), 1 + 99 * source.unit()])) }
      }
    }
    var contested = ContestedCells(units: units)
    for dispute in disputes {
      guard let own = numbers[dispute.column][dispute.unit], let place = order.firstIndex(of: dispute.unit) else {
        continue
      }
      contested.add(
        unit: place, column: dispute.column,
        answers: ([own] + dispute.others).map { ContestedCells.Answer(value: $0, level: -1) })
    }
    let half = columns / 2
    let nodes = [
      Hierarchy.Node(parts: (0..<half).map { .init(column: $0, weight: Double($0 + 1) * scale) }),
      Hierarchy.Node(parts: (half..<columns).map { .init(column: $0, weight: scale) }, aggregation: .geometric),
      Hierarchy.Node(parts: [.init(column: columns, weight: 2 * scale), .init(column: columns + 1, weight: scale)]),
    ]
    return try made(
      RankingPlan(
        hierarchy: Hierarchy(indicators: columns, nodes: nodes), column: columns + 2,
        panel: Panel(columns: numbers.map { column in order.map { column[$0] } }),
        normalisations: (0..<columns).map { _ in Normalisation(.minMax, low: 1, high: 100) },
        categories: .cuts([30, 50, 70]), contested: contested))
  }

  private static func made(_ plan: RankingPlan?) throws -> RankingPlan {
    guard let plan else { throw DoesNotFit() }
    return plan
  }

  struct DoesNotFit: Error {}

  static let everything = Variations(
    coders: true, weights: .dirichlet(concentration: 1),
    normalisations: [.minMax, .percentRank].map { method in
      Variations.Way((0..<8).map { _ in Normalisation(method, low: 1, high: 100) })
    }, aggregations: [.arithmetic, .geometric, .harmonic], missing: true)
}

extension Replications {
  /// Everything that was counted.
  var counts: [[UInt32]] { [tally.ranks, tally.ahead, tally.categoryCounts] }
}
