/// The ranking of a method that does not have one indicator.
///
/// The other parts of a score count for it, weights by count are counted anew, and neither screening nor a minimum of data
/// misses it. A score of which nothing is left is no part of others any more.
public struct LeftOut: Sendable {
  /// Its column.
  public let indicator: Int
  /// Rank per unit; empty where there is no ranking without it.
  public let ranks: [Int?]
  /// The mean over the ranked units of how far they move; `nil` where there is no ranking.
  public let meanShift: Double?
  /// The units that move farthest, and by how much: below zero towards the first rank. Empty where none moves.
  public let farthest: [(unit: Int, shift: Int)]
}

extension LeftOut {
  /// One for each indicator, in their order.
  public static func each(of plan: RankingPlan, nominal: NominalRanking) -> [LeftOut] {
    (0..<plan.hierarchy.indicators).map { indicator in
      let without = plan.without(indicator).map { NominalRanking($0) }
      guard let without, without.ranks.contains(where: { $0 != nil }),
        without.tolerated.broken <= nominal.tolerated.broken,
        without.tolerated.failures <= nominal.tolerated.failures
      else { return LeftOut(indicator: indicator, ranks: [], meanShift: nil, farthest: []) }
      return LeftOut(indicator, without.ranks, nominal)
    }
  }

  private init(_ indicator: Int, _ ranks: [Int?], _ nominal: NominalRanking) {
    self.indicator = indicator
    self.ranks = ranks
    let shifts = ranks.indices.compactMap { unit -> (unit: Int, shift: Int)? in
      guard let rank = ranks[unit], let stated = nominal.ranks[unit] else { return nil }
      return (unit, rank - stated)
    }
    let largest = shifts.map { abs($0.shift) }.max() ?? 0
    meanShift = shifts.isEmpty ? nil : Double(shifts.reduce(0) { $0 + abs($1.shift) }) / Double(shifts.count)
    farthest = largest == 0 ? [] : shifts.filter { abs($0.shift) == largest }
  }
}
