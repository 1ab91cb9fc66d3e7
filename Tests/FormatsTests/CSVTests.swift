import Testing

@testable import Formats

@Suite struct CSVTests {
  private func read(_ text: String, limits: InputLimits = InputLimits()) -> Reading<CSVTable> {
    CSV.parse(Array(text.utf8), limits: limits)
  }

  private func text(_ rows: [[CSVCell]]) -> String {
    var out = Bytes()
    for row in rows { CSV.write(row, into: &out) }
    return String(decoding: out.array, as: UTF8.self)
  }

  @Test func `cells are found by column name, rows know their lines`() {
    let table = read("\u{FEFF}code,name\r\nBE,\"Belgium, \"\"the\"\"\r\nkingdom\"\r\nNO,\r\n\r\n").value
    #expect(table?.header == ["code", "name"])
    #expect(table?.rows.map(\.line) == [2, 4])
    #expect(table?.rows[0][table?.column("name")] == "Belgium, \"the\"\r\nkingdom")
    #expect(table?.rows[1].cells == ["NO", ""])
    #expect(table?.rows[1][table?.column("nothing")] == nil)
  }

  @Test func `rows of separators alone are passed over, cells that lack are not`() {
    let reading = read("a,b\n1,2\n,\n3,4\n,\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.value?.rows.map(\.line) == [2, 4])
    #expect(read("a,b\n1,2\n,,\n").problems.count == 1)
    #expect(read("a\n1\n\"\"\n").value?.rows.count == 2)
  }

  @Test func `a last line without its end is read`() {
    #expect(read("a,b\n1,2").value?.rows == [CSVRow(line: 2, cells: ["1", "2"])])
  }

  @Test func `semicolons and tabs are told apart from commas`() {
    #expect(read("a;b\n1;2\n").problems.map(\.found) == ["columns separated by semicolons"])
    #expect(read("a\tb\n1\t2\n").problems.map(\.found) == ["columns separated by tabs"])
    #expect(read("a;b\n1;2\n").value == nil)
  }

  @Test func `a row of more cells than a spreadsheet has columns is told, and nothing after it is read`() {
    let limits = InputLimits()
    let wide = String(repeating: "a,", count: limits.columns)
    #expect(read("x\n" + String(wide.dropLast()) + "\n").problems.count == 1)
    for text in [wide + "a\n1\n", "x\n" + wide + "\n1,2,3\n"] {
      #expect(read(text).problems.map(\.found) == ["more than \(limits.columns) cells in a row"])
    }
  }

  @Test func `all problems come at once, with line and column name`() {
    let reading = read("a,b,a,\n1,2,3,4\n1,2\n1,x\"y,3,4\n\n1,\"2\"x,3,4\n1,2,3,4,5\n1,\"2,3,4\n")
    #expect(
      reading.problems.map(\.description) == [
        "line 1, column 1: found column 4 without a name; expected a name for every column; delete empty columns",
        "line 1, column 1: found the column \"a\" twice, as columns 1 and 3; expected each column once",
        "line 3, column 1: found 2 cells, none for the column \"a\"; expected 4 cells, as in the header",
        "line 4, column 6: found a quotation mark inside a cell without quotes in the column \"b\"; "
          + "expected the cell in quotes, with \"\" for each mark in it",
        "line 5, column 1: found an empty line; expected no empty lines between rows; delete it",
        "line 6, column 6: found text after a closing quotation mark in the column \"b\"; "
          + "expected a comma, or \"\" for a mark inside the cell",
        "line 7, column 1: found 5 cells; expected 4 cells, as in the header; text with commas goes in quotes",
        "line 8, column 3: found a quotation mark in the column \"b\" that is never closed; "
          + "expected a quotation mark at the end of the cell",
      ])
    #expect(reading.value?.rows.count == 3)
  }

  @Test func `files without a header, too large or not text are refused`() {
    #expect(read("").problems.map(\.found) == ["no header"])
    #expect(read("\n\n").problems.map(\.found) == ["no header"])
    #expect(read("a\n1\n", limits: InputLimits(bytes: 3)).value == nil)
    #expect(read("a\n1\n2\n3\n", limits: InputLimits(values: 3)).problems.count == 1)
    #expect(CSV.parse([0x61, 0x0A, 0xC3, 0x28, 0x0A]).problems.map(\.line) == [2])
    #expect(read("a\rb\rc\n").problems.isEmpty == false)
  }

  @Test func `a table of 10,000 columns is read`() {
    let header = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    #expect(read(header + "\n" + header + "\n").value?.rows.first?.cells.count == 10_000)
  }

  @Test func `cells are quoted only when they must be`() {
    let row: [CSVCell] = ["plain", "a,b", "a\"b", "a\nb", " pad", .empty, 7, .number("-3.10"), .number("x"), ""]
    #expect(text([row]) == "plain,\"a,b\",\"a\"\"b\",\"a\nb\",\" pad\",,7,-3.10,x,\n")
    #expect(text([[""], [.empty]]) == "\"\"\n\"\"\n")
  }

  @Test func `text that a spreadsheet would run gets an apostrophe, numbers do not`() {
    let row: [CSVCell] = ["=1+1", "+32", "-3", "@x", "\tx", "'=x", "'x", -3, .number("-3"), .number("=1"), "＝1"]
    #expect(text([row]) == "'=1+1,'+32,'-3,'@x,'\tx,''=x,'x,-3,-3,'=1,'＝1\n")
    // Spreadsheets that part cells at semicolons or tabs do so whatever the quotes say.
    let parted: [CSVCell] = ["a;=1+1", "b; \"=1", "c\t@x", "d; e=f;g"]
    #expect(text([parted]) == "a;'=1+1,\"b; \"\"'=1\",c\t'@x,d; e=f;g\n")
  }

  @Test func `reading what was written gives the same cells`() {
    var random = Seeded(1)
    let pieces = ["a", "é", "\"", ",", "\n", "\r\n", " ", "'", "=", "-", "@", "\t", ";", "𝄞", ""]
    for _ in 0..<500 {
      let width = Int.random(in: 1...5, using: &random)
      let header = (0..<width).map { "c\($0)" }
      let rows = (0..<4).map { _ in
        (0..<width).map { _ in (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
      }
      var out = Bytes()
      CSV.write(header, into: &out)
      for row in rows { CSV.write(row, into: &out) }
      let reading = CSV.parse(out.array)
      #expect(reading.problems == [])
      #expect(reading.value?.rows.map(\.cells) == rows)
    }
  }
}
