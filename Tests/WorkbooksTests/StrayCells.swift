import EndToEnd
@testable import Formats
import Foundation
import Testing

@testable import Workbooks

/// Rows and cells that are not where they were handed out: nothing of them is lost in silence, or taken for another's.
@Suite struct StrayCells {
  /// The cells of rows behind the hidden names, put back in another order while the names stay.
  private func pushed(_ rows: inout [SheetRow], _ order: [Int]) {
    let cells = rows.map(\.cells)
    for (row, from) in order.enumerated() {
      rows[row].cells = Array(cells[row].prefix(1)) + cells[from].dropFirst()
    }
  }

  @Test func `a row that was copied over another with its hidden name is told`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.rearrange("grades") { rows in rows[1] = rows[0] }
    #expect(
      try book.refusal() == [
        "sheet Grades, cell A5: found a second row of A.1, after row 4; expected one: delete the one that does not count, or put its own hidden name back"
      ])
  }

  @Test func `rows sorted without their hidden names are told, none gets what was another's`() throws {
    for sheet in ["grades", "conditions", "translations", "card"] {
      var book = try HandedOut(.twoMinute, "2025", "XA")
      try book.rearrange(sheet) { rows in pushed(&rows, [1, 0]) }
      let refusal = try book.refusal()
      #expect(refusal.count == 2, "\(refusal)")
      #expect(refusal.allSatisfy { $0.contains("found the hidden name of") }, "\(refusal)")
    }
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.rearrange("grades") { rows in pushed(&rows, [1, 0]) }
    #expect(
      try book.refusal().first
        == "sheet Grades, cell A4: found the hidden name of A.1 before the row of A.2; expected rows with their own hidden names: sort or move them with the hidden first column"
    )
  }

  @Test func `a row that was deleted is a note, and what it held stays`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.rearrange("grades") { rows in rows.remove(at: 1) }
    let plan = try book.plan()
    #expect(plan.files.isEmpty)
    #expect(plan.notes == ["sheet Grades: a row is not there; what it held stays as it is: A.2"])
  }

  @Test func `rows of a list that were sorted without their hidden names keep their translations`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    let before = try book.files.read("editions/2025/XA/gaps.csv").split(separator: "\n").map(String.init)
    try book.rearrange("gaps") { rows in pushed(&rows, [3, 2, 1, 0]) }
    #expect(try book.apply() == ["editions/2025/XA/gaps.csv"])
    let after = try book.files.read("editions/2025/XA/gaps.csv").split(separator: "\n").map(String.init)
    #expect(after == [before[0], before[4], before[3], before[2], before[1]])
  }

  @Test func `cells pushed up over a row take that row out, and no other`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    let before = try book.files.read("editions/2025/XA/gaps.csv").split(separator: "\n").map(String.init)
    try book.rearrange("gaps") { rows in pushed(&rows, [1, 2, 3, 4]) }
    try book.apply()
    let after = try book.files.read("editions/2025/XA/gaps.csv").split(separator: "\n").map(String.init)
    #expect(after == [before[0], before[2], before[3], before[4]])
  }

  @Test func `a row that was sorted and changed is known by the rest of it`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.rearrange("gaps") { rows in
      pushed(&rows, [1, 2, 0])
      rows[2].cells[4].value = .text("2025-01-09")
    }
    try book.apply()
    let after = try book.files.read("editions/2025/XA/gaps.csv").split(separator: "\n").map(String.init)
    #expect(
      after[3].hasPrefix(
        "Trained border staff,Personnel des frontières formé,refused,Ministry for Children,Ministère de l’Enfance,2025-01-09"
      )
    )
  }

  @Test func `rows that came or went above the heads are told, and no row is taken for them`() throws {
    for change in [{ (rows: inout [SheetRow]) in _ = rows.remove(at: 2) }, { $0.insert(SheetRow([]), at: 2) }] {
      var book = try HandedOut(.twoMinute, "2025", "XA")
      try book.changeHead("gaps", change)
      let refusal = try book.refusal()
      #expect(refusal.count == 1)
      #expect(refusal.first?.hasPrefix("sheet Gaps, cell B3: found ") == true, "\(refusal)")
      #expect(refusal.first?.contains("expected the heads of the sheet Gaps in its row 3") == true)
    }
  }

  @Test func `what stands beside the columns, on other sheets or among the sources is a note`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    #expect(try book.plan().notes == [])
    try book.changeHead("grades") { rows in
      rows[3].cells.append(SheetCell(.text("Is this right?")))
      rows[1].cells.append(SheetCell(.text("Please look at row 5")))
    }
    try book.changeHead("sources") { rows in rows.append(SheetRow([SheetCell(.empty), SheetCell(.text("new-book"))])) }
    try book.addSheet("Questions", "Who is right?")
    let notes = try book.plan().notes
    #expect(
      notes == [
        "sheet Grades, cell C2 is none of the sheet’s cells and is not taken over: “Please look at row 5”",
        "sheet Grades, cell O4 is none of the sheet’s cells and is not taken over: “Is this right?”",
        "sheet Sources, cell B\(try book.rowCount("sources")) is not taken over, since new sources are added to sources.json: “new-book”",
        "the sheet Questions is none that was handed out; what stands in it is not taken over",
      ])
  }

  @Test func `remarks on cells are notes, and many are counted`() throws {
    let book = try HandedOut(.twoMinute, "2025", "XA")
    let grids = try HandedOut.book(book.root, "2025", "XA", "en").sheets
    let read = try XLSX.read(try book.bytes())
    let sheets = read.sheets.map { sheet -> Spreadsheet in
      var sheet = sheet
      if sheet.name == "Grades" {
        for row in 3..<15 { sheet.remarks[CellAddress(row: row, column: 6)] = "I disagree" }
      }
      return sheet
    }
    let sentences = Asides(grids.sheets, in: SpreadsheetBook(sheets: sheets), sources: [], names: grids.names)
      .sentences.filter { $0.hasPrefix("sheet Grades") }
    #expect(sentences.count == 11)
    #expect(sentences.first == "sheet Grades, cell G4 has a remark, which is not taken over: “I disagree”")
    #expect(sentences.last == "sheet Grades: so do 2 more cells")
  }

  @Test func `short names differ, however many want the same`() {
    var names = ShortNames(["plan", "plan-3"])
    #expect((0..<3).map { _ in names.new("plan") } == ["plan-2", "plan-4", "plan-5"])
    #expect(names.new("law") == "law")
  }

  @Test func `runs of rows are told by their ends`() {
    #expect(RowNumbers.text(of: [5, 6, 7, 10]) == "6–8, 11")
    #expect(RowNumbers.text(of: []) == "")
  }
}
