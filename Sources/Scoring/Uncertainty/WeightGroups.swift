import Cards

/// The weights of a hierarchy that are varied: those of parts that add, score by score.
///
/// What subtracts keeps its weight, which says how much is taken off, not how parts compare. Where a score is the lowest part,
/// the highest or a product, no weight above zero makes a difference.
struct WeightGroups: Sendable {
  /// Links per score, and what their weights sum to as stated.
  private(set) var groups: [Range<Int>] = []
  private(set) var sums: [Double] = []
  /// The scores they belong to.
  private(set) var nodes: [Int] = []
  /// As stated, all of them; those in `groups` divided by the sum of their group.
  private let shares: [Double]
  private let stated: [Double]

  init(_ hierarchy: Hierarchy, scope: WeightScope) {
    stated = hierarchy.weights
    var shares = hierarchy.weights
    for node in 0..<hierarchy.nodeCount {
      let all = hierarchy.links(of: node)
      let links = all.lowerBound..<(all.first { hierarchy.subtracts[$0] } ?? all.upperBound)
      let sum = links.reduce(0) { $0 + hierarchy.weights[$1] }
      let isWanted = scope == .all || all.allSatisfy { hierarchy.parts[$0] < hierarchy.indicators }
      guard links.count > 1, sum > 0, isWanted, hierarchy.aggregations[node].weighs else { continue }
      groups.append(links)
      sums.append(sum)
      nodes.append(node)
      for link in links { shares[link] /= sum }
    }
    self.shares = shares
  }

  /// Writes the stated weights.
  func state(into weights: UnsafeMutableBufferPointer<Double>) {
    for link in stated.indices { weights[link] = stated[link] }
  }

  /// Draws all weights; each group keeps its sum. `false` where a group came out as nothing but zeros.
  func draw(
    _ variation: WeightVariation, into weights: UnsafeMutableBufferPointer<Double>, from source: inout Random
  ) -> Bool {
    for group in groups.indices where !draw(variation, group: group, into: weights, from: &source) { return false }
    return true
  }

  /// Brings the weights of each group back to their sum, as drawing does; `false` where one is nothing but zeros.
  func keepSums(of weights: UnsafeMutableBufferPointer<Double>) -> Bool {
    for (links, stated) in zip(groups, sums) {
      let sum = links.reduce(0) { $0 + weights[$1] }
      guard sum > 0 else { return false }
      if sum != stated { for link in links { weights[link] *= stated / sum } }
    }
    return true
  }

  /// Draws the weights of one group.
  func draw(
    _ variation: WeightVariation, group: Int, into weights: UnsafeMutableBufferPointer<Double>,
    from source: inout Random
  ) -> Bool {
    let links = groups[group]
    let drawn = UnsafeMutableBufferPointer(rebasing: weights[links])
    let isPossible = shares.withUnsafeBufferPointer { shares in
      variation.draw(around: UnsafeBufferPointer(rebasing: shares[links]), into: drawn, from: &source)
    }
    for link in drawn.indices { drawn[link] *= sums[group] }
    return isPossible
  }
}
