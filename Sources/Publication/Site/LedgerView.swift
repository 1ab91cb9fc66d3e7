import Cards
import Checks
import Formats

/// The promise ledger as the pages of one language show it: those of the newest edition, since it covers all.
struct LedgerView {
  let rendition: Rendition
  let ledger: PromiseLedger

  /// `nil` where nothing was recorded, and in editions but the newest.
  init?(_ rendition: Rendition) {
    guard let ledger = rendition.plan.ledger, rendition.plan.editions.last?.edition.id == rendition.edition.id else {
      return nil
    }
    self.rendition = rendition
    self.ledger = ledger
  }

  var words: Wording { rendition.wording }
  var here: LedgerWording { LedgerWording.for(rendition.language) }

  func checked(_ id: Identifier<Edition>) -> CheckedEdition? {
    rendition.plan.editions.first { $0.edition.id == id }
  }

  var record: LedgerRecord {
    let editions = rendition.plan.editions.map { ($0.edition.id, $0) }
    return LedgerRecord(
      ledger: ledger, editions: Dictionary(editions) { first, _ in first },
      comparisons: rendition.plan.comparisons, dossier: rendition.dossier, language: rendition.language)
  }

  /// The four numbers.
  func totals(_ totals: PromiseLedger.Totals) -> HTML {
    let numbers = [
      (here.asked, totals.asked), (here.promised, totals.promised), (here.kept, totals.kept),
      (here.silent, totals.silent),
    ]
    return .element(
      "dl", .class("ledger-totals"),
      numbers.map { name, number in
        .element("div", [.element("dt", name), .element("dd", words.figures.integer(number))])
      })
  }

  /// What counts as what.
  var rules: [HTML] { [.element("ul", here.rules.map { .element("li", $0) })] }

  var day: HTML { .element("p", here.day(words.figures.date(ledger.day))) }

  /// The files with the same records.
  func files(from page: SiteAddress.Page) -> HTML {
    guard rendition.plan.options.hasData else { return .empty }
    let address = rendition.address(page)
    let links = [("ledger.csv", here.asTable), ("ledger.json", here.asJSON)].map { name, words in
      HTML.link(SiteAddress.shared(name).link(from: address), [.text(words)])
    }
    return .element("p", [.joined(links, by: " · ")])
  }
}

extension SitePlan {
  /// A country that the ledger speaks of, if it does.
  func hasLedger(of country: CountryCode) -> Bool { ledger?.entries.contains { $0.card.country == country } == true }
}
