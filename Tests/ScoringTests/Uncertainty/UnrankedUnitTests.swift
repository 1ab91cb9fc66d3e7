import Cards
import Testing

@testable import Scoring

/// Units that a method refuses, screens out or knows too little of: replications in which nothing varies give what it gives.
@Suite("Units without a rank") struct UnrankedUnitTests {
  private static let goals = [("g", ["1", "2", "3"])]
  private static let scale: [(id: String, points: String?)] = [("no", "0"), ("yes", "1")]

  /// Unit 3 is screened out, unit 4 refused, and of unit 5 the total is missing while the first score is there.
  private func plan(_ aggregation: Aggregation, on score: Int, bands: Bands? = nil) throws -> RankingPlan {
    let columns: [[Double?]] = [
      [3, 8, 4, nil, 99, 9], [7, 2, 5, nil, 98, 8], [1, 9, 6, 50, 97, nil],
    ]
    let hierarchy = try Hierarchy(
      indicators: 3,
      nodes: [
        .init(parts: [.init(column: 0), .init(column: 1, weight: 2)], aggregation: aggregation),
        .init(
          parts: [.init(column: 3), .init(column: 2)], aggregation: aggregation, minimumShare: 1, bands: bands),
      ])
    let limit: CategoryRule.Test.Bound = .atLeast(Made.quantity(aggregation == .copeland ? "0" : "50"))
    let rule = Made.rule([("high", [Made.test(.score(Made.located(Made.id("s"))), limit)]), ("low", [])])
    let framework = Made.framework(Self.goals, scale: Self.scale, rule: rule)
    let compiled = try #require(GradeRule(framework, GradeLevels(framework), scores: [Made.id("s"): score]))
    return try #require(
      RankingPlan(
        hierarchy: hierarchy, column: 4, panel: Panel(columns: columns),
        steps: [.screen(Screening(minimumData: 0.5))],
        normalisations: Array(repeating: Normalisation(.zScore(mean: 50, deviation: 10)), count: 3),
        categories: .rule(compiled), levels: Array(repeating: 0, count: 18), gaps: GapRules(refused: [4])))
  }

  private func expectNominal(_ plan: RankingPlan) {
    let found = Replications(plan, Variations(), count: 3, seed: 1, workers: 1)
    #expect(found.failures.isEmpty && found.computed == 3)
    for unit in 0..<plan.panel.units {
      let rank = found.nominal.ranks[unit].map { Double($0) }
      #expect(found.ranks(of: unit)?.median == rank)
      #expect(found.categoryShares(of: unit)[found.nominal.categories[unit] ?? plan.categoryCount] == 1)
    }
  }

  private static let aggregations: [Aggregation] = [
    .arithmetic, .geometric, .harmonic, .power(2), .sum, .product, .median, .minimum, .maximum, .copeland,
  ]

  @Test(arguments: aggregations, [3, 4]) func `change nothing, however parts become scores`(
    aggregation: Aggregation, score: Int
  ) throws {
    let plan = try plan(aggregation, on: score)
    #expect(NominalRanking(plan).ranks.map { $0 == nil } == [false, false, false, true, true, true])
    #expect((NominalRanking(plan).categories[5] == nil) == (score == 4))
    expectNominal(plan)
  }

  @Test func `need no band`() throws {
    expectNominal(try plan(.arithmetic, on: 4, bands: Bands(from: [10, 50], points: [20, 60])))
  }

  @Test func `take no part in contests where coders differ over them`() throws {
    let node = Hierarchy.Node(parts: [.init(column: 0), .init(column: 1)], aggregation: .copeland)
    var contested = ContestedCells(units: 3)
    contested.add(unit: 2, column: 0, answers: [4.5, 4.6].map { .init(value: $0, level: -1) })
    let plan = try #require(
      RankingPlan(
        hierarchy: Hierarchy(indicators: 2, nodes: [node]), column: 2,
        panel: Panel(columns: [[5, 4, 4.5], [1, 2, 9]]),
        normalisations: [Normalisation(.none), Normalisation(.none)], contested: contested,
        gaps: GapRules(refused: [2])))
    #expect(NominalRanking(plan).ranks == [1, 1, nil])
    let found = Replications(plan, Variations(coders: true), count: 20, seed: 1, workers: 1)
    #expect(found.ranks(of: 0) == .init(low: 1, median: 1, high: 1))
    #expect(found.ranks(of: 1) == .init(low: 1, median: 1, high: 1))
  }

  /// One of two coders found no number, and with it unit 0 has too little: about half of the replications lack it.
  @Test func `are back in the next replication when screened out in one`() throws {
    var contested = ContestedCells(units: 2)
    contested.add(unit: 0, column: 0, answers: [3, nil].map { .init(value: $0, level: -1) })
    let plan = try RankingPlans.mean(
      [[3, 2], [1, 2]], contested: contested, steps: [.screen(Screening(minimumData: 1))])
    let found = Replications(plan, Variations(coders: true), count: 200, seed: 1, workers: 1)
    #expect((70...130).contains(found.computed) && found.failures[.missing] == 200 - found.computed)
  }

  @Test func `a score beside the total keeps its number where one of its parts is missing`() throws {
    let hierarchy = try Hierarchy(
      indicators: 3, nodes: [.init(parts: [.init(column: 0), .init(column: 1)]), .init(parts: [.init(column: 2)])])
    let rule = Made.rule(
      [("high", [Made.test(.score(Made.located(Made.id("s"))), .atLeast(Made.quantity("5")))]), ("low", [])])
    let framework = Made.framework(Self.goals, scale: Self.scale, rule: rule)
    let compiled = try #require(GradeRule(framework, GradeLevels(framework), scores: [Made.id("s"): 3]))
    let plan = try #require(
      RankingPlan(
        hierarchy: hierarchy, column: 4, panel: Panel(columns: [[4, nil], [4, 6], [1, 2]]),
        normalisations: Array(repeating: Normalisation(.none), count: 3), categories: .rule(compiled),
        levels: Array(repeating: 0, count: 6)))
    #expect(NominalRanking(plan).categories == [0, 2])
    expectNominal(plan)
  }
}
