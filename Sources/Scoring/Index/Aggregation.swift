/// How parts become one score.
///
/// Over the parts that are there, with weights w:
///
/// | | score |
/// |---|---|
/// | `arithmetic` | Σ w x / Σ w |
/// | `geometric` | exp(Σ w ln x / Σ w); needs x > 0 |
/// | `harmonic` | Σ w / Σ (w / x); needs x > 0 |
/// | `power(p)` | (Σ w xᵖ / Σ w)^(1/p), p ≠ 0; needs x ≥ 0, and x > 0 where p < 0 |
/// | `sum` | Σ w x: what is missing adds nothing, and weights are not rescaled |
/// | `product` | Π x over the parts with a weight above zero |
/// | `median` | weighted: the first x, upwards, at which the weights so far exceed half of Σ w; the mean of two where they are exactly half |
/// | `minimum`, `maximum` | the lowest, the highest x with a weight above zero |
/// | `copeland` | units beaten minus units that beat it |
///
/// A unit beats another by Copeland's count when the weights of the parts in which it is higher exceed those in which it is
/// lower, over the parts that both have. Parts that subtract are taken off afterwards: score − Σ w x. A score with an
/// interval `within` is then kept in it: one that lies beyond an end counts as that end. One with `round` is rounded next,
/// as published scores are. Sources: OECD/JRC Handbook on Constructing Composite Indicators (2008), section 1.8; COINr's
/// `a_amean`, `a_gmean`, `a_hmean`, `a_genmean` and `a_copeland` (which agree where nothing is missing).
public enum Aggregation: Sendable, Equatable {
  case power(Double)
  case arithmetic, geometric, harmonic, sum, product, median, minimum, maximum, copeland

  /// Whether it matters how much a part weighs, once it weighs anything.
  var weighs: Bool {
    switch self {
    case .arithmetic, .geometric, .harmonic, .power, .sum, .median, .copeland: true
    case .product, .minimum, .maximum: false
    }
  }
}

extension Hierarchy {
  /// Computes every node from the indicators' columns, in place.
  ///
  /// - Parameters:
  ///   - cells: units × (indicators + nodes), column-major; the first `indicators` columns are read.
  ///   - weights: one a link, in the order of `weights`; not below zero.
  ///   - offsets: one a link, or none: added to a part before a geometric or harmonic mean, and taken off the mean again.
  /// - Returns: how many scores could not be computed although enough parts were there: a geometric or harmonic mean of a
  ///   number that is not above zero, a sum or product beyond all numbers, a power mean of a number below zero, or a number
  ///   below every band. They and all that is made of them are left missing, as `Double.failed`: nothing may stand in for what
  ///   cannot be computed.
  func aggregate(
    _ cells: WritableColumn, units: Int, weights: UnsafeBufferPointer<Double>,
    offsets: UnsafeBufferPointer<Double> = UnsafeBufferPointer(start: nil, count: 0), scratch: AggregationScratch
  ) -> Int {
    var failures = 0
    for node in 0..<nodeCount {
      let result = cells.column(indicators + node, of: units)
      let range = Int(starts[node])..<Int(starts[node + 1])
      let kernel = NodeKernel(
        hierarchy: self, links: range, cells: Column(cells), units: units, weights: weights,
        offsets: offsets, scratch: scratch)
      let failed =
        kernel.run(aggregations[node], minimumShare: minimumShares[node], into: result) + Self.refuseInfinite(result)
      if failures > 0 { kernel.passOn(result) }
      failures += failed
      if let limits = limits[node] { Self.keep(result, within: limits) }
      if let rounding = roundings[node] { Self.round(result, by: rounding) }
      if let bands = bands[node] { failures += bands.apply(to: result) }
    }
    return failures
  }

  /// Sums beyond all numbers are none; how many they were.
  private static func refuseInfinite(_ column: WritableColumn) -> Int {
    var failures = 0
    for unit in column.indices where column[unit].isInfinite {
      column[unit] = .failed
      failures += 1
    }
    return failures
  }

  private static func keep(_ column: WritableColumn, within limits: ClosedRange<Double>) {
    for unit in column.indices where column[unit] == column[unit] {
      column[unit] = min(max(column[unit], limits.lowerBound), limits.upperBound)
    }
  }

  private static func round(_ column: WritableColumn, by rounding: Rounding) {
    for unit in column.indices where column[unit] == column[unit] { column[unit] = rounding(column[unit]) }
  }
}

extension Double {
  /// A score that is missing because it cannot be computed.
  static let failed = Double(nan: 1, signaling: false)

  var isFailed: Bool { bitPattern == Self.failed.bitPattern }
}

/// Room for one node's aggregation: three columns of sums, a sorter and a list of parts.
struct AggregationScratch {
  let sums: WritableColumn
  let divisors: WritableColumn
  let counts: WritableColumn
  let sorting: SortScratch
}

