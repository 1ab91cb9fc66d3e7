import Cards
import Formats

/// A country on a map or in a list of tiles: its mark and, where it has a page, the way there.
public struct CountryEntry: Sendable, Equatable {
  public let mark: ChartMark
  public let link: String?

  public init(mark: ChartMark, link: String? = nil) {
    self.mark = mark
    self.link = link
  }
}

/// One tile: code above, symbol below, name and category for the pointer and the screen reader.
struct CountryTile {
  let code: CountryCode
  let name: String
  let entry: CountryEntry

  /// The distance from one tile to the next, in the units of the drawing.
  static let pitch = 30

  var title: String { "\(name): \(entry.mark.label)" }

  /// The tile with its corner at a point of a larger drawing. Tiles without a link are for the eye: the table has them.
  func drawn(x: Int, y: Int, heading: ChartHeading) -> HTML {
    let parts = [HTML.element("title", title)] + shapes(x: x, y: y, fill: entry.mark.fill(in: heading))
    guard let link = entry.link else { return .element("g", parts) }
    return .element("a", [Attribute("href", link)], parts)
  }

  /// The tile as an item of a list that wraps.
  func item(heading: ChartHeading) -> HTML {
    let drawing = HTML.element(
      "svg",
      [
        Attribute("viewBox", "0 0 30 30"), Attribute("width", "2.5em"), Attribute("height", "2.5em"),
        Attribute("fill", "currentColor"), Attribute("role", "img"), Attribute("aria-label", title),
      ], [.element("title", title)] + shapes(x: 0, y: 0, fill: entry.mark.fill(in: heading)))
    guard let link = entry.link else { return .element("li", [drawing]) }
    return .element("li", [.element("a", [Attribute("href", link)], [drawing])])
  }

  private func shapes(x: Int, y: Int, fill: String) -> [HTML] {
    [
      .element(
        "rect",
        [
          Attribute("x", String(x + 1)), Attribute("y", String(y + 1)), Attribute("width", "28"),
          Attribute("height", "28"), Attribute("rx", "3"), Attribute("fill", fill),
        ] + ChartMark.edge, []),
      text(code.alpha2, x: x + 15, y: y + 14, kind: "tile-code"),
      text(entry.mark.symbol, x: x + 15, y: y + 26, kind: "tile-symbol"),
    ]
  }

  private func text(_ text: String, x: Int, y: Int, kind: String) -> HTML {
    .element(
      "text",
      [
        Attribute("class", kind), Attribute("x", String(x)), Attribute("y", String(y)),
        Attribute("font-size", kind == "tile-code" ? "13" : "11"), Attribute("text-anchor", "middle"),
        Attribute("fill", entry.mark.textFill),
      ], text)
  }
}
