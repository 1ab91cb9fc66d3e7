/// What one replication has drawn, apart from weights: which alternatives, and random numbers for the rest.
struct ReplicationChoices {
  /// Which of the plan's sets of normalisations; the stated ones where it is `nil`.
  var normalisation: Int?
  var aggregation: Int?
  /// `nil` where coders or gaps are not varied.
  var coders: Random?
  var missing: Random?
}

extension ReplicationChoices {
  /// What the method states.
  static let stated = ReplicationChoices()

  /// The choices of a replication, counted from 0.
  init(_ variations: Variations, seed: UInt64, replication: Int) {
    func random(_ source: VariationSource) -> Random { source.random(seed: seed, replication: replication) }
    if !variations.normalisations.isEmpty {
      var source = random(.normalisation)
      normalisation = source.below(variations.normalisations.count)
    }
    if !variations.aggregations.isEmpty {
      var source = random(.aggregation)
      aggregation = source.below(variations.aggregations.count)
    }
    coders = variations.coders ? random(.coders) : nil
    missing = variations.missing ? random(.missing) : nil
  }
}
