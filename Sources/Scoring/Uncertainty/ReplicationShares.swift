/// What the replications say of ranks and categories. All shares are of the replications that could be computed.
extension Replications {
  /// How sure a category or an order must be: the share of replications below which one is fragile, the other a tie.
  public static let certainty = 0.95

  /// The ranks of a unit: the median, with the 5th and the 95th percentile.
  public struct Ranks: Sendable, Equatable {
    public let low: Double
    public let median: Double
    public let high: Double

    public init(low: Double, median: Double, high: Double) {
      self.low = low
      self.median = median
      self.high = high
    }
  }

  /// `nil` for a unit that the method does not rank, or where no replication could be computed.
  public func ranks(of unit: Int) -> Ranks? {
    let counts = tally.ranks[unit * (tally.units + 1)..<(unit + 1) * (tally.units + 1)]
    guard nominal.ranks[unit] != nil, let low = Percentile.of(counts: counts, at: 0.05),
      let median = Percentile.of(counts: counts, at: 0.5), let high = Percentile.of(counts: counts, at: 0.95)
    else { return nil }
    return Ranks(low: low, median: median, high: high)
  }

  /// The share of replications in which a unit had each rank, the first for rank 1; empty where none could be computed.
  public func rankShares(of unit: Int) -> [Double] {
    guard computed > 0 else { return [] }
    let start = unit * (tally.units + 1)
    return tally.ranks[start + 1..<start + tally.units + 1].map { Double($0) / Double(computed) }
  }

  /// The share of replications in which a unit was in each category, the last for none; empty where none could be computed.
  public func categoryShares(of unit: Int) -> [Double] {
    guard computed > 0, tally.categories > 0 else { return [] }
    let width = tally.categories + 1
    return tally.categoryCounts[unit * width..<(unit + 1) * width].map { Double($0) / Double(computed) }
  }

  /// Whether a unit keeps its category in less than `certainty` of the replications.
  public func isFragile(_ unit: Int) -> Bool {
    let shares = categoryShares(of: unit)
    guard !shares.isEmpty else { return false }
    return shares[nominal.categories[unit] ?? tally.categories] < Self.certainty
  }

  /// The share of replications in which one unit had a better rank than another.
  public func shareAhead(_ unit: Int, of other: Int) -> Double {
    computed > 0 ? Double(tally.ahead[unit * tally.units + other]) / Double(computed) : 0
  }

  /// Whether one of two units has the better rank in at least `certainty` of the replications.
  public func areToldApart(_ unit: Int, _ other: Int) -> Bool {
    max(shareAhead(unit, of: other), shareAhead(other, of: unit)) >= Self.certainty
  }

  /// The groups of units that cannot be told apart, as positions in `nominal.order`.
  public var tiedGroups: TiedGroups { TiedGroups(order: nominal.order, isApart: areToldApart) }
}
