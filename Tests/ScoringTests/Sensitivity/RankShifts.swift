import Testing

@testable import Scoring

@Suite struct `Shifts of ranks` {
  private func indices(_ plan: RankingPlan, _ variations: Variations, exponent: Int = 9) throws -> SensitivityIndices {
    let inputs = UncertainInput.all(plan, variations)
    let design = try #require(SaltelliDesign(inputs: inputs.count, exponent: exponent, seed: 1))
    let nominal = NominalRanking(plan)
    let runs = DesignRuns(design, workers: 2) {
      RankShift(plan, variations, inputs: inputs, nominal: nominal, seed: 1)
    }
    #expect(runs.failedRuns == 0)
    return SensitivityIndices(runs, resamples: 20, seed: 1)
  }

  @Test func `the inputs are the weights that can vary, then the alternatives, coders and gaps`() throws {
    let plan = try RankingPlans.random(units: 12, columns: 8, seed: 1, gaps: true)
    var everything = RankingPlans.everything
    #expect(
      UncertainInput.all(plan, everything) == [
        .weights(node: 0), .weights(node: 1), .weights(node: 2), .normalisation, .aggregation, .coders, .missing,
      ])
    everything.weights = .share(0.25)
    everything.weightScope = .indicators
    #expect(UncertainInput.all(plan, everything).prefix(9) == (0..<8).map { .weight(link: $0) } + [.normalisation])
    #expect(UncertainInput.all(plan, Variations()) == [])
  }

  @Test func `the only uncertain input has all of the variance`() throws {
    let plan = try RankingPlans.random(units: 12, columns: 8, seed: 2)
    let found = try indices(plan, Variations(aggregations: [.arithmetic, .harmonic]))
    #expect(found.inputs.count == 1)
    #expect(abs(found.inputs[0].first.value - 1) < 0.01 && abs(found.inputs[0].total.value - 1) < 0.01)
  }

  @Test func `a weight of what all units share has no influence`() throws {
    let plan = try RankingPlans.mean([[1, 5, 3, 2], [4, 4, 4, 4], [9, 1, 2, 7]])
    let found = try indices(plan, Variations(weights: .share(0.9)), exponent: 11)
    #expect(found.inputs.count == 3)
    // It still shares in the sum of the weights, but that moves no rank.
    #expect(found.inputs[1].total.value == 0)
    #expect(found.inputs[0].total.value > 0.3 && found.inputs[2].total.value > 0.3)
  }

  @Test func `the shift is the mean of how far units move`() throws {
    let plan = try RankingPlans.mean([[1, 2, 3], [3, 2, 1]], weights: [2, 1])
    let variations = Variations(weights: .share(0.9))
    let inputs = UncertainInput.all(plan, variations)
    var model = RankShift(plan, variations, inputs: inputs, nominal: NominalRanking(plan), seed: 1)
    #expect(model.output(at: [0.5, 0.5]) == 0)
    // Weights of 0.2 × 2 and 1.8 × 1 turn the order round: shifts 2, 0, 2.
    #expect(model.output(at: [1e-9, 1 - 1e-9]) == 4.0 / 3)
  }

  @Test func `the kind of mean moves ranks where a number is zero, if what lifts it is given`() throws {
    let plan = try RankingPlans.mean([[0, 4, 2.5, 3], [9, 3, 3, 4]])
    let ways = [Variations.Way([0, 1].map { _ in Normalisation(.none) }, offsets: [0.1, 0.1, 0.1])]
    let found = try indices(plan, Variations(normalisations: ways, aggregations: [.arithmetic, .geometric]))
    #expect(found.inputs.count == 1 && abs(found.inputs[0].total.value - 1) < 0.01)
  }

  /// Twice ten points and once nineteen: whatever the weights of the first two, together they keep their sum.
  @Test func `weights that are added up keep their sum, as they do in the ranking`() throws {
    let nodes = [
      Hierarchy.Node(parts: [.init(column: 0), .init(column: 1)], aggregation: .sum),
      Hierarchy.Node(parts: [.init(column: 3), .init(column: 2)], aggregation: .sum),
    ]
    let plan = try #require(
      RankingPlan(
        hierarchy: Hierarchy(indicators: 3, nodes: nodes), column: 4,
        panel: Panel(columns: [[10, 0], [10, 0], [0, 19]]),
        normalisations: (0..<3).map { _ in Normalisation(.none) }))
    let variations = Variations(weights: .share(0.9))
    let inputs = UncertainInput.all(plan, variations)
    var model = RankShift(plan, variations, inputs: inputs, nominal: NominalRanking(plan), seed: 1)
    #expect(inputs.count == 4 && model.output(at: [1e-9, 1e-9, 0.5, 0.5]) == 0)
  }

  @Test func `coordinates that choose random numbers always choose the same`() throws {
    let plan = try RankingPlans.random(units: 12, columns: 8, seed: 3, gaps: true)
    let inputs = UncertainInput.all(plan, RankingPlans.everything)
    let nominal = NominalRanking(plan)
    var source = Random(seed: 4)
    let points = (0..<20).map { _ in inputs.map { _ in source.unit() } }
    var straight = RankShift(plan, RankingPlans.everything, inputs: inputs, nominal: nominal, seed: 1)
    var turned = RankShift(plan, RankingPlans.everything, inputs: inputs, nominal: nominal, seed: 1)
    let there = points.map { straight.output(at: $0) }
    let back = points.reversed().map { turned.output(at: $0) }
    #expect(there == back.reversed())
  }
}
