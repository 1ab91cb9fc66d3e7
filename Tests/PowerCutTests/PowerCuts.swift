import Testing
import ToolsSupport

/// The shim that takes power away, on SQLite itself: what our own store is then tried with.
@Suite struct PowerCuts {
  @Test func `with synchronous=FULL no committed row is lost, with less some are, or the cuts prove nothing`()
    async throws
  {
    let outcome = try await Command.tool("power_cuts.py", ["--cuts", "30"]).run()
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("kept ") })
    #expect(outcome.lines.count == 12)
  }

  @Test func `a server under load that answers too soon is found out, and one that answers in time is not`()
    async throws
  {
    let outcome = try await Command.tool("served_cuts.py", ["--try", "--cuts", "3"]).run()
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.lines.count == 4)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("kept ") })
  }
}
