import Formats

/// A bar for each category of one edition, cut by what its states are in another.
///
/// Bars are as long as there are states, so that their shares can be compared among all of them.
public struct TransitionBars: Sendable {
  public let heading: ChartHeading
  public let rows: [Row]
  /// What the bars are cut by, and the headings of the table's columns.
  public let columns: [ChartMark]
  /// The heading of the table's first column.
  public let corner: String
  public let total: String

  public struct Row: Sendable {
    public let mark: ChartMark
    /// One for each column.
    public let counts: [Count]

    public init(mark: ChartMark, counts: [Count]) {
      self.mark = mark
      self.counts = counts
    }
  }

  /// A number with the states it counts, both as people write them.
  public struct Count: Sendable {
    public let number: Int
    public let text: String
    public let names: String

    public init(number: Int, text: String, names: String) {
      self.number = max(0, number)
      self.text = text
      self.names = names
    }
  }

  public init(heading: ChartHeading, rows: [Row], columns: [ChartMark], corner: String, total: String) {
    self.heading = heading
    self.rows = rows
    self.columns = columns
    self.corner = corner
    self.total = total
  }

  public var chart: Chart { Chart(drawing: drawing, table: table) }
}

extension TransitionBars {
  private static let rowHeight = 400

  private var longest: Int { rows.map { Self.sum(of: $0) }.max() ?? 0 }

  /// No count that fits a page comes near the limit; broken input must not overflow.
  private static func sum(of row: Row) -> Int { row.counts.reduce(0) { $0 + min($1.number, 1 << 40) } }

  private var drawing: HTML {
    let shown = rows.filter { Self.sum(of: $0) > 0 }
    let bars = HTML.element(
      "svg",
      [
        Attribute("class", "chart transition-bars"), Attribute("width", "100%"),
        Attribute("height", Length(hundredths: Self.rowHeight * shown.count).em), Attribute("fill", "currentColor"),
      ] + heading.asImage,
      heading.titleAndDescription + [heading.hatch(for: columns)]
        + shown.enumerated().map { draw($1, top: Length(hundredths: Self.rowHeight * $0)) })
    return .group([bars, chartLegend(columns.map { ($0, nil) })])
  }

  private func draw(_ row: Row, top: Length) -> HTML {
    let isForward = heading.direction == .leftToRight
    let label = HTML.element(
      "text",
      [
        Attribute("x", isForward ? "0" : "100%"), Attribute("y", (top + Length(hundredths: 110)).em),
        Attribute("font-weight", "600"),
      ], row.mark.label.behind(row.mark.symbol))
    var start = Length.zero, sum = 0
    var parts = [label]
    for (mark, count) in zip(columns, row.counts) where count.number > 0 {
      sum += min(count.number, 1 << 40)
      let end = Length(of: Length(100), part: sum, total: longest)
      parts.append(draw(mark, count, from: start, to: end, top: top))
      start = end
    }
    return .element("g", parts)
  }

  private func draw(_ mark: ChartMark, _ count: Count, from start: Length, to end: Length, top: Length) -> HTML {
    let width = end - start
    let left = heading.direction == .leftToRight ? start : Length(100) - end
    var parts = [
      HTML.element("title", [], "\(mark.label): \(count.text) (\(count.names))"),
      .element(
        "rect",
        [
          Attribute("x", left.percent), Attribute("y", (top + Length(hundredths: 150)).em),
          Attribute("width", width.percent), Attribute("height", "2em"), Attribute("fill", mark.fill(in: heading)),
        ] + ChartMark.edge, []),
    ]
    // On the narrowest page the bar is 18 em wide.
    let room = Length(hundredths: width.hundredths * 18 / 100) - Length(hundredths: 30)
    let words = "\(mark.symbol) \(count.text)"
    for text in [words, count.text] where Length(ofText: text) < room {
      parts.append(
        .element(
          "text",
          [
            Attribute("x", (left + Length(hundredths: width.hundredths / 2)).percent),
            Attribute("y", (top + Length(hundredths: 285)).em), Attribute("text-anchor", "middle"),
            Attribute("fill", mark.textFill),
          ], text))
      break
    }
    return .element("g", parts)
  }

  private var table: ChartTable {
    ChartTable(
      caption: heading.title,
      columns: [.init(corner)] + columns.map { .init($0.label, isNumeric: true) } + [.init(total, isNumeric: true)],
      rows: rows.map { row in
        [.init(row.mark.label)] + row.counts.map { .init($0.text) } + [.init(String(Self.sum(of: row)))]
      })
  }
}
