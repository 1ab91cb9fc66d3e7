import Cards
import Formats
import Scoring

/// What has changed since the edition before: sums, transitions of categories, and each country's changes with their causes.
struct ChangesPage {
  let rendition: Rendition
  private let texts: ChangeTexts

  /// `nil` where there is no earlier edition.
  init?(_ rendition: Rendition) {
    guard let texts = ChangeTexts(on: rendition) else { return nil }
    self.rendition = rendition
    self.texts = texts
  }

  private var comparison: EditionComparison { texts.comparison }
  private var terms: ComparisonTerms { texts.terms }
  private var words: ComparisonWording { texts.words }
  private var figures: Figures { rendition.wording.figures }

  var content: PageContent {
    let from = comparison.from.edition, to = comparison.to.edition
    return PageContent(
      page: .changes, title: words.pageTitle,
      description: words.title(terms.title(comparison.to), terms.title(comparison.from)),
      lead: [
        .element("h1", [.text(words.title(terms.title(comparison.to), terms.title(comparison.from)))]),
        .p(
          "summary",
          [
            .text(
              ([words.dates(figures.date(from.asOf), figures.date(to.asOf))] + [terms.basis].compactMap(\.self)).joined(
                separator: " "))
          ]),
      ],
      sections: [
        .init(id: "sums", title: .text(words.pageTitle), content: sums),
        .init(id: "transitions", title: .text(words.page.transitions), content: transitions),
        .init(id: "countries", title: .text(words.page.countryChanges), content: countries),
      ], metadata: Metadata("Dataset"))
  }

  private var sums: [HTML] {
    let units = comparison.units.filter { $0.graded == .both }
    guard !units.isEmpty else { return [.element("p", words.note.noGrades)] }
    let tally = ChangeTally(gradesOf: units)
    var sentences = tally.isEmpty ? [] : [words.note.grades(terms.sums(tally))]
    for (kind, phrase) in [(ChangeKind.improved, words.note.whyImproved), (.worse, words.note.whyWorse)] {
      let causes = terms.causes(kind, tally)
      if !causes.isEmpty { sentences.append(phrase(causes)) }
    }
    sentences += [terms.numbers(ChangeTally(numbersOf: units))].compactMap(\.self)
    return sentences.map { .element("p", $0) } + [
      .element(
        "ul", .class("causes"), (terms.meanings(of: comparison.units) + terms.rules).map { .element("li", $0) })
    ]
  }

  private var transitions: [HTML] {
    let table = comparison.transitions
    guard !comparison.from.framework.categories.isEmpty || !comparison.to.framework.categories.isEmpty,
      table.cells.contains(where: { !$0.units.isEmpty })
    else { return [] }
    let heading = ChartHeading(
      id: "transition-bars", title: words.page.transitionsChart,
      description: table.cells.filter { !$0.units.isEmpty }.map { cell in
        figures.label(
          "\(terms.place(cell.from, isLater: false)) → \(terms.place(cell.to, isLater: true))") + "\(cell.units.count)"
      }.joined(separator: figures.semicolon), direction: rendition.frame.direction)
    let chart = TransitionBars(
      heading: heading,
      rows: table.rows.map { row in
        TransitionBars.Row(
          mark: mark(row, isLater: false),
          counts: table.columns.map { column in
            let units = table.units(row, column)
            return TransitionBars.Count(
              number: units.count, text: figures.integer(units.count),
              names: units.map(terms.name).joined(separator: ", "))
          })
      }, columns: table.columns.map { mark($0, isLater: true) }, corner: words.page.from + " / " + words.page.to,
      total: words.page.total
    ).chart
    return [
      .element("p", words.page.transitionsIntro), .element("figure", [chart.drawing]),
      .scrolling(chart.table.html, label: heading.title),
    ]
  }

  private func mark(_ place: Transitions.Place, isLater: Bool) -> ChartMark {
    switch place {
    case .category(let id):
      texts.mark(id, isLater: isLater)?.chart ?? ChartMark(symbol: "?", label: id.text, fill: .outlined)
    case .none: ChartMark(symbol: "–", label: words.page.none, fill: .hatched)
    case .absent: ChartMark(symbol: "/", label: words.page.absent, fill: .outlined)
    }
  }

  /// Countries by name, then other units; those of which nothing has changed in one line at the end.
  private var countries: [HTML] {
    let units = comparison.units.sorted { a, b in
      guard let first = a.unit.country, let second = b.unit.country else {
        return a.unit.country != nil || b.unit.country == nil && a.unit < b.unit
      }
      return rendition.names.precedes(first, second)
    }
    let changed = units.filter { $0.hasChanged }
    guard !changed.isEmpty else { return [.element("p", words.page.allSame)] }
    return changed.map(section)
  }

  private func section(_ unit: UnitComparison) -> HTML {
    let name: HTML
    if rendition.index.standings[unit.unit] != nil {
      name = rendition.linked(unit.unit)
    } else {
      name = .text(terms.name(unit.unit))
    }
    var lines: [HTML] = []
    let presence: HTML? =
      switch unit.presence {
      case .both: nil
      case .later: .text(figures.label(words.kinds.new) + terms.title(comparison.to))
      case .earlier: .text(figures.label(words.page.absent) + terms.title(comparison.to))
      }
    if let presence { lines.append(presence) }
    if unit.presence == .both, unit.category.before ?? unit.category.after != nil {
      lines.append([
        .text(figures.label(rendition.wording.front.category)), texts.outcome(unit.category), " ",
        texts.why(unit.category),
      ])
    }
    if unit.graded == .both {
      lines += unit.indicators.filter { $0.kind != .same || !$0.steps.isEmpty }.map { change in
        [
          .span("number", [.text(change.link.number?.text ?? "")]), " ", indicatorName(change.link), ", ",
          texts.outcome(change), " ", texts.why(change),
        ]
      }
    }
    if unit.graded == .both {
      lines += unit.numbers.filter { $0.kind != .same }.map { change in
        [
          .span("number", [.text(change.link.number?.text ?? "")]), " ", indicatorName(change.link), ", ",
          texts.outcome(change), " ", texts.why(change),
        ]
      }
    }
    lines += unit.scores.filter { $0.kind != .same }.map { move in
      let effects = move.steps.map { "\(words.name($0.cause)) \(terms.effect($0.effect))" }
      let why = move.doubt == nil ? figures.list(effects) : words.doubts.title
      return [
        rendition.label(move.score.name),
        .text(move.before == nil || move.after == nil ? ", " : figures.label("")),
        .text(terms.course(move) + (why.isEmpty ? "" : " (\(why))")),
      ]
    }
    return .element(
      "section", [.class("changes"), .id("unit-" + unit.unit.text)],
      [.element("h3", [name]), .element("ul", lines.map { .element("li", [$0]) })])
  }

  private func indicatorName(_ link: IndicatorLink) -> HTML {
    if let to = link.to, let view = rendition.indicator(to.number) { return .link(view.file, [view.name]) }
    return link.from.first.map { rendition.label($0.name) } ?? .empty
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    ComparisonRecord(comparison).write(into: &object)
  }
}

extension UnitComparison {
  /// Whether there is anything to tell of it.
  var hasChanged: Bool {
    presence != .both || category.kind != .same || !category.steps.isEmpty
      || indicators.contains { $0.kind != .same || !$0.steps.isEmpty } || numbers.contains { $0.kind != .same }
      || scores.contains { $0.kind != .same }
  }
}
