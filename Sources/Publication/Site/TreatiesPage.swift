import Cards
import Formats

/// Who was bound by what at the edition's date: states by treaties.
struct TreatiesPage {
  let rendition: Rendition
  let references: References

  init(_ rendition: Rendition) {
    self.rendition = rendition
    var book = NoteBook(sources: rendition.dossier.sources)
    for instrument in rendition.dossier.instruments { book.cite(instrument.sources) }
    references = References(book)
  }

  private var words: Wording { rendition.wording }

  var content: PageContent {
    let list = instruments
    return PageContent(
      page: .treaties, title: words.treaties.title, description: words.treaties.intro,
      lead: [
        .element("h1", words.treaties.title),
        .p("summary", [.text(words.treaties.intro + " " + words.asOf(rendition.edition.asOf) + ".")]),
      ],
      sections: [
        .init(id: "states", title: .text(words.front.states), content: matrix),
        .init(id: "instruments", title: .text(words.treaties.title), content: list),
        .init(
          id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references)),
      ], metadata: Metadata("Dataset"))
  }

  /// States of this edition first; other parties are not shown.
  private var matrix: [HTML] {
    let instruments = rendition.dossier.instruments
    let countries = rendition.names.sorted(rendition.index.countries.filter { rendition.index.treaties[$0] != nil })
    guard !countries.isEmpty else { return [.element("p", words.treaties.nothingKnown)] }
    var table = PlainTable(
      columns: [.init(title: words.frame.countries)] + instruments.map { .init(title: rendition.plain($0.short)) })
    table.rows = countries.map { country in
      let rows = rendition.index.treaties[country] ?? []
      return [.link(SiteAddress.Page.country(country).file, [rendition.name(country)])]
        + instruments.map { instrument in
          cell(rows.filter { $0.ratification.instrument.value == instrument.id }, of: country)
        }
    }
    return [
      .element("p", words.treaties.matrixHint), table.html(caption: nil, label: words.treaties.title, keepsEmpty: true),
    ]
  }

  private func cell(_ rows: [TreatyRow], of country: CountryCode) -> HTML {
    guard !rows.isEmpty else { return .span("unknown", [.text(words.treaties.nothingKnown)]) }
    return .group(
      rows.map { row in
        let mark = TreatyMark(row, words)
        var parts: [HTML] = [mark.html]
        if row.status == .party || row.status == .notYetInForce, let bound = row.bound {
          parts += [.element("br", []), .date(words.figures.date(bound))]
        }
        if let territory = row.ratification.territory, territory != country {
          parts.insert([rendition.name(territory), .text(words.figures.label(""))], at: 0)
        }
        return .div("status", parts)
      })
  }

  private var instruments: [HTML] {
    rendition.dossier.instruments.map { instrument in
      var facts: [HTML] = []
      func fact(_ term: String, _ value: HTML?) {
        guard let value else { return }
        facts.append(.element("div", [.element("dt", term), .element("dd", [value])]))
      }
      fact(words.treaties.depositary, instrument.body.map { rendition.text($0) })
      fact(words.treaties.adopted, instrument.adopted.map { .text(words.figures.date($0)) })
      fact(words.treaties.inForce, instrument.inForce.map { .text(words.figures.date($0)) })
      let report = instrument.firstReport.map { words.figures.count($0, words.treaties.firstReport) + "." }
      return .element(
        "section", [.class("instrument"), .id("treaty-" + instrument.id.text)],
        [
          .element("h3", [rendition.text(instrument.short)]),
          .element("p", [rendition.text(instrument.title), references(instrument.sources)]),
          facts.isEmpty ? .empty : .element("dl", [.class("facts")], facts),
          report.map { .element("p", $0) } ?? .empty,
        ])
    }
  }
}
