/// The weights of a hierarchy that can be varied: those of each score with several parts.
struct WeightGroups: Sendable {
  /// Links per score, and what their weights sum to as stated.
  private(set) var groups: [Range<Int>] = []
  private(set) var sums: [Double] = []
  /// As stated, all of them; those in `groups` divided by the sum of their group.
  private let shares: [Double]
  private let stated: [Double]

  init(_ hierarchy: Hierarchy) {
    stated = hierarchy.weights
    var shares = hierarchy.weights
    for node in 0..<hierarchy.nodeCount {
      let links = hierarchy.links(of: node)
      let sum = links.reduce(0) { $0 + hierarchy.weights[$1] }
      guard links.count > 1, sum > 0 else { continue }
      groups.append(links)
      sums.append(sum)
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
    shares.withUnsafeBufferPointer { shares in
      for (position, group) in groups.enumerated() {
        let drawn = UnsafeMutableBufferPointer(rebasing: weights[group])
        guard variation.draw(around: UnsafeBufferPointer(rebasing: shares[group]), into: drawn, from: &source) else {
          return false
        }
        for link in drawn.indices { drawn[link] *= sums[position] }
      }
      return true
    }
  }
}
