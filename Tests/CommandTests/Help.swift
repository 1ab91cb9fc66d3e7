import EndToEnd
import Testing

/// What the command says of itself.
@Suite struct Help {
  /// The verbs that the overview lists.
  private func verbs() async throws -> [String] {
    let overview = try await BuiltCommand.run(["--help"]).output
    let list = overview.split(separator: "SUBCOMMANDS:\n").last.map(String.init) ?? ""
    return list.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.output.1) }
  }

  @Test func `the overview lists the verbs, with and without being asked`() async throws {
    let asked = try await BuiltCommand.run(["--help"])
    #expect(asked.status == 0)
    let difference = try Golden().difference(of: asked.output, from: "help.txt")
    #expect(difference == nil)
    #expect(try await BuiltCommand.run([]).output == asked.output)
  }

  @Test func `each verb explains itself`() async throws {
    let verbs = try await verbs()
    #expect(verbs.contains("publish"))
    for verb in verbs {
      let outcome = try await BuiltCommand.run([verb, "--help"])
      #expect(outcome.status == 0)
      let difference = try Golden().difference(of: outcome.output, from: "help-\(verb).txt")
      #expect(difference == nil)
    }
  }

  @Test func `the version is a number`() async throws {
    let outcome = try await BuiltCommand.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
