/// One uncertain part of a ranking's method, as one coordinate of a sensitivity study.
public enum UncertainInput: Sendable, Hashable {
  /// The weight of a link of the hierarchy, varied by a share.
  case weight(link: Int)
  /// All weights of a score, drawn from a Dirichlet distribution; the coordinate chooses the random numbers.
  case weights(node: Int)
  case normalisation
  case aggregation
  /// Which answers of the coders are taken; the coordinate chooses the random numbers.
  case coders
  /// By which numbers gaps are filled; the coordinate chooses the random numbers.
  case missing
}

extension UncertainInput {
  /// What a plan and its variations leave uncertain, the weights first.
  public static func all(_ plan: RankingPlan, _ variations: Variations) -> [UncertainInput] {
    let groups = WeightGroups(plan.hierarchy, scope: variations.weightScope)
    var inputs: [UncertainInput] =
      switch variations.weights {
      case nil: []
      case .share: groups.groups.flatMap { $0.filter { plan.hierarchy.weights[$0] > 0 } }.map { .weight(link: $0) }
      case .dirichlet: groups.nodes.map { .weights(node: $0) }
      }
    if variations.normalisations.count > 1 { inputs.append(.normalisation) }
    if variations.aggregations.count > 1 { inputs.append(.aggregation) }
    if variations.coders, plan.contested.count > 0 { inputs.append(.coders) }
    if variations.missing, plan.hasGaps { inputs.append(.missing) }
    return inputs
  }
}
