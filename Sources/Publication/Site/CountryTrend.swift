import Cards
import Checks
import Formats
import Scoring

/// How a unit's category and grades went from edition to edition, up to the one of the page.
struct CountryTrend {
  let rendition: Rendition
  let unit: UnitCode

  private var words: ComparisonWording { .for(rendition.language) }

  /// Empty where no earlier edition has the unit.
  var html: [HTML] {
    guard let texts = ChangeTexts(on: rendition), let changes = texts.comparison[unit] else { return [] }
    let comparison = texts.comparison
    let editions = self.editions
    guard editions.count > 1 else { return [] }
    return [
      .element("p", words.page.trendIntro), categories(editions), table(editions, changes, texts),
      reasons(changes, texts),
      .element("ul", .class("causes"), texts.terms.meanings(of: [changes]).map { .element("li", $0) }),
      .element(
        "p",
        [
          .link(
            SiteAddress.Page.changes.file,
            [.text(words.page.seeTransitions(rendition.plain(comparison.from.edition.title)))])
        ]),
    ]
  }

  /// The editions up to this one in which the unit is, oldest first.
  private var editions: [CheckedEdition] {
    let all = rendition.plan.comparisons.editions
    let here = all.firstIndex { $0.edition.id == rendition.edition.id } ?? 0
    return all[...here].filter { rendition.plan.indices[$0.edition.id]?.standings[unit] != nil }
  }

  private func categories(_ editions: [CheckedEdition]) -> HTML {
    let steps = editions.map { checked -> (TrendStrip.Step, Bool) in
      let category = rendition.plan.indices[checked.edition.id]?.standings[unit]?.category
      let mark = rendition.marks.value[checked.edition.id]?.mark(category)
      let isHere = checked.edition.id == rendition.edition.id
      let isPublished = rendition.plan.editions.contains { $0.edition.id == checked.edition.id }
      return (
        TrendStrip.Step(
          edition: rendition.plain(checked.edition.title),
          mark: mark?.chart ?? ChartMark(symbol: "–", label: words.page.none, fill: .outlined),
          link: isHere || !isPublished ? nil : address(in: checked)), mark != nil
      )
    }
    guard steps.contains(where: \.1) else { return .empty }
    let heading = ChartHeading(
      id: "trend-of-category",
      title: rendition.wording.country.overall + ", " + words.page.trend.prefix(1).lowercased()
        + words.page.trend.dropFirst(),
      description: steps.map { rendition.wording.figures.label($0.0.edition) + $0.0.mark.label }
        .joined(separator: "; "), direction: rendition.frame.direction)
    let chart = TrendStrip(
      heading: heading, steps: steps.map(\.0),
      columns: .init(edition: rendition.wording.frame.edition, grade: rendition.wording.front.category)
    ).chart
    return [
      .element("figure", [.scrolling(chart.drawing, label: heading.title)]),
      .scrolling(chart.table.html, label: heading.title),
    ]
  }

  private func address(in checked: CheckedEdition) -> String {
    SiteAddress.page(checked.edition.id, rendition.language, .unit(unit))
      .link(from: rendition.address(.unit(unit)))
  }

  /// A row an indicator: its grade in each edition, and what became of the last but one and why.
  private func table(_ editions: [CheckedEdition], _ changes: UnitComparison, _ texts: ChangeTexts) -> HTML {
    var table = PlainTable(
      columns: [.init(title: rendition.wording.country.indicator)]
        + editions.map { .init(title: rendition.plain($0.edition.title)) }
        + [.init(title: words.page.change)])
    let earlier = editions.dropLast()
    func row(_ link: IndicatorLink, _ change: String, _ causes: String) -> [HTML] {
      var numbers = Self.numbers(of: link, through: earlier, rendition)
      numbers.reverse()
      let answers = zip(earlier, numbers).map { checked, indicator in chip(indicator, in: checked) }
      let now = link.to.map { chip($0, in: rendition.checked) } ?? .text("–")
      return [name(of: link)] + answers + [now, .text(causes.isEmpty ? change : change + " (" + causes + ")")]
    }
    table.rows =
      changes.indicators.map { row($0.link, words.name($0.kind), texts.terms.why($0.causes, $0.doubt)) }
      + changes.numbers.map { row($0.link, words.name(ofNumber: $0.kind), texts.terms.why($0)) }
    guard !table.rows.isEmpty else { return .empty }
    return table.html(caption: nil, label: words.page.byIndicator, keepsEmpty: true)
  }

  /// What stands behind each change: the moves, the conditions, the doubts.
  private func reasons(_ changes: UnitComparison, _ texts: ChangeTexts) -> HTML {
    var items: [HTML] = []
    if changes.presence == .both, changes.category.before ?? changes.category.after != nil {
      items.append([
        .text(rendition.wording.figures.label(rendition.wording.country.overall)), texts.outcome(changes.category), " ",
        texts.why(changes.category),
      ])
    }
    for change in changes.indicators where !change.steps.isEmpty || change.doubt != nil {
      items.append([
        name(of: change.link), .text(rendition.wording.figures.label("")), texts.outcome(change), " ",
        texts.why(change),
      ])
    }
    return items.isEmpty ? .empty : .div("changes", [.element("ul", items.map { .element("li", [$0]) })])
  }

  private func name(of link: IndicatorLink) -> HTML {
    if let to = link.to, let view = rendition.indicator(to.number) {
      return .link(view.file, [.span("number", [.text(to.number.text)]), " ", view.name])
    }
    guard let from = link.from.first else { return .empty }
    return [.span("number", [.text(from.number.text)]), " ", rendition.label(from.name)]
  }

  /// What the indicator was in each earlier edition, the newest first; `nil` where it was not one question.
  private static func numbers(
    of link: IndicatorLink, through earlier: ArraySlice<CheckedEdition>, _ rendition: Rendition
  ) -> [Indicator?] {
    var found: [Indicator?] = []
    var here = link.from.count == 1 ? link.from.first : nil
    for checked in earlier.reversed() {
      found.append(here)
      let links = rendition.plan.comparisons[checked.edition.id]?.links.links
      let back = here.flatMap { here in links?.first { $0.to?.number == here.number } }
      here = back?.from.count == 1 ? back?.from.first : nil
    }
    return found
  }

  private func chip(_ indicator: Indicator?, in checked: CheckedEdition) -> HTML {
    guard let indicator else { return .text("–") }
    guard checked.answers.position(of: unit) != nil,
      let position = checked.framework.indicators.firstIndex(where: { $0.number == indicator.number })
    else { return .text("–") }
    let answer = checked.answers[unit, position]
    if let figure = answer.figure {
      return rendition.mark(figure, by: indicator.measure, quotient: checked.answers.quotient(unit, position)).chip
    }
    let grade = answer.grade ?? .notAssessed
    return rendition.marks.value[checked.edition.id]?.mark(grade, of: indicator.number).chip ?? .empty
  }
}
