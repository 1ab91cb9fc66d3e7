import Cards

@testable import Publication

/// Charts small enough to check by eye.
enum ChartSamples {
  static let significant = ChartMark(
    symbol: "●", label: "Significant progress", fill: .solid(Colour(red: 26, green: 127, blue: 55)))
  static let some = ChartMark(
    symbol: "◐", label: "Some progress", fill: .solid(Colour(red: 242, green: 194, blue: 0)))
  static let limited = ChartMark(
    symbol: "○", label: "Limited progress", fill: .solid(Colour(red: 194, green: 60, blue: 42)))
  static let noData = ChartMark(symbol: "?", label: "No data", fill: .hatched)
  static let notAssessed = ChartMark(symbol: "–", label: "Not assessed", fill: .outlined)
  static let marks = [significant, some, limited, noData]

  static let english = CountryNames(language: .english)
  static let columns = WorldMap.Columns(country: "Country", category: "Category")

  static func code(_ text: String) -> CountryCode { CountryCode(text) ?? CountryCode.all[0] }

  static let shareBar = ShareBar(
    heading: ChartHeading(
      id: "shares", title: "States per category", description: "Most states made limited progress."),
    segments: [
      .init(mark: significant, count: 1, countText: "1", shareText: "2.4 %"),
      .init(mark: some, count: 10, countText: "10", shareText: "23.8 %"),
      .init(mark: limited, count: 27, countText: "27", shareText: "64.3 %"),
      .init(mark: noData, count: 4, countText: "4", shareText: "9.5 %"),
      .init(mark: notAssessed, count: 0, countText: "0", shareText: "0 %"),
    ],
    columns: .init(category: "Category", count: "States", share: "Share"))

  static let worldMap = WorldMap(
    heading: ChartHeading(id: "map", title: "Progress by state", description: "Each state is one tile."),
    marks: marks,
    entries: [
      code("BE"): CountryEntry(mark: some, link: "be/"), code("FR"): CountryEntry(mark: significant, link: "fr/"),
      code("CI"): CountryEntry(mark: limited), code("TV"): CountryEntry(mark: noData),
      code("GL"): CountryEntry(mark: limited, link: "gl/"),
    ],
    unlisted: notAssessed, names: english, columns: columns)

  static func periodChart(_ style: PeriodChart.Style, direction: LanguageTag.Direction = .leftToRight) -> PeriodChart {
    PeriodChart(
      heading: ChartHeading(
        id: "victims", title: "Victims identified", description: "The number fell after 2006.", direction: direction),
      style: style, colour: Colour(red: 30, green: 90, blue: 160),
      points: [
        .init(period: "2005", value: .exact(0, text: "0")),
        .init(period: "2006", value: .exact(619, text: "619")),
        .init(period: "2007", value: .missing(text: "not collected")),
        .init(period: "2008", value: .range(lower: 120, upper: 410, best: 250, text: "120–410"), note: "estimate"),
        .init(period: "2009", value: .range(lower: 80, upper: 300, best: nil, text: "80–300")),
      ],
      columns: .init(period: "Year", value: "Victims", note: "Note"))
  }

  static let trend = TrendStrip(
    heading: ChartHeading(id: "trend", title: "Indicator 1.1 over time", description: "It rose twice."),
    steps: [
      .init(edition: "2009", mark: limited), .init(edition: "2010", mark: noData),
      .init(edition: "2012", mark: some, link: "2012/"), .init(edition: "2014", mark: significant),
    ],
    columns: .init(edition: "Edition", grade: "Grade"))

  static func transitions(direction: LanguageTag.Direction = .leftToRight) -> TransitionBars {
    TransitionBars(
      heading: ChartHeading(
        id: "transitions", title: "From category to category", description: "One of four rose.",
        direction: direction),
      rows: [
        .init(
          mark: limited,
          counts: [
            .init(number: 2, text: "2", names: "Belgium, France"), .init(number: 1, text: "1", names: "Italy"),
            .init(number: 0, text: "0", names: ""),
          ]),
        .init(
          mark: significant,
          counts: [
            .init(number: 0, text: "0", names: ""), .init(number: 0, text: "0", names: ""),
            .init(number: 1, text: "1", names: "Spain"),
          ]),
      ], columns: [limited, significant, noData], corner: "Before / Now", total: "Together")
  }

  static let heatTable = HeatTable(
    heading: ChartHeading(id: "heat", title: "All grades", description: "A row per country."), corner: "Country",
    columns: [
      .init(label: "1.1", title: "National plan", link: "plan/"), .init(label: "1.2", title: "Coordination"),
      .init(label: "2.1", title: "Mutual assistance"),
    ],
    rows: [
      .init(label: "Belgium", link: "be/", marks: [significant, some, limited]),
      .init(label: "France", marks: [some, noData, notAssessed]),
    ])

  static func ranks(direction: LanguageTag.Direction = .leftToRight) -> RankChart {
    RankChart(
      heading: ChartHeading(
        id: "ranks", title: "Ranks", description: "France is first, Belgium second or third.", direction: direction),
      rows: [
        .init(name: "France", rank: 1, text: "1", range: .init(low: 1, median: 1, high: 1), mark: significant),
        .init(name: "Belgium", rank: 2, text: "2 (1.5 to 3)", range: .init(low: 1.5, median: 2, high: 3), mark: some),
        .init(name: "Chad", rank: 4, text: "4", range: nil, mark: nil),
      ], last: 4, lastText: "4", columns: .init(name: "State", rank: "Rank"))
  }

  static let groups = CountryGroups(
    heading: ChartHeading(id: "groups", title: "Countries by grade", description: "Two of four are green."),
    groups: [
      .init(mark: significant, countText: "2", countries: [.init(code("FR"), link: "fr/"), .init(code("BE"))]),
      .init(mark: some, countText: "0", countries: []),
      .init(mark: noData, countText: "1", countries: [.init(code("CI"))]),
    ],
    names: english, columns: columns)
}
