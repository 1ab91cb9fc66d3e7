import Formats

/// One row of marks, one per edition: how a grade or a category went.
public struct TrendStrip: Sendable {
  public let heading: ChartHeading
  /// From the oldest edition to the newest.
  public let steps: [Step]
  public let columns: Columns

  public struct Step: Sendable, Equatable {
    public let edition: String
    public let mark: ChartMark
    public let link: String?

    public init(edition: String, mark: ChartMark, link: String? = nil) {
      self.edition = edition
      self.mark = mark
      self.link = link
    }
  }

  /// Headings of the table.
  public struct Columns: Sendable {
    public let edition: String
    public let grade: String

    public init(edition: String, grade: String) {
      self.edition = edition
      self.grade = grade
    }
  }

  public init(heading: ChartHeading, steps: [Step], columns: Columns) {
    self.heading = heading
    self.steps = steps
    self.columns = columns
  }

  public var chart: Chart { Chart(drawing: drawing, table: table) }
}

extension TrendStrip {
  /// Each step has a cell of equal width, with its drawing around the cell's middle.
  private var drawing: HTML {
    let longest = steps.map { Length(ofText: $0.edition) }.max() ?? .zero
    let cell = max(Length(4), Length(hundredths: longest.hundredths * 9 / 10 + 80))
    let isInteractive = steps.contains { $0.link != nil }
    let attributes = [
      Attribute("class", "chart trend-strip"), Attribute("width", (cell * steps.count).em),
      Attribute("height", "3.6em"), Attribute("fill", "currentColor"),
    ]
    let path = HTML.element(
      "line",
      [
        Attribute("x1", middle(of: 0).percent), Attribute("x2", middle(of: steps.count - 1).percent),
        Attribute("y1", "1.2em"), Attribute("y2", "1.2em"), Attribute("stroke-width", "2"),
      ] + ChartMark.edge, [])
    return .element(
      "svg", attributes + (isInteractive ? heading.asGroup : heading.asImage),
      heading.titleAndDescription + [path] + steps.enumerated().map { draw($1, index: $0) })
  }

  private func draw(_ step: Step, index: Int) -> HTML {
    let parts = [
      HTML.element("title", "\(step.edition): \(step.mark.label)"),
      .element(
        "svg",
        [
          Attribute("x", "-1.1em"), Attribute("y", "0.1em"), Attribute("width", "2.2em"), Attribute("height", "2.2em"),
          Attribute("viewBox", "0 0 20 20"),
        ], [Self.ground] + step.mark.square),
      .element(
        "text", [Attribute("y", "3.4em"), Attribute("font-size", "0.9em"), Attribute("text-anchor", "middle")],
        step.edition),
    ]
    let content = step.link.map { HTML.element("a", [Attribute("href", $0)], parts) } ?? .element("g", parts)
    let place = [Attribute("x", middle(of: index).percent), Attribute("overflow", "visible")]
    return .element("svg", place, [content])
  }

  /// Hides the line behind marks that have no colour of their own.
  private static let ground = HTML.element(
    "rect",
    [
      Attribute("class", "chart-ground"), Attribute("width", "20"), Attribute("height", "20"), Attribute("rx", "3"),
      Attribute("fill", "Canvas"),
    ], [])

  /// The middle of a cell, in percent of the strip.
  private func middle(of index: Int) -> Length {
    let middle = Length(of: Length(100), part: 2 * index + 1, total: 2 * steps.count)
    return heading.direction == .leftToRight ? middle : Length(100) - middle
  }

  private var table: ChartTable {
    ChartTable(
      caption: heading.title, columns: [.init(columns.edition), .init(columns.grade)],
      rows: steps.map { [.init($0.edition, link: $0.link), .init($0.mark.label)] })
  }
}
