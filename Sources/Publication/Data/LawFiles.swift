import Cards
import Checks
import Formats

/// `data/law.json`, `data/law.csv` and `data/law-children.csv`: every law with its proceedings.
public struct LawFiles: Sendable {
  private let summaries: [LawSummary]
  private let newest: CheckedEdition

  /// `nil` where no law is looked at.
  public init?(of editions: [CheckedEdition]) {
    guard let newest = editions.last, !newest.dossier.laws.isEmpty else { return nil }
    self.newest = newest
    summaries = newest.dossier.laws.map { LawSummary(of: $0, below: newest.dossier.smallCounts) }
  }

  public var emission: Emission {
    Emission(.shared) { outlet in
      let style = RecordStyle(dossier: newest.dossier, facts: newest.facts, language: nil)
      JSON.object(pretty: true, into: &outlet.buffer) { object in
        object.list("laws", summaries) { LawRecord($1).write(into: &$0, style) }
      }
      outlet.buffer.append("\n")
      try outlet.publish(SiteAddress.shared("law.json").path, as: .json)
      proceedings.write(into: &outlet.buffer)
      try outlet.publish(SiteAddress.shared("law.csv").path, as: .csv)
      children.write(into: &outlet.buffer)
      try outlet.publish(SiteAddress.shared("law-children.csv").path, as: .csv)
    }
  }

  private struct Row: Sendable {
    let law: LawImpact
    let row: Proceeding
  }

  private var proceedings: DataTable<Row> {
    let dossier = newest.dossier
    return DataTable(
      name: "law", title: "Proceedings", description: "Proceedings under each law, without what points to a child.",
      columns: [
        TableColumn("law", .string, .required, "Identifier.") { .text($0.law.id.text) },
        TableColumn("country", .string, .required, "ISO 3166-1 alpha-2.") { .text($0.law.country.alpha2) },
        TableColumn("year", .year, .required, "In which it reached its stage.") { .integer($0.row.year) },
        TableColumn("level", .string, .required, "Of the court.") { .text($0.row.level.rawValue) },
        TableColumn("stage", .string, .required, "That it has reached.") { .text($0.row.stage.rawValue) },
        TableColumn("outcome", .string, .required, "So far.") { .text($0.row.outcome.rawValue) },
        TableColumn("sentence_low", .integer, "In months.") { .integer(orEmpty: $0.row.sentence?.lowerBound) },
        TableColumn("sentence_high", .integer, "In months.") { .integer(orEmpty: $0.row.sentence?.upperBound) },
        TableColumn("suspended", .boolean, .required, "Whether the sentence was.") { .boolean($0.row.isSuspended) },
        TableColumn("months", .integer, "From the report to the judgement.") { .integer(orEmpty: $0.row.months) },
        TableColumn("sources", "Keys of sources.") { .text(orEmpty: dossier.keys(of: $0.row.sources)) },
      ],
      rows: summaries.flatMap { summary in summary.proceedings.map { Row(law: summary.law, row: $0) } }, key: [],
      references: [])
  }

  /// A year's children; of all years where there is none.
  private struct Children: Sendable {
    let law: LawImpact
    let year: Int?
    let figure: PublishedFigure
  }

  private var children: DataTable<Children> {
    DataTable(
      name: "law-children", title: "Children concerned", description: "By year, small counts withheld.",
      columns: [
        TableColumn("law", .string, .required, "Identifier.") { .text($0.law.id.text) },
        TableColumn("year", .year, "Empty: all years.") { .integer(orEmpty: $0.year) },
        TableColumn("value", .integer, "How many.") { .number(orEmpty: $0.figure.value) },
        TableColumn("below", .integer, "Withheld, since it is from 1 to less than this.") {
          if case .below(let threshold) = $0.figure { .integer(threshold) } else { .empty }
        },
        TableColumn("withheld", .boolean, .required, "Whether no number is published.") {
          .boolean($0.figure.isWithheld)
        },
      ],
      rows: summaries.filter { !$0.proceedings.isEmpty }.flatMap { summary in
        summary.children.years.map { Children(law: summary.law, year: $0.year, figure: $0.figure) }
          + [Children(law: summary.law, year: nil, figure: summary.children.total)]
      }, key: ["law", "year"], references: [])
  }
}
