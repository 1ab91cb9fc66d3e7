/// Units rated at least twice, those with the same ratings together: many units show few patterns.
struct RatingPatterns: Sendable {
  /// Positions in `Ratings.values` of the values that occur; entries count in this list.
  let values: [Int]
  /// By unit, the pattern it shows; those of one pattern stand together.
  let units: [Int32]
  private let entries: [RatingCounts.Entry]
  private let starts: [Int]

  init(_ counts: RatingCounts) {
    let paired = (0..<counts.count).filter { counts.totals[$0] >= 2 }
    var used = Set<Int32>()
    for unit in paired { for entry in counts[unit] { used.insert(entry.value) } }
    let values = used.sorted()
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) })
    var times: [ArraySlice<RatingCounts.Entry>: Int] = [:]
    for unit in paired { times[counts[unit], default: 0] += 1 }
    // In an order of their own, so that neither the order of units nor that of coders changes what is drawn.
    let patterns = times.keys.sorted {
      $0.lexicographicallyPrecedes($1) { ($0.value, $0.count) < ($1.value, $1.count) }
    }
    var entries: [RatingCounts.Entry] = [], starts = [0], units: [Int32] = []
    units.reserveCapacity(paired.count)
    for (number, pattern) in patterns.enumerated() {
      entries += pattern.map { .init(value: places[$0.value] ?? 0, count: $0.count) }
      starts.append(entries.count)
      units += repeatElement(Int32(truncatingIfNeeded: number), count: times[pattern] ?? 0)
    }
    self.units = units
    self.values = values.map(Int.init)
    self.entries = entries
    self.starts = starts
  }

  var indices: Range<Int> { 0..<(starts.count - 1) }

  subscript(pattern: Int) -> ArraySlice<RatingCounts.Entry> { entries[starts[pattern]..<starts[pattern + 1]] }
}
