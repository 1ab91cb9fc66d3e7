import Cards
import Formats

/// The world as tiles of one size, coloured by category: small states are as large as big ones.
///
/// Three panels stand side by side on wide pages and below one another on narrow ones, where a whole world would be too
/// small to read. Places that have no tile of their own (Greenland, Guam) follow as a list of tiles.
public struct WorldMap: Sendable {
  public let heading: ChartHeading
  /// The order of the legend.
  public let marks: [ChartMark]
  public let entries: [CountryCode: CountryEntry]
  /// The mark of every tile that has no entry.
  public let unlisted: ChartMark
  public let names: CountryNames
  public let columns: Columns

  /// Headings of the table.
  public struct Columns: Sendable {
    public let country: String
    public let category: String

    public init(country: String, category: String) {
      self.country = country
      self.category = category
    }
  }

  public init(
    heading: ChartHeading, marks: [ChartMark], entries: [CountryCode: CountryEntry], unlisted: ChartMark,
    names: CountryNames, columns: Columns
  ) {
    self.heading = heading
    self.marks = marks
    self.entries = entries
    self.unlisted = unlisted
    self.names = names
    self.columns = columns
  }

  public var chart: Chart { Chart(drawing: drawing, table: table) }

  /// Whether a place has a tile on the map.
  public static func shows(_ code: CountryCode) -> Bool { placed.contains(code) }

  private static let placed = Set(TileGrid.panels.flatMap(\.places).map(\.code))
}

extension WorldMap {
  private var drawing: HTML {
    let isInteractive = entries.values.contains { $0.link != nil }
    let map = HTML.element(
      "div", [Attribute("class", "world-map")] + (isInteractive ? heading.asGroup : heading.asImage),
      TileGrid.panels.enumerated().map { draw($1, index: $0) })
    let others = names.sorted(entries.keys.filter { !Self.shows($0) }).map(tile)
    let list: HTML =
      others.isEmpty
      ? .empty
      : .element("ul", [Attribute("class", "country-tiles")], others.map { $0.item(heading: heading) })
    return .group([map, list, chartLegend(legend.map { ($0, nil) })])
  }

  /// One part of the world. The first carries the map's title, description and pattern for all.
  private func draw(_ panel: TileGrid.Panel, index: Int) -> HTML {
    let pitch = CountryTile.pitch
    let (width, height) = (panel.columnCount * pitch, panel.rows.count * pitch)
    let attributes = [
      Attribute("class", "chart world-map-\(index + 1)"), Attribute("viewBox", "0 0 \(width) \(height)"),
      Attribute("fill", "currentColor"),
    ]
    let head = index == 0 ? heading.titleAndDescription + [heading.hatch(for: legend)] : []
    let tiles = panel.places.map { place in
      let y = (place.row - panel.rows.lowerBound) * pitch
      return tile(place.code).drawn(x: place.column * pitch, y: y, heading: heading)
    }
    return .element("svg", attributes, head + tiles)
  }

  private func tile(_ code: CountryCode) -> CountryTile {
    CountryTile(code: code, name: names[code], entry: entries[code] ?? CountryEntry(mark: unlisted))
  }

  /// The marks that are in use, those that were announced first.
  private var legend: [ChartMark] {
    let used = Set(entries.values.map(\.mark))
    let announced = marks.filter(used.contains)
    let others = used.subtracting(marks).subtracting([unlisted]).sorted {
      ($0.label, $0.symbol) < ($1.label, $1.symbol)
    }
    return announced + others + (announced.contains(unlisted) ? [] : [unlisted])
  }

  private var table: ChartTable {
    ChartTable(
      caption: heading.title, columns: [.init(columns.country), .init(columns.category)],
      rows: names.sorted(entries.keys).compactMap { code in
        entries[code].map { [.init(names[code], link: $0.link), .init($0.mark.label)] }
      })
  }
}
