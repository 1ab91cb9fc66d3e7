import Cards
import Formats
import Scoring

/// How units rank, and how sure that is; where the framework ranks nobody, how sure the categories are.
struct RankingPage {
  let rendition: Rendition
  let ranked: RankedEdition
  let sentences: RankingSentences

  init?(_ rendition: Rendition) {
    guard let ranked = rendition.checked.ranking else { return nil }
    self.rendition = rendition
    self.ranked = ranked
    sentences = RankingSentences(ranked: ranked, sentences: rendition.sentences)
  }

  var words: Wording.Scores { rendition.wording.scores }
  var figures: Figures { rendition.wording.figures }
  private var nominal: NominalRanking { ranked.nominal }

  var content: PageContent {
    var sections: [PageContent.Section] = []
    func add(_ id: String, _ title: String, _ content: [HTML]) {
      sections.append(.init(id: id, title: .text(title), content: content))
    }
    let isPossible = !sentences.hasRanks || nominal.order.count > 1
    add("chart", words.chartTitle, isPossible ? chart : [.element("p", words.tooFewRanked)])
    add("how-to-read", words.howToRead, isPossible ? [list(sentences.howToRead)] : [])
    add("table", sentences.hasRanks ? words.table : words.allShares, [table])
    add("not-ranked", words.notRanked, unranked)
    add("varied", words.varied, varied)
    let intro = sentences.intro
    return PageContent(
      page: .ranking, title: sentences.title, description: intro.joined(separator: " "),
      lead: [.element("h1", sentences.title), .p("summary", [.text(intro.joined(separator: " "))])],
      sections: sections, metadata: Metadata("Dataset"))
  }

  private func list(_ lines: [String]) -> HTML {
    lines.isEmpty ? .empty : .element("ul", lines.map { .element("li", $0) })
  }

  private var varied: [HTML] { [list(sentences.varied)] + sentences.remarks.map { .element("p", $0) } }

  private var chart: [HTML] {
    guard sentences.hasRanks else { return [] }
    let last = sentences.lastPlace
    let chart = RankChart(
      heading: ChartHeading(
        id: "ranks", title: words.chartTitle, description: sentences.chartText { rendition.unitNames[$0] },
        direction: rendition.frame.direction),
      rows: nominal.order.map(row), last: last, lastText: figures.integer(last),
      columns: .init(name: sentences.unitTitle, rank: words.rank)
    ).chart
    return [.element("figure", .class("ranks"), [chart.drawing])]
  }

  private func row(_ unit: Int) -> RankChart.Row {
    RankChart.Row(
      name: rendition.unitNames[ranked.units[unit]], rank: nominal.ranks[unit] ?? 1,
      text: sentences.rankWithInterval(of: unit) ?? "–",
      range: ranked.replications.ranks(of: unit).map { .init(low: $0.low, median: $0.median, high: $0.high) },
      mark: ranked.category(of: unit).flatMap(rendition.mark)?.chart)
  }
}

extension RankingPage {
  private var table: HTML {
    var table = PlainTable(columns: [
      .init(title: sentences.unitTitle), .init(title: words.rank, isNumeric: true), .init(title: words.interval),
      .init(title: words.median, isNumeric: true), .init(title: words.score, isNumeric: true),
      .init(title: words.group), .init(title: rendition.wording.front.category), .init(title: words.shares),
    ])
    table.rows = order.map { unit in
      let ranks = ranked.replications.ranks(of: unit)
      return [
        name(of: unit), nominal.ranks[unit].map { .text(figures.integer($0)) } ?? .empty,
        ranks.map { .text(sentences.interval($0)) } ?? .empty,
        ranks.map { .text(figures.plain($0.median)) } ?? .empty,
        score(of: unit).map { .text($0) } ?? .empty, .text(ranked.letters(of: unit).joined(separator: ", ")),
        category(of: unit), shares(of: unit),
      ]
    }
    return table.html(caption: nil, label: sentences.title)
  }

  /// By rank; by name where nothing ranks them.
  private var order: [Int] {
    guard !sentences.hasRanks else { return nominal.order }
    let countries = ranked.units.enumerated().compactMap { unit, code in code.country.map { (unit, $0) } }
    return rendition.names.sorted(countries) { $0.1 }.map(\.0)
      + ranked.units.indices.filter { ranked.units[$0].country == nil }
  }

  private func name(of unit: Int) -> HTML { rendition.linked(ranked.units[unit]) }

  private func score(of unit: Int) -> String? {
    guard let range = rendition.checked.scores?.scores(of: ranked.units[unit])?.total?.value else { return nil }
    return sentences.sentences.number(range)
  }

  private func category(of unit: Int) -> HTML {
    guard let mark = ranked.category(of: unit).flatMap(rendition.mark) else { return .empty }
    guard ranked.isFragile(unit) else { return mark.chip }
    return [mark.chip, " ", .span("fragile", [.text(words.fragile)])]
  }

  private func shares(of unit: Int) -> HTML {
    guard ranked.ranking.plan.categoryCount > 0 else { return .empty }
    return .text(ranked.isDecided(unit) ? words.decided : sentences.sharesLine(of: unit))
  }

  private var unranked: [HTML] {
    guard !ranked.unranked.isEmpty else { return [] }
    return [
      .element(
        "ul",
        ranked.unranked.map { unit in
          let refusal = rendition.checked.scores?.scores(of: ranked.units[unit])?.refusal
          return .element("li", [name(of: unit), .text(figures.label("") + sentences.sentences.refusal(refusal))])
        })
    ]
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    RankingRecord(ranked, rendition.checked.scores).write(into: &object) { rendition.unitNames[$0] }
  }
}
