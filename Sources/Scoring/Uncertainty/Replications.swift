import Cards
import Synchronization

/// Many replications of a ranking, each with other choices in what is uncertain, counted.
///
/// Replication *r* of a seed draws from random numbers of its own, and only whole numbers are added up: the result is the
/// same in whatever order and on however many cores it was computed.
public struct Replications: Sendable {
  public let nominal: NominalRanking
  /// How many were asked for.
  public let asked: Int
  /// How many could not be computed, by the reason.
  public let failures: [ReplicationFailure: Int]
  package let tally: RankTally

  /// How many could be computed; all shares are of these.
  public var computed: Int { tally.replications }
}

extension Replications {
  /// - Parameters:
  ///   - workers: how many compute at the same time.
  ///   - tell: hears now and then how many are done.
  public init(
    _ plan: RankingPlan, _ variations: Variations, count: Int, seed: UInt64, workers: Int,
    tell: @Sendable (Int) -> Void = { _ in }
  ) {
    let finished = Atomic(0)
    let nominal = NominalRanking(plan)
    let next = Atomic(0)
    let parts = concurrentMap(Array(0..<max(workers, 1))) { _ in
      let replicator = Replicator(plan, variations, nominal: nominal)
      var worker = ReplicationWorker(plan, variations, seed: seed)
      while true {
        // Few at a time, so that all finish at nearly the same time.
        let start = next.wrappingAdd(Self.batch, ordering: .relaxed).oldValue
        guard start < count else { break }
        let end = min(start + Self.batch, count)
        for replication in start..<end { worker.run(replication, replicator) }
        tell(finished.wrappingAdd(end - start, ordering: .relaxed).newValue)
      }
      return worker
    }
    var tally = RankTally(units: plan.panel.units, categories: plan.categoryCount)
    var failures: [ReplicationFailure: Int] = [:]
    for part in parts {
      tally.add(part.tally)
      for (failure, count) in zip(ReplicationFailure.allCases, part.failures) where count > 0 {
        failures[failure, default: 0] += count
      }
    }
    self.nominal = nominal
    self.asked = max(count, 0)
    self.failures = failures
    tally.settle()
    self.tally = tally
  }

  private static let batch = 64
}

/// What one worker has counted.
private struct ReplicationWorker: Sendable {
  private let variations: Variations
  private let seed: UInt64
  private let groups: WeightGroups
  private(set) var tally: RankTally
  /// In the order of `ReplicationFailure.allCases`.
  private(set) var failures: [Int]

  init(_ plan: RankingPlan, _ variations: Variations, seed: UInt64) {
    self.variations = variations
    self.seed = seed
    groups = WeightGroups(plan.hierarchy, scope: variations.weightScope)
    tally = RankTally(units: plan.panel.units, categories: plan.categoryCount)
    failures = Array(repeating: 0, count: ReplicationFailure.allCases.count)
  }

  mutating func run(_ replication: Int, _ replicator: Replicator) {
    if let failure = compute(replication, replicator) {
      failures[failure.position] += 1
    } else {
      tally.add(
        places: UnsafeBufferPointer(replicator.places), category: UnsafeBufferPointer(replicator.category))
    }
  }

  private func compute(_ replication: Int, _ replicator: Replicator) -> ReplicationFailure? {
    groups.state(into: replicator.weights)
    if let variation = variations.weights {
      var source = VariationSource.weights.random(seed: seed, replication: replication)
      guard groups.draw(variation, into: replicator.weights, from: &source) else { return .weights }
    }
    var choices = ReplicationChoices(variations, seed: seed, replication: replication)
    return replicator.evaluate(&choices)
  }
}

extension ReplicationFailure {
  /// In `allCases`.
  fileprivate var position: Int {
    switch self {
    case .weights: 0
    case .normalisation: 1
    case .aggregation: 2
    case .missing: 3
    }
  }
}
