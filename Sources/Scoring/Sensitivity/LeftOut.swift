/// The ranking without one indicator.
///
/// Its weight is zero wherever it is used, so that the other parts of a score count for it.
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
    let replicator = Replicator(plan, Variations(), nominal: nominal)
    let weights = plan.hierarchy.weights
    return (0..<plan.hierarchy.indicators).map { indicator in
      for link in weights.indices {
        replicator.weights[link] = plan.hierarchy.parts[link] == indicator ? 0 : weights[link]
      }
      var choices = ReplicationChoices()
      guard replicator.evaluate(&choices) == nil else {
        return LeftOut(indicator: indicator, ranks: [], meanShift: nil, farthest: [])
      }
      return LeftOut(indicator, replicator.places.map { $0 == .max ? nil : Int($0) }, nominal)
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
