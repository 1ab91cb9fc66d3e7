import Testing

@testable import Scoring

/// Every published number of COINr's ASEM tables, computed again; see `Asem`.
@Suite("ASEM as COINr computes it", .enabled(if: Asem.isThere, Asem.absent)) struct AsemTests {
  private let asem: Asem

  init() throws { asem = try Asem() }

  @Test func `raw data with gaps: normalised, aggregated and ranked`() throws {
    var run = IndexRun(units: asem.units.count, hierarchy: try asem.hierarchy())
    run.load(asem.raw)
    let constant = run.normalise(asem.normalisations(.minMax)), failures = run.aggregate()
    #expect(constant == 0 && failures == 0)
    #expect(try asem.distance(run.scores, asem.indicators, to: "10_rawNA_norm_minmax0_100.csv") < 1e-12)
    let nodes = try asem.distance(
      run.scores, asem.nodes, from: asem.indicators.count, to: "10_rawNA_agg_minmax0_100_amean.csv")
    #expect(nodes < 1e-12)
    #expect(try asem.placesAgree(run, with: "10_rawNA_rank_minmax0_100_amean.csv"))
  }

  @Test func `the worked example: every stage from denominators to ranks`() throws {
    #expect(try asem.distance(asem.denominated, asem.indicators, to: "30_example_Denominated.csv") < 1e-12)
    var run = IndexRun(units: asem.units.count, hierarchy: try asem.hierarchy())
    run.load(asem.denominated)
    run.apply(.impute(Imputation(by: .groupMean, groups: asem.regions)))
    #expect(try asem.distance(run.prepared, asem.indicators, to: "30_example_Imputed.csv") < 1e-12)
    run.apply(.screen(Screening(minimumData: 0.9)))
    #expect(run.included.allSatisfy { $0 })
    #expect(try asem.distance(run.prepared, asem.indicators, to: "30_example_Screened.csv") < 1e-12)
    run.apply(.treat(Treatment(skew: 2, kurtosis: 3.5, winsoriseAtMost: 5, then: .log)))
    #expect(try asem.distance(run.prepared, asem.indicators, to: "30_example_Treated.csv") < 1e-12)
    run.normalise(asem.normalisations(.minMax))
    #expect(try asem.distance(run.scores, asem.indicators, to: "30_example_Normalised.csv") < 1e-10)
    let failures = run.aggregate()
    #expect(failures == 0)
    #expect(try asem.distance(run.scores, asem.indicators + asem.nodes, to: "30_example_Aggregated.csv") < 1e-10)
    #expect(try asem.placesAgree(run, with: "30_example_ranks_amean.csv"))
  }
}
