import Formats

/// The facts of a chart as a table: texts in the page's language, numbers already formatted.
public struct ChartTable: Sendable, Equatable {
  public let caption: String
  public let columns: [Column]
  /// The first cell of a row names it; each row has as many cells as there are columns.
  public let rows: [[Cell]]

  public struct Column: Sendable, Equatable {
    public let heading: String
    /// Numbers stand under each other, at the end of the column.
    public let isNumeric: Bool

    public init(_ heading: String, isNumeric: Bool = false) {
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  public struct Cell: Sendable, Equatable {
    public let text: String
    public let link: String?

    public init(_ text: String, link: String? = nil) {
      self.text = text
      self.link = link
    }
  }

  init(caption: String, columns: [Column], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

extension ChartTable {
  /// The table as a page prints it, with headings that a screen reader repeats.
  public var html: HTML {
    let headings = columns.map { column in
      HTML.element("th", [Attribute("scope", "col")] + Self.numeric(column), column.heading)
    }
    return .element(
      "table", [Attribute("class", "chart-table")],
      [
        .element("caption", caption),
        .element("thead", [.element("tr", headings)]),
        .element("tbody", rows.map { .element("tr", cells(of: $0)) }),
      ])
  }

  private func cells(of row: [Cell]) -> [HTML] {
    zip(columns, row).enumerated().map { index, pair in
      let (column, cell) = pair
      let content: HTML = cell.link.map { .element("a", [Attribute("href", $0)], cell.text) } ?? .text(cell.text)
      if index == 0 { return .element("th", [Attribute("scope", "row")], [content]) }
      return .element("td", Self.numeric(column), [content])
    }
  }

  private static func numeric(_ column: Column) -> [Attribute] {
    column.isNumeric ? [Attribute("class", "number")] : []
  }
}
