import Cards
import Formats
import Scoring

/// What became of one indicator of one country since the edition before, as a row.
struct ComparisonRow: Sendable {
  let country: CountryCode
  let change: IndicatorChange
}

extension DataPackage {
  /// `comparison.csv`: what became of each grade since the edition before, and why; `nil` for the first edition.
  var comparison: DataTable<ComparisonRow>? {
    guard let comparison = comparisons[edition.id] else { return nil }
    let rows = comparison.units.flatMap { unit in
      unit.unit.country.map { country in unit.indicators.map { ComparisonRow(country: country, change: $0) } } ?? []
    }
    return DataTable(
      name: "comparison", title: "Comparison with the edition before",
      description: "What became of each grade since the edition before, and by which causes.",
      columns: editionColumns { $0.country } + changeColumns(comparison), rows: rows, key: [], references: [])
  }

  private func changeColumns(_ comparison: EditionComparison) -> [TableColumn<ComparisonRow>] {
    let earlier = comparison.from.edition.id.text
    return [
      TableColumn("earlier_edition", .string, .required, "Identifier of the edition before.") { _ in .text(earlier) },
      TableColumn("indicator", "Number of the indicator. Empty: the question is no longer asked.") {
        .text(orEmpty: $0.change.link.to?.number.text)
      },
      TableColumn("was", "Numbers of the earlier indicators, joined by semicolons. Empty: the question is new.") {
        .text(orEmpty: $0.change.link.from.map(\.number.text).joined(separator: ";"))
      },
      TableColumn(
        "change", .string, .oneOf(ChangeKind.allCases.map(\.rawValue), isRequired: true),
        """
        improved, worse, same: of two grades. graded, not-graded: from or to no grade. other-gap: no grade in both, for \
        different reasons. new, gone: the question or the card is in one edition alone. not-comparable: nobody has said how \
        to compare the scales.
        """
      ) { .text($0.change.kind.rawValue) },
      TableColumn("printed", "The earlier grade as it was printed.") { .text(orEmpty: $0.change.printed?.text) },
      TableColumn("before", "The earlier grade as its errata have it.") { .text(orEmpty: $0.change.before?.text) },
      TableColumn("regraded", "The grade of the earlier evidence under the later framework. Empty: not known.") {
        .text(orEmpty: $0.change.regraded?.text)
      },
      TableColumn("after", "The grade of this edition.") { .text(orEmpty: $0.change.after?.text) },
      TableColumn(
        "causes", "correction, rule, evidence, departure: those that moved the grade, joined by semicolons."
      ) { .text(orEmpty: $0.change.causes.map(\.rawValue).joined(separator: ";")) },
      TableColumn(
        "doubt", .string, .oneOf(ChangeDoubt.allCases.map(\.rawValue)),
        "Why rule and evidence cannot be told apart. Empty: they can, or nothing has changed."
      ) { .text(orEmpty: $0.change.doubt?.rawValue) },
    ]
  }
}
