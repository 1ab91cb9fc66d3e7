import Cards
import Formats

/// Countries by grade, as tiles that wrap: how one indicator stands across all countries.
public struct CountryGroups: Sendable {
  public let heading: ChartHeading
  /// In the order of the scale; groups without a country are shown too, with their count.
  public let groups: [Group]
  public let names: CountryNames
  public let columns: WorldMap.Columns

  public struct Group: Sendable {
    public let mark: ChartMark
    public let countText: String
    public let countries: [Country]
    /// Units that are no countries: they have a name and no tile.
    public let others: [Other]

    public init(mark: ChartMark, countText: String, countries: [Country], others: [Other] = []) {
      self.mark = mark
      self.countText = countText
      self.countries = countries
      self.others = others
    }

    var isEmpty: Bool { countries.isEmpty && others.isEmpty }
  }

  public struct Other: Sendable {
    public let name: String
    public let link: String?

    public init(_ name: String, link: String? = nil) {
      self.name = name
      self.link = link
    }
  }

  public struct Country: Sendable {
    public let code: CountryCode
    public let link: String?

    public init(_ code: CountryCode, link: String? = nil) {
      self.code = code
      self.link = link
    }
  }

  public init(heading: ChartHeading, groups: [Group], names: CountryNames, columns: WorldMap.Columns) {
    self.heading = heading
    self.groups = groups
    self.names = names
    self.columns = columns
  }

  public var chart: Chart { Chart(drawing: drawing, table: table) }
}

extension CountryGroups {
  private var drawing: HTML {
    let pattern = heading.hatch(for: groups.map(\.mark))
    let hidden = [
      Attribute("class", "chart-defs"), Attribute("width", "0"), Attribute("height", "0"),
      Attribute("aria-hidden", "true"),
    ]
    return .element(
      "div",
      [Attribute("class", "country-groups"), Attribute("role", "group"), Attribute("aria-label", heading.title)],
      [
        .element("p", [Attribute("class", "chart-description")], heading.description),
        pattern == .empty ? .empty : .element("svg", hidden, [pattern]),
      ] + groups.map(draw))
  }

  private func draw(_ group: Group) -> HTML {
    let label = HTML.element(
      "p", [Attribute("class", "country-group")],
      [
        group.mark.swatch, " ", .element("span", [Attribute("class", "chart-label")], group.mark.label), " ",
        .element("span", [Attribute("class", "number")], group.countText),
      ])
    guard !group.isEmpty else { return label }
    let tiles = names.sorted(group.countries, by: \.code).map { country in
      let entry = CountryEntry(mark: group.mark, link: country.link)
      return CountryTile(code: country.code, name: names[country.code], entry: entry).item(heading: heading)
    }
    let others = group.others.map { other in
      let name = HTML.text(other.name)
      return HTML.element("li", [other.link.map { .element("a", [Attribute("href", $0)], [name]) } ?? name])
    }
    return .group([label, .element("ul", [Attribute("class", "country-tiles")], tiles + others)])
  }

  private var table: ChartTable {
    let rows = groups.flatMap { group in group.countries.map { (country: $0, mark: group.mark) } }
    let others = groups.flatMap { group in group.others.map { (unit: $0, mark: group.mark) } }
    return ChartTable(
      caption: heading.title, columns: [.init(columns.country), .init(columns.category)],
      rows: names.sorted(rows, by: \.country.code).map { row in
        [.init(names[row.country.code], link: row.country.link), .init(row.mark.label)]
      } + others.map { [.init($0.unit.name, link: $0.unit.link), .init($0.mark.label)] })
  }
}
