import Cards
import Checks
import Formats

/// The promise ledger in JSON, under the names of the workspace's files.
struct LedgerRecord {
  let ledger: PromiseLedger
  let editions: [Identifier<Edition>: CheckedEdition]
  let comparisons: Comparisons
  let dossier: Dossier
  /// `nil` writes every language.
  let language: LanguageTag?

  /// All of it, or one country's part.
  func write(_ country: CountryCode?, into object: inout JSONObjectWriter) {
    let entries = country.map(ledger.entries) ?? ledger.entries
    object.field("day", ledger.day.text)
    object.object("totals") { write(PromiseLedger.Totals(entries), into: &$0) }
    object.list("handovers", PromiseLedger.handovers(of: entries)) { write($1, into: &$0) }
    object.list("demands", entries) { write($1, into: &$0) }
  }

  /// What the page over all countries shows.
  func writeSummary(into object: inout JSONObjectWriter) {
    object.field("day", ledger.day.text)
    object.object("totals") { write(ledger.totals, into: &$0) }
    object.list("countries", ledger.countries) { object, country in
      let entries = ledger.entries(of: country)
      object.field("country", country.alpha2)
      write(PromiseLedger.Totals(entries), into: &object)
      let handovers = PromiseLedger.handovers(of: entries)
      object.field("online", handovers.reduce(0) { $0 + $1.online })
      object.field("paper", handovers.reduce(0) { $0 + $1.paper })
    }
  }

  private func write(_ totals: PromiseLedger.Totals, into object: inout JSONObjectWriter) {
    object.field("asked", totals.asked)
    object.field("promised", totals.promised)
    object.field("kept", totals.kept)
    object.field("silent", totals.silent)
  }

  private func style(_ edition: Identifier<Edition>?) -> RecordStyle {
    RecordStyle(dossier: dossier, facts: edition.flatMap { editions[$0]?.facts }, language: language)
  }

  private func write(_ handover: Handover, into object: inout JSONObjectWriter) {
    let style = style(nil)
    object.field("id", handover.id.text)
    object.field("country", handover.country.alpha2)
    object.field("date", handover.date.text)
    object.field("as-of", handover.asOf.text)
    object.field("online", handover.online)
    object.field("paper", handover.paper)
    object.text("to", handover.to, style)
    object.text("place", handover.hall, style)
    object.stated("manifest", handover.manifest)
    object.sources(handover.sources, style)
  }

  private func write(_ entry: PromiseLedger.Entry, into object: inout JSONObjectWriter) {
    let style = style(entry.edition.id)
    object.field("country", entry.card.country.alpha2)
    object.field("edition", entry.edition.id.text)
    object.field("demand", entry.demand.id.text)
    object.prose("text", entry.demand.text, style)
    object.list("calls", entry.calls) { object, call in
      object.field("id", call.id.text)
      object.prose("text", call.text, style)
    }
    if let checked = editions[entry.edition.id] {
      object.list("findings", LedgerFinding.all(of: entry, in: checked, comparisons)) { write($1, into: &$0) }
    }
    object.list("handovers", entry.handovers.map(\.id.text))
    object.list("replies", entry.replies) { object, reply in
      object.field("id", reply.id.text)
      object.field("date", reply.date.text)
      object.text("from", reply.from, style)
      object.field("answer", reply.answer.rawValue)
      object.text("note", reply.note, style)
      object.sources(reply.sources, style)
    }
    object.list("outcomes", entry.outcomes) { object, outcome in
      object.field("date", outcome.date.text)
      object.field("kind", outcome.kind.rawValue)
      object.text("text", outcome.text, style)
      object.stated("treaty", outcome.treaty?.value.text)
      object.sources(outcome.sources, style)
    }
    object.field("promised", entry.isPromised)
    object.field("standing", entry.standing.name)
    if case .silent(let days) = entry.standing { object.field("silent-days", days) }
  }

  private func write(_ finding: LedgerFinding, into object: inout JSONObjectWriter) {
    object.field("indicator", finding.indicator.text)
    object.stated("grade", finding.grade?.text)
    object.list("next", finding.next) { object, next in
      object.field("edition", next.edition.text)
      object.field("indicator", next.indicator.text)
      object.field("grade", next.grade.text)
    }
  }
}
