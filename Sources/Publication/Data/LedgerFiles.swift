import Cards
import Checks
import Formats

/// `data/ledger.json` and `data/ledger.csv`: every demand with what became of it, over all editions.
public struct LedgerFiles: Sendable {
  private let ledger: PromiseLedger
  private let editions: [Identifier<Edition>: CheckedEdition]
  private let comparisons: Comparisons
  private let dossier: Dossier

  /// `nil` where nothing was recorded.
  ///
  /// - Parameter editions: those that are published, oldest first.
  public init?(of editions: [CheckedEdition], comparisons: Comparisons) {
    guard let dossier = editions.last?.dossier, let ledger = PromiseLedger(of: editions.map(\.edition), in: dossier)
    else { return nil }
    self.ledger = ledger
    self.editions = Dictionary(editions.map { ($0.edition.id, $0) }) { first, _ in first }
    self.comparisons = comparisons
    self.dossier = dossier
  }

  public var emission: Emission {
    Emission(.shared) { outlet in
      table.write(into: &outlet.buffer)
      try outlet.publish(SiteAddress.shared("ledger.csv").path, as: .csv)
      let record = LedgerRecord(
        ledger: ledger, editions: editions, comparisons: comparisons, dossier: dossier, language: nil)
      JSON.object(pretty: true, into: &outlet.buffer) { record.write(nil, into: &$0) }
      outlet.buffer.append("\n")
      try outlet.publish(SiteAddress.shared("ledger.json").path, as: .json)
    }
  }

  /// A demand and one of the indicators that it rests on; alone where it rests on none.
  struct Row: Sendable {
    let entry: PromiseLedger.Entry
    let finding: LedgerFinding?
  }

  private var table: DataTable<Row> {
    let rows = ledger.entries.flatMap { entry -> [Row] in
      let findings = editions[entry.edition.id].map { LedgerFinding.all(of: entry, in: $0, comparisons) } ?? []
      return findings.isEmpty ? [Row(entry: entry, finding: nil)] : findings.map { Row(entry: entry, finding: $0) }
    }
    return DataTable(
      name: "ledger", title: "Promise ledger", description: "Every demand with what became of it.",
      columns: demandColumns + answerColumns + gradeColumns, rows: rows,
      key: ["country", "edition", "demand", "indicator"], references: [])
  }

  private var demandColumns: [TableColumn<Row>] {
    [
      TableColumn("country", .string, .required, "ISO 3166-1 alpha-2.") { .text($0.entry.card.country.alpha2) },
      TableColumn("edition", .string, .required, "Of the petition.") { .text($0.entry.edition.id.text) },
      TableColumn("demand", .string, .required, "Identifier.") { .text($0.entry.demand.id.text) },
      TableColumn("calls", "Identifiers of the calls to action behind it.") {
        .text(orEmpty: $0.entry.calls.map(\.id.text).joined(separator: ";"))
      },
      TableColumn("indicator", "That the calls would move.") { .text(orEmpty: $0.finding?.indicator.text) },
      TableColumn("grade", "Of the indicator, in the petition's edition.") {
        .text(orEmpty: $0.finding?.grade?.text)
      },
      TableColumn("handed_over", "The first day on which signatures were handed over.") {
        .text(orEmpty: $0.entry.handovers.first?.date.text)
      },
      TableColumn("online", .integer, "Signatures from the web that were handed over.") { row in
        row.entry.handovers.isEmpty ? .empty : .integer(row.entry.handovers.reduce(0) { $0 + $1.online })
      },
      TableColumn("paper", .integer, "Signatures on paper that were handed over.") { row in
        row.entry.handovers.isEmpty ? .empty : .integer(row.entry.handovers.reduce(0) { $0 + $1.paper })
      },
      TableColumn("as_of", "The day up to which the last of them were counted.") {
        .text(orEmpty: $0.entry.handovers.map(\.asOf).max()?.text)
      },
    ]
  }

  private var answerColumns: [TableColumn<Row>] {
    let day = ledger.day.text, dossier = self.dossier
    return [
      TableColumn("reply", "The last answer.") { .text(orEmpty: $0.entry.replies.last?.answer.rawValue) },
      TableColumn("replied", "Its day.") { .text(orEmpty: $0.entry.replies.last?.date.text) },
      TableColumn("promised", .boolean, .required, "Whether any answer promised it.") {
        .boolean($0.entry.isPromised)
      },
      TableColumn("outcomes", "What was done: law, ratification, budget, practice.") {
        .text(orEmpty: $0.entry.outcomes.map(\.kind.rawValue).joined(separator: ";"))
      },
      TableColumn("outcome_date", "The last of their days.") { .text(orEmpty: $0.entry.outcomes.last?.date.text) },
      TableColumn("treaties", "Those that outcomes name.") {
        .text(orEmpty: $0.entry.outcomes.compactMap(\.treaty?.value.text).joined(separator: ";"))
      },
      TableColumn("standing", .string, .required, "How far it has come.") { .text($0.entry.standing.name) },
      TableColumn("silent_days", .integer, "Days without an answer.") {
        if case .silent(let days) = $0.entry.standing { .integer(days) } else { .empty }
      },
      TableColumn("day", .string, .required, "Up to which silence is counted.") { _ in .text(day) },
      TableColumn("sources", "Keys of sources.") { row in
        let citations =
          row.entry.handovers.flatMap(\.sources) + row.entry.replies.flatMap(\.sources)
          + row.entry.outcomes.flatMap(\.sources)
        return .text(orEmpty: dossier.keys(of: citations))
      },
    ]
  }

  private var gradeColumns: [TableColumn<Row>] {
    [
      TableColumn("next_edition", "Right after that of the petition, where the country was graded.") {
        .text(orEmpty: $0.finding?.next.first?.edition.text)
      },
      TableColumn("next_indicators", "What the indicator became there.") {
        .text(orEmpty: $0.finding?.next.map(\.indicator.text).joined(separator: ";"))
      },
      TableColumn("next_grades", "Their grades, in that order.") {
        .text(orEmpty: $0.finding?.next.map(\.grade.text).joined(separator: ";"))
      },
    ]
  }
}
