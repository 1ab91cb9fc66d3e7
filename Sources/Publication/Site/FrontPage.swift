import Cards
import Formats
import Scoring

/// The front page of an edition: all states at a glance, then the cards, then what was asked.
struct FrontPage {
  let rendition: Rendition
  let references: References

  init(_ rendition: Rendition) {
    self.rendition = rendition
    var book = NoteBook(sources: rendition.dossier.sources)
    if let text = rendition.edition.overviewText { book.cite(text(rendition.language)) }
    book.cite(rendition.edition.sources)
    for goal in rendition.framework.goals {
      if let summary = goal.summary { book.cite(summary(rendition.language)) }
    }
    book.cite(rendition.edition.errataOfAll, in: rendition.language)
    references = References(book)
  }

  private var words: Wording { rendition.wording }

  var content: PageContent {
    var sections: [PageContent.Section] = []
    func add(_ id: String, _ title: String, _ content: [HTML]) {
      sections.append(.init(id: id, title: .text(title), content: content))
    }
    let lead = lead
    let chronicle = ChroniclePart(rendition: rendition, page: .front)
    add("overview", rendition.hasOtherUnits ? words.frame.overview : words.front.overviewTitle, overview)
    add(
      "about", words.front.about,
      [
        rendition.prose(
          rendition.edition.overviewText, heading: 3, references, end: references(rendition.edition.sources))
      ]
    )
    add("map", words.front.mapTitle, map)
    let campaign = CampaignPart(rendition)
    if let campaign { sections.append(campaign.section) }
    add("news", ChronicleWording.for(rendition.language).newest, chronicle.newest)
    add("cards", rendition.edition.cards.isEmpty ? words.front.answers : words.front.cards, cards)
    add("countries", allUnits, countries)
    add("indicators", words.method.goalsAndIndicators, indicators)
    add("key", words.grades.key, [rendition.key])
    add(
      "errata", words.campaign.errata,
      ErrataList(rendition: rendition, references: references).html(rendition.edition.errataOfAll))
    add("notes", words.sources.notes, NoteList(rendition: rendition).html(references))
    return PageContent(
      page: .front, title: words.front.title, description: description, lead: lead, sections: sections,
      hasCounts: campaign != nil, metadata: Metadata("Dataset"))
  }

  private var description: String {
    rendition.dossier.summary.map(rendition.plain) ?? rendition.plain(rendition.dossier.title)
  }

  private var title: HTML {
    let title = rendition.dossier.title, version = title.version(in: rendition.language)
    let isPlain = version.language == rendition.language && !version.isStale
    return isPlain ? .title(version.value) : rendition.text(title)
  }

  private var lead: [HTML] {
    let (dossier, edition) = (rendition.dossier, rendition.edition)
    var lead: [HTML] = [
      .p("kicker", [rendition.label(edition.title), " · ", .text(words.asOf(edition.asOf))]),
      .element("h1", [title]),
    ]
    if let summary = dossier.summary { lead.append(.p("summary", [rendition.text(summary)])) }
    if let earlier = rendition.earlierEdition {
      let words = ComparisonWording.for(rendition.language)
      lead.append(
        .p(
          "remark",
          [
            .link(
              SiteAddress.Page.changes.file, [.text(words.page.seeTransitions(rendition.plain(earlier.edition.title)))])
          ]))
    }
    return lead
  }
}

extension FrontPage {
  /// How many states each category has.
  var counts: [Int] {
    rendition.framework.categories.map { category in
      rendition.index.standings.values.count { $0.category == category.id }
    }
  }

