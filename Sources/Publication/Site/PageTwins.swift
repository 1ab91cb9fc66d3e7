import Cards
import Formats
import Scoring

extension FrontPage {
  /// Shares, states, cards.
  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    let total = counts.reduce(0, +)
    object.prose("text", rendition.edition.overviewText, style)
    object.list("categories", Array(zip(rendition.framework.categories, counts))) { object, entry in
      let (category, count) = entry
      object.field("id", category.id.text)
      object.text("label", category.label, style)
      object.text("definition", category.definition, style)
      object.field("states", count)
      let tenths = Figures.tenthsOfPercent(count, of: total)
      object.field("percent", number: Quantity(units: tenths, decimals: 1).text)
    }
    object.list("countries", rendition.index.units) { object, unit in
      object.field(unit.country == nil ? "unit" : "country", unit.text)
      object.field("name", rendition.unitNames[unit])
      object.stated("category", rendition.index.standings[unit]?.category?.text)
      object.stated("position", unit.country.flatMap { rendition.index.overview[$0]?.position })
      object.field("card", rendition.card(of: unit) != nil)
      object.field("page", SiteAddress.Page.unit(unit).stem + ".json")
    }
    object.list("indicators", rendition.indicators) { object, view in
      object.field("number", view.indicator.number.text)
      object.text("name", view.indicator.name, style)
      object.field("page", view.page.stem + ".json")
    }
    object.notes(references.book)
  }
}

extension IndicatorPage {
  /// The indicator, and every country's grade.
  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.object("indicator") {
      FrameworkRecord(framework: rendition.framework, style: style).write(view.indicator, into: &$0)
    }
    if let measure {
      measure.writeTwin(into: &object)
      return object.notes(references.book)
    }
    object.list("countries", rows) { object, row in
      object.field(row.unit.country == nil ? "unit" : "country", row.unit.text)
      object.field("name", rendition.unitNames[row.unit])
      object.field("grade", row.grade.text)
      object.prose("statement", row.statement, style)
      object.text("note", row.note, style)
      object.stated("star", row.hasStar)
    }
    object.notes(references.book)
  }
}

extension TreatiesPage {
  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.list("instruments", rendition.dossier.instruments) { object, instrument in
      object.field("id", instrument.id.text)
      object.text("short", instrument.short, style)
      object.text("title", instrument.title, style)
      object.text("body", instrument.body, style)
      object.stated("adopted", instrument.adopted)
      object.stated("in-force", instrument.inForce)
      object.stated("first-report", instrument.firstReport)
      object.sources(instrument.sources, style)
    }
    object.list("countries", rendition.index.countries.filter { rendition.index.treaties[$0] != nil }) {
      object, country in
      object.field("country", country.alpha2)
      object.field("name", rendition.names[country])
      object.list("treaties", rendition.index.treaties[country] ?? []) { $1.write(into: &$0, style) }
    }
    object.notes(references.book)
  }
}

extension MethodologyPage {
  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.object("framework") { FrameworkRecord(framework: rendition.framework, style: style).write(into: &$0) }
    object.prose("text", rendition.framework.methodology, style)
    object.list("selection", rendition.framework.selection) { $0.prose("text", $1, style) }
    object.notes(references.book)
  }
}

extension SourcesPage {
  func writeTwin(into object: inout JSONObjectWriter) {
    object.list("sources", rendition.index.cited.sources) { $1.writeRecord(into: &$0) }
  }
}

extension AboutPage {
  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    let (dossier, own) = (rendition.dossier, rendition.dossier.pages.first { $0.id.text == "about" })
    object.prose("text", own?.text, style)
    object.object("publisher") { publisher in
      publisher.text("name", dossier.publisher.name, style)
      publisher.text("address", dossier.publisher.address, style)
      publisher.stated("email", dossier.publisher.email)
      publisher.stated("web", dossier.publisher.web)
    }
    object.prose("imprint", dossier.imprint, style)
  }
}

extension RootPage {
  /// Editions and languages, with where their front pages are.
  func writeTwin(into out: inout Bytes) {
    let style = RecordStyle(dossier: plan.dossier, facts: nil, language: nil)
    JSON.object(into: &out) { object in
      object.text("title", plan.dossier.title, style)
      object.text("summary", plan.dossier.summary, style)
      object.list("languages", plan.languages.map(\.text))
      object.list("editions", plan.editions) { object, checked in
        object.field("id", checked.edition.id.text)
        object.text("title", checked.edition.title, style)
        object.field("as-of", checked.edition.asOf.text)
        object.field("status", checked.edition.status.rawValue)
        object.array("pages") { pages in
          for language in plan.languages {
            pages.item(SiteAddress.twin(checked.edition.id, language, .front).link(from: .root))
          }
        }
      }
    }
    out.append(UInt8(ascii: "\n"))
  }
}
