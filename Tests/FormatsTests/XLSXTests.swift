import Foundation
import Testing

@testable import Formats

/// Workbooks that we write, and that others might send.
@Suite struct XLSXTests {
  private func book(_ values: [SheetCell.Value]) -> WorkbookContent {
    var sheet = SheetContent(name: "One")
    sheet.rows = values.map { SheetRow([SheetCell(.empty), SheetCell($0)]) }
    return WorkbookContent(title: "T", author: "A", created: 1_000_000, sheets: [sheet])
  }

  @Test(arguments: [
    "=1+1", "+32 2", "-5", "@home", "plain", " before", "behind ", "two\nlines", "\n\nfirst", "tab\tin", "_x0041_",
    "_x005F_x0041_",
    "é ȷ 漢 🙂", "a & b < c > \"d\"", "  ", "1.10", "NO", "2024-02-01",
  ])
  func `text comes back letter by letter`(text: String) throws {
    let book = try XLSX.read(try XLSX.write(book([.text(text)])))
    #expect(book.sheets.first?[0, 1] == .text(text))
  }

  @Test func `numbers come back as numbers, and empty cells as nothing`() throws {
    let book = try XLSX.read(try XLSX.write(book([.number(54.8), .empty, .number(-3), .text("")])))
    let sheet = try #require(book.sheet(named: "One"))
    #expect(
      sheet.cells == [CellAddress(row: 0, column: 1): .number(54.8), CellAddress(row: 2, column: 1): .number(-3)])
  }

  @Test func `the same workbook has the same bytes`() throws {
    let content = book([.text("x"), .number(2)])
    #expect(try XLSX.write(content) == XLSX.write(content))
  }

  @Test func `a cell that would hold too much is named`() throws {
    let long = String(repeating: "x", count: 32_768)
    #expect(throws: XLSXWriteProblem(sentence: "Sheet One, cell B2, would hold 32768 characters; 32767 fit.")) {
      try XLSX.write(book([.empty, .text(long)]))
    }
    _ = try XLSX.write(book([.text(String(repeating: "x", count: 32_767))]))
  }

  @Test(arguments: [("A1", 0, 0), ("D7", 6, 3), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
  func `addresses are those of spreadsheets`(text: String, row: Int, column: Int) {
    #expect(CellAddress(text) == CellAddress(row: row, column: column))
    #expect(CellAddress(row: row, column: column).description == text)
  }

  @Test(arguments: ["", "7", "D", "D0", "d7", "XFE1", "A1048577", "A1B", "A99999999999999999999", "ZZZZZZZZZZZZZZ1"])
  func `what is no address is none`(text: String) { #expect(CellAddress(text) == nil) }

  /// Serial numbers as Excel and LibreOffice show them.
  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (25_569, "1970-01-01"), (45_323, "2024-02-01"),
    (45_323.5, "2024-02-01 12:00:00"), (45_351, "2024-02-29"), (2_958_465, "9999-12-31"),
  ])
  func `days are counted as spreadsheets do`(serial: Double, date: String) {
    #expect(SerialDate.text(of: serial, startsIn1904: false) == date)
  }

  @Test func `days may be counted from 1904`() {
    #expect(SerialDate.text(of: 43_861, startsIn1904: true) == "2024-02-01")
    #expect(SerialDate.text(of: -1, startsIn1904: true) == nil)
    #expect(SerialDate.text(of: 1e300, startsIn1904: false) == nil)
  }

  @Test func `random bytes and damaged workbooks are refused or read, never a trap`() throws {
    var random = Seeded(7)
    let sample = try XLSX.write(book([.text("x"), .number(2), .text("long " + String(repeating: "y", count: 500))]))
    for _ in 0..<1_500 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &random)...)
        case 2:
          bytes.insert(UInt8.random(in: 0...255, using: &random), at: Int.random(in: 0...bytes.count, using: &random))
        default:
          let from = Int.random(in: 0..<bytes.count, using: &random)
          bytes += bytes[from..<min(bytes.count, from + 40)]
        }
        if bytes.count < 8 { break }
      }
      _ = try? XLSX.read(bytes)
      _ = try? XLSX.read([0x50, 0x4B, 0x03, 0x04] + (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test(arguments: ["<a><b/>", "<a><b>", "<a", "<a>text", "", "<a><b/></a"])
  func `a part that breaks off is damaged`(text: String) {
    #expect(throws: XLSXProblem.self) { try XMLReading.read(Array(text.utf8), Deaf()) }
  }

  @Test func `a part that is whole is read`() throws {
    try XMLReading.read(Array("<a><b/>text</a>".utf8), Deaf())
  }
}

private final class Deaf: XMLListener {
  func open(_ element: String, _ attributes: [String: String]) {}
  func text(_ text: String) {}
  func close(_ element: String) {}
  var isDone: Bool { false }
}
