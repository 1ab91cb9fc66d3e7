import Formats

/// Countries by indicators, a coloured cell each.
///
/// The drawing is itself a table, with headings a screen reader repeats and names that wrap; each mark is drawn once and
/// used by its id.
public struct HeatTable: Sendable {
  public let heading: ChartHeading
  /// What the rows are: "Country".
  public let corner: String
  public let columns: [Column]
  public let rows: [Row]

  public struct Column: Sendable, Equatable {
    /// Short, since cells are narrow: `1.1`.
    public let label: String
    /// The indicator's name.
    public let title: String
    public let link: String?

    public init(label: String, title: String, link: String? = nil) {
      self.label = label
      self.title = title
      self.link = link
    }
  }

  public struct Row: Sendable, Equatable {
    public let label: String
    public let link: String?
    /// One mark per column.
    public let marks: [ChartMark]

    public init(label: String, link: String? = nil, marks: [ChartMark]) {
      self.label = label
      self.link = link
      self.marks = marks
    }
  }

  public init(heading: ChartHeading, corner: String, columns: [Column], rows: [Row]) {
    self.heading = heading
    self.corner = corner
    self.columns = columns
    self.rows = rows
  }

  public var chart: Chart { Chart(drawing: drawing, table: table) }
}

extension HeatTable {
  /// Every mark in use, in the order it is first met.
  private var marks: [ChartMark] {
    var seen: Set<ChartMark> = []
    return rows.flatMap { $0.marks.prefix(columns.count) }.filter { seen.insert($0).inserted }
  }

  private var drawing: HTML {
    let marks = marks
    let ids = Dictionary(uniqueKeysWithValues: marks.enumerated().map { ($1, "\(heading.id)-mark-\($0 + 1)") })
    let symbols = marks.enumerated().map { index, mark in
      HTML.element(
        "symbol", [Attribute("id", "\(heading.id)-mark-\(index + 1)"), Attribute("viewBox", "0 0 20 20")], mark.square)
    }
    let hidden = [
      Attribute("class", "chart-defs"), Attribute("width", "0"), Attribute("height", "0"),
      Attribute("aria-hidden", "true"),
    ]
    let head = HTML.element("tr", [.element("th", [Attribute("scope", "col")], corner)] + columns.map(columnHeading))
    let table = HTML.element(
      "table", [Attribute("class", "heat-table"), Attribute("aria-describedby", "\(heading.id)-desc")],
      [
        .element("caption", heading.title), .element("thead", [head]),
        .element("tbody", rows.map { row($0, ids: ids) }),
      ])
    return .group([
      .element(
        "p", [Attribute("class", "chart-description"), Attribute("id", "\(heading.id)-desc")], heading.description),
      .element("svg", hidden, symbols),
      .element(
        "div",
        [
          Attribute("class", "chart-scroll"), Attribute("role", "region"), Attribute("tabindex", "0"),
          Attribute("aria-label", heading.title),
        ], [table]),
      chartLegend(marks.map { ($0, nil) }),
    ])
  }

  private func columnHeading(_ column: Column) -> HTML {
    let label = HTML.element("abbr", [Attribute("title", column.title)], column.label)
    let content = column.link.map { HTML.element("a", [Attribute("href", $0)], [label]) } ?? label
    return .element("th", [Attribute("scope", "col")], [content])
  }

  private func row(_ row: Row, ids: [ChartMark: String]) -> HTML {
    let name: HTML = row.link.map { .element("a", [Attribute("href", $0)], row.label) } ?? .text(row.label)
    let cells = zip(columns, row.marks).map { _, mark in
      HTML.element(
        "td",
        [
          .element(
            "svg",
            [
              Attribute("width", "1.6em"), Attribute("height", "1.6em"), Attribute("fill", "currentColor"),
              Attribute("role", "img"), Attribute("aria-label", mark.label),
            ],
            [.element("title", mark.label), .element("use", [Attribute("href", "#\(ids[mark] ?? "")")], [])])
        ])
    }
    return .element("tr", [.element("th", [Attribute("scope", "row")], [name])] + cells)
  }

  private var table: ChartTable {
    ChartTable(
      caption: heading.title,
      columns: [.init(corner)] + columns.map { .init("\($0.label) \($0.title)") },
      rows: rows.map { row in
        [.init(row.label, link: row.link)] + zip(columns, row.marks).map { .init($1.label) }
      })
  }
}
