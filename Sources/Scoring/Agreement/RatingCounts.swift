/// How often each unit was given each value: all that coefficients need which do not tell coders apart.
///
/// Units that nobody rated are left out.
struct RatingCounts: Sendable {
  /// A value and how many coders gave it to the unit.
  struct Entry: Sendable, Hashable {
    let value: Int32
    let count: Int32
  }

  /// Unit by unit, by value.
  private(set) var entries: [Entry] = []
  /// Where each unit's entries start, and where the last unit's end.
  private(set) var starts: [Int] = [0]
  /// How many coders rated each unit, at least one.
  private(set) var totals: [Int] = []
  /// The unit's position in `Ratings.units`.
  private(set) var units: [Int] = []

  init(_ ratings: Ratings) {
    entries.reserveCapacity(ratings.cells.count)
    var given: [Int32] = []
    for unit in ratings.units.indices {
      given.removeAll(keepingCapacity: true)
      for rating in ratings.ratings(of: unit) {
        if case .value(let position) = rating { given.append(Int32(truncatingIfNeeded: position)) }
      }
      guard !given.isEmpty else { continue }
      given.sort()
      var first = 0
      while first < given.count {
        let next = given[first...].firstIndex { $0 != given[first] } ?? given.count
        entries.append(Entry(value: given[first], count: Int32(truncatingIfNeeded: next - first)))
        first = next
      }
      starts.append(entries.count)
      totals.append(given.count)
      units.append(unit)
    }
  }

  /// Units with at least one rating.
  var count: Int { totals.count }

  subscript(unit: Int) -> ArraySlice<Entry> { entries[starts[unit]..<starts[unit + 1]] }
}
