import Booklets
import Foundation
import Testing
import ToolsSupport

/// What belongs together stays on one page.
@Suite(.needsEngine) struct PageBreaks {
  private func pages(_ blocks: String) async throws -> [Substring] {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let file = try await press.make(
      BookletJob(
        name: "booklet", template: .booklet, model: Bench.booklet(blocks),
        output: folder.url.appending(path: "booklet.pdf"), timestamp: 0))
    _ = await press.finish()
    return try await Command(["pdftotext", file.output.path, "-"]).run().output.split(separator: "\u{c}")
  }

  /// So many lines that what follows begins at another height each time.
  private func filler(_ lines: Int) -> String {
    (0..<lines).map { _ in #"{"t":"p","c":"A line."}, "# }.joined()
  }

  @Test(.needs("pdftotext"), arguments: [12, 20, 24, 28, 30, 32, 34])
  func `a table of places to turn to is not torn`(lines: Int) async throws {
    let rows = (0..<8).map { #"["Line \#($0)","555 01\#(10 + $0)","children who want to talk to somebody"]"# }
    let pages = try await pages(
      filler(lines)
        + #"""
        {"t":"box","style":"channels","title":"Help","blocks":[{"t":"table","columns":[{"title":"Who"},{"title":"Number"},
        {"title":"For whom"}],"rowHeaders":true,"rows":[\#(rows.joined(separator: ","))]}]}
        """#)
    let holding = pages.filter { page in (0..<8).contains { page.contains("Line \($0)") } }
    #expect(holding.count == 1)
    #expect(holding.first?.contains("Help") == true)
  }

  @Test(.needs("pdftotext"), arguments: [5, 120, 195])
  func `a ranking of so many states fills few pages, and each row stays whole`(count: Int) async throws {
    let rows = (1...count).map {
      #"""
      {"name":"State \#($0)","symbol":"◐","fill":"#f2c230","text":"\#($0) (1 to \#(count))","value":\#($0),"low":1,
      "median":\#($0),"high":\#(count),"alt":"rank \#($0)"}
      """#
    }
    let pages = try await pages(
      #"""
      {"t":"ranks","heads":["States","Rank"],"ends":["1","\#(count)"],"last":\#(count),
      "rows":[\#(rows.joined(separator: ","))]}
      """#)
    let holding = pages.filter { $0.contains("State ") }
    #expect(holding.count == (count + 99) / 100)
    for number in 1...count {
      let page = holding.first { $0.contains("State \(number)\n") }
      #expect(page?.contains("\(number) (1 to \(count))") == true, "State \(number)")
    }
  }

  @Test(.needs("pdftotext"), arguments: [12, 20, 24, 28, 30, 32, 34])
  func `an indicator's name stays with its reasons and its first conditions`(lines: Int) async throws {
    for count in [3, 40] {
      let conditions = (0..<count).map {
        #"{"text":"Condition \#($0).","state":"met","symbol":"✓","label":"met","by":"the state"}"#
      }
      let pages = try await pages(
        filler(lines)
          + #"""
          {"t":"record","level":2,"number":"1.1","name":"Its name","grade":{"label":"Some","symbol":"◐","fill":"#f2c230","ink":"#000000"},
          "how":"\#(String(repeating: "This is why. ", count: 30))","conditions":[\#(conditions.joined(separator: ","))]}
          """#)
      let page = try #require(pages.last { $0.contains("Its name") })
      #expect(page.contains("This is why.") && page.contains("Condition 0.") && page.contains("Condition 1."))
      if count == 3 { #expect(page.contains("Condition 2.")) }
    }
  }
}
