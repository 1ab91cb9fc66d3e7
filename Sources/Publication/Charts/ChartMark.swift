import Cards
import Formats

/// How a grade, a category or a kind of absence shows in every chart: symbol, label and fill together.
///
/// *Not assessed*, *no data* and *not applicable* are marks like any other, with a symbol and a label of their own and a
/// fill that is no colour.
public struct ChartMark: Sendable, Hashable {
  /// One character, or two: it must fit a tile.
  public let symbol: String
  public let label: String
  public let fill: Fill

  public enum Fill: Sendable, Hashable {
    case solid(Colour)
    /// Slanted lines: something should be here and is not.
    case hatched
    /// An outline: nothing is to be expected here.
    case outlined
  }

  public init(symbol: String, label: String, fill: Fill) {
    self.symbol = symbol
    self.label = label
    self.fill = fill
  }

  /// The colour to write on the mark with; `nil` where it has no colour and the page's own text colour is right.
  public var textColour: Colour? {
    guard case .solid(let colour) = fill else { return nil }
    return colour.readableText
  }
}

extension ChartMark {
  /// The mark as a small square for legends and lines of text, hidden from screen readers: its label stands beside it.
  public var swatch: HTML {
    .element(
      "svg",
      [
        Attribute("class", "chart-swatch"), Attribute("viewBox", "0 0 20 20"), Attribute("width", "1.25em"),
        Attribute("height", "1.25em"), Attribute("fill", "currentColor"), Attribute("aria-hidden", "true"),
      ], square)
  }

  /// The square of a swatch, 20 units wide.
  var square: [HTML] {
    var parts = [
      HTML.element(
        "rect",
        [
          Attribute("x", "0.5"), Attribute("y", "0.5"), Attribute("width", "19"), Attribute("height", "19"),
          Attribute("rx", "3"), Attribute("fill", solidFill ?? "none"),
        ] + Self.edge, [])
    ]
    if fill == .hatched {
      parts.append(
        .element("path", [Attribute("d", "M1 9L9 1M1 19L19 1M11 19L19 11"), Attribute("fill", "none")] + Self.line, []))
    }
    parts.append(
      .element(
        "text",
        [
          Attribute("x", "10"), Attribute("y", "14.5"), Attribute("text-anchor", "middle"),
          Attribute("font-size", symbol.count > 1 ? "9" : "13"), Attribute("fill", textFill),
        ], symbol))
    return parts
  }

  /// Tiles, bars and cells have an edge, so that a pale colour still has a shape.
  static let edge = [Attribute("stroke", "currentColor"), Attribute("stroke-opacity", "0.45")]
  static let line = [Attribute("stroke", "currentColor"), Attribute("stroke-opacity", "0.3")]

  var textFill: String { textColour?.hex ?? "currentColor" }

  /// The fill of a shape in a chart that has the pattern of `ChartHeading.hatch`.
  func fill(in heading: ChartHeading) -> String {
    switch fill {
    case .solid(let colour): colour.hex
    case .hatched: "url(#\(heading.id)-hatch)"
    case .outlined: "none"
    }
  }

  private var solidFill: String? {
    guard case .solid(let colour) = fill else { return nil }
    return colour.hex
  }
}

extension ChartHeading {
  /// The slanted lines that hatched marks are filled with; nothing where no mark is hatched.
  func hatch(for marks: some Sequence<ChartMark>) -> HTML {
    guard marks.contains(where: { $0.fill == .hatched }) else { return .empty }
    return .element(
      "pattern",
      [
        Attribute("id", "\(id)-hatch"), Attribute("width", "8"), Attribute("height", "8"),
        Attribute("patternUnits", "userSpaceOnUse"),
      ],
      [.element("path", [Attribute("d", "M-2 2L2 -2M-2 10L10 -2M6 10L10 6")] + ChartMark.line, [])])
  }
}

/// Marks with their labels, each once, in the order given.
func chartLegend(_ entries: [(mark: ChartMark, note: String?)]) -> HTML {
  .element(
    "ul", [Attribute("class", "chart-legend")],
    entries.map { mark, note in
      let label = HTML.element("span", [Attribute("class", "chart-label")], mark.label)
      let note = note.map { HTML.element("span", [Attribute("class", "number")], $0) }
      return .element("li", [mark.swatch, " ", label] + (note.map { [" ", $0] } ?? []))
    })
}
