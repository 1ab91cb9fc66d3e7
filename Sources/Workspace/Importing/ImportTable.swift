import Cards
import Formats
import Foundation

/// A foreign table as its mapping sees it: with unfolded columns as rows.
struct ImportTable {
  let name: String
  /// The columns that picks may name.
  let header: [String]
  let positions: [String: Int]
  /// How many rows, or cells of unfolded columns, there are.
  let count: Int
  private let rows: [CSVRow]
  private let kept: [Int]
  private let unfolded: [(position: Int, names: [String])]

  /// `nil` where the mapping names columns that are not there; `report` hears of all.
  init?(
    _ table: CSVTable, name: String, unfold: Unfolding?,
    report: (Place, _ found: String, _ expected: String, String?) -> Void
  ) {
    self.name = name
    rows = table.rows
    let all = Dictionary(table.header.enumerated().map { ($1, $0) }) { first, _ in first }
    guard let unfold else {
      header = table.header
      positions = all
      kept = []
      unfolded = []
      count = rows.count
      return
    }
    var isWhole = true
    for column in (unfold.columns ?? []) + unfold.except where all[column.value] == nil {
      report(
        column.place, "the column \(quoted(column.value)), which \(name) does not have",
        "one of " + Self.list(table.header), Spelling.nearest(column.value, among: table.header))
      isWhole = false
    }
    let chosen = unfold.columns.map { Set($0.map(\.value)) }
    let except = Set(unfold.except.map(\.value))
    var kept: [Int] = [], unfolded: [(position: Int, names: [String])] = []
    for (position, column) in table.header.enumerated() {
      guard chosen?.contains(column) ?? !except.contains(column) else {
        kept.append(position)
        continue
      }
      var parts = [column]
      if let split = unfold.split, !split.isEmpty, unfold.names.count > 1 {
        parts = Self.parts(of: column, split, atMost: unfold.names.count)
      }
      guard parts.count == unfold.names.count else {
        report(
          unfold.place, "the column \(quoted(column)) of \(name), which does not fall into \(unfold.names.count) parts",
          "names joined by \(quoted(unfold.split ?? ""))", "list the columns, or add it to except")
        isWhole = false
        continue
      }
      unfolded.append((position, parts))
    }
    header = kept.map { table.header[$0] } + unfold.names + [unfold.value]
    positions = Dictionary(header.enumerated().map { ($1, $0) }) { _, last in last }
    self.kept = kept
    self.unfolded = unfolded
    count = rows.count * unfolded.count
    guard isWhole else { return nil }
  }

  private static func parts(of text: String, _ mark: String, atMost most: Int) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while parts.count < most - 1, let range = rest.range(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// At most twelve names of columns.
  static func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " … (\(names.count) columns)" : "")
  }

  var isUnfolded: Bool { !unfolded.isEmpty }

  /// Calls `body` with each row's cells, its line and, for a cell of an unfolded column, the column's name.
  func forEach(_ body: (_ entry: Int, _ cells: [String], _ line: Int, _ column: String?) -> Void) {
    var entry = 0
    for row in rows {
      guard isUnfolded else {
        body(entry, row.cells, row.line, nil)
        entry += 1
        continue
      }
      let base = kept.map { row.cells[$0] }
      for column in unfolded {
        body(entry, base + column.names + [row.cells[column.position]], row.line, column.names.joined(separator: " "))
        entry += 1
      }
    }
  }
}
