import Cards
import Formats

extension DataPackage {
  static let cardsDescription = DataFile.Words(
    name: "cards-whole", title: "Cards, whole",
    description: """
      Every card with grades, conditions, derivations, statements, law, plans, services, figures, gaps, calls and \
      demands, in all languages, and the framework by which they are graded. Members have the names of the workspace \
      format; prose is Markdown with citations as [@key, place]. Narratives and case studies stand in the JSON of each card's page.
      """)

  /// `cards.json`.
  func writeCards(into out: inout Bytes) {
    let style = RecordStyle(dossier: dossier, facts: checked.facts, language: nil)
    let treaties = TreatyRow.byCountry(TreatyRow.all(of: checked))
    JSON.object(into: &out) { object in
      object.object("edition") { writeEdition(into: &$0, style) }
      object.object("framework") { FrameworkRecord(framework: framework, style: style).write(into: &$0) }
      writeVocabulary(into: &object, style)
      object.array("cards") { array in
        for card in edition.cards {
          let record = CardRecord(
            card: card, unit: UnitRecord(UnitCode(card.country), in: checked, style),
            treaties: treaties[card.country] ?? [], errata: edition.errata(of: card.country),
            extent: .withoutNarratives, style: style)
          array.object { record.write(into: &$0) }
        }
      }
    }
    out.append(UInt8(ascii: "\n"))
  }

  private func writeEdition(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.field("id", edition.id.text)
    object.text("title", edition.title, style)
    object.field("as-of", edition.asOf.text)
    object.field("status", edition.status.rawValue)
    object.text("notice", edition.notice, style)
    object.text("publisher", dossier.publisher.name, style)
    object.field("licence", dossier.licence.id)
  }

  /// What the cards' identifiers of treaties, series and forms stand for.
  private func writeVocabulary(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.list("instruments", dossier.instruments) { object, instrument in
      object.field("id", instrument.id.text)
      object.text("short", instrument.short, style)
      object.text("title", instrument.title, style)
      object.text("body", instrument.body, style)
      object.stated("adopted", instrument.adopted)
      object.stated("in-force", instrument.inForce)
      object.stated("first-report", instrument.firstReport)
      object.sources(instrument.sources, style)
    }
    object.list("series", dossier.series) { object, series in
      object.field("id", series.id.text)
      object.text("name", series.name, style)
      object.field("unit", series.unit.rawValue)
      object.field("about", series.about.rawValue)
      object.text("definition", series.definition, style)
    }
    object.list("forms", dossier.forms) { object, form in
      object.field("id", form.id.text)
      object.text("name", form.name, style)
    }
  }

  static let sourcesDescription = DataFile.Words(
    name: "sources", title: "Sources",
    description: "The sources that the edition cites, as CSL-JSON. Sources on file have no address.")

  /// `sources.json`.
  func writeSources(into out: inout Bytes) {
    JSON.array(into: &out) { array in
      for source in cited.value.sources { array.object { source.writeRecord(into: &$0) } }
    }
    out.append(UInt8(ascii: "\n"))
  }
}
