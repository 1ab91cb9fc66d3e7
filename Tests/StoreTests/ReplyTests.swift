import Campaign
import Store
import Testing

@Suite struct `Replies` {
  private func reply(_ id: String, _ answer: Reply.Answer = .promised) -> Reply {
    Reply(
      petition: "be", id: id, demand: "beds", day: "2026-01-01", sender: "Ministry", answer: answer, note: "Soon.",
      source: "")
  }

  private func add(_ desk: Desk, _ reply: Reply) async throws {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.add(reply, actor: "ada") }
  }

  private func correct(_ desk: Desk, _ id: String, by reply: Reply, reason: String = "misread") async throws {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.correct(reply: id, by: reply, reason: reason, actor: "ben")
    }
  }

  private func withdraw(_ desk: Desk, _ id: String) async throws -> Int64 {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(reply: id, petition: "be", reason: "of another country", actor: "ben")
    }
  }

  private func inForce(_ desk: Desk) async throws -> [String] {
    try await desk.store.reader().read { connection throws(StoreProblem) in
      try Reply.inForce(connection, petition: "be").map(\.id)
    }
  }

  @Test(arguments: Engine.allCases) func `a correction names what it replaces, why and by whom, and both stay`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await add(desk, reply("one"))
    try await correct(desk, "one", by: reply("two", .refused))
    #expect(try await inForce(desk) == ["two"])
    let (entries, amendments) = try await desk.store.reader().read { connection throws(StoreProblem) in
      (try Reply.all(connection, petition: "be"), try Amendment.all(connection, petition: "be"))
    }
    #expect(entries.map(\.answer) == [.promised, .refused])
    let amendment = try #require(amendments.first)
    #expect(amendment.subject == .reply && amendment.entry == "one" && amendment.successor == "two")
    #expect(amendment.reason == "misread" && amendment.actor == "ben" && amendment.at == desk.clock.now)
    await #expect(throws: StoreProblem.self, "it is corrected once") {
      try await correct(desk, "one", by: reply("three"))
    }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "two", by: reply("one")) }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "none", by: reply("three")) }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "two", by: reply("three"), reason: " ") }
    #expect(try await inForce(desk) == ["two"])
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `a withdrawn reply is published no longer, and again once that is undone`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await add(desk, reply("one"))
    try await add(desk, reply("two"))
    let number = try await withdraw(desk, "one")
    #expect(try await inForce(desk) == ["two"])
    await #expect(throws: StoreProblem.self) { _ = try await withdraw(desk, "one") }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "one", by: reply("three")) }
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.undo(petition: "be", amendment: number, actor: "ada")
    }
    #expect(try await inForce(desk) == ["one", "two"])
    #expect(try await withdraw(desk, "one") == number + 1)
    #expect(try await desk.isSound())
  }
}
