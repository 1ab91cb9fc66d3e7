import EndToEnd
import Testing
import ToolsSupport

/// The pages of both examples, as a browser with axe and the Nu HTML checker see them.
@Suite(.serialized) struct Readers {
  private func site(_ example: Example) async throws -> String {
    try await example.published.folder.appending(path: "site").path
  }

  @Test(arguments: Example.allCases)
  func `the Nu HTML checker finds no error`(example: Example) async throws {
    let pages = try await example.published.paths(".html").count
    let outcome = try await Command.tool("html_pages.py", [try await site(example)]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.lines == ["html: \(pages) pages, 0 problems"])
  }

  @Test(arguments: Example.allCases)
  func `axe finds no violation in a real browser, on phone and desktop, light and dark`(
    example: Example
  ) async throws {
    let pages = try await example.published.paths(".html").count
    let outcome = try await Command.tool("axe_pages.py", [try await site(example)]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.lines == ["axe: \(pages) pages in 4 views, 0 problems"])
  }
}
