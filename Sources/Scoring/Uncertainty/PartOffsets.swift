/// What is added to the parts of a score before a geometric or harmonic mean that the method does not state, and taken off
/// the mean again: neither mean exists for zero. One number a link.
struct PartOffsets: Sendable {
  private let ways: Int
  /// By aggregation, then by way of normalising; empty for nothing.
  private let links: [[Double]]

  init(_ plan: RankingPlan, _ variations: Variations) {
    ways = variations.normalisations.count
    links = variations.aggregations.flatMap { chosen in
      variations.normalisations.map { Self.links(chosen, $0, plan) }
    }
  }

  private static func links(_ chosen: Aggregation, _ way: Variations.Way, _ plan: RankingPlan) -> [Double] {
    let hierarchy = plan.hierarchy
    guard chosen != .arithmetic, !way.offsets.isEmpty else { return [] }
    var offsets = Array(repeating: 0.0, count: hierarchy.weights.count)
    for node in 0..<hierarchy.nodeCount {
      let stated = hierarchy.aggregations[node]
      guard stated.isMean, stated != chosen || way.normalisations != plan.normalisations else { continue }
      for link in hierarchy.links(of: node) where !hierarchy.subtracts[link] {
        let column = Int(hierarchy.parts[link])
        if way.offsets.indices.contains(column) { offsets[link] = way.offsets[column] }
      }
    }
    return offsets.allSatisfy { $0 == 0 } ? [] : offsets
  }

  /// Reads those of one replication.
  func read<Result>(_ choices: ReplicationChoices, _ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    guard let aggregation = choices.aggregation, let way = choices.normalisation, !links.isEmpty else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return links[aggregation * ways + way].withUnsafeBufferPointer(body)
  }
}
