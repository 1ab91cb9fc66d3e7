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
    func restore(_ secrets: Secrets) throws {
      _ = try StoreCopy.restore(from: source, to: target, secrets: secrets, erasures: "/dev/null", others: [])
    }
    #expect(throws: StoreProblem.self) { try restore(other) }
    guard case .file(let path) = target else { return }
    #expect(!FileManager.default.fileExists(atPath: path))
    try restore(desk.secrets)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: Engine.allCases)
  func `a restore that cannot erase again leaves nothing, and one that can is whole at once`(_ engine: Engine)
    async throws
  {
    let (source, target) = (try Engine.sqlite.database(), try engine.database())
    let desk = try Desk(source)
    try await desk.fill()
    let folder = FileManager.default.temporaryDirectory.appending(path: "restore-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let other = folder.appending(path: "other.erasures")
    let gone = try desk.signing("Person 3 Invented").id
    try "be \(gone.hex) withdrawn\n".write(to: other, atomically: true, encoding: .utf8)
    func restore(beside erasures: String) throws -> Int {
      try StoreCopy.restore(
        from: source, to: target, secrets: desk.secrets, erasures: folder.appending(path: erasures).path,
        others: [other.path]
      ).erased
    }
    #expect(throws: StoreProblem.self) { try restore(beside: "no/folder/own.erasures") }
    #expect(try restore(beside: "own.erasures") == 1, "nothing was in the way")
    #expect(try String(contentsOf: folder.appending(path: "own.erasures"), encoding: .utf8).contains(gone.hex))

    let restored = try Desk(target)
    #expect(try await restored.isSound())
    #expect(try await restored.record("be", gone)?.state == .withdrawn)
    #expect(try await restored.store.unhonoured(in: [other.path]) == 0)
  }

  @Test(arguments: Engine.allCases) func `a database of the first version is brought up to date, or carried as it is`(
    _ engine: Engine
  ) async throws {
    let (source, target) = (try engine.database(), try Engine.sqlite.database())
    do {
      let desk = try Desk(source)
      try await desk.fill()
      try await desk.execute(
        "DROP TABLE amendment", "DROP TABLE counted", "DROP INDEX outbox_refused",
        "DROP INDEX signature_pending", "DROP INDEX signature_network",
        "UPDATE meta SET value = '1' WHERE name = 'version'")
    }
    let proofs = try StoreCopy.copy(from: source, to: target)
    #expect(proofs.first { $0.table == "amendment" }?.rows == 0)
    for address in [source, target] {
      let desk = try Desk(address)
      #expect(try await desk.count("SELECT COUNT(*) FROM amendment") == 1, "the withdrawn batch")
      #expect(try await desk.isOfThisVersion())
    }
  }

  @Test(arguments: Engine.allCases) func `a database of the second version keeps its corrections, and takes others`(
    _ engine: Engine
  ) async throws {
    let (source, target) = (try engine.database(), try Engine.sqlite.database())
    do {
      let desk = try Desk(source)
      try await desk.fill()
      let number = engine == .sqlite ? "INTEGER" : "BIGINT"
      try await desk.execute(
        "ALTER TABLE amendment RENAME TO old", "DROP INDEX amendment_entry",
        """
        CREATE TABLE amendment (
          petition TEXT NOT NULL,
          id \(number) NOT NULL,
          subject TEXT NOT NULL CHECK (subject IN ('reply', 'batch')),
          entry TEXT NOT NULL,
          successor TEXT NOT NULL DEFAULT '',
          was TEXT NOT NULL DEFAULT '',
          reason TEXT NOT NULL,
          actor TEXT NOT NULL,
          at \(number) NOT NULL,
          undone \(number),
          PRIMARY KEY (petition, id)
        )
        """, "INSERT INTO amendment SELECT * FROM old WHERE subject <> 'handover'", "DROP TABLE old",
        "CREATE UNIQUE INDEX amendment_entry ON amendment (petition, subject, entry) WHERE undone IS NULL",
        "UPDATE meta SET value = '2' WHERE name = 'version'")
      await #expect(throws: StoreProblem.self, "it is of the second version") { try await desk.withdrawPack() }
    }
    let before = try StoreCopy.copy(from: source, to: target).first { $0.table == "amendment" }
    #expect(before?.rows == 2)
    for address in [source, target] {
      let desk = try Desk(address)
      #expect(try await desk.isOfThisVersion())
      #expect(try StoreCopy.proofs(address).first { $0.table == "amendment" } == before)
      try await desk.withdrawPack()
      await #expect(throws: StoreProblem.self, "no entry is amended twice at a time") {
        try await desk.execute(
          "INSERT INTO amendment SELECT petition, 99, subject, entry, '', '', 'again', '', 0, NULL FROM amendment WHERE id = 1"
        )
      }
    }
  }

  @Test func `a database of nobody is not copied`() throws {
    #expect(throws: StoreProblem.self) {
      try StoreCopy.copy(from: Engine.sqlite.database(), to: Engine.sqlite.database())
    }
  }
}

extension Desk {
  fileprivate func execute(_ statements: String...) async throws {
    try await store.writer.perform { ledger throws(StoreProblem) in
      for sql in statements { try ledger.connection.execute(sql) }
    }
  }

  fileprivate func isOfThisVersion() async throws -> Bool {
    guard try await isSound() else { return false }
    return try await rows("SELECT value FROM meta WHERE name = 'version'").first?.text(0) == "3"
  }

  fileprivate func withdrawPack() async throws {
    try await store.writer.perform { ledger throws(StoreProblem) in
      _ = try ledger.withdraw(handover: "pack-1", petition: "be", reason: "It never took place.", actor: "ada")
    }
  }

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
      for id in ["pack-1", "pack-2"] {
        try ledger.add(
          Handover(
            petition: "be", id: id, at: 1_800_000_000, online: 2, paper: 0, recipient: "Ministère",
            manifest: [UInt8](repeating: 5, count: 32)), actor: "ada")
      }
      try ledger.withdraw(handover: "pack-2", petition: "be", reason: "Jamais remis.", actor: "ada")
    }
  }
}
