/// Draws what lies beyond two percentiles of a column to them.
///
/// A number below the percentile `low` becomes that percentile, one above `high` that one. Percentiles are those of the
/// numbers that are there, by definition 7 of Hyndman and Fan (1996): of *n* numbers in order the one at (*n* − 1) *p*,
/// counted from 0, between two by interpolation. Source: OECD/JRC Handbook on Constructing Composite Indicators (2008),
/// section 1.5.
public struct Winsorising: Sendable, Equatable {
  /// 0 to 1; `low` below `high`.
  public let low: Double
  public let high: Double
  /// For each column whether it stays as it is; empty where none does.
  public let spared: [Bool]

  public init(low: Double, high: Double, spared: [Bool] = []) {
    self.low = low
    self.high = high
    self.spared = spared
  }

  func touches(_ column: Int) -> Bool { spared.isEmpty || !spared[column] }

  /// Treats one column in place.
  func apply(to column: WritableColumn, scratch: SortScratch) {
    let count = scratch.load(Column(column))
    guard count > 0 else { return }
    scratch.sort(count)
    let lowest = scratch.percentile(low, of: count), highest = scratch.percentile(high, of: count)
    for unit in column.indices where column[unit] == column[unit] {
      column[unit] = min(max(column[unit], lowest), highest)
    }
  }
}
