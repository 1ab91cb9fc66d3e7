import Campaign
import Foundation
import Store
import Testing

@Suite struct `Copies of the store` {
  static let ways: [(Engine, Engine)] = [(.sqlite, .postgres), (.postgres, .sqlite), (.sqlite, .sqlite)]

  @Test(arguments: ways) func `everything is carried over, and the proofs of both are one`(from: Engine, to: Engine)
    async throws
  {
    let (source, target) = (try from.database(), try to.database())
    let desk = try Desk(source)
    try await desk.fill()
    let proofs = try StoreCopy.copy(from: source, to: target)
    #expect(try StoreCopy.proofs(target) == proofs)
    #expect(proofs.first { $0.table == "signature" }?.rows == 6)

    let other = try Desk(target)
    #expect(other.store.counts.tally == desk.store.counts.tally)
    #expect(try await other.isSound())
    let again = try other.signing("Person 2 Invented", form: 9)
    #expect(try await other.store.writer.sign(again) == .again, "who signed before has signed")
    #expect(try StoreCopy.proofs(target) != proofs, "a change shows")
  }

  @Test func `a database that holds something is not written over`() async throws {
    let (source, target) = (try Engine.sqlite.database(), try Engine.sqlite.database())
    _ = try Desk(source)
    _ = try Desk(target)
    #expect(throws: StoreProblem.self) { try StoreCopy.copy(from: source, to: target) }
  }

  @Test func `a database of another key is not put in place`() async throws {
    let (source, target) = (try Engine.sqlite.database(), try Engine.sqlite.database())
    let desk = try Desk(source)
    let other = try #require(Secrets(root: [UInt8](repeating: 8, count: 32)))
    #expect(throws: StoreProblem.self) { try StoreCopy.copy(from: source, to: target, secrets: other) }
    guard case .file(let path) = target else { return }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try !StoreCopy.copy(from: source, to: target, secrets: desk.secrets).isEmpty)
  }

  @Test(arguments: Engine.allCases) func `a database of the first version is brought up to date, or carried as it is`(
    _ engine: Engine
  ) async throws {
    let (source, target) = (try engine.database(), try Engine.sqlite.database())
    do {
      let desk = try Desk(source)
      try await desk.fill()
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        for sql in [
          "DROP TABLE amendment", "DROP TABLE counted", "DROP INDEX outbox_refused",
          "DROP INDEX signature_pending", "DROP INDEX signature_network",
          "UPDATE meta SET value = '1' WHERE name = 'version'",
        ] { try ledger.connection.execute(sql) }
      }
    }
    let proofs = try StoreCopy.copy(from: source, to: target)
    #expect(proofs.first { $0.table == "amendment" }?.rows == 0)
    for address in [source, target] {
      let desk = try Desk(address)
      #expect(try await desk.count("SELECT COUNT(*) FROM amendment") == 1, "the withdrawn batch")
      #expect(try await desk.rows("SELECT value FROM meta WHERE name = 'version'").first?.text(0) == "2")
      #expect(try await desk.isSound())
    }
  }

  @Test func `a database of nobody is not copied`() throws {
    #expect(throws: StoreProblem.self) {
      try StoreCopy.copy(from: Engine.sqlite.database(), to: Engine.sqlite.database())
    }
  }
}

extension Desk {
  /// Some of everything.
  func fill() async throws {
    for place in 0..<6 {
      let signing = try signing("Person \(place) Invented", country: place < 3 ? "BE" : "FR")
      _ = try await store.writer.sign(signing)
      if place > 1 { _ = try await store.writer.confirm(petition: "be", signing.id) }
    }
    let first = try signing("Person 0 Invented").id
    try await store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(petition: "be", first)
      try ledger.keep([Wording(petition: "be", language: "fr", body: "J’accepte; “tout”.\n\n– été")])
      try ledger.set(petition: "be", .paused, message: "Ça reprend bientôt.", actor: "ada")
      _ = try ledger.invalidate(petition: "be", Criteria(country: "FR"), reason: "try", actor: "ada")
      try ledger.receive(
        batch: "zz", petition: "be", country: "BE", origin: "Été", sheets: 1...3, claimed: 30,
        scan: [UInt8](repeating: 9, count: 32), actor: "ada")
      try ledger.receive(
        batch: "aa-1", petition: "be", country: "BE", origin: "B", sheets: 4...5, claimed: 7, scan: nil, actor: "ada")
      try ledger.count(batch: "zz", petition: "be", count: 30, actor: "ada")
      _ = try ledger.makeAccount("ada", role: .admin)
      try ledger.add(
        Reply(
          petition: "be", id: "one", demand: "beds", day: "2026-01-01", sender: "Ministry", answer: .promised,
          note: "Soon.", source: ""), actor: "ada")
      try ledger.correct(
        reply: "one",
        by: Reply(
          petition: "be", id: "two", demand: "beds", day: "2026-01-02", sender: "Ministère", answer: .partly, note: "",
          source: ""), reason: "Mal lu.", actor: "ada")
      try ledger.withdraw(batch: "aa-1", petition: "be", reason: "Twice.", actor: "ada")
    }
  }
}
