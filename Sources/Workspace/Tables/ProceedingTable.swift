import Cards
import Formats

/// The two words of a cell that says whether.
private enum Answer: String, CaseIterable { case yes, no }

extension Shape where Value == Int {
  /// A year alone: a day could point to somebody.
  static let yearAlone = scalar(
    "a year alone, such as 2019: no month, no day", pattern: "(?!0000)[0-9]{4}",
    mend: { PartialDate($0).map { String($0.year) } }
  ) { text in
    guard let date = PartialDate(text), date.month == nil else { return nil }
    return date.year
  }
}

extension Tables {
  /// law/ID.csv.
  static func proceedings(_ bytes: [UInt8], _ desk: Desk) -> [Proceeding] {
    let columns: [TableReader.Column] = [
      .init(name: "year", isRequired: true), .init(name: "level", isRequired: true),
      .init(name: "stage", isRequired: true), .init(name: "outcome", isRequired: true), .init(name: "low"),
      .init(name: "high"), .init(name: "suspended"), .init(name: "children", isRequired: true),
      .init(name: "months"), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let year = row.required("year", .yearAlone)
      let level = row.required("level", Shape<Proceeding.Level>.word())
      let stage = row.required("stage", Shape<Proceeding.Stage>.word())
      let outcome = row.required("outcome", Shape<Proceeding.Outcome>.word())
      let (low, high) = (row.value("low", .countFromZero), row.value("high", .countFromZero))
      let suspended = row.value("suspended", Shape<Answer>.word())
      let children = row.required("children", .countFromZero)
      let months = row.value("months", .countFromZero)
      let sources = row.citations("source")
      let sentence = sentence(from: low, to: high, row)
      let isWrong = row.isWrong("low", low) || row.isWrong("high", high) || row.isWrong("months", months)
      guard let year, let level, let stage, let outcome, let children, !isWrong else { return nil }
      return Proceeding(
        year: year, level: level, stage: stage, outcome: outcome, sentence: sentence, isSuspended: suspended == .yes,
        children: children, months: months, sources: sources, place: row.place)
    } ?? []
  }

  /// One number alone is both ends.
  private static func sentence(from low: Int?, to high: Int?, _ row: TableRow) -> ClosedRange<Int>? {
    guard let first = low ?? high, let last = high ?? low else { return nil }
    guard first <= last else {
      row.desk.report(
        row.place, found: "low \(first) above high \(last)", expected: "the shorter sentence in low", rule: "csv")
      return nil
    }
    return first...last
  }
}
