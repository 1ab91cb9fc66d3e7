import EndToEnd
import Formats
import Foundation
import Testing

@testable import Workbooks

/// What cannot be taken over is told at its cell, all at once, and nothing is written.
@Suite struct BadCells {
  @Test func `every wrong cell is named with what it may hold`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put("Largly there", "grades", "indicators/A.2", "grade")
    try book.put("perhaps", "conditions", "indicators/A.1/conditions/free", "is")
    try book.put("maybe", "conditions", "indicators/A.1/conditions/free", "by.ngo")
    try book.put("1.2.2024", "plans", "plans/0", "from")
    try book.put("15.13.2024", "plans", "plans/0", "until")
    try book.put("aldoria-plam, p. 4", "provisions", "provisions/0", "sources")
    try book.put("1 200,5", "statistics", "1", "value")
    try book.put("young", "statistics", "1", "age")
    try book.put("<b>Yes</b>", "gaps", "0", "note")
    try book.put("<b>Yes</b>", "grades", "indicators/A.1", "reason")
    try book.put("Z.9", "calls", "calls/0", "indicators")
    try book.put("nobody", "demands", "demands/0", "calls")
    let expected = [
      "sheet Calls to action, cell D4: found “Z.9”; expected an indicator’s number",
      "sheet Conditions, cell G4: found “perhaps”; expected one of met, not met, unknown",
      "sheet Conditions, cell J4: found “maybe”; expected x or nothing",
      "sheet Grades, cell H4: found HTML: “<b>”; expected Markdown without HTML",
      "sheet Grades, cell G5: found “Largly there”; expected one of Nothing yet, Begun, Largely there, Fully there, Not assessed, No data, Not applicable; nearest “Largely there”",
      "sheet Law, cell I4: found the source “aldoria-plam”; expected a key of the sheet of sources; nearest “aldoria-plan”",
      "sheet Petition, cell D4: found “nobody”; expected the short name of a call to action",
      "sheet Plans, cell D4: found “1.2.2024”; expected a date such as 2024, 2024-06 or 2024-06-30",
      "sheet Plans, cell E4: found “15.13.2024”; expected a date such as 2024, 2024-06 or 2024-06-30",
      "sheet Statistics, cell E5: found “young”; expected ages such as 0-17 or 18+",
      "sheet Statistics, cell G5: found “1 200,5”; expected a number such as 54.8, without thousands separators; nearest “1200.5”",
    ]
    let refusal = try book.refusal()
    #expect(refusal.joined(separator: "\n") == expected.joined(separator: "\n"))
  }

  @Test func `what a row lacks is told`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.add("plans", ["id": .text("new-plan")])
    try book.put("met", "conditions", "indicators/B.1/conditions/offence", "is")
    try book.put("", "conditions", "indicators/B.1/conditions/offence", "by.state")
    try book.put("", "grades", "indicators/B.1", "grade")
    let refusal = try book.refusal()
    #expect(refusal.count == 4)
    #expect(refusal.contains("sheet Plans, cell C5: found nothing; expected something in Title"))
    #expect(refusal.contains { $0.contains("no grade for B.1") })
    #expect(
      refusal.contains { $0.hasPrefix("sheet Conditions, cell H11: found nothing; expected something in the state or") }
    )
  }

  @Test func `a number that is too large or too precise is told with the limit`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put("0.1234567", "statistics", "1", "value")
    #expect(
      try book.refusal() == [
        "sheet Statistics, cell G5: found “0.1234567”, which is too precise: at most 6 decimals; expected a number such as 54.8"
      ])
    try book.put(.number(1e16), "statistics", "1", "value")
    #expect(try book.refusal().first?.contains("which is too large: at most 15 digits") == true)
  }

  @Test func `a cell for reading that was edited is told, and changes nothing`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    #expect(try book.plan().warnings == [])
    try book.put("Another indicator", "grades", "indicators/A.1", "indicator")
    try book.put("", "grades", "indicators/A.2", "number")
    let plan = try book.plan()
    #expect(plan.files.isEmpty)
    #expect(
      plan.warnings.map(\.description) == [
        "sheet Grades, cell C4: found “Another indicator”; expected “Helpline”, since the cell is for reading and is not taken over",
        "sheet Grades, cell B5: found nothing; expected “A.2”, since the cell is for reading and is not taken over",
      ])
  }

  @Test func `a cell for reading that the workspace has changed since is nobody's edit`() throws {
    let book = try HandedOut(.twoMinute, "2025", "XA")
    try book.files.edit("frameworks/safe-to-tell-2025.yaml", "name: {en: Complaints,", "name: {en: To complain,")
    #expect(try book.plan().warnings == [])
  }

  @Test func `a case study is not taken out by emptying its row`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.empty("cases", "cases/the-second-call")
    #expect(try book.refusal().first?.contains("delete its files from the workspace") == true)
  }

  @Test func `a case study keeps the name of its files`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put("another-call", "cases", "cases/the-second-call", "id")
    #expect(
      try book.refusal() == [
        "sheet Children’s stories, cell B4: found “another-call”; expected “the-second-call”, by which its files are named: put it back, or rename them in the workspace"
      ])
  }

  @Test func `a state of a translation that its text does not have is told`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    let card = "editions/2025/XA/card.yaml#"
    try book.put("out of date", "translations", card + "roles/note@fr", "state")
    try book.put("up to date", "translations", card + "provisions/0/article@fr", "state")
    let plan = try book.plan()
    #expect(plan.files.isEmpty)
    #expect(
      plan.warnings.map(\.found) == ["“out of date”", "“up to date”"], "\(plan.warnings)")
    try book.put("§ 12", "translations", card + "provisions/0/article@fr", "translation")
    #expect(try book.plan().warnings.map(\.found) == ["“out of date”"])
  }

  @Test func `a sheet of ours that has lost its hidden name is told, and nothing is taken over`() throws {
    for value in [SheetCell.Value.empty, .number(1), .text("notes")] {
      var book = try HandedOut(.twoMinute, "2025", "XA")
      try book.put("Z.9", "calls", "calls/0", "indicators")
      try book.changeHead("grades") { rows in rows[0].cells[0].value = value }
      let refusal = try book.refusal()
      #expect(refusal.count == 2)
      #expect(
        refusal.contains { $0.hasPrefix("sheet Grades, cell A1: found ") && $0.contains("expected “grades”") },
        "\(refusal)")
    }
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.changeHead("grades") { rows in rows.removeFirst() }
    #expect(try book.refusal().first?.hasPrefix("sheet Grades, cell A1: found nothing") == true)
    try book.renameSheet("Grades", to: "Mine")
    #expect(try book.refusal().first?.hasPrefix("sheet Mine, cell A1: found nothing") == true)
  }

  @Test func `a column of ours that has lost its hidden name is told`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put("Another sentence.", "grades", "indicators/A.2", "statement")
    let column = try #require(
      book.content.sheets.first { $0.name == "Grades" }?.rows[0].cells.firstIndex { $0.value == .text("statement") })
    try book.changeHead("grades") { rows in rows[0].cells[column].value = .empty }
    #expect(
      try book.refusal() == [
        "sheet Grades, cell \(CellAddress(row: 0, column: column)): found nothing; expected “statement”, by which the column "
          + "What the card says is known: put it back, or delete the column, and what it held stays as it is"
      ])
  }

  @Test func `a sheet or a column of ours that is there twice is told`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.copySheet("Grades", to: "Grades (2)")
    #expect(
      try book.refusal() == [
        "sheet Grades (2), cell A1: found “grades” a second time, after the sheet Grades; expected one sheet Grades: "
          + "delete the one that does not count"
      ])
    book = try HandedOut(.twoMinute, "2025", "XA")
    try book.changeHead("grades") { rows in rows[0].cells.append(SheetCell(.text("grade"), Palette.key)) }
    #expect(try book.refusal().first?.contains("found “grade” a second time") == true)
  }

  @Test func `a sheet or a column that was deleted is a note, and what it held stays`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.changeHead("plans") { rows in for row in rows.indices { rows[row].cells.removeLast() } }
    book.replaceSheets { $0.name != "Grades" }
    let plan = try book.plan()
    #expect(plan.files.isEmpty)
    #expect(plan.notes.contains("the sheet Grades is not there; what it held stays as it is"))
    #expect(plan.notes.contains { $0.hasPrefix("sheet Plans: the columns ") })
  }

  @Test func `a workbook of nobody's is refused`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    book.dropRecord()
    #expect(try book.refusal().first?.hasPrefix("found no record of a card on the hidden sheet Record") == true)
  }

  @Test func `a frozen edition takes nothing back`() throws {
    let book = try HandedOut(.twoMinute, "2023", "XA")
    #expect(try book.refusal().first?.contains("edition 2023, which is frozen") == true)
  }

  @Test func `random cells are taken over or refused, never a trap`() throws {
    var random = SystemRandomNumberGenerator()
    let words = [
      "", " ", "x", "=1", "\u{7}", "- [", "]", "{}", "[@", "1e9", "green", "full", "\n\n", "#", "|a|", "ß",
      "2024-02-30", "'",
    ]
    for _ in 0..<40 {
      var book = try HandedOut(.twoMinute, "2025", Bool.random() ? "XA" : "QM")
      book.scatter(words, &random)
      _ = try? book.plan()
    }
  }
}

extension HandedOut {
  mutating func dropRecord() { replaceSheets { $0.name != WorkbookRecord.sheet } }

  /// Puts words into random cells, those of keys included.
  mutating func scatter(_ words: [String], _ random: inout some RandomNumberGenerator) {
    changeCells { cell in
      guard Int.random(in: 0..<60, using: &random) == 0 else { return }
      let word = words.randomElement(using: &random) ?? ""
      cell.value = Bool.random(using: &random) ? .text(word) : .number(Double.random(in: -10...3000, using: &random))
    }
  }
}