  private var overview: [HTML] {
    let counts = counts
    let total = counts.reduce(0, +)
    guard total > 0 else { return [] }
    let figures = words.figures
    let segments = zip(rendition.categories, counts).map { mark, count in
      ShareBar.Segment(
        mark: mark.chart, count: count, countText: figures.integer(count), shareText: figures.share(count, of: total))
    }
    let heading = ChartHeading(
      id: "shares", title: overviewTitle,
      description: segments.map { words.front.chartPart($0.mark.label, states($0.count), $0.shareText) }
        .joined(separator: "; "), direction: rendition.frame.direction)
    let chart = ShareBar(
      heading: heading, segments: segments,
      columns: .init(
        category: words.front.category, count: rendition.hasOtherUnits ? words.scores.unitsTitle : words.front.states,
        share: words.front.share)
    ).chart
    return [
      rendition.fallbacks(rendition.framework.categories.map(\.label)), .element("figure", [chart.drawing]),
      .scrolling(chart.table.html, label: overviewTitle),
      .element("h3", words.front.categoriesMeaning),
      CategoryMeanings(rendition: rendition).html,
    ]
  }

  private func states(_ count: Int) -> String {
    words.figures.count(count, rendition.hasOtherUnits ? words.scores.units : words.front.statesCount)
  }

  /// Not all units may be called states.
  private var overviewTitle: String {
    rendition.hasOtherUnits ? words.front.overviewChartOfUnits : words.front.overviewChart
  }
  private var allUnits: String { rendition.hasOtherUnits ? words.front.allUnits : words.front.byCategory }

  private var map: [HTML] {
    var entries: [CountryCode: CountryEntry] = [:]
    for country in rendition.index.countries {
      guard let id = rendition.index.standings[UnitCode(country)]?.category, let mark = rendition.mark(id) else {
        continue
      }
      entries[country] = CountryEntry(mark: mark.chart, link: SiteAddress.Page.country(country).file)
    }
    guard entries.keys.count(where: WorldMap.shows) >= Self.fewestOnMap else { return [] }
    let heading = ChartHeading(
      id: "world", title: words.front.mapTitle, description: words.front.mapHint,
      direction: rendition.frame.direction)
    let chart = WorldMap(
      heading: heading, marks: rendition.categories.map(\.chart), entries: entries,
      unlisted: ChartMark(symbol: "", label: words.front.mapWithout, fill: .outlined), names: rendition.names,
      columns: .init(country: words.frame.countries, category: words.front.category)
    ).chart
    return [.element("p", words.front.mapHint), .element("figure", .class("map"), [chart.drawing])]
  }

  /// A world of which fewer states are shown is an empty one.
  private static let fewestOnMap = 3

  private var cards: [HTML] {
    let units = rendition.answeredByName
    guard !units.isEmpty else { return [] }
    let areCards = units.allSatisfy { rendition.card(of: $0) != nil }
    let intro = HTML.element("p", areCards ? words.front.cardsIntro : words.front.answersIntro)
    if units.count > Self.mostCards { return [intro, table(of: units)] }
    return [intro, .element("ul", .class("card-list"), units.map(card))]
  }

  /// More units than these are shown as a table, a row each.
  private static let mostCards = 12

  private func table(of units: [UnitCode]) -> HTML {
    let columns = rendition.indicators.map { view in
      HeatTable.Column(
        label: view.indicator.number.text, title: rendition.plain(view.indicator.name), link: view.file)
    }
    let rows = units.map { unit in
      HeatTable.Row(
        label: rendition.unitNames[unit], link: SiteAddress.Page.unit(unit).file,
        marks: rendition.indicators.map { rendition.mark(of: unit, $0).chart })
    }
    return HeatTable(
      heading: ChartHeading(
        id: "all-grades", title: words.front.gradesHere, description: words.method.stripTitle,
        direction: rendition.frame.direction),
      corner: rendition.unitTitle, columns: columns, rows: rows
    ).chart.drawing
  }

  private func card(of unit: UnitCode) -> HTML {
    let headline = rendition.inline(rendition.card(of: unit)?.headline, nil)
    return .element(
      "li",
      [
        .element("h3", [rendition.linked(unit)]),
        rendition.index.standings[unit]?.category.flatMap(rendition.mark)?.chip ?? .empty,
        headline.isEmpty ? .empty : .div("headline", [headline]), GradeDots(unit, rendition).html,
      ])
  }

