import Formats

/// Finds rows of a sheet with fixed rows that are there twice, that stand under another one's hidden name, or that are gone.
///
/// What stands in a second row would be passed over; what was sorted without the hidden names would become another row's.
struct StrayRows {
  private(set) var findings: [CellFinding] = []
  /// The names of rows of which something is told.
  private(set) var keys: Set<String> = []
  /// What is said of rows that are gone.
  let note: String?

  private typealias Group = (key: String, rows: [FilledSheet.Row])

  /// - Parameters:
  ///   - sheet: the name of the sheet in the workbook.
  ///   - groups: the lines of cells of each row, by its key.
  init(
    grid: GridSheet, record: WorkbookRecord, sheet: String, groups: [(key: String, rows: [FilledSheet.Row])]
  ) {
    let rows = Dictionary(grid.rows.map { ($0.key, $0) }) { first, _ in first }
    note = Self.note(grid, record, sheet, groups)
    let names = Names(grid, record)
    for group in groups {
      guard let row = rows[group.key] else { continue }
      if let (line, other) = names.other(group.key, group.rows), let label = rows[other]?.label {
        keys.insert(group.key)
        findings.append(
          CellFinding(
            sheet: sheet, cell: CellAddress(row: line.number, column: 0),
            found: "the hidden name of \(row.label) before the row of \(label)",
            expected: "rows with their own hidden names: sort or move them with the hidden first column"))
      } else if !row.fields.contains(where: \.isMarkdown) {
        refuseSecond(row, group.rows, sheet)
      }
    }
  }

  private mutating func refuseSecond(_ row: GridRow, _ lines: [FilledSheet.Row], _ sheet: String) {
    let fields = row.fields.filter { !$0.isReference }
    let filled = lines.filter { line in fields.contains { line.cells[$0.id]?.content != nil } }
    guard let first = filled.first, filled.count > 1 else { return }
    keys.insert(row.key)
    for second in filled.dropFirst() {
      findings.append(
        CellFinding(
          sheet: sheet, cell: CellAddress(row: second.number, column: 0),
          found: "a second row of \(row.label), after row \(first.number + 1)",
          expected: "one: delete the one that does not count, or put its own hidden name back"))
    }
  }

  private static func note(
    _ grid: GridSheet, _ record: WorkbookRecord, _ sheet: String, _ groups: [Group]
  ) -> String? {
    let present = Set(groups.map(\.key))
    let gone = grid.rows.filter { row in
      !present.contains(row.key) && record.rows[WorkbookRecord.name(grid.id, row.key)] != nil
    }
    guard !gone.isEmpty else { return nil }
    let labels = gone.prefix(5).map(\.label).joined(separator: "; ") + (gone.count > 5 ? "; …" : "")
    let rows = gone.count == 1 ? "a row is not there; what it" : "\(gone.count) rows are not there; what they"
    return "sheet \(sheet): \(rows) held stays as it is: \(labels)"
  }
}

/// What rows show of themselves for reading, by which one is told from another.
private struct Names {
  private let fields: [String]
  /// By the key of each row, the hashes of what it showed.
  private var shown: [String: [String]] = [:]
  /// By what is shown, the one row that does.
  private var owners: [[String]: String] = [:]

  init(_ grid: GridSheet, _ record: WorkbookRecord) {
    // Criteria and originals may stand in pieces.
    fields = grid.columns.filter { $0.isReference && $0.id != "criteria" && $0.id != "original" }.map(\.id)
    var doubles: Set<[String]> = []
    for key in record.order[grid.id] ?? [] {
      let hashes = record.rows[WorkbookRecord.name(grid.id, key)] ?? [:]
      let names = fields.map { hashes[WorkbookRecord.shown($0)] ?? "" }
      guard names.contains(where: { !$0.isEmpty }) else { continue }
      shown[key] = names
      if owners.updateValue(key, forKey: names) != nil { doubles.insert(names) }
    }
    for names in doubles { owners[names] = nil }
  }

  /// The first line that shows another row than the one under whose key it stands, and the key of that one.
  func other(_ key: String, _ lines: [FilledSheet.Row]) -> (FilledSheet.Row, String)? {
    guard let own = shown[key] else { return nil }
    for line in lines {
      let names = fields.map { field -> String in
        guard case .text(let text) = line.cells[field]?.content else { return "" }
        return WorkbookRecord.hash(WorkbookRecord.plain(text))
      }
      if names != own, let other = owners[names], other != key { return (line, other) }
    }
    return nil
  }
}
