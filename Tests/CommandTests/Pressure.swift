import EndToEnd
import Testing
import ToolsSupport

/// What others do to a server, and what is left of those who were erased; for some seconds here, and longer in `make soak`.
@Suite(.serialized) struct Pressure {
  private func tool(_ name: String, _ arguments: String...) async throws {
    let outcome = try await Command.tool(name, [BuiltCommand.path] + arguments).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }

  @Test func `slow senders keep nobody else waiting`() async throws {
    try await tool("intake_pressure.py", "slow", "--seconds", "4")
  }

  @Test func `what is acknowledged while far too many come at once is stored`() async throws {
    try await tool("intake_pressure.py", "overload", "--seconds", "6")
  }

  @Test func `the time of an answer does not tell who has signed`() async throws {
    try await tool("intake_pressure.py", "times")
  }

  @Test func `a command beside a server that is killed loses nothing`() async throws {
    try await tool("intake_strength.py", "beside", "--rounds", "3", "--signers", "50", "--per-round", "3000")
  }

  @Test func `no request, described or damaged, is answered with an error of ours`() async throws {
    try await tool("api_probes.py", "--examples", "40", "--raw", "600")
  }
}

@Suite struct Words {
  @Test func `hostile words stay words`() async throws {
    let outcome = try await Command.tool("hostile_words.py", [BuiltCommand.path, "Examples/ecpat-2010"]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }
}

@Suite struct Erasure {
  @Test(arguments: ["sqlite", "postgres"])
  func `of who was erased no file holds a word`(_ engine: String) async throws {
    let outcome = try await Command.tool("erasure_bytes.py", [BuiltCommand.path, "--engine", engine]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }
}
