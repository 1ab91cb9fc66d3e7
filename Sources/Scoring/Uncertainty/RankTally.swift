/// What many replications gave, counted: how often each unit had each rank and category, and stood before each other.
///
/// Counts are all that is kept, so memory does not grow with the number of replications, and tallies of several workers
/// add up to the same whatever was counted where.
package struct RankTally: Sendable {
  let units: Int
  /// Counts per unit: categories, and last those replications in which it had none.
  let categories: Int
  private(set) var replications = 0
  /// `ranks[unit × (units + 1) + rank]`; rank 0 stands for no rank.
  package private(set) var ranks: [UInt32]
  /// `ahead[unit × units + other]`: how often the unit's rank was better than the other's.
  package private(set) var ahead: [UInt32]
  package private(set) var categoryCounts: [UInt32]
  /// What `ahead` still lacks: small numbers, so that many are counted at once.
  private var recent: [Int16]
  private var recentReplications = 0

  /// - Parameter units: at most `RankingPlan.maximalUnits`.
  init(units: Int, categories: Int) {
    self.units = units
    self.categories = categories
    ranks = Array(repeating: 0, count: units * (units + 1))
    ahead = Array(repeating: 0, count: units * units)
    categoryCounts = Array(repeating: 0, count: units * (categories + 1))
    recent = Array(repeating: 0, count: units * units)
  }

  /// Counts one replication.
  ///
  /// - Parameters:
  ///   - places: one rank per unit from 1, `Int16.max` for a unit that has none.
  ///   - category: the position of each unit's category; `categories` for a unit that has none.
  mutating func add(places: UnsafeBufferPointer<Int16>, category: UnsafeBufferPointer<Int16>) {
    let units = units, categories = categories
    replications += 1
    ranks.withUnsafeMutableBufferPointer { ranks in
      for unit in 0..<units {
        let rank = places[unit] == .max ? 0 : Int(places[unit])
        ranks[unit * (units + 1) + rank] &+= 1
      }
    }
    categoryCounts.withUnsafeMutableBufferPointer { counts in
      for unit in 0..<units { counts[unit * (categories + 1) + Int(category[unit])] &+= 1 }
    }
    recent.withUnsafeMutableBufferPointer { recent in
      for unit in 0..<units {
        let own = places[unit]
        let row = UnsafeMutableBufferPointer(rebasing: recent[unit * units..<(unit + 1) * units])
        for other in 0..<units { row[other] &+= places[other] > own ? 1 : 0 }
      }
    }
    recentReplications += 1
    if recentReplications == Int(Int16.max) { settle() }
  }

  /// Moves the small numbers into `ahead`.
  mutating func settle() {
    for position in ahead.indices {
      ahead[position] &+= UInt32(recent[position])
      recent[position] = 0
    }
    recentReplications = 0
  }

  /// Adds the counts of another worker.
  mutating func add(_ other: RankTally) {
    replications += other.replications
    for position in ranks.indices { ranks[position] &+= other.ranks[position] }
    for position in ahead.indices { ahead[position] &+= other.ahead[position] &+ UInt32(other.recent[position]) }
    for position in categoryCounts.indices { categoryCounts[position] &+= other.categoryCounts[position] }
  }
}
