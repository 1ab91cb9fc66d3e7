import Testing
import ToolsSupport

@testable import Scoring

/// COINr's worked example of ASEM with everything varied; see `Asem`.
@Suite("Ranks of ASEM with intervals", .enabled(if: Asem.isThere, Asem.absent)) struct AsemRanks {
  private let asem: Asem
  private let plan: RankingPlan

  init() throws {
    asem = try Asem()
    let steps: [IndexRun.Step] = [
      .impute(Imputation(by: .groupMean, groups: asem.regions)), .screen(Screening(minimumData: 0.9)),
      .treat(Treatment()),
    ]
    plan = try #require(
      RankingPlan(
        hierarchy: asem.hierarchy(), column: asem.indicators.count + asem.nodes.count - 1, panel: asem.denominated,
        steps: steps, normalisations: asem.normalisations(.minMax)))
  }

  @Test func `the stated ranks are COINr's`() throws {
    let table = try SharedTable("asem/30_example_ranks_amean.csv")
    let codes = table.texts("uCode"), ranks = table.numbers("Index")
    let found = NominalRanking(plan)
    for (code, rank) in zip(codes, ranks) {
      #expect(found.ranks[try #require(asem.units.firstIndex(of: code))].map(Double.init) == rank)
    }
  }

  @Test func `weights varied by a quarter move ranks a little`() throws {
    let found = Replications(plan, Variations(weights: .share(0.25)), count: 2000, seed: 1, workers: 2)
    for unit in asem.units.indices {
      let ranks = try #require(found.ranks(of: unit)), stated = Double(try #require(found.nominal.ranks[unit]))
      #expect(ranks.low <= stated && stated <= ranks.high && ranks.high - ranks.low <= 20)
    }
  }

  @Test func `geometric means of a scale that begins at 0 are counted as failures, and of one from 1 to 100 are none`()
    throws
  {
    let means: [Aggregation] = [.arithmetic, .geometric, .harmonic]
    let zero = Replications(plan, Variations(aggregations: means), count: 300, seed: 1, workers: 2)
    #expect((150...250).contains(zero.failures[.aggregation] ?? 0))
    let shifted = [Variations.Way(asem.normalisations(.minMax, low: 1))]
    let variations = Variations(normalisations: shifted, aggregations: means, missing: true)
    let found = Replications(plan, variations, count: 300, seed: 1, workers: 2)
    #expect(found.failures.isEmpty && found.computed == 300)
  }

  @Test func `the fast means give the same ranks as the general ones`() throws {
    for aggregation in [Aggregation.arithmetic, .geometric, .harmonic] {
      let hierarchy = try asem.hierarchy(aggregation)
      var run = IndexRun(units: asem.units.count, hierarchy: hierarchy)
      run.load(asem.denominated)
      for step in plan.steps { run.apply(step) }
      run.normalise(asem.normalisations(.minMax, low: 1))
      run.aggregate()
      let general = run.rank(column: try #require(plan.column), by: Ranking()) { places in places.map { Double($0) } }
      let variations = Variations(
        normalisations: [.init(asem.normalisations(.minMax, low: 1))], aggregations: [aggregation])
      let fast = Replications(plan, variations, count: 1, seed: 1, workers: 1)
      #expect(asem.units.indices.allSatisfy { fast.ranks(of: $0)?.median == general[$0] })
    }
  }
}
