/// A unit on which coders differ, to be settled by them together.
public struct Dispute: Sendable {
  /// Position in `Ratings.units`.
  public let unit: Int
  /// How far the lowest and the highest value lie apart: in levels at nominal and ordinal, else in the numbers' unit; at
  /// nominal it is the number of different values less one. 0 where the coders differ only on whether there is a value.
  public let spread: Double

  /// Every unit that two coders see differently, the widest apart first, else in the order of the units.
  ///
  /// A value against a stated reason for none (not assessed, no data, not applicable), or one such reason against
  /// another, is a difference as well; a blank is not.
  static func all(in ratings: Ratings) -> [Dispute] {
    var disputes: [Dispute] = []
    var values: [Int] = []
    for unit in ratings.units.indices {
      values.removeAll(keepingCapacity: true)
      var gap: Rating.Gap?, gapsDiffer = false
      for rating in ratings.ratings(of: unit) {
        switch rating {
        case .value(let position): values.append(position)
        case .gap(.blank): continue
        case .gap(let other):
          if let gap, gap != other { gapsDiffer = true }
          gap = other
        }
      }
      let differ = values.contains { $0 != values.first }
      if differ || gapsDiffer || (gap != nil && !values.isEmpty) {
        disputes.append(Dispute(unit: unit, spread: ratings.spread(of: values)))
      }
    }
    return disputes.sorted { ($1.spread, $0.unit) < ($0.spread, $1.unit) }
  }
}

extension Ratings {
  fileprivate func spread(of positions: [Int]) -> Double {
    guard let low = positions.min(), let high = positions.max(), low < high else { return 0 }
    return switch level {
    case .nominal: Double(Set(positions).count - 1)
    case .ordinal: Double(high - low)
    case .interval, .ratio: values[high].score - values[low].score
    }
  }
}
