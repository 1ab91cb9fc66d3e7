import Cards
import Formats

/// One bar cut into the shares of a whole: how many states stand in each category.
///
/// The bar is as wide as the page lets it be while its text keeps the page's size. Segments too narrow for text keep
/// their place in the list below, where every category stands.
public struct ShareBar: Sendable {
  public let heading: ChartHeading
  public let segments: [Segment]
  public let columns: Columns

  public struct Segment: Sendable {
    public let mark: ChartMark
    public let count: Int
    /// The count and the share as people write them, rounded by the edition's rule.
    public let countText: String
    public let shareText: String

    public init(mark: ChartMark, count: Int, countText: String, shareText: String) {
      self.mark = mark
      self.count = max(0, count)
      self.countText = countText
      self.shareText = shareText
    }
  }

  /// Headings of the table.
  public struct Columns: Sendable {
    public let category: String
    public let count: String
    public let share: String

    public init(category: String, count: String, share: String) {
      self.category = category
      self.count = count
      self.share = share
    }
  }

  public init(heading: ChartHeading, segments: [Segment], columns: Columns) {
    self.heading = heading
    self.segments = segments
    self.columns = columns
  }

  public var chart: Chart { Chart(drawing: drawing, table: table) }

  /// Where each segment begins and how wide it is, in percent of the bar. Ends are rounded, not widths: nothing adds up
  /// to 99.99.
  var spans: [(start: Length, width: Length)] {
    // No sum of counts that fit a page comes near this; broken input must not overflow.
    let counts = segments.map { min($0.count, 1 << 40) }
    let total = counts.reduce(0, +)
    var sum = 0
    var start = Length.zero
    return counts.map { count in
      sum += count
      let end = Length(of: Length(100), part: sum, total: total)
      defer { start = end }
      return (start, end - start)
    }
  }
}

extension ShareBar {
  private var drawing: HTML {
    let bar = HTML.element(
      "svg",
      [
        Attribute("class", "chart share-bar"), Attribute("width", "100%"), Attribute("height", "3.5em"),
        Attribute("fill", "currentColor"),
      ] + heading.asImage,
      heading.titleAndDescription + [heading.hatch(for: segments.map(\.mark))] + zip(segments, spans).map(draw))
    return .group([bar, chartLegend(segments.map { ($0.mark, $0.shareText) })])
  }

  private func draw(_ segment: Segment, at span: (start: Length, width: Length)) -> HTML {
    guard span.width > .zero else { return .empty }
    let start = heading.direction == .leftToRight ? span.start : Length(100) - span.start - span.width
    var parts = [
      HTML.element("title", [], "\(segment.mark.label): \(segment.countText) (\(segment.shareText))"),
      .element(
        "rect",
        [
          Attribute("x", start.percent), Attribute("y", "1"), Attribute("width", span.width.percent),
          Attribute("height", "3.35em"), Attribute("fill", segment.mark.fill(in: heading)),
        ] + ChartMark.edge, []),
    ]
    let middle = start + Length(hundredths: span.width.hundredths / 2)
    let fits = fits(segment, in: span.width)
    if fits.symbol {
      parts.append(text(segment.mark.symbol, x: middle, y: fits.share ? "1.5em" : "2.1em", of: segment))
    }
    if fits.share { parts.append(text(segment.shareText, x: middle, y: "2.8em", of: segment)) }
    return .element("g", parts)
  }

  private func text(_ text: String, x: Length, y: String, of segment: Segment) -> HTML {
    .element(
      "text",
      [
        Attribute("x", x.percent), Attribute("y", y), Attribute("text-anchor", "middle"),
        Attribute("fill", segment.mark.textFill),
      ], text)
  }

  /// What a segment has room for on the narrowest page, where the bar is 18 em wide.
  private func fits(_ segment: Segment, in width: Length) -> (symbol: Bool, share: Bool) {
    let room = Length(hundredths: width.hundredths * 18 / 100) - Length(hundredths: 30)
    return (Length(ofText: segment.mark.symbol) < room, Length(ofText: segment.shareText) < room)
  }

  private var table: ChartTable {
    ChartTable(
      caption: heading.title,
      columns: [
        .init(columns.category), .init(columns.count, isNumeric: true), .init(columns.share, isNumeric: true),
      ],
      rows: segments.map { [.init($0.mark.label), .init($0.countText), .init($0.shareText)] })
  }
}
