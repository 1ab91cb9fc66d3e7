import Cards
import Formats

/// Ranks with the range in which they lie, a row each: a dot for the rank, a line for the range, a stroke for the median.
///
/// Names and numbers stand above their lines, so that both have room on a phone. A category shows as the symbol before the
/// name and as the colour of the dot.
public struct RankChart: Sendable {
  public let heading: ChartHeading
  public let rows: [Row]
  /// The last place there is.
  public let last: Int
  /// As people write it.
  public let lastText: String
  public let columns: Columns

  public struct Row: Sendable {
    public let name: String
    public let rank: Int
    /// `3 (2 to 5)`.
    public let text: String
    /// Where the replications could be computed.
    public let range: Range?
    public let mark: ChartMark?

    public init(name: String, rank: Int, text: String, range: Range?, mark: ChartMark?) {
      self.name = name
      self.rank = rank
      self.text = text
      self.range = range
      self.mark = mark
    }
  }

  public struct Range: Sendable {
    public let low: Double
    public let median: Double
    public let high: Double

    public init(low: Double, median: Double, high: Double) {
      self.low = low
      self.median = median
      self.high = high
    }
  }

  /// Headings of the table.
  public struct Columns: Sendable {
    public let name: String
    public let rank: String

    public init(name: String, rank: String) {
      self.name = name
      self.rank = rank
    }
  }

  public init(heading: ChartHeading, rows: [Row], last: Int, lastText: String, columns: Columns) {
    self.heading = heading
    self.rows = rows
    self.last = max(1, last)
    self.lastText = lastText
    self.columns = columns
  }

  public var chart: Chart {
    Chart(
      drawing: RankRows(self).html,
      table: ChartTable(
        caption: heading.title, columns: [.init(columns.name), .init(columns.rank)],
        rows: rows.map { [.init($0.name), .init($0.text)] }))
  }
}
