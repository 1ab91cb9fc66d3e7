import Testing
import ToolsSupport

/// What the intake of signatures is measured with.
@Suite struct LoadClients {
  @Test func `the load client says what the server has seen, and the baseline writes the store's rows`() async throws {
    let outcome = try await Command.tool("load_client.py", []).run()
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.lines.count == 16)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("kept ") })
  }
}
