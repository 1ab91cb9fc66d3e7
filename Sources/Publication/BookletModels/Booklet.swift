import Cards
import Formats
import Scoring

/// The booklet of one country in one language.
final class Booklet {
  let card: Card
  let edition: BookletEdition
  let dossier: Dossier
  let framework: Framework
  let wording: Wording
  let references: NoteReferences
  let voice: Voice

  init(of card: Card, in edition: BookletEdition) {
    self.card = card
    self.edition = edition
    dossier = edition.dossier
    framework = edition.framework
    wording = edition.wording
    references = NoteReferences(Self.notes(of: card, in: edition))
    voice = Voice(
      language: edition.language, wording: edition.wording, languageNames: edition.languageNames,
      facts: edition.checked.facts, references: references)
  }

  var result: UnitResult? { edition.checked.results[UnitCode(card.country)] }
  var name: String { edition.names[card.country] }

  /// The notes of the country's page under the same numbers, and after them those of what else the booklet prints.
  private static func notes(of card: Card, in edition: BookletEdition) -> NoteBook {
    let (dossier, framework) = (edition.dossier, edition.framework)
    let order = ReadingOrder(
      card: card, framework: framework, language: edition.language, series: dossier.series,
      overview: edition.edition.overview.first { $0.country == card.country },
      channels: dossier.channels.filter { $0.country == card.country },
      ratifications: edition.treatyRows(of: card.country).map(\.ratification),
      errata: edition.edition.errata(of: card.country),
      values: edition.checked.answers.rows(of: UnitCode(card.country)))
    var book = order.notes(from: dossier.sources)
    let further =
      [
        framework.summary, edition.edition.overviewText, framework.methodology, framework.rule?.text,
        framework.method?.text, dossier.imprint,
      ]
      + framework.indicators.map(\.why) + framework.selection
    for text in further { if let text { book.cite(text(edition.language)) } }
    return book
  }
}

extension Booklet {
  func write(into out: inout Bytes) {
    JSON.object(into: &out) { object in
      edition.writeHead(of: .booklet, card, into: &object)
      object.object("labels", writeLabels)
      if let summary = framework.title(edition.language).nonEmpty { object.field("subtitle", summary) }
      if let look = voice.look(ofStandingOf: card, in: edition) {
        object.object("category") { look.write(into: &$0, withMeaning: true) }
      }
      let headline = voice.withoutNotes.line(card.headline)
      if !headline.isEmpty { object.array("cover") { $0.inlines(headline) } }
      writeStrip(into: &object)
      object.array("sections", writeSections)
      object.list("notes", references.book.notes) { write($1, into: &$0) }
      object.array("imprint", writeImprint)
    }
  }

  /// The grades as an ornament of the cover, where they are few enough for it.
  private func writeStrip(into object: inout JSONObjectWriter) {
    guard framework.goals.count <= 4, framework.goals.allSatisfy({ $0.indicators.count <= 10 }) else { return }
    object.array("strip") { rows in
      for goal in framework.goals {
        rows.array { row in
          for indicator in goal.indicators {
            let look = look(of: indicator)
            row.object {
              $0.field("symbol", look.symbol); $0.field("fill", look.fill.hex); $0.field("ink", look.ink.hex)
            }
          }
        }
      }
    }
  }

  private func writeLabels(into labels: inout JSONObjectWriter) {
    labels.field("contents", wording.booklet.contents)
    labels.field("page", wording.booklet.page)
    labels.field("how", wording.country.howLink)
    labels.field("conditions", wording.reasoning.conditions)
    labels.field("condition", wording.reasoning.condition)
    labels.field("state", wording.reasoning.state)
    labels.field("by", wording.reasoning.by)
  }

  private func writeSections(into array: inout JSONArrayWriter) {
    for (index, section) in sections.enumerated() {
      array.object { object in
        object.field("id", section.id)
        object.field("number", String(index + 1))
        object.inlines("title", section.title)
        object.stated("short", section.short)
        object.stated("start", section.start?.rawValue)
        object.array("blocks", section.blocks)
      }
    }
  }

  private func write(_ note: NoteBook.Note, into object: inout JSONObjectWriter) {
    object.field("n", note.number)
    object.inlines("c", voice.source(of: note))
    object.list("back", references.anchors(of: note.number))
  }
}

/// A chapter of a booklet.
struct BookletSection {
  enum Start: String { case page, flow }

  let id: String
  let title: [Inline]
  /// In the running head; the title where it is `nil`.
  var short: String?
  var start: Start?
  let blocks: (inout JSONArrayWriter) -> Void

  init(
    _ id: String, _ title: [Inline], short: String? = nil, start: Start? = nil,
    blocks: @escaping (inout JSONArrayWriter) -> Void
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.start = start
    self.blocks = blocks
  }
}

extension Booklet {
  /// The chapters that have something to say.
  private var sections: [BookletSection] {
    var sections = [about]
    if edition.groups.contains(where: { $0.category != nil && !$0.units.isEmpty }) { sections.append(overview) }
    if let situation { sections.append(situation) }
    for (index, goal) in framework.goals.enumerated() { sections.append(self.section(of: goal, number: index + 1)) }
    sections += [scores, ranking, trend, furtherCalls, petition, reply, channels, corrections, errata].compactMap(
      \.self)
    if let methodology { sections.append(methodology) }
    if let gaps { sections.append(gaps) }
    if !references.book.notes.isEmpty { sections.append(notes) }
    return sections
  }

  private var notes: BookletSection {
    BookletSection("notes", [.text(wording.sources.notes)], start: .flow) { [self] array in
      array.small([.text(wording.booklet.notesIntro)])
      array.block("notes") { _ in }
    }
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
