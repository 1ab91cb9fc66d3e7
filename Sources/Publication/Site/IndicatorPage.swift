import Cards
import Formats

/// One indicator across all countries: why it matters, how it is graded, how everybody stands.
struct IndicatorPage {
  let rendition: Rendition
  let view: IndicatorView
  let references: References

  init(_ view: IndicatorView, in rendition: Rendition) {
    self.rendition = rendition
    self.view = view
    var book = NoteBook(sources: rendition.dossier.sources)
    if let why = view.indicator.why { book.cite(why(rendition.language)) }
    references = References(book)
  }

  private var words: Wording { rendition.wording }
  private var indicator: Indicator { view.indicator }
  private var title: String { indicator.number.text + " " + rendition.plain(indicator.name) }

  var content: PageContent {
    let goal = rendition.goals[view.goal]
    var lead: [HTML] = [
      .p(
        "kicker",
        [
          .text(words.figures.label(words.country.goal(String(goal.number)))), rendition.label(goal.goal.name),
        ]),
      .element(
        "h1",
        [.span("indicator-number", [.text(indicator.number.text)]), " ", rendition.text(indicator.name)]),
    ]
    let why = rendition.prose(indicator.why, heading: 3, references)
    if !why.isEmpty { lead.append(.div("headline", [why])) }
    lead += IndicatorMethod(rendition, view).reversed
    var sections: [PageContent.Section] = []
    func add(_ id: String, _ title: String, _ content: [HTML]) {
      sections.append(.init(id: id, title: .text(title), content: content))
    }
    add("conditions", words.reasoning.conditions, IndicatorMethod(rendition, view).conditions)
    if measure == nil { add("criteria", words.reasoning.criteria, IndicatorMethod(rendition, view).criteria) }
    if let measure {
      add("countries", words.scores.numbers, measure.content + [pager])
    } else {
      add("countries", words.method.acrossCountries, countries + [pager])
    }
    add("notes", words.sources.notes, NoteList(rendition: rendition).html(references))
    return PageContent(
      page: view.page, title: title,
      description: indicator.why.map { rendition.plain($0) } ?? title, lead: lead,
      sections: sections, metadata: Metadata("WebPage"))
  }

  /// `nil` where the indicator asks for a grade.
  var measure: MeasurePart? {
    indicator.measure.map { MeasurePart(rendition: rendition, view: view, measure: $0) }
  }

  private var pager: HTML {
    let (before, after) = (view.position - 1, view.position + 1)
    func link(_ position: Int, _ label: String) -> HTML {
      guard rendition.indicators.indices.contains(position) else { return .empty }
      let other = rendition.indicators[position]
      return .link(
        other.file,
        [
          .text(words.figures.label(label) + other.indicator.number.text + " "),
          rendition.label(other.indicator.name),
        ])
    }
    return .p("pager", [link(before, words.method.previous), " ", link(after, words.method.next)])
  }
}

extension IndicatorPage {
  struct Row {
    let unit: UnitCode
    let grade: Grade
    /// The card's sentence.
    let statement: ProseText?
    /// What values.csv says beside the answer.
    let note: Text?
    let hasStar: Bool
  }

  /// Every unit with a card or values.
  var rows: [Row] {
    let answers = rendition.checked.answers
    return rendition.answeredByName.map { unit in
      let grade = answers[unit, view.position].grade ?? .noData
      switch answers.origin(unit, view.position) {
      case .card(let assessment):
        return Row(
          unit: unit, grade: grade, statement: assessment.statement, note: nil, hasStar: assessment.star != nil)
      case .values(let row): return Row(unit: unit, grade: grade, statement: nil, note: row.note, hasStar: false)
      case nil: return Row(unit: unit, grade: grade, statement: nil, note: nil, hasStar: false)
      }
    }
  }

  private var countries: [HTML] {
    let rows = rows
    guard !rows.isEmpty else { return [.element("p", words.method.noCards)] }
    return [.element("figure", [chart(rows)]), table(rows)]
  }

  private func chart(_ rows: [Row]) -> HTML {
    var groups = view.scale.levels.map { Grade.level($0.id) }
    for absent in [Grade.notAssessed, .noData, .notApplicable] where rows.contains(where: { $0.grade == absent }) {
      groups.append(absent)
    }
    let figures = words.figures
    let parts = groups.map { grade in
      let members = rows.filter { $0.grade == grade }
      return CountryGroups.Group(
        mark: rendition.mark(grade, view).chart, countText: figures.integer(members.count),
        countries: members.compactMap { row in row.unit.country.map { .init($0, link: link(to: row.unit)) } },
        others: members.filter { $0.unit.country == nil }.map {
          .init(rendition.unitNames[$0.unit], link: link(to: $0.unit))
        })
    }
    let description = parts.filter { !$0.isEmpty }.map {
      words.grades.countOfGrade($0.countText, $0.mark.label)
    }
    return CountryGroups(
      heading: ChartHeading(
        id: "grades", title: words.method.stripTitle, description: description.joined(separator: "; "),
        direction: rendition.frame.direction),
      groups: parts, names: rendition.names,
      columns: .init(country: rendition.unitTitle, category: words.grades.grade)
    ).chart.drawing
  }

  private func link(to unit: UnitCode) -> String {
    SiteAddress.Page.unit(unit).file + "#" + view.cellAnchor
  }

  private func table(_ rows: [Row]) -> HTML {
    let hasStars = rows.contains(where: \.hasStar)
    var table = PlainTable(
      columns: [
        .init(title: rendition.unitTitle), .init(title: words.grades.grade), .init(title: words.grades.statement),
      ] + (hasStars ? [.init(title: starTitle)] : []))
    table.rows = rows.map { row in
      [
        .link(link(to: row.unit), [rendition.name(row.unit)]), rendition.mark(row.grade, view).chip,
        row.note.map { rendition.text($0) } ?? rendition.inline(row.statement, nil),
      ] + (hasStars ? [row.hasStar ? .text(rendition.framework.star?.symbol ?? "★") : .empty] : [])
    }
    return table.html(caption: nil, label: words.method.acrossCountries)
  }

  private var starTitle: String {
    rendition.framework.star.map { rendition.plain($0.label) } ?? words.grades.star
  }
}
