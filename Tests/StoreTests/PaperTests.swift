import Campaign
import Store
import Testing

@Suite struct `Paper` {
  private func receive(_ desk: Desk, _ batch: String, _ sheets: ClosedRange<Int64>, scan: UInt8? = nil) async throws {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.receive(
        batch: batch, petition: "be", country: "BE", origin: "Shop", sheets: sheets, claimed: 100,
        scan: scan.map { [UInt8](repeating: $0, count: 32) }, actor: "ada")
    }
  }

  private func count(_ desk: Desk, _ count: Int64, by actor: String) async throws -> PaperBatch.State {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.count(batch: "one", petition: "be", count: count, actor: actor)
    }
  }

  private func accept(_ desk: Desk) async throws {
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.accept(batch: "one", petition: "be", actor: "ada")
    }
  }

  private func paper(_ desk: Desk) async throws -> PaperCount? {
    try await desk.store.reader().read { connection throws(StoreProblem) in try PaperCount.all(connection)["be"] }
  }

  @Test(arguments: Engine.allCases) func `a batch counts once two people have counted the same`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    try await receive(desk, "one", 1...10)
    #expect(try await paper(desk)?.waiting == 100)
    #expect(try await count(desk, 98, by: "ada") == .transcribed)
    await #expect(throws: StoreProblem.self, "one person is not two") { try await accept(desk) }
    #expect(try await count(desk, 98, by: "ada") == .transcribed)
    await #expect(throws: StoreProblem.self) { try await accept(desk) }
    #expect(try await count(desk, 97, by: "ben") == .blocked)
    await #expect(throws: StoreProblem.self, "a mismatch is blocked") { try await accept(desk) }
    #expect(try await count(desk, 98, by: "ben") == .transcribed)
    try await accept(desk)
    #expect(try await paper(desk)?.accepted == 98)
    await #expect(throws: StoreProblem.self, "more than fit on ten sheets") {
      _ = try await count(desk, 1001, by: "ben")
    }
    await #expect(throws: StoreProblem.self, "what is accepted is not counted again") {
      _ = try await count(desk, 99, by: "ben")
    }
  }

  @Test(arguments: Engine.allCases) func `no sheet and no scan comes in twice, unless its batch was withdrawn`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await receive(desk, "one", 1...10, scan: 1)
    await #expect(throws: StoreProblem.self) { try await receive(desk, "two", 10...12) }
    await #expect(throws: StoreProblem.self) { try await receive(desk, "two", 11...12, scan: 1) }
    await #expect(throws: StoreProblem.self) { try await receive(desk, "one", 20...21) }
    await #expect(throws: StoreProblem.self) { try await receive(desk, "Not an id", 20...21) }
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(batch: "one", petition: "be", reason: "counted at the wrong place", actor: "ada")
    }
    try await receive(desk, "two", 10...12, scan: 1)
    #expect(try await paper(desk)?.waiting == 100)
  }
}
