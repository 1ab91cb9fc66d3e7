/// A part of a method that replications can vary.
public enum VariablePart: String, Sendable, CaseIterable, Hashable {
  case coders, weights, normalisation, aggregation, missing
}

/// What an edition asks for so that its ranking is published. An edition without one publishes no rank.
public struct RankingChoice: Sendable {
  /// How often the ranking is computed.
  public let replications: Int
  /// From which everything is drawn.
  public let seed: UInt64
  /// In the order of the enumeration.
  public let vary: [VariablePart]
  public let weights: WeightVariation
  public let place: Place

  public init(
    replications: Int = 10_000, seed: UInt64 = 1, vary: [VariablePart] = [.coders, .weights, .missing],
    weights: WeightVariation = .share(0.25), place: Place
  ) {
    self.replications = replications
    self.seed = seed
    self.vary = VariablePart.allCases.filter(vary.contains)
    self.weights = weights
    self.place = place
  }
}
