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
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(batch: "one", petition: "be", reason: "counted at the wrong place", actor: "ada")
    }
    try await receive(desk, "two", 10...12, scan: 1)
    #expect(try await paper(desk)?.waiting == 100)
  }

  @Test(arguments: Engine.allCases) func `numbers of sheets that nobody has are refused, however large`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await receive(desk, "one", 1...10)
    let wrong: [(ClosedRange<Int64>, Int64)] = [
      (0...Int64.max, 1), (1...Int64.max, 1), (Int64.max...Int64.max, 1), (Int64.min...Int64.max, 1), (-1...5, 1),
      (1...10_000_001, 1), (20...29, Int64.max), (20...29, Int64.min), (20...29, -1), (20...29, 1001),
    ]
    for (sheets, claimed) in wrong {
      let entry = PaperEntry(
        petition: "be", id: "two", country: "BE", origin: "Shop", sheets: sheets, claimed: claimed, scan: nil)
      await #expect(throws: StoreProblem.self, "\(sheets), \(claimed)") {
        try await desk.store.writer.perform { ledger throws(StoreProblem) in
          try ledger.receive(
            batch: "two", petition: "be", country: "BE", origin: "Shop", sheets: sheets, claimed: claimed, scan: nil,
            actor: "ada")
        }
      }
      await #expect(throws: StoreProblem.self, "\(sheets), \(claimed)") {
        _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
          try ledger.correct(batch: "one", by: entry, reason: "misread", actor: "ada")
        }
      }
    }
    for number in [Int64.max, Int64.min, -1] {
      await #expect(throws: StoreProblem.self) { _ = try await count(desk, number, by: "ada") }
    }
    try await receive(desk, "three", 9_999_999...10_000_000)
    #expect(try await paper(desk)?.waiting == 200)
    #expect(try await desk.isSound())
  }

  /// A batch that two people have counted to 98.
  private func accepted(_ desk: Desk) async throws {
    try await receive(desk, "one", 1...10, scan: 1)
    for actor in ["ada", "ben"] { _ = try await count(desk, 98, by: actor) }
    try await accept(desk)
  }

  private func amendments(_ desk: Desk) async throws -> [Amendment] {
    try await desk.store.reader().read { connection throws(StoreProblem) in
      try Amendment.all(connection, petition: "be")
    }
  }

  @Test(arguments: Engine.allCases) func `a withdrawn batch counts no longer, and again once that is undone`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await accepted(desk)
    let number = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(batch: "one", petition: "be", reason: "counted twice", actor: "ada")
    }
    #expect(try await paper(desk) == nil)
    #expect(try await desk.isSound())
    await #expect(throws: StoreProblem.self, "a withdrawn one is not withdrawn again") {
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.withdraw(batch: "one", petition: "be", reason: "again", actor: "ada")
      }
    }
    // Its sheets come in anew: then it cannot come back beside them.
    try await receive(desk, "two", 10...12)
    func undo() async throws {
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.undo(petition: "be", amendment: number, actor: "ben")
      }
    }
    await #expect(throws: StoreProblem.self) { try await undo() }
    #expect(try await amendments(desk).map(\.undone) == [nil], "what is refused leaves no trace")
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(batch: "two", petition: "be", reason: "the same sheets", actor: "ada")
    }
    try await undo()
    #expect(try await paper(desk)?.accepted == 98)
    await #expect(throws: StoreProblem.self, "it is undone once") { try await undo() }
    let all = try await amendments(desk)
    #expect(all.map(\.entry) == ["two", "one"])
    #expect(all.map(\.reason) == ["the same sheets", "counted twice"])
    #expect(all.map { $0.undone != nil } == [false, true])
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `a corrected batch stays to be seen, and the new one counts in its place`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    try await accepted(desk)
    func correct(
      _ id: String, by next: String, _ sheets: ClosedRange<Int64> = 1...10, claimed: Int64 = 100, again: Bool = false,
      reason: String = "the shop is another one"
    ) async throws -> PaperBatch.State {
      let entry = PaperEntry(
        petition: "be", id: next, country: "BE", origin: "Other shop", sheets: sheets, claimed: claimed,
        scan: [UInt8](repeating: 1, count: 32))
      return try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.correct(batch: id, by: entry, isCountedAgain: again, reason: reason, actor: "ada").state
      }
    }
    #expect(try await correct("one", by: "two") == .accepted, "the counts are of the same sheets")
    #expect(try await paper(desk)?.accepted == 98)
    await #expect(throws: StoreProblem.self, "a reason is asked for") {
      _ = try await correct("two", by: "x", reason: " ")
    }
    await #expect(throws: StoreProblem.self, "an id of its own") { _ = try await correct("two", by: "one") }
    await #expect(throws: StoreProblem.self, "what was corrected is not corrected again") {
      _ = try await correct("one", by: "three")
    }
    #expect(try await paper(desk)?.accepted == 98, "what is refused changes nothing")
    #expect(try await correct("two", by: "three", 1...9) == .received, "other sheets are counted anew")
    #expect(try await paper(desk)?.accepted == 0)
    #expect(try await paper(desk)?.waiting == 100)
    #expect(try await correct("three", by: "four", 1...9, again: true) == .received)
    let all = try await amendments(desk)
    #expect(all.map(\.entry) == ["three", "two", "one"])
    #expect(all.map(\.successor) == ["four", "three", "two"])
    let last = try #require(all.last)
    await #expect(throws: StoreProblem.self, "a correction is corrected, not undone") {
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.undo(petition: "be", amendment: last.number, actor: "ben")
      }
    }
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `a batch that was changed behind our back is an alarm`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    try await accepted(desk)
    try await receive(desk, "two", 11...12)
    for (sql, found) in [
      ("UPDATE batch SET keyed = 9800 WHERE id = 'one'", ["one: accepted without two equal counts"]),
      (
        "UPDATE batch SET first_sheet = 1, keyed = CASE WHEN id = 'one' THEN 98 END",
        ["one: sheets that are in another batch", "two: sheets that are in another batch"]
      ),
      ("UPDATE batch SET state = 'withdrawn' WHERE id = 'one'", ["one: in the count and withdrawn, or neither"]),
    ] {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.connection.execute(sql) }
      #expect(try await desk.check().brokenBatches.map { $0.batch + ": " + $0.found } == found)
      #expect(try await !desk.isSound())
    }
  }
}
