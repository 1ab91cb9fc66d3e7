import EndToEnd
import Testing
import ToolsSupport

/// The pages of signing and of the admin site, in a real browser.
@Suite struct SigningPages {
  @Test func `people sign by the keyboard alone, in every language, and no page keeps anybody out`() async throws {
    let published = try await Example.ecpat.published
    let outcome = try await Command.tool("signing_pages.py", [BuiltCommand.path, published.folder.path]).run()
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
