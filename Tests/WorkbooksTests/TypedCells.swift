import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

@testable import Workbooks

/// What people type becomes what they mean, whatever their spreadsheet makes of it.
@Suite struct TypedCells {
  private let decoder = CellDecoder(
    sources: ["plan", "law-review"], indicators: ["1.1", "A.2"], calls: ["open-shelters"])

  private func content(_ cell: CellContent?, _ kind: FieldKind) throws -> String {
    try decoder.content(of: cell, kind)
  }

  @Test func `dates may be text, date cells, or years that became numbers`() throws {
    #expect(try content(.text(" 2024-02 "), .date) == "2024-02")
    #expect(try content(.date("2024-02-01"), .date) == "2024-02-01")
    #expect(try content(.number(2024), .date) == "2024")
    #expect(try content(.date("2024-02-01"), .period) == "2024-02-01")
    #expect(throws: CellDecoder.Problem.self) { try content(.date("2024-02-01 12:00:00"), .date) }
    #expect(throws: CellDecoder.Problem.self) { try content(.number(45_323), .date) }
  }

  @Test func `a day and month that can be read one way only are suggested`() {
    do {
      _ = try decoder.content(of: .text("30.6.2024"), .date)
      Issue.record("30.6.2024 was taken")
    } catch { #expect(error.nearest == "2024-06-30") }
  }

  @Test func `numbers may be numbers or text, with a point`() throws {
    #expect(try content(.number(54.8), .quantity) == "54.8")
    #expect(try content(.number(1e3), .quantity) == "1000")
    #expect(try content(.text("54.80"), .quantity) == "54.80")
    #expect(try content(.number(3), .whole) == "3")
    #expect(throws: CellDecoder.Problem.self) { try content(.number(0.5), .whole) }
    #expect(throws: CellDecoder.Problem.self) { try content(.number(1e300), .quantity) }
  }

  @Test func `a percentage is told, not divided by a hundred`() {
    for cell in [CellContent.percentage(0.07), .text("7 %")] {
      do {
        _ = try decoder.content(of: cell, .quantity)
        Issue.record("7 % was taken")
      } catch { #expect(error.nearest == "7") }
    }
    #expect(CellNumber.percentage(of: 0.125) == "12.5%")
    #expect(CellNumber.percentage(of: 1e300).hasSuffix("%"))
  }

  @Test func `of a day with a time the day is suggested`() {
    do {
      _ = try decoder.content(of: .date("2024-02-01 12:00:00"), .date)
      Issue.record("a time was taken")
    } catch { #expect(error.nearest == "2024-02-01") }
  }

  @Test func `several sources stand on lines, or behind semicolons where each is known`() throws {
    #expect(try content(.text("plan, p. 4\n law-review "), .sources) == "plan, p. 4\nlaw-review")
    #expect(try content(.text("plan, p. 4; law-review, p. 2"), .sources) == "plan, p. 4\nlaw-review, p. 2")
    #expect(try content(.text("plan, p. 4; 6"), .sources) == "plan, p. 4; 6")
  }

  @Test func `numbers of indicators survive being taken for numbers`() throws {
    #expect(try content(.number(1.1), .indicators) == "1.1")
    #expect(try content(.text("1.1; A.2"), .indicators) == "1.1\nA.2")
  }

  @Test func `formulas and errors are told`() {
    #expect(throws: CellDecoder.Problem.self) { try content(.formula, .prose) }
    #expect(throws: CellDecoder.Problem.self) { try content(.failure("#N/A"), .plain) }
  }

  @Test func `short names are made of titles`() {
    #expect(ShortName.made(of: "Plan d’Été 2026 – où ?") == "plan-dete-2026-ou")
    #expect(ShortName.made(of: "漢字") == nil)
  }

  @Test(.enabled(if: Installed.has("soffice")))
  func `what LibreOffice takes for dates and numbers is read as such`() async throws {
    let bytes = try await LibreOffice().made(of: "2024-02-01,54.8,=1+1,plain\n")
    let sheet = try #require(try XLSX.read(bytes).sheets.first)
    #expect(sheet[0, 0] == .date("2024-02-01"))
    #expect(sheet[0, 1] == .number(54.8))
    #expect(sheet[0, 2] == .formula)
    #expect(sheet[0, 3] == .text("plain"))
  }
}
