/// Scores of a hierarchy of means over numbers without gaps: what `Hierarchy.aggregate` gives, to the last bit, faster.
struct MeanKernel: Sendable {
  /// Whether a hierarchy is one that this kernel can compute: means alone, nothing that subtracts, no bands.
  static func computes(_ hierarchy: Hierarchy) -> Bool {
    hierarchy.aggregations.allSatisfy(\.isMean) && !hierarchy.subtracts.contains(true)
      && hierarchy.bands.allSatisfy { $0 == nil }
  }

  /// Computes every node, in place; `false` where it cannot tell: a geometric or harmonic mean of a number that is missing or
  /// not above zero, or weights that are all zero. Then nothing in the nodes counts, and `Hierarchy.aggregate` must decide.
  static func aggregate(
    _ hierarchy: Hierarchy, _ cells: WritableColumn, units: Int, weights: UnsafeBufferPointer<Double>
  ) -> Bool {
    var isPossible = true
    hierarchy.starts.withUnsafeBufferPointer { starts in
      hierarchy.parts.withUnsafeBufferPointer { parts in
        for node in 0..<hierarchy.aggregations.count {
          let links = Int(starts[node])..<Int(starts[node + 1])
          let mean = NodeMean(
            cells: cells, units: units, parts: UnsafeBufferPointer(rebasing: parts[links]),
            weights: UnsafeBufferPointer(rebasing: weights[links]),
            result: cells.column(hierarchy.indicators + node, of: units))
          switch hierarchy.aggregations[node] {
          case .geometric: isPossible = mean.geometric() && isPossible
          case .harmonic: isPossible = mean.harmonic() && isPossible
          default: isPossible = mean.arithmetic() && isPossible
          }
        }
      }
    }
    return isPossible
  }
}

/// One node over all units.
private struct NodeMean {
  let cells: WritableColumn
  let units: Int
  let parts: UnsafeBufferPointer<Int32>
  let weights: UnsafeBufferPointer<Double>
  let result: WritableColumn

  @inline(__always)
  private func part(_ link: Int) -> Column { Column(cells).column(Int(parts[link]), of: units) }

  func arithmetic() -> Bool {
    let sum = total
    guard sum > 0 else { return false }
    add { $0 }
    for unit in 0..<units { result[unit] = result[unit] / sum }
    return true
  }

  func geometric() -> Bool {
    let sum = total
    guard sum > 0, isPositive else { return false }
    add { Elementary.log($0) }
    for unit in 0..<units { result[unit] = Elementary.exp(result[unit] / sum) }
    return true
  }

  func harmonic() -> Bool {
    let sum = total
    guard sum > 0, isPositive else { return false }
    add { 1 / $0 }
    for unit in 0..<units { result[unit] = 1 / (result[unit] / sum) }
    return true
  }

  /// Added up in the order of the links, beginning with zero, as `Hierarchy.aggregate` does.
  private var total: Double { weights.reduce(0, +) }

  /// Σ w t(x) into the result, four links at a time.
  @inline(__always)
  private func add(_ transform: (Double) -> Double) {
    for unit in 0..<units { result[unit] = 0 }
    var link = 0
    while link + 4 <= parts.count {
      let (a, b, c, d) = (part(link), part(link + 1), part(link + 2), part(link + 3))
      let (u, v, w, x) = (weights[link], weights[link + 1], weights[link + 2], weights[link + 3])
      for unit in 0..<units {
        var sum = result[unit]
        sum += u * transform(a[unit])
        sum += v * transform(b[unit])
        sum += w * transform(c[unit])
        sum += x * transform(d[unit])
        result[unit] = sum
      }
      link += 4
    }
    while link < parts.count {
      let (a, u) = (part(link), weights[link])
      for unit in 0..<units { result[unit] += u * transform(a[unit]) }
      link += 1
    }
  }

  /// Whether every number is there and above zero.
  private var isPositive: Bool {
    var isPositive = true
    for link in parts.indices {
      let x = part(link)
      for unit in 0..<units { isPositive = isPositive && x[unit] > 0 }
    }
    return isPositive
  }
}
