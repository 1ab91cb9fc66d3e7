import Cards
import Formats

extension Shape where Value == UnitCode {
  static let unit = scalar("a country's two letters, or a unit of groups.csv", pattern: UnitCode.pattern) {
    UnitCode($0)
  }

  /// The code of a unit where it is declared.
  static let declaredUnit = scalar(
    "a country's two letters, or a code of at most 32 letters, digits, ., _ and -", pattern: UnitCode.pattern
  ) { UnitCode($0) }
}

/// Why a row of values.csv has no value.
private enum MissingWord: String, CaseIterable, Sendable {
  case noData = "no-data"
  case notApplicable = "not-applicable"
  case notAssessed = "not-assessed"
}

extension Tables {
  static func values(_ bytes: [UInt8], _ desk: Desk) -> [ValueRow] {
    let columns: [TableReader.Column] = [
      .init(name: "country", isRequired: true), .init(name: "indicator", isRequired: true), .init(name: "value"),
      .init(name: "status"), .init(name: "note", isText: true), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let unit = row.required("country", .unit)
      let indicator = row.required("indicator", .number)
      let status = row.value("status", Shape<MissingWord>.word())
      let value = row.cell("value")
      if (value == nil) == (row.cell("status") == nil) {
        row.desk.report(
          row.place, found: value == nil ? "neither a value nor a status" : "a value and a status",
          expected: "one of both", rule: "csv")
      }
      let content: ValueRow.Content? =
        switch status {
        case .noData: .noData
        case .notApplicable: .notApplicable
        case .notAssessed: .notAssessed
        case nil: value.map { .value($0) }
        }
      guard let unit, let indicator, let content else { return nil }
      return ValueRow(
        unit: unit, indicator: indicator, content: content, note: row.text("note"), sources: row.citations("source"),
        place: row.place)
    } ?? []
  }

  static func groups(_ bytes: [UInt8], _ desk: Desk) -> UnitGroups {
    let columns: [TableReader.Column] = [
      .init(name: "country", isRequired: true), .init(name: "name", isText: true),
    ]
    guard let table = TableReader(bytes, columns: columns, others: GroupName.isWellFormed, desk: desk) else {
      return UnitGroups()
    }
    let rows = table.map { row -> UnitGroups.Row? in
      guard let unit = row.required("country", .declaredUnit) else { return nil }
      return UnitGroups.Row(
        unit: unit, name: row.text("name"), groups: table.otherColumns.map { row.cell($0) }, place: row.place)
    }
    return UnitGroups(columns: table.otherColumns, rows: rows)
  }
}
