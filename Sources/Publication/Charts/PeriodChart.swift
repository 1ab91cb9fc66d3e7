import Cards
import Formats

/// A statistic over periods, a row each: counts or shares as bars or dots, ranges as whiskers.
///
/// A period without a value keeps its row, with a broken line and the reason: a gap is a finding. Zero is a value and
/// shows as one. Rows instead of columns, so that periods and values can be read on a phone whatever their number.
public struct PeriodChart: Sendable {
  public let heading: ChartHeading
  public let style: Style
  public let colour: Colour
  public let points: [Point]
  public let columns: Columns

  public enum Style: Sendable {
    /// For counts and shares: the length is the value.
    case bars
    /// For estimates: the place is the value.
    case dots
  }

  public struct Point: Sendable, Equatable {
    /// `2007`, `2006–2008`, `June 2010`.
    public let period: String
    public let value: Value
    /// What must be known beside the value: another definition, a part of the year.
    public let note: String?

    public init(period: String, value: Value, note: String? = nil) {
      self.period = period
      self.value = value
      self.note = note
    }
  }

  /// Texts are what people read, in the page's language; numbers are what is drawn.
  public enum Value: Sendable, Equatable {
    case exact(Double, text: String)
    case range(lower: Double, upper: Double, best: Double?, text: String)
    /// Why there is none: not collected, refused, not found.
    case missing(text: String)
  }

  /// Headings of the table; the last only where a point has a note.
  public struct Columns: Sendable {
    public let period: String
    public let value: String
    public let note: String

    public init(period: String, value: String, note: String) {
      self.period = period
      self.value = value
      self.note = note
    }
  }

  public init(heading: ChartHeading, style: Style, colour: Colour, points: [Point], columns: Columns) {
    self.heading = heading
    self.style = style
    self.colour = colour
    self.points = points
    self.columns = columns
  }

  public var chart: Chart { Chart(drawing: PeriodRows(self).html, table: table) }

  private var table: ChartTable {
    let hasNotes = points.contains { $0.note != nil }
    return ChartTable(
      caption: heading.title,
      columns: [.init(columns.period), .init(columns.value, isNumeric: true)]
        + (hasNotes ? [.init(columns.note)] : []),
      rows: points.map { point in
        [.init(point.period), .init(point.value.text)] + (hasNotes ? [.init(point.note ?? "")] : [])
      })
  }
}

extension PeriodChart.Value {
  public var text: String {
    switch self {
    case .exact(_, let text), .range(_, _, _, let text), .missing(let text): text
    }
  }

  /// Every number of the value that can be drawn.
  var numbers: [Double] {
    let numbers: [Double] =
      switch self {
      case .exact(let value, _): [value]
      case .range(let lower, let upper, let best, _): [lower, upper] + (best.map { [$0] } ?? [])
      case .missing: []
      }
    return numbers.filter(\.isFinite)
  }
}
