import Formats

/// The drawing of a `PeriodChart`: across in percent of the page's width, down in em, so that text keeps its size.
struct PeriodRows {
  private let chart: PeriodChart
  private let layout: PeriodLayout

  init(_ chart: PeriodChart) {
    self.chart = chart
    layout = PeriodLayout(chart.points)
  }

  var html: HTML {
    let heading = chart.heading
    let height = layout.rowHeight * chart.points.count
    let attributes = [
      Attribute("class", "chart period-chart"), Attribute("width", "100%"), Attribute("height", height.em),
      Attribute("fill", "currentColor"),
    ]
    return .element(
      "svg", attributes + heading.asImage,
      heading.titleAndDescription + chart.points.enumerated().map { draw($1, row: $0) })
  }

  private func draw(_ point: PeriodChart.Point, row: Int) -> HTML {
    let top = layout.rowHeight * row
    let period = text(point.period, at: .zero, y: top + layout.periodBaseline, "chart-period")
    let value = valueText(point.value.text, beside: layout.end(of: point.value), y: top + layout.valueBaseline)
    let zero = layout.x(of: 0)
    let axis = line(from: zero, to: zero, top: top + layout.axis.top, bottom: top + layout.axis.bottom, ChartMark.edge)
    return .element("g", [period, axis] + marks(of: point.value, middle: top + layout.middle) + [value])
  }

  private func valueText(_ value: String, beside end: Length, y: Length) -> HTML {
    switch layout.arrangement {
    case .beside: text(value, at: end, y: y, dx: chart.style == .dots ? "0.8em" : "0.5em", "chart-value")
    case .above: text(value, at: Length(100), y: y, end: true, "chart-value")
    case .aboveInTwoLines: text(value, at: .zero, y: y, "chart-value")
    }
  }

  private func marks(of value: PeriodChart.Value, middle: Length) -> [HTML] {
    switch value {
    case .missing:
      let broken = Self.ink + [Attribute("stroke-dasharray", "2 4")]
      return [line(from: layout.x(of: 0), to: layout.end(of: value), top: middle, bottom: middle, broken)]
    case .exact(let number, _): return [mark(number, middle: middle)]
    case .range(let lower, let upper, let best, _):
      let (from, to) = (layout.x(of: min(lower, upper)), layout.x(of: max(lower, upper)))
      let (top, bottom) = (middle - layout.cap, middle + layout.cap)
      return (best.map { [mark($0, middle: middle)] } ?? []) + [
        line(from: from, to: to, top: middle, bottom: middle, Self.ink),
        line(from: from, to: from, top: top, bottom: bottom, Self.ink),
        line(from: to, to: to, top: top, bottom: bottom, Self.ink),
      ]
    }
  }

  /// One number as a bar from zero or as a dot; zero itself as a stroke on the baseline.
  private func mark(_ number: Double, middle: Length) -> HTML {
    let (x, zero) = (layout.x(of: number), layout.x(of: 0))
    let fill = [Attribute("fill", chart.colour.hex)] + ChartMark.edge
    if chart.style == .dots {
      let place = [Attribute("cx", mirrored(x).percent), Attribute("cy", middle.em), Attribute("r", "0.45em")]
      return .element("circle", place + fill, [])
    }
    let half = Length(hundredths: layout.barHeight.hundredths / 2)
    guard x != zero else {
      let stroke = [Attribute("stroke", "currentColor"), Attribute("stroke-width", "4")]
      return line(from: zero, to: zero, top: middle - half, bottom: middle + half, stroke)
    }
    let (from, to) = (min(x, zero), max(x, zero))
    return .element(
      "rect",
      [
        Attribute("x", (isMirrored ? mirrored(to) : from).percent), Attribute("y", (middle - half).em),
        Attribute("width", (to - from).percent), Attribute("height", layout.barHeight.em),
      ] + fill, [])
  }
}

extension PeriodRows {
  private static let ink = [Attribute("stroke", "currentColor"), Attribute("stroke-width", "1.5")]

  private var isMirrored: Bool { chart.heading.direction == .rightToLeft }

  /// Pages whose lines run from the right have their charts begin there.
  private func mirrored(_ x: Length) -> Length { isMirrored ? Length(100) - x : x }

  private func line(from: Length, to: Length, top: Length, bottom: Length, _ stroke: [Attribute]) -> HTML {
    let ends = [
      Attribute("x1", mirrored(from).percent), Attribute("y1", top.em), Attribute("x2", mirrored(to).percent),
      Attribute("y2", bottom.em),
    ]
    return .element("line", ends + stroke, [])
  }

  /// A line of text that begins at `x`, or ends there; beginning and end are those of the page's direction.
  private func text(
    _ text: String, at x: Length, y: Length, dx: String? = nil, end: Bool = false, _ kind: String
  ) -> HTML {
    var attributes = [
      Attribute("class", kind), Attribute("x", mirrored(x).percent), Attribute("y", y.em),
      Attribute("text-anchor", end ? "end" : "start"),
    ]
    if let dx { attributes.append(Attribute("dx", isMirrored ? "-" + dx : dx)) }
    return .element("text", attributes, text)
  }
}
