import Cards
import Formats

/// What nobody publishes of a country, by who could, with a letter that asks for it.
struct GapsPage {
  let rendition: Rendition
  let card: Card
  let references: References
  private let requests: [InformationRequest]

  init(of card: Card, in rendition: Rendition) {
    self.rendition = rendition
    self.card = card
    requests = InformationRequest.all(of: card)
    var book = NoteBook(sources: rendition.dossier.sources)
    for request in requests { for gap in request.gaps { book.cite(gap.sources) } }
    for channel in rendition.index.channels[card.country] ?? [] { book.cite(channel.sources) }
    references = References(book)
  }

  private var words: Wording { rendition.wording }
  private var here: RequestWording { RequestWording.for(rendition.language) }

  /// That of the page and of the browser's tab.
  static func title(_ name: String, in language: LanguageTag) -> String {
    Wording.for(language).figures.label(name) + RequestWording.for(language).pageTitle
  }

  var content: PageContent {
    let asked = card.gaps.count { $0.asked != nil }
    var count = words.figures.count(card.gaps.count, here.missing)
    if asked > 0 { count += " " + words.figures.count(asked, here.asked) }
    let title = Self.title(rendition.names[card.country], in: rendition.language)
    let country = SiteAddress.Page.country(card.country)
    let sections = requests.enumerated().map { index, request in
      PageContent.Section(
        id: "addressee-\(index + 1)", title: request.addressee.map { rendition.text($0) } ?? .text(here.nobody),
        content: [.element("ul", .class("gaps"), request.gaps.map { .element("li", entry($0)) }), letter(request)])
    }
    return PageContent(
      page: .gaps(card.country), title: title, description: here.pageIntro,
      lead: [
        .element("h1", title), .p("summary", [.text(here.pageIntro + " " + count)]),
        .element("p", [.link(country.file, [rendition.name(card.country)])]),
        ChannelList(rendition: rendition, country: card.country).box,
      ],
      sections: sections + [
        .init(
          id: "help", title: .text(words.country.channels),
          content: ChannelList(rendition: rendition, country: card.country).html { references($0) }),
        .init(id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references)),
      ], isSensitive: true, metadata: Metadata("Report", about: card.country))
  }

  private func entry(_ gap: Gap) -> [HTML] {
    var facts: [HTML] = [.text(words.name(gap.kind))]
    for (label, date) in [(words.evidence.asked, gap.asked), (words.evidence.answered, gap.answered)] {
      if let date { facts.append([.text(words.figures.label(label)), .date(words.figures.date(date))]) }
    }
    return [
      .element("p", [.element("strong", [rendition.text(gap.subject)]), references(gap.sources)]),
      .p("facts", [.joined(facts, by: " · ")]), gap.note.map { .element("p", [rendition.text($0)]) } ?? .empty,
    ]
  }

  private func letter(_ request: InformationRequest) -> HTML {
    var content: [HTML] = [.element("summary", here.letter), .p("remark", [.text(here.letterHint)])]
    var items: [HTML] = []
    func close() {
      if !items.isEmpty { content.append(.element("ol", items)) }
      items = []
    }
    for part in request.parts(
      rendition.checked, in: rendition.language, name: rendition.names[card.country])
    {
      switch part {
      case .paragraph(let text):
        close()
        content.append(.element("p", text))
      case .item(let subject, let asked):
        items.append(
          .element("li", [.element("strong", subject), .element("br", []), .text(asked.joined(separator: " "))]))
      case .signature(let lines):
        close()
        content.append(.element("p", [.joined(lines.filter { !$0.isEmpty }.map { .text($0) }, by: .element("br", []))]))
      }
    }
    return .element("details", .class("letter"), content)
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.field("country", card.country.alpha2)
    object.field("name", rendition.names[card.country])
    object.list("addressees", requests) { object, request in
      object.text("addressee", request.addressee, style)
      object.list("gaps", request.gaps) { $1.write(into: &$0, style) }
    }
    object.notes(references.book)
  }
}
