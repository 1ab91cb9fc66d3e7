import Cards
import Formats

/// International days, month by month, each with the posts that were told on it.
struct CalendarPage {
  let rendition: Rendition
  let references: References

  init(_ rendition: Rendition) {
    self.rendition = rendition
    var book = NoteBook(sources: rendition.dossier.sources)
    for day in rendition.dossier.chronicle.days { book.cite(day.sources) }
    references = References(book)
  }

  private var chronicle: Chronicle { rendition.dossier.chronicle }
  private var words: ChronicleWording { ChronicleWording.for(rendition.language) }

  var content: PageContent {
    let days = chronicle.days.enumerated().map { (number: $0.offset + 1, day: $0.element) }
    let months = Dictionary(grouping: days, by: \.day.day.month)
    var sections = months.keys.sorted().map { month in
      PageContent.Section(
        id: "month-\(month)", title: .text(Self.title(rendition.wording.figures.months[month - 1])),
        content: [.element("ul", .class("days"), (months[month] ?? []).map { item($0.number, $0.day) })])
    }
    sections.append(
      .init(
        id: "notes", title: .text(rendition.wording.sources.notes),
        content: NoteList(rendition: rendition).html(references)))
    return PageContent(
      page: .calendar, title: words.calendar, description: words.calendarIntro,
      lead: [.element("h1", words.calendar), .p("summary", [.text(words.calendarIntro)])], sections: sections,
      isSensitive: true, metadata: Metadata("CollectionPage"))
  }

  /// Months stand within dates with a small letter in some languages.
  private static func title(_ month: String) -> String { month.prefix(1).uppercased() + month.dropFirst() }

  private func item(_ number: Int, _ day: InternationalDay) -> HTML {
    let figures = rendition.wording.figures
    var facts: [HTML] = []
    if let since = day.since { facts.append(.text(words.since(String(since)))) }
    if let country = day.country { facts.append(words.onlyIn.html(rendition.linked(country, from: .calendar))) }
    if let address = day.address { facts.append(.outside(address, [.text(ChannelList.short(address))])) }
    let posts = chronicle.posts(on: day.day)
    let list = PostList(rendition: rendition, page: .calendar)
    return .element(
      "li", [.id("day-\(number)")],
      [
        .p("kicker", [.date(figures.date(day.day))]),
        .element("h3", [rendition.text(day.name), references(day.sources)]),
        facts.isEmpty ? .empty : .p("remark", [.joined(facts, by: " · ")]),
        posts.isEmpty
          ? .empty
          : [
            .element("p", figures.label(words.postsOfDay)),
            .element(
              "ul", posts.map { .element("li", [.text(String($0.date.year)), " · ", list.link(to: $0)]) }),
          ],
      ])
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.list("days", chronicle.days) { object, day in
      DayRecord(day: day, posts: chronicle.posts(on: day.day), style: style).write(into: &object)
    }
    object.notes(references.book)
  }
}
