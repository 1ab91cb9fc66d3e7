@testable import Formats
import Testing

@testable import Workbooks

/// What is kept of a sheet that came back.
@Suite struct FilledSheets {
  private let known = ["grades": Set(["grade", "reason"])]

  private func sheet(_ cells: [(Int, Int, String)]) -> Spreadsheet {
    Spreadsheet(
      name: "S", isHidden: false,
      cells: Dictionary(
        uniqueKeysWithValues: cells.map { (CellAddress(row: $0.0, column: $0.1), CellContent.text($0.2)) }))
  }

  @Test func `sheets that are not ours are passed over`() {
    #expect(FilledSheet(sheet([(0, 0, "other"), (0, 1, "grade")]), known: known) { _ in false } == nil)
  }

  @Test func `columns that are not ours are passed over, with the rows in which nothing else stands`() throws {
    let first = SheetLayout.headRows
    let strange = (3..<2_000).map { (0, $0, "column \($0)") }
    let rows = (first + 1..<first + 500).map { ($0, 5, "x") }
    let filled = try #require(
      FilledSheet(
        sheet(
          [(0, 0, "grades"), (0, 1, "grade"), (0, 2, "grade"), (first, 0, "1.1"), (first, 1, "yes")] + strange + rows),
        known: known
      ) { _ in false })
    #expect(filled.columns == ["grade"])
    #expect(filled.rows.count == 1)
    #expect(filled.rows.first?.cells["grade"]?.content == .text("yes"))
    #expect(filled.rows.first?.cells["column 5"] == nil)
  }

  @Test func `a cell in which nothing stands any more has its address`() throws {
    let first = SheetLayout.headRows
    let filled = try #require(
      FilledSheet(
        sheet([(0, 0, "grades"), (0, 1, "grade"), (0, 2, "reason"), (first, 0, "1.1"), (first, 2, "so")]), known: known
      ) { _ in false })
    let cell = try #require(filled.rows.first?.cells["grade"])
    #expect(cell.content == nil)
    #expect(cell.address == CellAddress(row: first, column: 1))
  }
}