/// One node over all units.
private struct NodeKernel {
  let hierarchy: Hierarchy
  let links: Range<Int>
  let cells: Column
  let units: Int
  let weights: UnsafeBufferPointer<Double>
  let offsets: UnsafeBufferPointer<Double>
  let scratch: AggregationScratch

  func run(_ aggregation: Aggregation, minimumShare: Double, into result: WritableColumn) -> Int {
    count()
    let needed = max(minimumShare * Double(links.count) - 1e-9, 0.5)
    var failures = 0
    switch aggregation {
    case .arithmetic:
      add()
      divide(needed, into: result)
    case .sum:
      add()
      for unit in 0..<units { result[unit] = isThere(unit, needed) ? scratch.sums[unit] : .nan }
    case .geometric: failures = positive(needed, into: result, Logarithms.self)
    case .harmonic: failures = positive(needed, into: result, Reciprocals.self)
    case .power(let exponent): failures = power(exponent, needed, into: result)
    case .product: failures = product(needed, into: result)
    case .minimum: extreme(needed, sign: 1, into: result)
    case .maximum: extreme(needed, sign: -1, into: result)
    case .median: median(needed, into: result)
    case .copeland: copeland(needed, into: result)
    }
    subtract(from: result)
    return failures
  }

  /// What is made of a score that cannot be computed cannot either.
  func passOn(_ result: WritableColumn) {
    for link in links where Int(hierarchy.parts[link]) >= hierarchy.indicators {
      let x = part(link)
      for unit in 0..<units where x[unit].isFailed { result[unit] = .failed }
    }
  }

  private func part(_ link: Int) -> Column { cells.column(Int(hierarchy.parts[link]), of: units) }

  private var adding: some Sequence<Int> { links.lazy.filter { !hierarchy.subtracts[$0] } }

  private func count() {
    for unit in 0..<units { scratch.counts[unit] = 0 }
    for link in links {
      let x = part(link)
      for unit in 0..<units { scratch.counts[unit] += x[unit] == x[unit] ? 1 : 0 }
    }
  }

  /// Σ w x and Σ w.
  private func add() {
    for unit in 0..<units { (scratch.sums[unit], scratch.divisors[unit]) = (0, 0) }
    for link in links where !hierarchy.subtracts[link] {
      let x = part(link), w = weights[link]
      for unit in 0..<units {
        let there = x[unit] == x[unit]
        scratch.sums[unit] += there ? w * x[unit] : 0
        scratch.divisors[unit] += there ? w : 0
      }
    }
  }

  /// Whether enough parts are there, and of those that add one with a weight above zero.
  private func isThere(_ unit: Int, _ needed: Double) -> Bool {
    scratch.counts[unit] >= needed && scratch.divisors[unit] > 0
  }

  private func divide(_ needed: Double, into result: WritableColumn) {
    for unit in 0..<units {
      result[unit] = isThere(unit, needed) ? scratch.sums[unit] / scratch.divisors[unit] : .nan
    }
  }

  /// A mean of a transformed part that exists for numbers above zero only.
  private func positive<T: PositiveMean>(_ needed: Double, into result: WritableColumn, _ mean: T.Type) -> Int {
    for unit in 0..<units { (scratch.sums[unit], scratch.divisors[unit], result[unit]) = (0, 0, 0) }
    for link in links where !hierarchy.subtracts[link] {
      let x = part(link), w = weights[link]
      guard w > 0 else { continue }
      let offset = offsets.isEmpty ? 0 : offsets[link]
      for unit in 0..<units where x[unit] == x[unit] {
        let part = x[unit] + offset
        if part > 0 { scratch.sums[unit] += w * T.there(part) } else { result[unit] = .nan }
        scratch.divisors[unit] += w
      }
    }
    var failures = 0
    for unit in 0..<units {
      let enough = isThere(unit, needed)
      let isPositive = !result[unit].isNaN
      if !enough {
        result[unit] = .nan
      } else if isPositive {
        result[unit] = T.back(scratch.sums[unit] / scratch.divisors[unit])
      } else {
        result[unit] = .failed
        failures += 1
      }
    }
    if !offsets.isEmpty { takeOffsets(off: result) }
    return failures
  }

  /// A mean of powers, which exists for numbers that are not below zero, and for 0 where the exponent is positive.
  ///
  /// Parts are measured by the one that counts most, so that no power lies beyond all numbers.
  private func power(_ exponent: Double, _ needed: Double, into result: WritableColumn) -> Int {
    for unit in 0..<units {
      (scratch.sums[unit], scratch.divisors[unit], result[unit]) = (0, 0, exponent > 0 ? 0 : .infinity)
    }
    let adding = links.lazy.filter { !hierarchy.subtracts[$0] && weights[$0] > 0 }
    for link in adding {
      let x = part(link)
      for unit in 0..<units where x[unit] == x[unit] {
        result[unit] = exponent > 0 ? max(result[unit], x[unit]) : min(result[unit], x[unit])
        if x[unit] < 0 || x[unit] == 0 && exponent < 0 { scratch.sums[unit] = .nan }
      }
    }
    for link in adding {
      let x = part(link), w = weights[link]
      for unit in 0..<units where x[unit] == x[unit] {
        scratch.sums[unit] += result[unit] == 0 ? 0 : w * Self.power(x[unit] / result[unit], exponent)
        scratch.divisors[unit] += w
      }
    }
    var failures = 0
    for unit in 0..<units {
      let enough = isThere(unit, needed)
      let mean = result[unit] * Self.power(scratch.sums[unit] / scratch.divisors[unit], 1 / exponent)
      failures += enough && !mean.isFinite ? 1 : 0
      result[unit] = enough ? mean.isFinite ? mean : .failed : .nan
    }
    return failures
  }

