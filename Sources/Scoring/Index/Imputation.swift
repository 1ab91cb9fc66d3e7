/// Fills a gap in a column from the numbers of other units.
///
/// | by | A missing number becomes |
/// |---|---|
/// | `mean`, `median` | that of all units which have one |
/// | `groupMean`, `groupMedian` | that of the units in the same group; it stays missing where the group has none |
///
/// Source: COINr's `i_mean`, `i_median`, `i_mean_grp`, `i_median_grp`. The median of an even number is the mean of the two
/// in the middle.
public struct Imputation: Sendable, Equatable {
  public enum Measure: Sendable, Equatable { case mean, median, groupMean, groupMedian }

  public let by: Measure
  /// For each unit the number of its group from 0; −1 for a unit in none, whose gaps stay. Used by the group measures.
  public let groups: [Int32]
  /// How many groups there are.
  public let groupCount: Int

  public init(by: Measure, groups: [Int32] = []) {
    self.by = by
    self.groups = groups
    groupCount = Int((groups.max() ?? -1) + 1)
  }

  /// Fills one column in place. `scratch` holds at least `units` sortable items, twice.
  func apply(to column: WritableColumn, scratch: SortScratch) {
    switch by {
    case .mean: fill(column, group: nil, with: Self.mean(column, nil, groups))
    case .median: fill(column, group: nil, with: Self.median(column, nil, groups, scratch))
    case .groupMean, .groupMedian:
      guard groups.count == column.count else { return }
      for group in 0..<Int32(groupCount) {
        let value =
          by == .groupMean ? Self.mean(column, group, groups) : Self.median(column, group, groups, scratch)
        fill(column, group: group, with: value)
      }
    }
  }

  private func fill(_ column: WritableColumn, group: Int32?, with value: Double) {
    for unit in column.indices where column[unit].isNaN && (group == nil || groups[unit] == group) {
      column[unit] = value
    }
  }

  private static func mean(_ column: WritableColumn, _ group: Int32?, _ groups: [Int32]) -> Double {
    var sum = 0.0, count = 0
    for unit in column.indices where !column[unit].isNaN && (group == nil || groups[unit] == group) {
      sum += column[unit]
      count += 1
    }
    guard count > 0 else { return .nan }
    let mean = sum / Double(count)
    // The mean of equal numbers is that number: the rest that rounding left is added, as R does.
    var rest = 0.0
    for unit in column.indices where !column[unit].isNaN && (group == nil || groups[unit] == group) {
      rest += column[unit] - mean
    }
    return mean + rest / Double(count)
  }

  private static func median(
    _ column: WritableColumn, _ group: Int32?, _ groups: [Int32], _ scratch: SortScratch
  ) -> Double {
    var count = 0
    for unit in column.indices where !column[unit].isNaN && (group == nil || groups[unit] == group) {
      scratch.items[count] = Keyed(key: column[unit], unit: Int32(truncatingIfNeeded: unit))
      count += 1
    }
    guard count > 0 else { return .nan }
    scratch.sort(count)
    let upper = scratch.items[count / 2].key
    return count % 2 == 1 ? upper : (scratch.items[count / 2 - 1].key + upper) / 2
  }
}
