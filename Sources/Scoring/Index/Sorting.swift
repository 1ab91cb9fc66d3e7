/// A number with the unit it belongs to.
struct Keyed {
  var key: Double
  var unit: Int32
}

/// Room for sorting without allocating: two stretches of the same length.
struct SortScratch {
  let items: UnsafeMutableBufferPointer<Keyed>
  let spare: UnsafeMutableBufferPointer<Keyed>

  /// Sorts the first `count` items upwards by key; equal keys keep their order. Keys are numbers, never NaN.
  func sort(_ count: Int) {
    let run = 8
    for start in stride(from: 0, to: count, by: run) {
      let end = min(start + run, count)
      for position in start..<end {
        let item = items[position]
        var hole = position
        while hole > start, items[hole - 1].key > item.key {
          items[hole] = items[hole - 1]
          hole -= 1
        }
        items[hole] = item
      }
    }
    var (from, to) = (items, spare)
    var width = run
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        Self.merge(from, into: to, start, min(start + width, count), min(start + 2 * width, count))
      }
      swap(&from, &to)
      width *= 2
    }
    if from.baseAddress != items.baseAddress { for position in 0..<count { items[position] = from[position] } }
  }

  private static func merge(
    _ from: UnsafeMutableBufferPointer<Keyed>, into to: UnsafeMutableBufferPointer<Keyed>, _ start: Int,
    _ middle: Int, _ end: Int
  ) {
    var left = start, right = middle, target = start
    while left < middle && right < end {
      let takesRight = from[right].key < from[left].key
      to[target] = takesRight ? from[right] : from[left]
      right += takesRight ? 1 : 0
      left += takesRight ? 0 : 1
      target += 1
    }
    while left < middle {
      to[target] = from[left]
      left += 1
      target += 1
    }
    while right < end {
      to[target] = from[right]
      right += 1
      target += 1
    }
  }

  /// A percentile, 0 to 1, of the first `count` items, which are sorted and at least one: see `Percentile`.
  func percentile(_ p: Double, of count: Int) -> Double {
    let position = Double(count - 1) * min(max(p, 0), 1)
    let below = Int(position)
    guard below + 1 < count else { return items[count - 1].key }
    return Percentile.between(items[below].key, items[below + 1].key, at: position - Double(below))
  }

  /// Takes the numbers of a column that are there, and gives how many they are.
  func load(_ column: Column) -> Int {
    var count = 0
    for unit in column.indices where !column[unit].isNaN {
      items[count] = Keyed(key: column[unit], unit: Int32(truncatingIfNeeded: unit))
      count += 1
    }
    return count
  }
}
