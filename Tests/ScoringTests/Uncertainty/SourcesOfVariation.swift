import Cards
import Testing

@testable import Scoring

@Suite struct `Sources of variation` {
  /// Two coders of three gave 3, one gave 1; the other unit always has 2.
  @Test func `coders are drawn as often as they gave an answer`() throws {
    var contested = ContestedCells(units: 2)
    contested.add(unit: 0, column: 0, answers: [3, 3, 1].map { .init(value: $0, level: -1) })
    contested.add(unit: 1, column: 0, answers: [2, 2].map { .init(value: $0, level: -1) })
    #expect(contested.count == 1)
    let plan = try RankingPlans.mean([[3, 2]], contested: contested)
    let found = Replications(plan, Variations(coders: true), count: 6000, seed: 1, workers: 2)
    #expect(abs(found.shareAhead(0, of: 1) - 2.0 / 3) < 0.02)
    let still = Replications(plan, Variations(), count: 10, seed: 1, workers: 2)
    #expect(still.shareAhead(0, of: 1) == 1)
  }

  @Test func `switching a source on leaves what the others draw`() throws {
    let plan = try RankingPlans.random(units: 10, columns: 8, seed: 1)
    // Without contested cells the coders' draws change nothing, and must not move the weights'.
    let plain = try RankingPlans.mean((0..<8).map { plan.panel.column($0) })
    let without = Replications(plain, Variations(weights: .share(0.5)), count: 200, seed: 3, workers: 1)
    let with = Replications(plain, Variations(coders: true, weights: .share(0.5)), count: 200, seed: 3, workers: 1)
    #expect(without.counts == with.counts)
  }

  /// With weights w and 1 − w the scores are 10 w and 8 (1 − w): unit 0 is ahead where w > 4/9.
  @Test func `flat weights put one unit ahead in the share of all weights that favour it`() throws {
    let plan = try RankingPlans.mean([[10, 0], [0, 8]])
    let found = Replications(
      plan, Variations(weights: .dirichlet(concentration: 1)), count: 20_000, seed: 1, workers: 2)
    #expect(abs(found.shareAhead(0, of: 1) - 5.0 / 9) < 0.015)
  }

  @Test func `a gap takes the number of a unit drawn by lot`() throws {
    // The third unit's gap becomes 0 or 10, half and half: it is first or shares the last place.
    let plan = try RankingPlans.mean([[0, 10, nil], [3, 3, 4]])
    let found = Replications(plan, Variations(missing: true), count: 4000, seed: 1, workers: 2)
    #expect(abs(found.shareAhead(2, of: 1) - 0.5) < 0.03)
    #expect(found.shareAhead(2, of: 0) == 1)
  }

  @Test func `where the method imputes by group, donors are of the group`() throws {
    let impute = IndexRun.Step.impute(Imputation(by: .groupMean, groups: [0, 0, 1, 1]))
    let plan = try RankingPlans.mean([[1, nil, 9, 8], [1, 1, 1, 1]], steps: [impute])
    let found = Replications(plan, Variations(missing: true), count: 100, seed: 1, workers: 1)
    #expect(found.shareAhead(2, of: 1) == 1 && found.shareAhead(1, of: 0) == 0 && found.shareAhead(0, of: 1) == 0)
  }

  @Test func `alternatives of normalisation and aggregation are taken equally often`() throws {
    // By min-max the first unit leads, by percent ranks both are equal.
    let plan = try RankingPlans.mean([[10, 9, 0], [0, 1, 10]].map { $0.map { $0 as Double? } })
    let ways = [Normalisation.Method.minMax, .percentRank].map { way in [0, 1].map { _ in Normalisation(way) } }
    let found = Replications(plan, Variations(normalisations: ways.map { .init($0) }), count: 3000, seed: 1, workers: 2)
    let ties = 1 - found.shareAhead(0, of: 1) - found.shareAhead(1, of: 0)
    #expect(ties > 0.45)
    let single = ways.map { Replications(plan, Variations(normalisations: [.init($0)]), count: 1, seed: 1, workers: 1) }
    let expected = (single[0].shareAhead(2, of: 0) + single[1].shareAhead(2, of: 0)) / 2
    #expect(abs(found.shareAhead(2, of: 0) - expected) < 0.04)
  }

