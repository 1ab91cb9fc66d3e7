import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `export` and `import` of a card's workbook.
@Suite struct Workbooks {
  private let small: SmallWorkspace
  private static let card = SmallWorkspace.card + "/card.yaml"

  init() throws { small = try SmallWorkspace("workbooks") }

  private var file: String { small.place("XA.xlsx").path }

  private func export(_ more: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(["export", small.path, "--format", "xlsx", "--edition", "2025"] + more)
  }

  private func take(back more: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(["import", file, "--into", small.path] + more)
  }

  /// Changes a cell of the workbook as a spreadsheet without any looks would.
  private func put(_ text: String, _ cell: String, of sheet: String) throws {
    let address = try #require(CellAddress(cell))
    let book = try XLSX.read(Array(try Data(contentsOf: URL(fileURLWithPath: file))))
    let sheets = book.sheets.map { old in
      var cells = old.cells
      if old.name == sheet { cells[address] = .text(text) }
      var new = SheetContent(name: old.name)
      let last = cells.keys.map(\.row).max() ?? 0
      let width = cells.keys.map(\.column).max() ?? 0
      new.rows = (0...last).map { row in
        SheetRow(
          (0...width).map { column in
            switch cells[CellAddress(row: row, column: column)] {
            case .text(let text): SheetCell(.text(text))
            case .number(let number): SheetCell(.number(number))
            default: SheetCell(.empty)
            }
          })
      }
      return new
    }
    let bytes = try XLSX.write(WorkbookContent(title: "", author: "", created: 1, sheets: sheets))
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  @Test func `a workbook is written, changed, looked at and taken back`() async throws {
    let exported = try await export("--country", "XA", "--output", file)
    #expect(exported.status == 0)
    #expect(exported.output == "\(file): 1 workbook of edition 2025 (XA)\n")
    let untouched = try await take(back: "--apply")
    #expect(untouched.output == "XA.xlsx: XA, edition 2025\nNothing is changed.\n")
    try put("A plan is in force since May.", "J4", of: "Grades")
    let before = try small.read(Self.card)
    let dry = try await take()
    #expect(dry.status == 0)
    #expect(
      dry.output == """
        XA.xlsx: XA, edition 2025
          sheet Grades, J4 (1.1, What the card says): “A plan is in force.” → “A plan is in force since May.”
        \(Self.card): changed in its place
        \(SmallWorkspace.card)/translations.csv: a new file
        Nothing is written yet: --apply writes 2 files.

        """)
    #expect(try small.read(Self.card) == before)
    let applied = try await take(back: "--apply")
    #expect(applied.output.hasSuffix("2 files written. Next: progresscard check \(small.path)\n"))
    #expect(
      try small.read(Self.card) == before.replacing("A plan is in force.,", with: "A plan is in force since May.,"))
    #expect(try await BuiltCommand.run(["check", small.path]).status == 0)
  }

  @Test func `of long texts the piece is shown in which they differ`() async throws {
    let long = "A plan is in force since May, and each ministry says what it has done by the end of every year."
    #expect(try await export("--country", "XA", "--output", file).status == 0)
    try put(long, "J4", of: "Grades")
    #expect(try await take(back: "--apply").status == 0)
    try FileManager.default.removeItem(atPath: file)
    #expect(try await export("--country", "XA", "--output", file).status == 0)
    try put(long.replacing("every year", with: "the year"), "J4", of: "Grades")
    let dry = try await take()
    #expect(dry.output.contains(": “…done by the end of every year.” → “…done by the end of the year.”\n"))
  }

  @Test func `a workbook's changes, warnings and refusals are told to programs as well`() async throws {
    #expect(try await export("--country", "XA", "--output", file).status == 0)
    try put("A plan is in force since May.", "J4", of: "Grades")
    try put("Mine", "C4", of: "Grades")
    let dry = try await take(back: "--format", "json")
    #expect(dry.status == 0)
    let report = try #require(JSON.parse(Array(dry.output.utf8)).value)
    #expect(report["changes"]?.items?.map { $0["cell"]?.string } == ["J4"])
    #expect(report["files"]?.items?.map { $0["manner"]?.string } == ["in-place", "new"])
    #expect(report["warnings"]?.items?.map { $0["found"]?.string } == ["“Mine” on sheet Grades, cell C4"])
    let text = try await take()
    #expect(text.output.contains("  warning: sheet Grades, cell C4: found “Mine”; expected “A plan”, since"))
    try put("yess", "G4", of: "Grades")
    let wrong = try await take(back: "--format", "json")
    #expect(wrong.status == 2)
    let findings = try #require(JSON.parse(Array(wrong.output.utf8)).value?["findings"]?.items)
    #expect(findings.map { $0["line"]?.number } == ["4"])
    #expect(findings.map { $0["mend"]?.string } == ["Yes"])
  }

  @Test func `wrong cells are told, and nothing is written`() async throws {
    #expect(try await export("--country", "XA", "--output", file).status == 0)
    try put("yess", "G4", of: "Grades")
    let before = try small.read(Self.card)
    let outcome = try await take(back: "--apply")
    #expect(outcome.status == 2)
    #expect(
      outcome.complaint == """
        XA.xlsx
          sheet Grades, cell G4: found “yess”; expected one of No, Yes, Not assessed, No data, Not applicable; nearest “Yes”

        1 error; nothing was imported

        """)
    #expect(try small.read(Self.card) == before)
  }

  @Test func `all countries go into a folder`() async throws {
    let folder = small.place("books").path
    let outcome = try await export("--language", "nl", "--output", folder)
    #expect(outcome.output == "\(folder): 1 workbook of edition 2025 (XA)\n")
    let book = try XLSX.read(Array(try Data(contentsOf: small.place("books/2025-XA.xlsx"))))
    #expect(book.sheets.map(\.name).contains("Beoordelingen"))
  }

  @Test func `what is there is never overwritten by an export`() async throws {
    try small.place.write("filled by a partner", to: "XA.xlsx")
    let outcome = try await export("--country", "XA", "--output", file)
    #expect(outcome.status == 1)
    #expect(outcome.complaint == "\(file) is there already: move it away, or name another place with --output.\n")
    #expect(try small.place.read("XA.xlsx") == "filled by a partner")
  }

  @Test func `a folder is no place for one card, and a file none for all`() async throws {
    try small.place.write("", to: "books/kept.txt")
    let folder = small.place("books").path, kept = small.place("books/kept.txt").path
    let one = try await export("--country", "XA", "--output", folder)
    #expect(one.status == 2)
    #expect(one.complaint == "\(folder) is a folder; one card is one file: --output \(folder)/2025-XA.xlsx\n")
    let all = try await export("--output", kept)
    #expect(all.status == 2)
    #expect(
      all.complaint == "\(kept) is a file; the cards of an edition go into a folder. One card: --country CODE\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kept.txt"])
  }

  @Test func `where a file of a workbook cannot be put in its place, none is changed`() async throws {
    #expect(try await export("--country", "XA", "--output", file).status == 0)
    try put("A plan is in force since May.", "J4", of: "Grades")
    try FileManager.default.createDirectory(
      at: small.place("workspace/\(SmallWorkspace.card)/translations.csv"), withIntermediateDirectories: true)
    let before = try small.read(Self.card)
    let outcome = try await take(back: "--apply")
    #expect(outcome.status == 1)
    #expect(
      outcome.complaint
        == "\(SmallWorkspace.card)/translations.csv: found a folder; expected a file, or nothing; try: move it away. "
        + "Nothing was written.\n")
    #expect(try small.read(Self.card) == before)
  }

  @Test func `what is not there is a matter of usage`() async throws {
    #expect(
      try await export("--country", "BE", "--output", file).complaint
        == "There is no card of BE in 2025; there are: XA.\n")
    #expect(
      try await export("--language", "es", "--output", file).complaint
        == "es is no language of workbooks; there are: en, fr, nl, de.\n")
    let missing = try await BuiltCommand.run(["import", small.place("no.xlsx").path, "--into", small.path])
    #expect(missing.status == 2)
  }
}
