/// Ranks from scores, as `Ranking` gives them, by putting scores into buckets of equal width first.
///
/// There are about as many buckets as scores, so what is left to sort within one is little. Where the scores crowd into few
/// buckets they are sorted by merging instead. Either way the ranks are the same.
final class PlaceKernel {
  private let units: Int
  private let bucketCount: Int
  private let buckets: UnsafeMutableBufferPointer<Int32>
  private let position: UnsafeMutableBufferPointer<Int32>
  private let items: UnsafeMutableBufferPointer<Keyed>
  private let spare: UnsafeMutableBufferPointer<Keyed>

  init(units: Int) {
    self.units = units
    bucketCount = max(units, 1)
    buckets = .filled(bucketCount + 1, with: 0)
    position = .filled(units, with: 0)
    items = .filled(units, with: Keyed(key: 0, unit: 0))
    spare = .filled(units, with: Keyed(key: 0, unit: 0))
  }

  deinit {
    for buffer in [buckets, position] { buffer.deallocate() }
    for buffer in [items, spare] { buffer.deallocate() }
  }

  /// Writes one rank per unit from 1, `Int16.max` for a score that is NaN.
  func apply(_ ranking: Ranking, to scores: WritableColumn, into places: UnsafeMutableBufferPointer<Int16>) {
    for unit in places.indices { places[unit] = .max }
    let count = load(scores, sign: ranking.direction == .more ? -1 : 1)
    if !distribute(count) { SortScratch(items: items, spare: spare).sort(count) }
    var first = -Double.infinity
    var place: Int16 = 0
    let step: Int16 = ranking.ties == .dense ? 1 : 0
    for position in 0..<count {
      let item = items[position]
      if item.key > first + ranking.tolerance {
        place = step == 1 ? place &+ 1 : Int16(truncatingIfNeeded: position &+ 1)
        first = item.key
      }
      places[Int(item.unit)] = place
    }
  }

  /// Takes the scores that are there, times a sign that puts the best first.
  private func load(_ scores: WritableColumn, sign: Double) -> Int {
    var count = 0
    for unit in 0..<units where scores[unit] == scores[unit] {
      items[count] = Keyed(key: sign * scores[unit], unit: Int32(truncatingIfNeeded: unit))
      count &+= 1
    }
    return count
  }

  /// Sorts by buckets; `false`, with the items as they were, where they crowd.
  private func distribute(_ count: Int) -> Bool {
    var low = Double.infinity, high = -Double.infinity
    for position in 0..<count {
      let key = items[position].key
      low = key < low ? key : low
      high = key > high ? key : high
    }
    let scale = Double(bucketCount - 1) / (high - low)
    guard count > 16, scale.isFinite, scale > 0 else { return false }
    for bucket in buckets.indices { buckets[bucket] = 0 }
    for item in 0..<count {
      // Never above the last bucket: (high − low) × scale is rounded by far less than one.
      let bucket = Int32((items[item].key - low) * scale)
      position[item] = bucket
      buckets[Int(bucket) &+ 1] &+= 1
    }
    var largest: Int32 = 0
    var sum: Int32 = 0
    for bucket in buckets.indices {
      largest = max(largest, buckets[bucket])
      sum &+= buckets[bucket]
      buckets[bucket] = sum
    }
    guard largest <= 32 else { return false }
    for item in 0..<count {
      let bucket = Int(position[item])
      let target = buckets[bucket]
      buckets[bucket] = target &+ 1
      spare[Int(target)] = items[item]
    }
    insert(count)
    return true
  }

  /// Copies the spare items back, each to where it belongs among those before it.
  private func insert(_ count: Int) {
    for position in 0..<count {
      let item = spare[position]
      var hole = position
      while hole > 0, items[hole &- 1].key > item.key {
        items[hole] = items[hole &- 1]
        hole &-= 1
      }
      items[hole] = item
    }
  }
}

extension UnsafeMutableBufferPointer {
  /// New memory for `count` elements; whoever asks must deallocate it.
  static func filled(_ count: Int, with element: Element) -> Self {
    let buffer = Self.allocate(capacity: count)
    buffer.initialize(repeating: element)
    return buffer
  }
}
