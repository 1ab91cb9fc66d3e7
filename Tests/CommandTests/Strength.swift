import EndToEnd
import Testing
import ToolsSupport

/// What was acknowledged is there when disk or PostgreSQL fail; for some seconds here, and longer in `make soak`.
@Suite(.serialized) struct Strength {
  @Test(arguments: ["faults", "postgres"])
  func `no acknowledged signature is missing`(_ mode: String) async throws {
    let outcome = try await Command.tool(
      "intake_strength.py",
      [BuiltCommand.path, mode, "--rounds", "3", "--signers", "50", "--per-round", "600"]
    ).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }

  @Test func `a primary that is lost with its disk takes nothing with it`() async throws {
    let outcome = try await Command.tool(
      "standby.py", [BuiltCommand.path, "--rounds", "1", "--signers", "50", "--per-round", "600"]
    ).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }
}
