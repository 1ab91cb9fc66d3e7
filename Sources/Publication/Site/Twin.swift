import Cards
import Formats
import Scoring

/// The facts of a page as JSON, beside it under the same name.
///
/// Every twin begins with a `page` that says what it is; texts are those of the page's language, named by it, so that a
/// fallback can be seen. Members have the names of the workspace's files (`docs/workspace.md`).
struct Twin {
  let rendition: Rendition
  let content: PageContent

  private var plan: SitePlan { rendition.plan }
  private var here: SiteAddress { rendition.address(content.page) }

  func write(into out: inout Bytes, _ body: (inout JSONObjectWriter, RecordStyle) -> Void) {
    JSON.object(into: &out) { object in
      object.object("page") { writeHead(into: &$0) }
      body(&object, rendition.recordStyle)
    }
    out.append(UInt8(ascii: "\n"))
  }

  private func writeHead(into page: inout JSONObjectWriter) {
    let (dossier, edition) = (rendition.dossier, rendition.edition)
    page.field("title", content.title)
    page.field("language", rendition.language.text)
    page.field("address", plan.canonical(here, from: here))
    page.field("site", rendition.plain(dossier.title))
    page.field("edition", edition.id.text)
    page.field("as-of", edition.asOf.text)
    page.field("status", edition.status.rawValue)
    page.stated("notice", edition.notice.map(rendition.plain))
    page.field("publisher", rendition.plain(dossier.publisher.name))
    page.field("licence", dossier.licence.id)
    page.list("languages", plan.languages.map(\.text))
  }
}

extension JSONObjectWriter {
  /// The notes of the page; the sources stand in `sources.json` beside it.
  mutating func notes(_ book: NoteBook) {
    list("notes", book.notes) { object, note in
      object.field("number", note.number)
      guard note.source.access != .confidential else { return object.field("confidential", true) }
      object.field("source", note.source.key.text)
      object.stated("place", note.locator)
    }
  }
}

/// The twins of pages of one country, or another unit.
struct UnitTwin {
  let rendition: Rendition
  let unit: UnitCode

  func write(into object: inout JSONObjectWriter, _ style: RecordStyle, card: Card?, _ notes: NoteBook) {
    let index = rendition.index
    object.field("name", rendition.unitNames[unit])
    if let row = unit.country.flatMap({ index.overview[$0] }) {
      object.object("overview") { overview in
        overview.field("category", row.category.value.text)
        overview.stated("position", row.position)
        overview.sources(row.sources, style)
      }
    }
    let checked = rendition.checked
    let treaties = unit.country.flatMap { index.treaties[$0] } ?? []
    let record = UnitRecord(unit, in: checked, style)
    if let card {
      object.object("card") { object in
        CardRecord(
          card: card, unit: record, treaties: treaties, errata: rendition.edition.errata(of: card.country),
          extent: .whole, style: style
        ).write(into: &object)
      }
    } else {
      object.field(unit.country == nil ? "unit" : "country", unit.text)
      if checked.answers.position(of: unit) != nil {
        object.object("results") { results in
          record.writeCategory(into: &results)
          record.writeAnswers(into: &results)
          record.writeScores(into: &results)
        }
      }
      object.list("treaties", treaties) { $1.write(into: &$0, style) }
    }
    if let comparison = rendition.plan.comparisons[rendition.edition.id], let changed = comparison[unit] {
      object.object("changes") { changes in
        changes.field("since", comparison.from.edition.id.text)
        ComparisonRecord(comparison).write(changed, into: &changes)
      }
    }
    object.list("channels", unit.country.flatMap { index.channels[$0] } ?? []) { object, channel in
      object.text("name", channel.name, style)
      object.stated("number", channel.number)
      object.text("operator", channel.operatedBy, style)
      object.text("for", channel.audience, style)
      object.text("hours", channel.hours, style)
      object.list("languages", channel.languages.map(\.text))
      object.text("cost", channel.cost, style)
      object.stated("address", channel.address)
      object.stated("verified", channel.verified)
      object.sources(channel.sources, style)
    }
    object.notes(notes)
  }
}
