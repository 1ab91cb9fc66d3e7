import Scoring

/// Numbers of the shape of the ASEM index: 51 units × 49 indicators with 64 gaps, 8 pillars, 2 sub-indices, 1 index.
///
/// Every replication draws all weights, normalises anew by min-max from 1 to 100 and takes one of three means for all
/// scores; with `redo` it also fills the gaps by lot and treats outliers anew. The C twin is `index.c`.
struct CompositeIndex {
  private static let pillars = [8, 5, 3, 6, 8, 5, 9, 5]
  private let plan: RankingPlan

  init() {
    let units = 51, columns = 49
    var source = Random(seed: 2018)
    var panel = Panel(units: units, columns: columns)
    for column in 0..<columns {
      for unit in 0..<units {
        let (a, b, c) = (source.unit(), source.unit(), source.unit())
        panel[unit, column] = column % 3 == 0 ? 1 / (0.01 + a) : a + b + c
      }
    }
    var gaps = 0
    while gaps < 64 {
      let cell = source.below(units * columns)
      guard panel[cell % units, cell / units] != nil else { continue }
      panel[cell % units, cell / units] = nil
      gaps += 1
    }
    var first = 0
    var nodes: [Hierarchy.Node] = []
    for count in Self.pillars {
      nodes.append(Hierarchy.Node(parts: (first..<first + count).map { .init(column: $0) }))
      first += count
    }
    for pillars in [0..<5, 5..<8] {
      nodes.append(Hierarchy.Node(parts: pillars.map { .init(column: columns + $0) }))
    }
    nodes.append(Hierarchy.Node(parts: [8, 9].map { .init(column: columns + $0) }))
    let groups = (0..<units).map { Int32($0 % 4) }
    guard let hierarchy = try? Hierarchy(indicators: columns, nodes: nodes),
      let plan = RankingPlan(
        hierarchy: hierarchy, column: columns + 10, panel: panel,
        steps: [.impute(Imputation(by: .groupMean, groups: groups)), .treat(Treatment())],
        normalisations: (0..<columns).map { _ in Normalisation(.minMax, low: 1, high: 100) })
    else { preconditionFailure("the sizes fit together") }
    self.plan = plan
  }

  func run(replications: Int, workers: Int, redo: Bool) -> UInt64 {
    let variations = Variations(
      weights: .dirichlet(concentration: 1), aggregations: [.arithmetic, .geometric, .harmonic], missing: redo)
    let found = Replications(plan, variations, count: replications, seed: 1, workers: workers)
    var digest = Digest()
    digest.add(found.tally.ranks)
    digest.add(found.tally.ahead)
    digest.add(found.tally.categoryCounts)
    return digest.value
  }

  /// The 49 weights of indicators varied by a quarter: 2^`exponent` × (49 + 2) runs of the index.
  func sensitivity(exponent: Int, workers: Int) -> UInt64 {
    let variations = Variations(weights: .share(0.25), weightScope: .indicators)
    let inputs = UncertainInput.all(plan, variations)
    guard let design = SaltelliDesign(inputs: inputs.count, exponent: exponent, seed: 1) else { return 0 }
    let nominal = NominalRanking(plan)
    let runs = DesignRuns(design, workers: workers) {
      RankShift(plan, variations, inputs: inputs, nominal: nominal, seed: 1)
    }
    let found = SensitivityIndices(runs, resamples: 1000, seed: 1)
    var digest = Digest()
    for input in found.inputs {
      for number in [input.first.value, input.first.low, input.first.high, input.total.value, input.total.high] {
        digest.add([UInt32(truncatingIfNeeded: number.bitPattern), UInt32(number.bitPattern >> 32)])
      }
    }
    return digest.value
  }
}
