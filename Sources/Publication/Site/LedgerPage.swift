import Cards
import Formats

/// What became of the demands in all countries.
struct LedgerPage {
  let view: LedgerView

  init?(_ rendition: Rendition) {
    guard let view = LedgerView(rendition) else { return nil }
    self.view = view
  }

  private var here: LedgerWording { view.here }

  var content: PageContent {
    PageContent(
      page: .ledger, title: here.title, description: here.intro,
      lead: [.element("h1", here.title), .p("summary", [.text(here.intro)]), view.day],
      sections: [
        .init(
          id: "totals", title: .text(here.totals),
          content: [view.totals(view.ledger.totals), view.files(from: .ledger)]),
        .init(id: "countries", title: .text(view.words.frame.countries), content: [table]),
        .init(id: "rule", title: .text(here.rule), content: view.rules),
      ], metadata: Metadata("Dataset"))
  }

  private var table: HTML {
    var table = PlainTable(columns: [
      .init(title: view.words.frame.countries), .init(title: here.asked, isNumeric: true),
      .init(title: here.promised, isNumeric: true), .init(title: here.kept, isNumeric: true),
      .init(title: here.silent, isNumeric: true), .init(title: here.online, isNumeric: true),
      .init(title: here.paper, isNumeric: true),
    ])
    table.rows = view.rendition.names.sorted(view.ledger.countries).map { country in
      let entries = view.ledger.entries(of: country)
      let totals = PromiseLedger.Totals(entries)
      let handovers = PromiseLedger.handovers(of: entries)
      let signatures = [handovers.reduce(0) { $0 + $1.online }, handovers.reduce(0) { $0 + $1.paper }]
      let numbers = [totals.asked, totals.promised, totals.kept, totals.silent] + signatures
      return [.link(SiteAddress.Page.ledgerOf(country).file, [view.rendition.name(country)])]
        + numbers.map { .text(view.words.figures.integer($0)) }
    }
    return table.html(caption: nil, label: here.title, keepsEmpty: true)
  }

  func writeTwin(into object: inout JSONObjectWriter) { view.record.writeSummary(into: &object) }
}