  /// A sum of at least 6 is asked for, and a mean of at least 3.01: what lifts numbers above zero must not help anybody.
  @Test(arguments: [(3, "6"), (4, "3.01")]) func `what lifts numbers above zero is taken off again`(
    score: Int, limit: String
  ) throws {
    let nodes = [
      Hierarchy.Node(parts: [.init(column: 0), .init(column: 1)], aggregation: .sum),
      Hierarchy.Node(parts: [.init(column: 0), .init(column: 1), .init(column: 2)]),
    ]
    let rule = Made.rule(
      [("high", [Made.test(.score(Made.located(Made.id("s"))), .atLeast(Made.quantity(limit)))]), ("low", [])])
    let framework = Made.framework([("g", ["1", "2", "3"])], scale: [("no", "0"), ("yes", "1")], rule: rule)
    let compiled = try #require(GradeRule(framework, GradeLevels(framework), scores: [Made.id("s"): score]))
    let plan = try #require(
      RankingPlan(
        hierarchy: Hierarchy(indicators: 3, nodes: nodes), column: 4,
        panel: Panel(columns: [[3, 0], [3, 5.5], [3, 0]]),
        normalisations: (0..<3).map { _ in Normalisation(.none) }, categories: .rule(compiled),
        levels: Array(repeating: 0, count: 6)))
    let ways = [Variations.Way((0..<3).map { _ in Normalisation(.none) }, offsets: [0.3, 0.3, 0.3, 0.6, 0.3])]
    let found = Replications(
      plan, Variations(normalisations: ways, aggregations: [.geometric, .harmonic]), count: 20, seed: 1, workers: 1)
    #expect(found.computed == 20)
    for unit in 0..<2 {
      #expect(found.categoryShares(of: unit)[try #require(found.nominal.categories[unit])] == 1)
    }
  }

  @Test func `what is subtracted keeps its weight, and what adds its sum`() throws {
    let node = Hierarchy.Node(parts: [.init(column: 0, weight: 3), .init(column: 1), .init(column: 2, subtracts: true)])
    let groups = WeightGroups(try Hierarchy(indicators: 3, nodes: [node]), scope: .all)
    var source = Random(seed: 1)
    for variation in [WeightVariation.share(0.5), .dirichlet(concentration: 1)] {
      var weights = [3.0, 1, 1]
      let isDrawn = weights.withUnsafeMutableBufferPointer { groups.draw(variation, into: $0, from: &source) }
      #expect(isDrawn && abs(weights[0] + weights[1] - 4) < 1e-12 && weights[0] != 3 && weights[2] == 1)
    }
  }

  @Test func `the fast means give the bits of the general ones, or leave it to them`() throws {
    var source = Random(seed: 8)
    for aggregation in [Aggregation.arithmetic, .geometric, .harmonic] {
      let nodes = [
        Hierarchy.Node(parts: (0..<7).map { .init(column: $0, weight: source.unit()) }, aggregation: aggregation),
        Hierarchy.Node(parts: [.init(column: 3), .init(column: 7, weight: 0.7)], aggregation: aggregation),
      ]
      let hierarchy = try Hierarchy(indicators: 7, nodes: nodes)
      var cells = (0..<9 * 11).map { _ in source.unit() + 0.1 }
      var run = IndexRun(units: 11, hierarchy: hierarchy)
      run.load(Panel(columns: (0..<7).map { column in (0..<11).map { cells[column * 11 + $0] } }))
      run.normalise((0..<7).map { _ in Normalisation(.none) })
      run.aggregate()
      let isPossible = hierarchy.weights.withUnsafeBufferPointer { weights in
        cells.withUnsafeMutableBufferPointer { MeanKernel.aggregate(hierarchy, $0, units: 11, weights: weights) }
      }
      #expect(isPossible && MeanKernel.computes(hierarchy))
      #expect(cells == run.scores.cells)
    }
  }
}
