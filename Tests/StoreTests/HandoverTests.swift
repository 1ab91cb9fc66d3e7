import Campaign
import Store
import Testing

@Suite struct `Handovers` {
  private func pack(_ id: String, online: Int64 = 12) -> Handover {
    Handover(
      petition: "be", id: id, at: 1_800_000_000, online: online, paper: 30, recipient: "Minister of Justice",
      manifest: [UInt8](repeating: 5, count: 32))
  }

  private func add(_ desk: Desk, _ pack: Handover) async throws {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.add(pack, actor: "ada") }
  }

  private func correct(_ desk: Desk, _ id: String, by pack: Handover, reason: String = "wrong office") async throws {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.correct(handover: id, by: pack, reason: reason, actor: "ben")
    }
  }

  private func withdraw(_ desk: Desk, _ id: String) async throws -> Int64 {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(handover: id, petition: "be", reason: "it never took place", actor: "ben")
    }
  }

  private func inForce(_ desk: Desk) async throws -> [String] {
    try await desk.store.reader().read { connection throws(StoreProblem) in
      try Handover.inForce(connection, petition: "be").map(\.id)
    }
  }

  @Test(arguments: Engine.allCases) func `a pack in the place of another names it, why and by whom, and both stay`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await add(desk, pack("one"))
    try await correct(desk, "one", by: pack("two", online: 14))
    #expect(try await inForce(desk) == ["two"])
    let (packs, amendments) = try await desk.store.reader().read { connection throws(StoreProblem) in
      (try Handover.all(connection, petition: "be"), try Amendment.all(connection, petition: "be"))
    }
    #expect(packs.map(\.online) == [12, 14])
    let amendment = try #require(amendments.first)
    #expect(amendment.subject == .handover && amendment.entry == "one" && amendment.successor == "two")
    #expect(amendment.reason == "wrong office" && amendment.actor == "ben")
    await #expect(throws: StoreProblem.self, "it is corrected once") {
      try await correct(desk, "one", by: pack("three"))
    }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "two", by: pack("one")) }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "none", by: pack("three")) }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "two", by: pack("three"), reason: " ") }
    #expect(try await inForce(desk) == ["two"], "nothing is left of what was refused")
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `a withdrawn pack is in force again once that is undone`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await add(desk, pack("one"))
    try await add(desk, pack("two"))
    let number = try await withdraw(desk, "one")
    #expect(try await inForce(desk) == ["two"])
    await #expect(throws: StoreProblem.self) { _ = try await withdraw(desk, "one") }
    await #expect(throws: StoreProblem.self) { try await correct(desk, "one", by: pack("three")) }
    let undone = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.undo(petition: "be", amendment: number, actor: "ada")
    }
    #expect(undone.subject == .handover && undone.entry == "one")
    #expect(try await inForce(desk) == ["one", "two"])
    #expect(try await withdraw(desk, "one") == number + 1)
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `an id that another petition has is refused, for the workspace holds all`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await add(desk, pack("one"))
    func addOfFrance(_ id: String) async throws {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.add(
          Handover(petition: "fr", id: id, at: 1, online: 1, paper: 0, recipient: "X", manifest: [1]), actor: "ada")
      }
    }
    func reply(_ petition: String, _ id: String) async throws {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.add(
          Reply(
            petition: petition, id: id, demand: "beds", day: "2026-01-01", sender: "X", answer: .done, note: "",
            source: ""), actor: "ada")
      }
    }
    await #expect(throws: StoreProblem.self) { try await addOfFrance("one") }
    try await addOfFrance("fr-one")
    try await reply("fr", "one")
    await #expect(throws: StoreProblem.self) { try await reply("be", "one") }
    #expect(try await inForce(desk) == ["one"])
  }
}
