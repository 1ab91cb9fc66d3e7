import Cards
import Formats

/// What became of the demands in one country.
struct CountryLedgerPage {
  let view: LedgerView
  let country: CountryCode
  let entries: [PromiseLedger.Entry]
  let references: References

  init(_ view: LedgerView, of country: CountryCode) {
    self.view = view
    self.country = country
    entries = view.ledger.entries(of: country)
    var book = NoteBook(sources: view.rendition.dossier.sources)
    let language = view.rendition.language
    for entry in entries {
      for call in entry.calls {
        book.cite(call.text(language))
        book.cite(call.sources)
      }
      book.cite(entry.demand.text(language))
      for reply in entry.replies { book.cite(reply.sources) }
      for outcome in entry.outcomes { book.cite(outcome.sources) }
    }
    for handover in PromiseLedger.handovers(of: entries) { book.cite(handover.sources) }
    for channel in view.rendition.index.channels[country] ?? [] { book.cite(channel.sources) }
    references = References(book)
  }

  private var here: LedgerWording { view.here }
  private var words: Wording { view.words }
  private var rendition: Rendition { view.rendition }

  var content: PageContent {
    let title = here.countryTitle(rendition.names[country])
    let links = [
      HTML.link(SiteAddress.Page.country(country).file, [rendition.name(country)]),
      .link(SiteAddress.Page.ledger.file, [.text(here.allCountries)]),
    ]
    let channels = ChannelList(rendition: rendition, country: country)
    let steps = LedgerSteps(view: view, references: references)
    let severalEditions = Set(entries.map(\.edition.id)).count > 1
    return PageContent(
      page: .ledgerOf(country), title: title, description: here.intro,
      lead: [
        .element("h1", title), .p("summary", [.text(here.intro)]), view.day, .element("p", [.joined(links, by: " · ")]),
        channels.box,
      ],
      sections: [
        .init(
          id: "totals", title: .text(here.totals), content: [view.totals(PromiseLedger.Totals(entries)), handovers]),
        .init(
          id: "demands", title: .text(here.demands),
          content: entries.enumerated().map { position, entry in
            steps.html(entry, number: position + 1, namesEdition: severalEditions)
          }),
        .init(id: "rule", title: .text(here.rule), content: view.rules + [view.files(from: .ledgerOf(country))]),
        .init(id: "help", title: .text(words.country.channels), content: channels.html { references($0) }),
        .init(id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references)),
      ], isSensitive: true, metadata: Metadata("Report", about: country))
  }

  private var handovers: HTML {
    let handovers = PromiseLedger.handovers(of: entries)
    guard !handovers.isEmpty else { return .empty }
    var table = PlainTable(columns: [
      .init(title: here.date), .init(title: here.to), .init(title: here.hall),
      .init(title: here.online, isNumeric: true), .init(title: here.paper, isNumeric: true),
      .init(title: here.countedUpTo),
    ])
    table.rows = handovers.map { handover in
      [
        [.date(words.figures.date(handover.date)), references(handover.sources)], rendition.text(handover.to),
        rendition.text(handover.hall), .text(words.figures.integer(handover.online)),
        .text(words.figures.integer(handover.paper)), .date(words.figures.date(handover.asOf)),
      ]
    }
    return table.html(caption: .text(here.handovers), label: here.handovers)
  }

  func writeTwin(into object: inout JSONObjectWriter) {
    object.field("country", country.alpha2)
    object.field("name", rendition.names[country])
    view.record.write(country, into: &object)
    object.notes(references.book)
  }
}