  private static func power(_ x: Double, _ exponent: Double) -> Double {
    x == 0 ? 0 : Elementary.exp(exponent * Elementary.log(x))
  }

  /// Takes the mean of what was added to the parts that are there off their mean.
  private func takeOffsets(off result: WritableColumn) {
    for unit in 0..<units { scratch.sums[unit] = 0 }
    for link in links where !hierarchy.subtracts[link] && weights[link] > 0 {
      let x = part(link), w = weights[link]
      for unit in 0..<units { scratch.sums[unit] += x[unit] == x[unit] ? w * offsets[link] : 0 }
    }
    for unit in 0..<units where !result[unit].isNaN { result[unit] -= scratch.sums[unit] / scratch.divisors[unit] }
  }

  /// The lowest part, or with the sign −1 the highest.
  private func extreme(_ needed: Double, sign: Double, into result: WritableColumn) {
    for unit in 0..<units { result[unit] = .infinity }
    for link in links where !hierarchy.subtracts[link] && weights[link] > 0 {
      let x = part(link)
      for unit in 0..<units where sign * x[unit] < result[unit] { result[unit] = sign * x[unit] }
    }
    for unit in 0..<units {
      let isThere = scratch.counts[unit] >= needed && result[unit] < .infinity
      result[unit] = isThere ? sign * result[unit] : .nan
    }
  }

  private func product(_ needed: Double, into result: WritableColumn) -> Int {
    for unit in 0..<units { (result[unit], scratch.sums[unit]) = (1, 0) }
    for link in links where !hierarchy.subtracts[link] && weights[link] > 0 {
      let x = part(link)
      for unit in 0..<units where x[unit] == x[unit] {
        result[unit] *= x[unit]
        scratch.sums[unit] += 1
      }
    }
    var failures = 0
    for unit in 0..<units {
      let isThere = scratch.counts[unit] >= needed && scratch.sums[unit] > 0
      if isThere && !result[unit].isFinite {
        failures += 1
        result[unit] = .failed
      } else if !isThere {
        result[unit] = .nan
      }
    }
    return failures
  }

  private func median(_ needed: Double, into result: WritableColumn) {
    for unit in 0..<units {
      var total = 0.0, count = 0
      for link in links where !hierarchy.subtracts[link] && weights[link] > 0 {
        let x = part(link)[unit]
        guard !x.isNaN else { continue }
        scratch.sorting.items[count] = Keyed(key: x, unit: Int32(truncatingIfNeeded: link))
        count += 1
        total += weights[link]
      }
      result[unit] = .nan
      guard count > 0, scratch.counts[unit] >= needed else { continue }
      scratch.sorting.sort(count)
      var below = 0.0
      for position in 0..<count {
        let item = scratch.sorting.items[position]
        below += weights[Int(item.unit)]
        let excess = below - total / 2
        guard excess >= -1e-12 * total || position == count - 1 else { continue }
        let isHalf = abs(excess) <= 1e-12 * total && position + 1 < count
        result[unit] = isHalf ? (item.key + scratch.sorting.items[position + 1].key) / 2 : item.key
        break
      }
    }
  }

  private func copeland(_ needed: Double, into result: WritableColumn) {
    add()
    for unit in 0..<units { result[unit] = isThere(unit, needed) ? 0 : .nan }
    for one in 0..<units {
      for other in 0..<one {
        var balance = 0.0, total = 0.0
        for link in links {
          let x = part(link), w = weights[link]
          balance += x[one] > x[other] ? w : x[one] < x[other] ? -w : 0
          total += w
        }
        // Weights that are equal on paper may differ by a rounding error.
        let sign = balance > 1e-12 * total ? 1.0 : balance < -1e-12 * total ? -1 : 0
        result[one] += result[other].isNaN ? 0 : sign
        result[other] -= result[one].isNaN ? 0 : sign
      }
    }
  }

  private func subtract(from result: WritableColumn) {
    for link in links where hierarchy.subtracts[link] {
      let x = part(link), w = weights[link]
      for unit in 0..<units where result[unit].isFinite { result[unit] -= x[unit] == x[unit] ? w * x[unit] : 0 }
    }
  }
}
