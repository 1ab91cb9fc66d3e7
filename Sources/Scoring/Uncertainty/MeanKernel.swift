/// Scores of a hierarchy of means over numbers without gaps: what `Hierarchy.aggregate` gives, to the last bit, faster.
struct MeanKernel: Sendable {
  /// Whether a hierarchy is one that this kernel can compute: means alone, nothing that subtracts, no bands, limits or rounding.
  static func computes(_ hierarchy: Hierarchy) -> Bool {
    hierarchy.aggregations.allSatisfy(\.isMean) && !hierarchy.subtracts.contains(true)
      && hierarchy.bands.allSatisfy { $0 == nil } && hierarchy.limits.allSatisfy { $0 == nil }
      && hierarchy.roundings.allSatisfy { $0 == nil }
  }

  /// Computes every node, in place; `false` where it cannot tell: a geometric or harmonic mean of a number that is missing or
  /// not above zero, or weights that are all zero. Then nothing in the nodes counts, and `Hierarchy.aggregate` must decide.
  /// What is missing in an arithmetic mean makes the mean missing.
  static func aggregate(
    _ hierarchy: Hierarchy, _ cells: WritableColumn, units: Int, weights: UnsafeBufferPointer<Double>,
    offsets: UnsafeBufferPointer<Double> = UnsafeBufferPointer(start: nil, count: 0)
  ) -> Bool {
    var isPossible = true
    hierarchy.starts.withUnsafeBufferPointer { starts in
      hierarchy.parts.withUnsafeBufferPointer { parts in
        for node in 0..<hierarchy.aggregations.count {
          let links = Int(starts[node])..<Int(starts[node + 1])
          let mean = NodeMean(
            cells: cells, units: units, parts: UnsafeBufferPointer(rebasing: parts[links]),
            weights: UnsafeBufferPointer(rebasing: weights[links]),
            offsets: offsets.isEmpty ? offsets : UnsafeBufferPointer(rebasing: offsets[links]),
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
  /// One per part, or none.
  let offsets: UnsafeBufferPointer<Double>
  let result: WritableColumn

  @inline(__always)
  private func part(_ link: Int) -> Column { Column(cells).column(Int(parts[link]), of: units) }

  func arithmetic() -> Bool {
    let sum = total
    guard sum > 0 else { return false }
    clear()
    var link = 0
    // Four links at a time, then two, since most of the time goes into reading and writing the result.
    while link + 3 < parts.count {
      let (p, q, x, y) = (part(link), part(link + 1), part(link + 2), part(link + 3))
      let (t, u, v, w) = (weights[link], weights[link + 1], weights[link + 2], weights[link + 3])
      for unit in 0..<units {
        result[unit] = (((result[unit] + t * p[unit]) + u * q[unit]) + v * x[unit]) + w * y[unit]
      }
      link += 4
    }
    while link + 1 < parts.count {
      let (x, y) = (part(link), part(link + 1))
      let (v, w) = (weights[link], weights[link + 1])
      for unit in 0..<units { result[unit] = (result[unit] + v * x[unit]) + w * y[unit] }
      link += 2
    }
    if link < parts.count {
      let (x, w) = (part(link), weights[link])
      for unit in 0..<units { result[unit] += w * x[unit] }
    }
    for unit in 0..<units { result[unit] = result[unit] / sum }
    return true
  }

  func geometric() -> Bool {
    let sum = total
    guard sum > 0, addPositive({ Elementary.logOfNormal($0) }) else { return false }
    let taken = offset / sum
    for unit in 0..<units { result[unit] = Elementary.exp(result[unit] / sum) - taken }
    return true
  }

  func harmonic() -> Bool {
    let sum = total
    guard sum > 0, addPositive({ 1 / $0 }) else { return false }
    let taken = offset / sum
    for unit in 0..<units { result[unit] = 1 / (result[unit] / sum) - taken }
    return true
  }

  /// Added up in the order of the links, beginning with zero, as `Hierarchy.aggregate` does.
  private var total: Double { weights.reduce(0, +) }

  /// Σ w × offset.
  private var offset: Double {
    var sum = 0.0
    for link in offsets.indices { sum += weights[link] * offsets[link] }
    return sum
  }

  private func clear() { for unit in 0..<units { result[unit] = 0 } }

  /// Σ w t(x) into the result; whether every number was there and above zero, by more than the smallest normal number.
  @inline(__always)
  private func addPositive(_ transform: (Double) -> Double) -> Bool {
    clear()
    var others = 0
    for link in parts.indices {
      let (numbers, weight) = (part(link), weights[link])
      let offset = offsets.isEmpty ? 0 : offsets[link]
      for unit in 0..<units {
        let x = numbers[unit] + offset
        others &+= x >= .leastNormalMagnitude ? 0 : 1
        result[unit] += weight * transform(x)
      }
    }
    return others == 0
  }
}
