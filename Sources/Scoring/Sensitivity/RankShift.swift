/// How far ranks move, on average over the units, when a method's uncertain inputs take other values.
///
/// The mean of |rank − stated rank| over all units that the method ranks (M. Saisana, A. Saltelli and S. Tarantola 2005,
/// "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators", Journal of
/// the Royal Statistical Society A 168, 307–323, formula 5).
public struct RankShift: SensitivityModel {
  private let variations: Variations
  private let inputs: [UncertainInput]
  private let groups: WeightGroups
  private let seed: UInt64
  private let nominal: [Int16]
  private let rankedCount: Double
  private let replicator: Replicator

  /// - Parameter inputs: what the coordinates of a point mean, one each.
  public init(
    _ plan: RankingPlan, _ variations: Variations, inputs: [UncertainInput], nominal: NominalRanking, seed: UInt64
  ) {
    self.variations = variations
    self.inputs = inputs
    self.seed = seed
    groups = WeightGroups(plan.hierarchy, scope: variations.weightScope)
    self.nominal = nominal.ranks.map { $0.map { Int16(truncatingIfNeeded: $0) } ?? .max }
    rankedCount = Double(nominal.ranks.count { $0 != nil })
    replicator = Replicator(plan, variations, nominal: nominal)
  }

  public mutating func output(at point: [Double]) -> Double? {
    groups.state(into: replicator.weights)
    var choices = ReplicationChoices(normalisation: variations.normalisations.isEmpty ? nil : 0)
    for (position, input) in inputs.enumerated() where position < point.count {
      guard take(input, point[position], into: &choices) else { return nil }
    }
    guard rankedCount > 0, groups.keepSums(of: replicator.weights), replicator.evaluate(&choices) == nil else {
      return nil
    }
    var shift = 0
    for unit in nominal.indices {
      shift += abs(Int(replicator.places[unit]) - Int(nominal[unit]))
    }
    return Double(shift) / rankedCount
  }

  /// Takes one coordinate; `false` where weights came out as nothing but zeros.
  private func take(_ input: UncertainInput, _ coordinate: Double, into choices: inout ReplicationChoices) -> Bool {
    switch input {
    case .weight(let link):
      if case .share(let share) = variations.weights {
        replicator.weights[link] *= 1 + share * (2 * coordinate - 1)
      }
    case .weights(let node):
      guard let variation = variations.weights, let group = groups.nodes.firstIndex(of: node) else { return true }
      var source = random(.weights, coordinate, node)
      return groups.draw(variation, group: group, into: replicator.weights, from: &source)
    case .normalisation: choices.normalisation = Self.position(coordinate, of: variations.normalisations.count)
    case .aggregation: choices.aggregation = Self.position(coordinate, of: variations.aggregations.count)
    case .coders: choices.coders = random(.coders, coordinate, 0)
    case .missing: choices.missing = random(.missing, coordinate, 0)
    }
    return true
  }

  private func random(_ source: VariationSource, _ coordinate: Double, _ number: Int) -> Random {
    Random(seed: source.seed(seed), stream: coordinate.bitPattern &+ UInt64(number))
  }

  private static func position(_ coordinate: Double, of count: Int) -> Int {
    min(Int(coordinate * Double(count)), count - 1)
  }
}
