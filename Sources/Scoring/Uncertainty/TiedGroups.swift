/// Groups of units that the replications cannot tell apart.
///
/// Two units are told apart when one of them has the better rank in at least a stated share of all replications;
/// replications in which both have the same rank speak for neither. A group is a run of units, in the order of their
/// ranks, in which no two are told apart, and which cannot be made longer. Groups may overlap, as they do in the letters by
/// which statisticians mark means that do not differ (H.-P. Piepho 2004, "An algorithm for a letter-based representation of
/// all-pairwise comparisons", Journal of Computational and Graphical Statistics 13, 456–466): that A cannot be told from B,
/// nor B from C, does not make A the same as C.
public struct TiedGroups: Sendable, Equatable {
  /// Positions in the order of ranks, from 0; each group with at least two units, the first group first.
  public let groups: [Range<Int>]

  /// - Parameters:
  ///   - order: the units, best rank first.
  ///   - isApart: whether two units are told apart.
  init(order: [Int], isApart: (Int, Int) -> Bool) {
    var groups: [Range<Int>] = []
    var end = 0
    // The run that ends before `end` and begins at the earliest position from which no two are told apart.
    var start = 0
    while end < order.count {
      var earliest = start
      for position in (start..<end).reversed() where isApart(order[position], order[end]) {
        earliest = position + 1
        break
      }
      if earliest > start, end - start > 1 { groups.append(start..<end) }
      start = earliest
      end += 1
    }
    if end - start > 1 { groups.append(start..<end) }
    self.groups = groups
  }
}
