import Cards
import Testing

@testable import Scoring

@Suite("Replications") struct ReplicationTests {
  @Test func `the result is the same with 1, 2 and 8 workers, and for the same seed`() throws {
    let plan = try RankingPlans.random(units: 30, columns: 8, seed: 1, gaps: true)
    let found = [1, 2, 8, 8].map { Replications(plan, RankingPlans.everything, count: 500, seed: 9, workers: $0) }
    for other in found.dropFirst() {
      #expect(other.counts == found[0].counts)
      #expect(other.failures == found[0].failures)
    }
    let otherSeed = Replications(plan, RankingPlans.everything, count: 500, seed: 10, workers: 2)
    #expect(otherSeed.counts != found[0].counts)
  }

  @Test func `without any variation every replication gives the stated ranks`() throws {
    let plan = try RankingPlans.random(units: 25, columns: 8, seed: 2, gaps: true)
    let found = Replications(plan, Variations(), count: 10, seed: 1, workers: 2)
    for unit in 0..<25 {
      let rank = try #require(found.nominal.ranks[unit])
      #expect(found.ranks(of: unit) == .init(low: Double(rank), median: Double(rank), high: Double(rank)))
      #expect(!found.isFragile(unit))
    }
    #expect(found.computed == 10 && found.failures.isEmpty)
  }

  @Test func `the stated ranks are those of the index engine`() throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let plan = try RankingPlans.random(units: 40, columns: 8, seed: seed, gaps: seed > 2)
      var run = IndexRun(units: 40, hierarchy: plan.hierarchy)
      run.load(plan.panel)
      run.normalise(plan.normalisations)
      run.aggregate()
      let places = run.rank(column: try #require(plan.column), by: plan.ranking) { $0.map { $0 == 0 ? nil : Int($0) } }
      #expect(NominalRanking(plan).ranks == places)
    }
  }

  @Test func `permuting the units permutes the ranks, intervals and categories`() throws {
    var source = Random(seed: 3)
    var order = Array(0..<20)
    for position in order.indices { order.swapAt(position, source.below(order.count)) }
    let straight = try RankingPlans.random(units: 20, columns: 8, seed: 4)
    let turned = try RankingPlans.random(units: 20, columns: 8, seed: 4, order: order)
    let variations = Variations(weights: .share(0.5), aggregations: [.arithmetic, .geometric])
    let a = Replications(straight, variations, count: 400, seed: 1, workers: 2)
    let b = Replications(turned, variations, count: 400, seed: 1, workers: 2)
    for (position, unit) in order.enumerated() {
      #expect(b.nominal.ranks[position] == a.nominal.ranks[unit])
      #expect(b.ranks(of: position) == a.ranks(of: unit))
      #expect(b.categoryShares(of: position) == a.categoryShares(of: unit))
    }
  }

  @Test func `weights have no scale`() throws {
    let plans = try [1, 8, 0.25].map { try RankingPlans.random(units: 20, columns: 8, seed: 5, scale: $0) }
    for weights in [WeightVariation.share(0.3), .dirichlet(concentration: 2)] {
      let found = plans.map { Replications($0, Variations(weights: weights), count: 300, seed: 1, workers: 2) }
      #expect(found[1].counts == found[0].counts)
      #expect(found[2].counts == found[0].counts)
    }
  }

  /// Percent ranks see the order alone.
  @Test func `a monotone change of an indicator changes nothing where the method looks at ranks`() throws {
    let columns = [[3.0, 1, 4, 1.5, 9, 2.6], [5.0, 3.5, 8, 9.7, 9.3, 2.3]]
    let stretched = columns.map { column in column.map { $0 * $0 * $0 as Double? } }
    let method = Normalisation(.percentRank, low: 1, high: 100)
    let (a, b) = try (
      RankingPlans.mean(columns.map { $0.map(\.self) }, normalisation: method),
      RankingPlans.mean(stretched, normalisation: method)
    )
    let variations = Variations(weights: .dirichlet(concentration: 1), aggregations: [.arithmetic, .harmonic])
    let found = [a, b].map { Replications($0, variations, count: 300, seed: 1, workers: 2) }
    #expect(found[0].counts == found[1].counts)
  }

  @Test func `a unit that is best in everything is always first`() throws {
    let plan = try RankingPlans.mean([[9, 1, 2, 3], [8, 3, 1, 2], [7, 2, 3, 1]])
    let found = Replications(plan, Variations(weights: .dirichlet(concentration: 1)), count: 500, seed: 1, workers: 2)
    #expect(found.ranks(of: 0) == .init(low: 1, median: 1, high: 1))
    #expect((1..<4).allSatisfy { found.shareAhead(0, of: $0) == 1 })
    #expect(found.rankShares(of: 0) == [1, 0, 0, 0])
  }

  @Test func `what cannot be computed is counted by its reason, and the rest still stands`() throws {
    // The geometric mean of zero cannot be computed, and half of the replications ask for it.
    let plan = try RankingPlans.mean([[0, 1, 2], [3, 2, 1]])
    let variations = Variations(aggregations: [.arithmetic, .geometric])
    let found = Replications(plan, variations, count: 1000, seed: 1, workers: 2)
    let failed = try #require(found.failures[.aggregation])
    #expect((400...600).contains(failed))
    #expect(found.computed + failed == 1000 && found.asked == 1000)
    #expect(found.ranks(of: 1) != nil)
  }

  @Test func `no replication at all gives no interval`() throws {
    let plan = try RankingPlans.mean([[0, 1, 2], [3, 2, 1]])
    let found = Replications(plan, Variations(), count: 0, seed: 1, workers: 2)
    #expect(found.computed == 0 && found.ranks(of: 0) == nil && found.categoryShares(of: 0).isEmpty)
    #expect(!found.isFragile(0))
  }

  @Test func `no unit and one unit are no problem`() throws {
    let none = Replications(try RankingPlans.mean([[]]), RankingPlans.manySources, count: 10, seed: 1, workers: 2)
    #expect(none.nominal.ranks.isEmpty && none.tiedGroups.groups.isEmpty)
    let one = Replications(try RankingPlans.mean([[4]]), RankingPlans.manySources, count: 10, seed: 1, workers: 2)
    #expect(one.ranks(of: 0) == .init(low: 1, median: 1, high: 1))
  }

  @Test func `a unit without a score has no rank in any replication`() throws {
    let plan = try RankingPlans.mean([[5, nil, 1], [4, nil, 2]])
    let found = Replications(plan, Variations(weights: .share(0.5), missing: true), count: 50, seed: 1, workers: 1)
    #expect(found.nominal.ranks == [1, nil, 2])
    #expect(found.ranks(of: 1) == nil && found.computed == 50)
    #expect(found.ranks(of: 2) == .init(low: 2, median: 2, high: 2))
  }

  /// Forty million comparisons: 1,000 units squared × 40 parts.
  @Test func `where each unit is compared with each, fewer can be ranked`() throws {
    func hierarchy(_ aggregation: Aggregation) throws -> Hierarchy {
      try Hierarchy(
        indicators: 40, nodes: [.init(parts: (0..<40).map { .init(column: $0) }, aggregation: aggregation)])
    }
    #expect(try RankingPlan.maximalUnits(hierarchy(.copeland)) == 1000)
    #expect(try RankingPlan.maximalUnits(hierarchy(.arithmetic)) == RankingPlan.maximalUnits)
  }
}

extension RankingPlans {
  fileprivate static let manySources = Variations(coders: true, weights: .dirichlet(concentration: 1), missing: true)
}
