/// What the method itself gives, without any variation.
public struct NominalRanking: Sendable {
  /// Rank per unit from 1; `nil` for a unit without a score.
  public let ranks: [Int?]
  public let scores: [Double?]
  /// Positions of categories; `nil` for a unit that has none.
  public let categories: [Int?]
  /// Which units screening has left in.
  let included: [Bool]
  /// How many indicators and scores the method itself cannot compute.
  let tolerated: (broken: Int, failures: Int)

  public init(_ plan: RankingPlan) {
    let replicator = Replicator(plan, Variations(), nominal: nil)
    let weights = plan.hierarchy.weights
    for link in weights.indices { replicator.weights[link] = weights[link] }
    var choices = ReplicationChoices()
    _ = replicator.evaluate(&choices)
    ranks = replicator.places.map { $0 == .max ? nil : Int($0) }
    scores = replicator.scores?.map { $0.isNaN ? nil : $0 } ?? Array(repeating: nil, count: plan.panel.units)
    let count = plan.categoryCount
    categories = replicator.category.map { Int($0) < count ? Int($0) : nil }
    included = Array(replicator.included)
    tolerated = replicator.tolerated
  }

  /// The units that have a rank, best first; equal ones in the order in which they came.
  public var order: [Int] {
    ranks.indices.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
  }
}
