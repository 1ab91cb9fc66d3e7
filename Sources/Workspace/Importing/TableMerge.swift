import Cards
import Formats

/// Adds rows to a CSV file of a workspace, and leaves what stands there as it is.
struct TableMerge {
  /// A row by column.
  typealias Row = [String: String]

  let path: String
  /// All columns that the file can have of those that are written, in their usual order.
  let columns: [String]
  /// What tells rows apart.
  let keys: [String]
  /// Columns that always stand in a new file.
  let required: [String]
  /// A pair of which a row has one: value and status.
  var exclusive: [String] = []
  /// What the row's source and quality speak of: they go with it where another one takes its place.
  var main = ""

  /// - Parameter rows: in the order in which new ones are to stand.
  func merge(_ rows: [Row], into before: [UInt8]?, _ conflicts: inout Conflicts) -> PlannedFile? {
    guard let before, before.contains(where: { $0 > 0x20 }) else { return fresh(rows, before) }
    let reading = CSV.parse(before, limits: InputLimits(bytes: Folder.largestFile))
    guard let table = reading.value, reading.problems.isEmpty else {
      conflicts.add(
        path, line: reading.problems.first?.line ?? 1, found: reading.problems.first?.found ?? "a broken table",
        expected: reading.problems.first?.expected ?? "a table", mend: "mend the file first")
      return nil
    }
    return merge(rows, into: table, before, &conflicts)
  }

  private func key(_ row: Row) -> String { keys.map { row[$0] ?? "" }.joined(separator: "\u{1F}") }

  private func fresh(_ rows: [Row], _ before: [UInt8]?) -> PlannedFile {
    let used = columns.filter { column in required.contains(column) || rows.contains { $0[column]?.isEmpty == false } }
    var out = Bytes()
    CSV.write(used, into: &out)
    for row in rows { CSV.write(used.map { Self.cell(row[$0] ?? "") }, into: &out) }
    return PlannedFile(path: path, before: before, after: out.array, added: rows.count, replaced: 0)
  }

  private static func cell(_ text: String) -> CSVCell { text.isEmpty ? .empty : .number(text) }

  private func merge(
    _ rows: [Row], into table: CSVTable, _ before: [UInt8], _ conflicts: inout Conflicts
  ) -> PlannedFile? {
    var header = table.header
    for column in columns where !header.contains(column) {
      if required.contains(column) || rows.contains(where: { $0[column]?.isEmpty == false }) { header.append(column) }
    }
    let position = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    var cells = table.rows.map { $0.cells + [String](repeating: "", count: header.count - table.header.count) }
    var known: [String: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      let key = keys.map { row[table.column($0)]?.trimmingSpaces ?? "" }.joined(separator: "\u{1F}")
      if known[key] == nil { known[key] = index }
    }
    var added: [Row] = [], replaced = 0, isTouched = header.count != table.header.count
    for row in rows {
      guard let index = known[key(row)] else {
        added.append(row)
        continue
      }
      var isOther = false
      for (column, text) in changes(row, to: cells[index], position) {
        guard let place = position[column] else { continue }
        let there = cells[index][place].trimmingSpaces
        if !there.isEmpty {
          let isRight = conflicts.differs(
            path, line: table.rows[index].line, column, there: there, import: text)
          guard isRight else { continue }
          replaced += 1
          isOther = isOther || column == main
        }
        cells[index][place] = text
        isTouched = true
      }
      for column in isOther ? ["source", "quality"] : [] where (row[column] ?? "").isEmpty {
        if let place = position[column] { cells[index][place] = "" }
      }
    }
    var out = Bytes()
    if isTouched {
      CSV.write(header, into: &out)
      for row in cells { CSV.write(row.map(Self.cell), into: &out) }
    } else {
      out.append(before)
      if !added.isEmpty, before.last != 0x0A { out.append("\n") }
    }
    for row in added { CSV.write(header.map { Self.cell(row[$0] ?? "") }, into: &out) }
    return PlannedFile(path: path, before: before, after: out.array, added: added.count, replaced: replaced)
  }

  /// The cells of a row that are to be written over those that stand there.
  private func changes(_ row: Row, to cells: [String], _ position: [String: Int]) -> [(String, String)] {
    func there(_ column: String) -> String { position[column].map { cells[$0].trimmingSpaces } ?? "" }
    var changes: [(String, String)] = []
    let isOther = exclusive.contains { there($0) != (row[$0] ?? "") }
    if isOther, exclusive.contains(where: { row[$0]?.isEmpty == false }) {
      for column in exclusive where there(column) != (row[column] ?? "") { changes.append((column, row[column] ?? "")) }
    }
    for column in columns where !keys.contains(column) && !exclusive.contains(column) {
      if let text = row[column], !text.isEmpty, text != there(column) { changes.append((column, text)) }
    }
    // What is taken away counts as a difference too, and stands first so that it is told first.
    return changes.sorted { a, b in !there(a.0).isEmpty && there(b.0).isEmpty }
  }
}
