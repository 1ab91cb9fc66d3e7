/// Places of units by their scores, 1 for the highest, or for the lowest where less is better.
///
/// Walking on from the best score, a unit ties with those before it when it lies no more than `tolerance` from the first
/// of them; so a chain of small steps does not tie its ends. `competition` gives 1, 2, 2, 4; `dense` gives 1, 2, 2, 3. Source:
/// COINr ranks as `competition` without tolerance (R's `rank`, `ties.method = "min"`).
public struct Ranking: Sendable, Equatable {
  public enum Ties: Sendable, Equatable { case competition, dense }

  public let ties: Ties
  public let tolerance: Double
  /// Which way is better.
  public let direction: Normalisation.Direction

  public init(ties: Ties = .competition, tolerance: Double = 1e-9, direction: Normalisation.Direction = .more) {
    self.ties = ties
    self.tolerance = tolerance
    self.direction = direction
  }

  /// Writes a place for each unit, 0 for one without a score.
  func apply(to scores: Column, into places: UnsafeMutableBufferPointer<Int32>, scratch: SortScratch) {
    for unit in places.indices { places[unit] = 0 }
    let count = scratch.load(scores)
    if direction == .more { for position in 0..<count { scratch.items[position].key.negate() } }
    scratch.sort(count)
    var first = -Double.infinity, place: Int32 = 0
    for position in 0..<count {
      let item = scratch.items[position]
      if item.key > first + tolerance {
        place = ties == .dense ? place + 1 : Int32(truncatingIfNeeded: position) + 1
        first = item.key
      }
      places[Int(item.unit)] = place
    }
  }

  /// The places of scores, `nil` for a unit without one.
  public func places(of scores: [Double?]) -> [Int?] {
    var room = IndexRun.Room(items: scores.count)
    var places = [Int32](repeating: 0, count: scores.count)
    let column = scores.map { $0.flatMap { $0.isFinite ? $0 : nil } ?? .nan }
    room.withSorting { sorting in
      column.withUnsafeBufferPointer { column in
        places.withUnsafeMutableBufferPointer { apply(to: column, into: $0, scratch: sorting) }
      }
    }
    return places.map { $0 == 0 ? nil : Int($0) }
  }
}
