import Campaign
import Foundation
import Store
import Testing

@Suite struct `What was erased` {
  @Test(arguments: Engine.allCases) func `a backup that is restored brings back nothing that was erased`(
    _ engine: Engine
  )
    async throws
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "erasures-\(UUID().uuidString)").path
    let (before, after) = (try engine.database(), try engine.database())
    let signing: Signing
    do {
      let desk = try Desk(before, erasures: file)
      signing = try desk.signing("Ada Invented")
      _ = try await desk.store.writer.sign(signing)
      _ = try await desk.store.writer.confirm(petition: "be", signing.id)
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.withdraw(petition: "be", signing.id)
      }
    }
    // The "backup": a database in which the signature is still as it was.
    let old = try Desk(after)
    _ = try await old.store.writer.sign(signing)
    _ = try await old.store.writer.confirm(petition: "be", signing.id)
    let restored = try Desk(after, erasures: file)
    #expect(try await restored.store.honourErasures() == 1)
    #expect(try await restored.count("SELECT COUNT(*) FROM signature WHERE sealed IS NOT NULL") == 0)
    #expect(restored.store.counts.confirmed("be") == 0)
    #expect(try await restored.agrees())
    #expect(try await restored.store.honourErasures() == 0)
  }

  @Test(arguments: Engine.allCases, [true, false])
  func `a backup made while a petition was open does not open it again once its names are gone`(
    _ engine: Engine, wereConfirmed: Bool
  ) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "erasures-\(UUID().uuidString)").path
    let (live, backup) = (try engine.database(), try Engine.sqlite.database())
    do {
      let desk = try Desk(live, erasures: file)
      let here = try desk.signing("Ada Invented")
      let elsewhere = try desk.signing("Ben Invented", petition: "fr", country: "FR")
      for signing in [here, elsewhere] { _ = try await desk.store.writer.sign(signing) }
      if wereConfirmed { _ = try await desk.store.writer.confirm(petition: "be", here.id) }
      _ = try StoreCopy.copy(from: live, to: backup)
      _ = try await desk.store.writer.confirm(petition: "be", here.id)
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.eraseAll(of: "be")
        // One person's withdrawal closes nothing.
        try ledger.withdraw(petition: "fr", elsewhere.id)
      }
    }
    let restored = try Desk(backup, erasures: file)
    #expect(try await restored.store.honourErasures() == 2)
    func states() async throws -> [String: PetitionStanding] {
      try await restored.store.reader().read { connection throws(StoreProblem) in try PetitionStanding.all(connection) }
    }
    #expect(try await states().mapValues(\.state) == ["be": .closed])
    await #expect {
      try await restored.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.set(petition: "be", .open, actor: "ada")
      }
    } throws: {
      ($0 as? StoreProblem)?.sentence.contains("were erased") == true
        && ($0 as? StoreProblem)?.sentence.contains("It stays closed") == true
    }
    #expect(try await restored.store.honourErasures() == 0)
    #expect(try await states().mapValues(\.state) == ["be": .closed])
    #expect(try await restored.agrees())
    #expect(try await restored.isSound())
  }

  @Test(arguments: Engine.allCases) func `nobody is imported a second time once the names are erased`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    let signings = try (0..<5).map { try desk.signing("Person \($0) Invented", form: UInt8($0 + 1)) }
    func take() async throws -> [Bool] {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.take(signings) }
    }
    #expect(try await take() == [true, true, true, true, true])
    #expect(try await take() == [false, false, false, false, false])
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.eraseAll(of: "be") }
    await #expect {
      _ = try await take()
    } throws: {
      ($0 as? StoreProblem)?.sentence.contains("would be counted twice") == true
    }
    #expect(desk.store.counts.confirmed("be") == 5)
    #expect(try await desk.agrees())
    // Another petition takes them.
    let other = try desk.signing("Person 0 Invented", petition: "fr")
    let isNew = try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.take([other]) }
    #expect(isNew == [true])
  }

  @Test(arguments: Engine.allCases) func `an old backup brings back nothing that either of two servers erased`(
    _ engine: Engine
  ) async throws {
    let files = (0..<2).map { _ in
      FileManager.default.temporaryDirectory.appending(path: "erasures-\(UUID().uuidString)").path
    }
    let (live, backup) = (try engine.database(), try Engine.sqlite.database())
    var ids: [SignatureID] = []
    do {
      let first = try Desk(live, erasures: files[0])
      for place in 0..<8 {
        let signing = try first.signing("Person \(place) Invented", form: UInt8(place + 1))
        ids.append(signing.id)
        _ = try await first.store.writer.sign(signing)
        _ = try await first.store.writer.confirm(petition: "be", signing.id)
      }
      // Erased before the backup: the table has more lines than either file by itself.
      try await withdraw(first, ids[0...3])
      _ = try StoreCopy.copy(from: live, to: backup)
      try await withdraw(first, ids[4...4])
    }
    try await withdraw(Desk(live, erasures: files[1]), ids[5...6])

    let restored = try Desk(backup, erasures: files[0])
    #expect(try await restored.store.unhonoured(in: files) == 3)
    #expect(try await restored.store.honourErasures(of: [files[1]]) == 3)
    #expect(try await restored.store.unhonoured(in: files) == 0)
    #expect(try await restored.count("SELECT COUNT(*) FROM signature WHERE sealed IS NOT NULL") == 1)
    #expect(restored.store.counts.confirmed("be") == 1)
    #expect(try await restored.agrees())
    #expect(try await restored.isSound())
    #expect(try await restored.store.honourErasures(of: [files[1]]) == 0)
    // What the other server erased stands in the own file as well from now on.
    let again = try Desk(Engine.sqlite.database(), erasures: files[0])
    #expect(try await again.store.unhonoured(in: [files[0]]) == 0)
    let lines = try String(contentsOfFile: files[0], encoding: .utf8)
    #expect(ids[4...6].allSatisfy { lines.contains($0.hex) })
  }

  private func withdraw(_ desk: Desk, _ ids: ArraySlice<SignatureID>) async throws {
    for id in ids {
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.withdraw(petition: "be", id)
      }
    }
  }

  @Test func `a line of the erasures that a crash cut off takes no other with it`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "erasures-\(UUID().uuidString)")
    try Data("be 0123456789ab".utf8).write(to: file)
    let address = try Engine.sqlite.database()
    let signing: Signing
    do {
      let desk = try Desk(address, erasures: file.path)
      signing = try desk.signing("Ada Invented")
      _ = try await desk.store.writer.sign(signing)
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.withdraw(petition: "be", signing.id)
      }
    }
    let old = try Desk(Engine.sqlite.database())
    _ = try await old.store.writer.sign(signing)
    let restored = try Desk(old.store.address, erasures: file.path)
    #expect(try await restored.store.honourErasures() == 1)
    #expect(try await restored.count("SELECT COUNT(*) FROM signature WHERE sealed IS NOT NULL") == 0)
  }
}
