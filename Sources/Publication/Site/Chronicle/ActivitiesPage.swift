import Cards
import Formats

/// What the campaign did, year by year, and what it comes to.
struct ActivitiesPage {
  let rendition: Rendition
  let references: References
  private let reach: [Identifier<Activity>: [Reach]]
  private let signatories: [Identifier<Activity>: [Signatory]]
  private let known: [Identifier<Activity>: Activity]

  init(_ rendition: Rendition) {
    self.rendition = rendition
    let chronicle = rendition.dossier.chronicle
    reach = Dictionary(grouping: chronicle.reach, by: \.activity.value)
    signatories = Dictionary(grouping: chronicle.signatories, by: \.activity.value)
    known = Dictionary(chronicle.activities.map { ($0.id, $0) }) { first, _ in first }
    var book = NoteBook(sources: rendition.dossier.sources)
    for activity in chronicle.activities.newestFirst {
      book.cite(activity.sources)
      for row in reach[activity.id] ?? [] { book.cite(row.sources) }
      for signatory in signatories[activity.id] ?? [] { book.cite(signatory.sources) }
    }
    references = References(book)
  }

  private var chronicle: Chronicle { rendition.dossier.chronicle }
  private var words: ChronicleWording { ChronicleWording.for(rendition.language) }
  private var figures: Figures { rendition.wording.figures }

  var content: PageContent {
    let years = Dictionary(grouping: chronicle.activities.newestFirst, by: \.start.year)
    var sections = [PageContent.Section(id: "totals", title: .text(words.totals), content: totals)]
    sections += years.keys.sorted(by: >).map { year in
      .init(id: "year-\(year)", title: .text(String(year)), content: (years[year] ?? []).map(article))
    }
    sections.append(
      .init(
        id: "notes", title: .text(rendition.wording.sources.notes),
        content: NoteList(rendition: rendition).html(references)))
    return PageContent(
      page: .activities, title: words.activities, description: words.activitiesIntro,
      lead: [.element("h1", words.activities), .p("summary", [.text(words.activitiesIntro)])], sections: sections,
      isSensitive: true, metadata: Metadata("CollectionPage"))
  }

  private var totals: [HTML] {
    let totals = chronicle.totals
    guard !totals.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.year), .init(title: words.metric), .init(title: words.number, isNumeric: true),
      .init(title: words.unit), .init(title: words.count, isNumeric: true),
    ])
    table.rows = totals.map { total in
      [
        .text(String(total.year)), rendition.label(total.metric), .text(number(total.low, total.high)),
        rendition.label(total.unit), .text(figures.integer(total.activities)),
      ]
    }
    return [.element("p", words.totalsIntro), table.html(caption: nil, label: words.totals)]
  }

  private func number(_ low: Quantity, _ high: Quantity) -> String {
    low.millionths == high.millionths
      ? figures.decimal(low) : rendition.wording.evidence.range(figures.decimal(low), figures.decimal(high))
  }

  private func article(_ activity: Activity) -> HTML {
    var parts: [HTML] = [
      .element("h3", [rendition.text(activity.title), references(activity.sources)]), .p("remark", [facts(activity)]),
    ]
    if let note = activity.note { parts.append(.element("p", [rendition.text(note)])) }
    func add(_ label: String, _ content: HTML) {
      parts.append(.p("labelled", [.element("strong", figures.label(label)), content]))
    }
    if let partners = activity.partners { add(words.partners, rendition.text(partners)) }
    let signed = signatories[activity.id] ?? []
    if !signed.isEmpty { add(words.signatories, .joined(signed.map(signatory), by: .text(figures.semicolon))) }
    parts.append(reach(of: activity))
    for (label, others) in relations(of: activity) where !others.isEmpty {
      add(label, .joined(others.map { .link("#" + $0.anchor, [rendition.label($0.title)]) }, by: ", "))
    }
    let posts = chronicle.posts(of: activity)
    if !posts.isEmpty {
      let list = PostList(rendition: rendition, page: .activities)
      add(words.news, .joined(posts.map(list.link), by: ", "))
    }
    return .element("article", [.class("activity"), .id(activity.anchor)], parts)
  }

  private func facts(_ activity: Activity) -> HTML {
    var facts: [HTML] = [.text(words.name(activity.kind)), .text(figures.span(of: activity))]
    if let venue = activity.venue { facts.append(rendition.text(venue)) }
    if !activity.countries.isEmpty {
      facts.append(.joined(activity.countries.map { rendition.linked($0, from: .activities) }, by: ", "))
    }
    return .joined(facts, by: " · ")
  }

  private func signatory(_ signatory: Signatory) -> HTML {
    var facts: [HTML] = []
    if let country = signatory.country { facts.append(rendition.name(country)) }
    if let date = signatory.date { facts.append(.text(figures.date(date))) }
    let behind: HTML = facts.isEmpty ? .empty : [" (", .joined(facts, by: ", "), ")"]
    return [rendition.text(signatory.name), behind, references(signatory.sources)]
  }

  private func reach(of activity: Activity) -> HTML {
    let rows = reach[activity.id] ?? []
    guard !rows.isEmpty else { return .empty }
    return .element(
      "ul", .class("reach"),
      rows.map { row in
        .element(
          "li",
          [
            rendition.text(row.metric), .text(figures.label("")),
            .element("strong", number(row.low, row.high)), " ", rendition.text(row.unit), references(row.sources),
            row.method.map { [" ", .element("small", [.class("mark")], ["(", rendition.text($0), ")"])] } ?? .empty,
          ])
      })
  }

  private func relations(of activity: Activity) -> [(String, [Activity])] {
    let parts = chronicle.activities.filter { $0.whole?.value == activity.id }
    let followers = chronicle.activities.filter { $0.follows?.value == activity.id }
    return [
      (words.partOf, [activity.whole.flatMap { known[$0.value] }].compactMap(\.self)), (words.parts, parts),
      (words.follows, [activity.follows.flatMap { known[$0.value] }].compactMap(\.self)),
      (words.followedBy, followers),
    ]
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    ActivityRecords(chronicle: chronicle, style: style).write(into: &object)
    object.notes(references.book)
  }
}