  /// The table of states by category, worst first as in the framework, then by place in the list, then by name.
  private var countries: [HTML] {
    let index = rendition.index
    guard !index.units.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: rendition.unitTitle), .init(title: words.front.category),
      .init(title: words.front.position, isNumeric: true), .init(title: words.front.cardColumn),
    ])
    let order = Dictionary(rendition.framework.categories.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func place(_ unit: UnitCode) -> Int? { unit.country.flatMap { index.overview[$0]?.position } }
    func rank(_ unit: UnitCode) -> (Int, Int) {
      (index.standings[unit]?.category.flatMap { order[$0] } ?? .max, place(unit) ?? .max)
    }
    let named = rendition.unitsByName.enumerated().map { (place: $0, unit: $1, rank: rank($1)) }
    let rows = named.sorted { a, b in a.rank == b.rank ? a.place < b.place : a.rank < b.rank }.map(\.unit)
    table.rows = rows.map { unit in
      let category = index.standings[unit]?.category
      let row = unit.country.flatMap { index.overview[$0] }
      return [
        rendition.linked(unit),
        category.flatMap(rendition.mark)?.chip ?? (order.isEmpty ? .empty : .text(words.front.withoutCategory)),
        row.flatMap { $0.category.value == category ? $0.position : nil }.map { .text(words.figures.integer($0)) }
          ?? .empty,
        rendition.card(of: unit) == nil
          ? .empty : .link(SiteAddress.Page.unit(unit).file + "#card", [.text(words.front.readCard)]),
      ]
    }
    let hasPositions = index.overview.values.contains { $0.position != nil }
    return [
      hasPositions ? .element("p", words.front.positionNote) : .empty,
      table.html(caption: nil, label: allUnits),
    ]
  }

  private var indicators: [HTML] { GoalList(rendition: rendition).html(heading: 3) { references($0) } }
}

/// All answers of a unit as small marks, each a link to its cell.
struct GradeDots {
  let unit: UnitCode
  let rendition: Rendition

  init(_ unit: UnitCode, _ rendition: Rendition) {
    self.unit = unit
    self.rendition = rendition
  }

  var html: HTML {
    let file = SiteAddress.Page.unit(unit).file
    return .element("ul", .class("dots"), rendition.indicators.map { .element("li", [dot(of: $0, file: file)]) })
  }

  private func dot(of view: IndicatorView, file: String) -> HTML {
    let number = view.indicator.number.text
    let mark = rendition.mark(of: unit, view)
    return .element(
      "a",
      [
        .href(file + "#" + view.cellAnchor), .class("dot " + mark.style),
        Attribute("title", "\(number) \(rendition.plain(view.indicator.name)): \(mark.label)"),
      ],
      [
        .text(number), " ", .element("span", [.hiddenFromReaders], mark.symbol),
        .span("unseen", [.text(mark.label)]),
      ])
  }
}

/// Goals with their indicators, each a link to its page.
struct GoalList {
  let rendition: Rendition

  func html(heading: Int, _ cite: ([Citation]) -> HTML) -> [HTML] {
    [rendition.fallbacks(rendition.framework.names)]
      + rendition.goals.map { goal in
        .div(
          "goal",
          [
            .heading(
              heading,
              [
                .text(rendition.wording.figures.label(rendition.wording.country.goal(String(goal.number)))),
                rendition.label(goal.goal.name),
              ]),
            rendition.prose(goal.goal.summary, heading: heading + 1, nil),
            .element(
              "ul", .class("indicator-list"),
              goal.indicators.map { view in
                .element(
                  "li",
                  [
                    .link(
                      view.file,
                      [
                        .span("number", [.text(view.indicator.number.text)]), " ",
                        view.name,
                      ])
                  ])
              }),
          ])
      }
  }
}
