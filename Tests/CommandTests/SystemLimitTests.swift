import EndToEnd
import Testing

/// What is said where the system allows the program too little.
@Suite struct SystemLimitTests {
  private func check(_ limit: String) async throws -> (status: Int32, complaint: String) {
    let outcome = try await BuiltCommand.run(
      ["check", "Examples/two-minute"], before: ["/bin/sh", "-c", "ulimit \(limit) && exec \"$0\" \"$@\""])
    return (outcome.status, outcome.complaint)
  }

  @Test(arguments: [
    ("-n 12", "The system allows only 12 open files, and 256 are needed: raise it (ulimit -n 1024).\n"),
    ("-v 400000", "The system allows only 390 MB of memory, and 512 are needed: raise it (ulimit -v unlimited).\n"),
  ])
  func `too few files or too little memory end every command at once`(limit: String, sentence: String) async throws {
    #expect(try await check(limit) == (1, sentence))
  }

  @Test func `a soft limit is raised`() async throws {
    #expect(try await check("-S -n 64").status == 0)
  }
}
