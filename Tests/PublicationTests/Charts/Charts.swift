import Cards
import Formats
import Testing

@testable import Publication

@Suite struct Charts {
  static let all: [(name: String, chart: Chart)] = [
    ("share-bar", ChartSamples.shareBar.chart), ("world-map", ChartSamples.worldMap.chart),
    ("period-bars", ChartSamples.periodChart(.bars).chart), ("period-dots", ChartSamples.periodChart(.dots).chart),
    ("period-right-to-left", ChartSamples.periodChart(.bars, direction: .rightToLeft).chart),
    ("trend", ChartSamples.trend.chart), ("heat-table", ChartSamples.heatTable.chart),
    ("country-groups", ChartSamples.groups.chart), ("transitions", ChartSamples.transitions().chart),
    ("transitions-right-to-left", ChartSamples.transitions(direction: .rightToLeft).chart),
    ("country-groups", ChartSamples.groups.chart), ("ranks", ChartSamples.ranks().chart),
    ("ranks-right-to-left", ChartSamples.ranks(direction: .rightToLeft).chart),
  ]

  @Test(arguments: all.map(\.name))
  func `are drawn as pinned`(name: String) throws {
    let chart = try #require(Self.all.first { $0.name == name }).chart
    try expectGolden(.group([chart.drawing, chart.table.html]), "Charts/\(name).html")
  }

  @Test(arguments: all.map(\.name))
  func `use ids that begin with their own and are unique`(name: String) throws {
    let chart = try #require(Self.all.first { $0.name == name }).chart
    let ids = chart.drawing.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let prefix = try #require(ids.first?.split(separator: "-").first)
    #expect(ids.allSatisfy { $0.hasPrefix(prefix + "-") })
    for reference in chart.drawing.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(reference)))
    }
  }

  @Test(arguments: all.map(\.name))
  func `have no script, no style and no width in pixels`(name: String) throws {
    let chart = try #require(Self.all.first { $0.name == name }).chart
    #expect(chart.drawing.values(of: "style").isEmpty)
    #expect(chart.drawing.values(of: "onclick").isEmpty)
  }

  @Test(arguments: all.map(\.name))
  func `have a table whose rows are as long as its head`(name: String) throws {
    let table = try #require(Self.all.first { $0.name == name }).chart.table
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func `texts from a workspace are escaped`() {
    let mark = ChartMark(symbol: "<", label: "\"><script>", fill: .hatched)
    let entry = CountryEntry(mark: mark, link: "\"><script>")
    let map = WorldMap(
      heading: ChartHeading(id: "m", title: "<script>", description: "<script>"), marks: [mark],
      entries: [ChartSamples.code("BE"): entry], unlisted: mark, names: ChartSamples.english,
      columns: ChartSamples.columns)
    var bytes = Bytes()
    HTML.group([map.chart.drawing, map.chart.table.html]).render(into: &bytes)
    #expect(!String(decoding: bytes.array, as: UTF8.self).contains("<script>"))
  }

  @Test func `nothing to show is no trap`() {
    let heading = ChartHeading(id: "x", title: "", description: "")
    let empty = ChartMark(symbol: "", label: "", fill: .outlined)
    let columns = ChartSamples.columns
    let charts = [
      ShareBar(heading: heading, segments: [], columns: .init(category: "", count: "", share: "")).chart,
      WorldMap(
        heading: heading, marks: [], entries: [:], unlisted: empty, names: ChartSamples.english, columns: columns
      ).chart,
      PeriodChart(
        heading: heading, style: .bars, colour: .black, points: [], columns: .init(period: "", value: "", note: "")
      ).chart,
      TrendStrip(heading: heading, steps: [], columns: .init(edition: "", grade: "")).chart,
      HeatTable(heading: heading, corner: "", columns: [], rows: [.init(label: "", marks: [empty])]).chart,
      CountryGroups(heading: heading, groups: [], names: ChartSamples.english, columns: columns).chart,
      TransitionBars(heading: heading, rows: [], columns: [empty], corner: "", total: "").chart,
    ]
    #expect(charts.count == 7)
  }
}

extension HTML {
  /// The values of one attribute in the order of the markup.
  func values(of attribute: String) -> [String] { PublicationTests.values(of: attribute, in: markup[...]) }
}

/// The values of one attribute in a piece of markup, entities as they are.
func values(of attribute: String, in markup: Substring) -> [String] {
  markup.split(separator: " " + attribute + "=\"", omittingEmptySubsequences: false).dropFirst().map {
    String($0.prefix { $0 != "\"" })
  }
}
