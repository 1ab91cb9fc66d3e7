import Cards
import Formats
import Scoring

/// What became of one indicator of one country since the edition before, as a row.
struct ComparisonRow: Sendable {
  enum Change: Sendable {
    case grade(IndicatorChange)
    case number(NumberChange)
  }

  let country: CountryCode
  let change: Change

  var grade: IndicatorChange? { if case .grade(let change) = change { change } else { nil } }
  var number: NumberChange? { if case .number(let change) = change { change } else { nil } }

  private typealias Shared = (link: IndicatorLink, kind: ChangeKind, causes: [ChangeCause], doubt: ChangeDoubt?)

  private var shared: Shared {
    switch change {
    case .grade(let change): (change.link, change.kind, change.causes, change.doubt)
    case .number(let change): (change.link, change.kind, change.causes, change.doubt)
    }
  }

  var link: IndicatorLink { shared.link }
  var kind: ChangeKind { shared.kind }
  var causes: [ChangeCause] { shared.causes }
  var doubt: ChangeDoubt? { shared.doubt }
}

extension DataPackage {
  /// `comparison.csv`: what became of each grade and number since the edition before, and why; `nil` for the first edition.
  var comparison: DataTable<ComparisonRow>? {
    guard let comparison = comparisons[edition.id] else { return nil }
    let rows = comparison.units.flatMap { unit -> [ComparisonRow] in
      guard let country = unit.unit.country else { return [] }
      let changes = unit.indicators.map(ComparisonRow.Change.grade) + unit.numbers.map(ComparisonRow.Change.number)
      return changes.map { ComparisonRow(country: country, change: $0) }
    }
    return DataTable(
      name: "comparison", title: "Comparison with the edition before",
      description: """
        What became of each country's grades and numbers since the edition before, and by which causes. Units that are no \
        countries are left out.
        """,
      columns: editionColumns { $0.country } + changeColumns(comparison) + causeColumns(comparison)
        + numberColumns, rows: rows, key: [], references: [])
  }

  private func changeColumns(_ comparison: EditionComparison) -> [TableColumn<ComparisonRow>] {
    let earlier = comparison.from.edition.id.text
    return [
      TableColumn("earlier_edition", .string, .required, "Identifier of the edition before.") { _ in .text(earlier) },
      TableColumn("indicator", "Number of the indicator. Empty: the question is no longer asked.") {
        .text(orEmpty: $0.link.to?.number.text)
      },
      TableColumn("was", "Numbers of the earlier indicators, joined by semicolons. Empty: the question is new.") {
        .text(orEmpty: $0.link.from.map(\.number.text).joined(separator: ";"))
      },
      TableColumn(
        "change", .string, .oneOf(ChangeKind.allCases.map(\.rawValue), isRequired: true),
        """
        improved, worse, same: of two grades or numbers. graded, not-graded: from or to no answer. other-gap: no answer in \
        both, for different reasons. new, gone: the question or the country is in one edition alone. not-comparable: nobody \
        has said how to compare the scales, or what is counted or which way is better has changed.
        """
      ) { .text($0.kind.rawValue) },
      TableColumn("printed", "The earlier grade as it was printed.") { .text(orEmpty: $0.grade?.printed?.text) },
      TableColumn("before", "The earlier grade as its errata have it.") { .text(orEmpty: $0.grade?.before?.text) },
      TableColumn("regraded", "The grade of the earlier evidence under the later framework. Empty: not known.") {
        .text(orEmpty: $0.grade?.regraded?.text)
      },
      TableColumn("after", "The grade of this edition.") { .text(orEmpty: $0.grade?.after?.text) },
    ]
  }

  private func causeColumns(_ comparison: EditionComparison) -> [TableColumn<ComparisonRow>] {
    let links = comparison.links
    return [
      TableColumn(
        "causes",
        "correction, rule, evidence, departure: those that moved the grade or the number, joined by semicolons."
      ) { .text(orEmpty: $0.causes.map(\.rawValue).joined(separator: ";")) },
      TableColumn(
        "doubt", .string, .oneOf(ChangeDoubt.allCases.map(\.rawValue)),
        "Why rule and evidence cannot be told apart. Empty: they can, or nothing has changed."
      ) { .text(orEmpty: $0.doubt?.rawValue) },
      TableColumn(
        "rules",
        """
        What the later framework asks or judges in another way, joined by semicolons: direction (which way is better), unit, \
        denominator, scale.
        """
      ) { .text(orEmpty: links.rules(of: $0.link).map(\.rawValue).joined(separator: ";")) },
    ]
  }

  private var numberColumns: [TableColumn<ComparisonRow>] {
    let (numbers, language) = (NumberText(nil), language)
    let text: @Sendable (NumberChange.Value?, Measure?) -> CSVCell = { value, measure in
      guard measure?.denominator != nil else { return value.map { .number($0.figure.text) } ?? .empty }
      return .number(value?.counted, numbers.plain)
    }
    return [
      TableColumn(
        "number_before", .number, "The earlier number, after division where its measure has a denominator."
      ) { text($0.number?.before, $0.number?.measureBefore) },
      TableColumn("unit_before", "What it counts.") {
        .text(orEmpty: $0.number?.before == nil ? nil : $0.number?.measureBefore?.unit?(language))
      },
      TableColumn(
        "number_after", .number, "The number of this edition, after division where its measure has a denominator."
      ) { text($0.number?.after, $0.number?.measureAfter) },
      TableColumn("unit_after", "What it counts.") {
        .text(orEmpty: $0.number?.after == nil ? nil : $0.number?.measureAfter?.unit?(language))
      },
    ]
  }
}
