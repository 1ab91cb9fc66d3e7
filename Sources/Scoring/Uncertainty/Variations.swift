import Cards

/// Which parts of a method are varied in the replications; each can be left as it is.
public struct Variations: Sendable {
  /// A way of normalising all indicators.
  public struct Way: Sendable {
    /// One per indicator.
    public let normalisations: [Normalisation]
    /// For each indicator and each score what is added to it before a geometric or harmonic mean that the method does not
    /// state, since neither exists for zero, and taken off the mean again; empty for nothing.
    public let offsets: [Double]

    public init(_ normalisations: [Normalisation], offsets: [Double] = []) {
      self.normalisations = normalisations
      self.offsets = offsets
    }
  }

  /// Each replication takes one of the coders' answers wherever they differ.
  public var coders: Bool
  /// How weights are varied, where they are.
  public var weights: WeightVariation?
  /// Which weights are.
  public var weightScope: WeightScope
  /// Each replication takes one of these; the stated one, without offsets, where there is none.
  public var normalisations: [Way]
  /// Each replication takes one of these for every score that is stated to be an arithmetic, geometric or harmonic mean; as
  /// stated where there is none.
  public var aggregations: [Aggregation]
  /// Each replication fills every gap with the number of another unit, drawn by lot.
  public var missing: Bool

  public init(
    coders: Bool = false, weights: WeightVariation? = nil, weightScope: WeightScope = .all,
    normalisations: [Way] = [], aggregations: [Aggregation] = [], missing: Bool = false
  ) {
    self.coders = coders
    self.weights = weights
    self.weightScope = weightScope
    self.normalisations = normalisations
    self.aggregations = aggregations
    self.missing = missing
  }
}

/// What the replications draw from, each from random numbers of its own, so that switching one on leaves the others' draws.
enum VariationSource: UInt64, CaseIterable {
  case coders = 1, weights, normalisation, aggregation, missing

  /// The random numbers of a replication, counted from 0.
  func random(seed: UInt64, replication: Int) -> Random {
    Random(seed: self.seed(seed), stream: UInt64(replication) &+ 1)
  }

  /// A seed of its own.
  func seed(_ seed: UInt64) -> UInt64 { SplitMix64.mix(seed &+ rawValue &* 0x9E37_79B9_7F4A_7C15) }
}

/// Why a replication could not be computed.
public enum ReplicationFailure: String, Sendable, CaseIterable {
  /// All weights of a score were drawn as zero.
  case weights
  /// A formula of normalisation would have divided by zero.
  case normalisation
  /// A geometric or harmonic mean of a number that is not above zero, or a score below every band.
  case aggregation
  /// Too little is known of a unit that the method itself ranks.
  case missing
}
