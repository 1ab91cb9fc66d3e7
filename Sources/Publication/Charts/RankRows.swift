import Cards
import Formats

/// The drawing of a `RankChart`: across in percent of the page's width, down in em, so that text keeps its size.
struct RankRows {
  private let chart: RankChart
  /// Whether name and numbers need a line each on the narrowest page, 18 em wide.
  private let isTall: Bool

  init(_ chart: RankChart) {
    self.chart = chart
    let widest = chart.rows.map { Length(ofText: Self.label($0)) + Length(ofText: $0.text) }.max() ?? .zero
    isTall = widest + Length(1) > Length(18)
  }

  private static func label(_ row: RankChart.Row) -> String {
    row.mark.map { $0.symbol + " " + row.name } ?? row.name
  }

  private var rowHeight: Length { Length(hundredths: isTall ? 450 : 320) }
  private var middle: Length { Length(hundredths: isTall ? 325 : 195) }
  /// Room for the ends of the scale.
  private static let top = Length(hundredths: 140)

  var html: HTML {
    let heading = chart.heading
    let height = Self.top + rowHeight * chart.rows.count
    let attributes = [
      Attribute("class", "chart rank-chart"), Attribute("width", "100%"), Attribute("height", height.em),
      Attribute("fill", "currentColor"),
    ]
    return .element(
      "svg", attributes + heading.asImage,
      heading.titleAndDescription + [heading.hatch(for: chart.rows.compactMap(\.mark)), scale]
        + chart.rows.enumerated().map { draw($1, row: $0) })
  }

  /// The ends of the scale, above all rows.
  private var scale: HTML {
    let baseline = Length(hundredths: 90)
    return .element(
      "g", .class("chart-scale"),
      [text("1", at: .zero, y: baseline)]
        + (chart.last > 1 ? [text(chart.lastText, at: Length(100), y: baseline, end: true)] : []))
  }

  private func draw(_ row: RankChart.Row, row position: Int) -> HTML {
    let top = Self.top + rowHeight * position
    let middle = top + self.middle, first = top + Length(hundredths: 120)
    var parts = [
      text(Self.label(row), at: .zero, y: first, "chart-period"),
      text(
        row.text, at: isTall ? .zero : Length(100), y: isTall ? first + Length(hundredths: 130) : first, end: !isTall,
        "chart-value"),
      line(x(1), x(Double(chart.last)), middle, middle, ChartMark.line),
    ]
    if let range = row.range {
      let tick = Length(hundredths: 55)
      parts.append(
        line(
          x(range.low), x(range.high), middle, middle,
          [Attribute("stroke", "currentColor"), Attribute("stroke-width", "3"), Attribute("stroke-opacity", "0.75")]))
      parts.append(
        line(
          x(range.median), x(range.median), middle - tick, middle + tick,
          [Attribute("stroke", "currentColor"), Attribute("stroke-width", "2")]))
    }
    parts.append(
      .element(
        "circle",
        [
          Attribute("cx", mirrored(x(Double(row.rank))).percent), Attribute("cy", middle.em), Attribute("r", "0.42em"),
          Attribute("fill", fill(of: row)), Attribute("stroke", "currentColor"), Attribute("stroke-width", "1.5"),
        ], []))
    return .element("g", parts)
  }

  /// An outlined or hatched mark leaves the dot empty, on the colour of the page.
  private func fill(of row: RankChart.Row) -> String {
    guard let mark = row.mark else { return "currentColor" }
    guard case .solid(let colour) = mark.fill else { return "Canvas" }
    return colour.hex
  }

  /// The place of a rank, in percent of the page's width.
  private func x(_ rank: Double) -> Length {
    Length(3) + Length(of: Length(94), fraction: (rank - 1) / Double(max(chart.last - 1, 1)))
  }
}

extension RankRows {
  private func mirrored(_ x: Length) -> Length {
    chart.heading.direction == .rightToLeft ? Length(100) - x : x
  }

  private func line(_ from: Length, _ to: Length, _ top: Length, _ bottom: Length, _ stroke: [Attribute]) -> HTML {
    .element(
      "line",
      [
        Attribute("x1", mirrored(from).percent), Attribute("y1", top.em), Attribute("x2", mirrored(to).percent),
        Attribute("y2", bottom.em),
      ] + stroke, [])
  }

  private func text(_ text: String, at x: Length, y: Length, end: Bool = false, _ kind: String? = nil) -> HTML {
    .element(
      "text",
      (kind.map { [.class($0)] } ?? []) + [
        Attribute("x", mirrored(x).percent), Attribute("y", y.em), Attribute("text-anchor", end ? "end" : "start"),
      ], text)
  }
}
