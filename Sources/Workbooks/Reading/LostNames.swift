import Formats

/// Sheets and columns of ours that came back without the hidden names by which they are known, or twice.
///
/// What stands in them would be passed over like somebody's notes; so they are told, and nothing is taken over.
struct LostNames {
  /// The names of the sheets that are told.
  private(set) var sheets: Set<String> = []
  private(set) var findings: [CellFinding] = []

  init(_ grids: [GridSheet], in book: SpreadsheetBook) {
    let ids = Set(grids.map(\.id))
    let strangers = book.sheets.filter { sheet in Self.text(sheet[0, 0]).map(ids.contains) != true }
    for grid in grids {
      let ours = book.sheets.filter { Self.text($0[0, 0]) == grid.id }
      guard let first = ours.first else {
        if let sheet = strangers.first(where: { Self.isLike(grid, $0) }) { tell(grid, sheet) }
        continue
      }
      for second in ours.dropFirst() { tell(grid, first, second) }
      tellHeads(of: grid, in: first)
      tellColumns(of: grid, in: first)
    }
  }

  /// Whether a sheet has the title of ours, or its heads in one of its first rows.
  private static func isLike(_ grid: GridSheet, _ sheet: Spreadsheet) -> Bool {
    if sheet.name.trimmingSpaces.lowercased() == grid.title.lowercased() { return true }
    return (0..<SheetLayout.headRows).contains { row in
      grid.columns.enumerated().allSatisfy { index, field in text(sheet[row, index + 1]) == field.heading }
    }
  }

  private mutating func tell(_ grid: GridSheet, _ sheet: Spreadsheet) {
    sheets.insert(grid.id)
    findings.append(
      CellFinding(
        sheet: sheet.name, cell: CellAddress(row: 0, column: 0), found: Self.shown(sheet[0, 0]),
        expected: "“\(grid.id)”, by which the sheet \(grid.title) is known, and its hidden first row: "
          + "put them back as they were handed out, or delete the sheet, and what it held stays as it is"))
  }

  private mutating func tell(_ grid: GridSheet, _ first: Spreadsheet, _ second: Spreadsheet) {
    findings.append(
      CellFinding(
        sheet: second.name, cell: CellAddress(row: 0, column: 0),
        found: "“\(grid.id)” a second time, after the sheet \(first.name)",
        expected: "one sheet \(grid.title): delete the one that does not count"))
  }

  /// Rows that came or went above the heads push all others from their places.
  private mutating func tellHeads(of grid: GridSheet, in sheet: Spreadsheet) {
    let row = SheetLayout.headRows - 1
    let headings = Dictionary(grid.columns.map { ($0.id, $0.heading) }) { first, _ in first }
    let ours = sheet.cells.keys.filter { $0.row == 0 && Self.text(sheet[0, $0.column]).flatMap { headings[$0] } != nil }
    let columns = ours.map(\.column).filter { $0 > 0 }.sorted()
    guard let first = columns.first,
      !columns.contains(where: { column in
        Self.text(sheet[row, column]) == Self.text(sheet[0, column]).flatMap { headings[$0] }
      })
    else { return }
    sheets.insert(grid.id)
    findings.append(
      CellFinding(
        sheet: sheet.name, cell: CellAddress(row: row, column: first), found: Self.shown(sheet[row, first]),
        expected: "the heads of the sheet \(grid.title) in its row \(row + 1), as they were handed out: "
          + "take out what came above them, or put them back"))
  }

  private mutating func tellColumns(of grid: GridSheet, in sheet: Spreadsheet) {
    let known = Set(grid.columns.map(\.id))
    let width = sheet.cells.keys.reduce(0) { max($0, $1.column) }
    var columns: [String: Int] = [:]
    var unnamed: [Int] = []
    for column in stride(from: 1, through: width, by: 1) {
      guard let name = Self.text(sheet[0, column]), known.contains(name) else {
        unnamed.append(column)
        continue
      }
      if let first = columns[name] {
        findings.append(
          CellFinding(
            sheet: sheet.name, cell: CellAddress(row: 0, column: column),
            found: "“\(name)” a second time, after \(CellAddress(row: 0, column: first))",
            expected: "one column of that name: delete the one that does not count"))
      } else {
        columns[name] = column
      }
    }
    for field in grid.columns where !field.isReference && columns[field.id] == nil {
      let heading = { (column: Int) in Self.text(sheet[SheetLayout.headRows - 1, column]) }
      guard let column = unnamed.first(where: { heading($0) == field.heading }) else { continue }
      findings.append(
        CellFinding(
          sheet: sheet.name, cell: CellAddress(row: 0, column: column), found: Self.shown(sheet[0, column]),
          expected: "“\(field.id)”, by which the column \(field.heading) is known: "
            + "put it back, or delete the column, and what it held stays as it is"))
    }
  }

  private static func text(_ content: CellContent?) -> String? {
    if case .text(let text) = content { return text.trimmingSpaces }
    return nil
  }

  private static func shown(_ content: CellContent?) -> String {
    switch content {
    case nil: "nothing"
    case .text(let text): quoted(text)
    case .formula: "a formula"
    default: "no text"
    }
  }
}
