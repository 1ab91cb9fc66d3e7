import Cards
import Checks
import Formats

/// One law: what is asked of it, how many were prosecuted under it, with what outcome, how long it took.
struct LawPage {
  let rendition: Rendition
  let summary: LawSummary
  let references: References

  init(_ law: LawImpact, in rendition: Rendition) {
    self.rendition = rendition
    summary = LawSummary(of: law, below: rendition.dossier.smallCounts)
    var book = NoteBook(sources: rendition.dossier.sources)
    book.cite(law.sources)
    for question in law.questions {
      if let answer = question.answer { book.cite(answer(rendition.language)) }
      book.cite(question.sources)
    }
    for proceeding in summary.proceedings { book.cite(proceeding.sources) }
    references = References(book)
  }

  private var law: LawImpact { summary.law }
  private var words: Wording { rendition.wording }
  private var here: LawWording { LawWording.for(rendition.language) }
  private func number(_ number: Int) -> HTML { .text(words.figures.integer(number)) }

  var content: PageContent {
    let title = rendition.plain(law.title)
    return PageContent(
      page: .law(law.id), title: title, description: here.intro, lead: lead,
      sections: [
        .init(id: "numbers", title: .text(here.numbers), content: summary.proceedings.isEmpty ? [] : [totals]),
        .init(id: "questions", title: .text(here.questions), content: questions),
        .init(id: "outcomes", title: .text(here.byYear), content: outcomes),
        .init(id: "duration", title: .text(here.duration), content: duration),
        .init(id: "sentences", title: .text(here.sentences), content: sentences),
        .init(id: "children", title: .text(here.children), content: children),
        .init(id: "proceedings", title: .text(here.proceedings), content: proceedings),
        .init(id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references)),
      ], isSensitive: true, metadata: Metadata("Report", about: law.country))
  }

  private var lead: [HTML] {
    let name = rendition.name(law.country)
    let hasPage = rendition.index.units.contains(UnitCode(law.country))
    var facts: [HTML] = [hasPage ? .link(SiteAddress.Page.country(law.country).file, [name]) : name]
    if let reference = law.reference { facts.append(rendition.text(reference)) }
    facts.append(.text(here.inForce(words.figures.date(law.inForce))))
    return [
      .element("h1", [rendition.label(law.title)]),
      .p("facts", [.joined(facts, by: " · "), references(law.sources)]),
      .element("p", [.link(SiteAddress.Page.laws.file, [.text(here.title)])]),
    ]
  }

  private var totals: HTML {
    var numbers = [(here.prosecuted, law.prosecuted.count)]
    numbers += Self.outcomes.map { (here.name($0), summary.count($0)) }
    return .element(
      "dl", .class("ledger-totals"),
      numbers.map { .element("div", [.element("dt", $0.0), .element("dd", words.figures.integer($0.1))]) })
  }

  /// What came of it first, what is open last.
  private static let outcomes: [Proceeding.Outcome] = [.convicted, .acquitted, .dismissed, .pending]

  private var questions: [HTML] {
    law.questions.map { question in
      .element(
        "section", .id("question-" + question.id.text),
        [
          .element("h3", [rendition.text(question.question)]),
          question.answer == nil
            ? .element("p", [.text(here.notAnswered), references(question.sources)])
            : rendition.prose(question.answer, heading: 4, references, end: references(question.sources)),
        ])
    }
  }

  private var outcomes: [HTML] {
    guard !summary.years.isEmpty else { return [] }
    var table = PlainTable(
      columns: [.init(title: here.year)] + Self.outcomes.map { .init(title: here.name($0), isNumeric: true) }
        + [.init(title: here.prosecuted, isNumeric: true)])
    let order = Self.outcomes.compactMap { outcome in Proceeding.Outcome.allCases.firstIndex(of: outcome) }
    table.rows = summary.years.map { year in
      [.text(String(year.year))] + order.map { number(year.outcomes[$0]) } + [number(year.outcomes.reduce(0, +))]
    }
    table.rows.append(
      [.text(here.all)] + Self.outcomes.map { number(summary.count($0)) } + [number(law.prosecuted.count)])
    return [.element("p", here.byYearHint), table.html(caption: nil, label: here.byYear, keepsEmpty: true)]
  }

  private var duration: [HTML] {
    guard let months = summary.months else { return [] }
    let figures = words.figures
    let text = here.months(
      figures.decimal(months.median), figures.integer(months.shortest), figures.integer(months.longest))
    return [.element("p", text + " " + figures.count(months.proceedings, here.ofProceedings))]
  }

  private var sentences: [HTML] {
    guard let sentence = summary.sentence else { return [] }
    let figures = words.figures
    var text = here.sentence(figures.integer(sentence.lowerBound), figures.integer(sentence.upperBound))
    if summary.suspended > 0 { text += " " + figures.count(summary.suspended, here.suspended) }
    return [.element("p", text)]
  }

  private var children: [HTML] {
    guard !summary.proceedings.isEmpty else { return [] }
    let children = summary.children
    var table = PlainTable(columns: [.init(title: here.year), .init(title: here.children, isNumeric: true)])
    table.rows = children.years.map { [.text(String($0.year)), text(of: $0.figure)] }
    if children.years.count > 1 { table.rows.append([.text(here.all), text(of: children.total)]) }
    return [
      .element("p", here.childrenHint(words.figures.integer(rendition.dossier.smallCounts))),
      table.html(caption: nil, label: here.children, keepsEmpty: true),
    ]
  }

  private func text(of figure: PublishedFigure) -> HTML {
    switch figure {
    case .stated(let value, _, _): .text(value.map(words.figures.decimal) ?? "")
    case .below(let threshold): .text(words.evidence.below(words.figures.integer(threshold)))
    case .withheld: .text(words.evidence.withheld)
    }
  }

  private var proceedings: [HTML] {
    guard !summary.proceedings.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: here.year), .init(title: here.level), .init(title: here.stage), .init(title: here.outcome),
      .init(title: here.sentenceInMonths), .init(title: here.monthsToJudgement, isNumeric: true),
    ])
    table.rows = summary.proceedings.map { proceeding in
      [
        [.text(String(proceeding.year)), references(proceeding.sources)], .text(here.name(proceeding.level)),
        .text(here.name(proceeding.stage)), .text(here.name(proceeding.outcome)), sentence(of: proceeding),
        proceeding.months.map(number) ?? .empty,
      ]
    }
    return [.element("p", here.proceedingsHint), table.html(caption: nil, label: here.proceedings)]
  }

  private func sentence(of proceeding: Proceeding) -> HTML {
    var parts: [String] = []
    if let sentence = proceeding.sentence {
      let (low, high) = (words.figures.integer(sentence.lowerBound), words.figures.integer(sentence.upperBound))
      parts.append(low == high ? low : low + "–" + high)
    }
    if proceeding.isSuspended { parts.append(here.suspendedMark) }
    return parts.isEmpty ? .empty : .text(parts.joined(separator: ", "))
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    LawRecord(summary).write(into: &object, style)
    object.notes(references.book)
  }
}
