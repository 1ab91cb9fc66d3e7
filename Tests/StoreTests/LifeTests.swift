import Campaign
import Foundation
import Store
import Testing

@Suite struct `The life of a signature` {
  @Test(arguments: Engine.allCases) func `who takes a signature back is erased, no longer counts, and may sign again`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    _ = try await desk.store.writer.sign(signing)
    _ = try await desk.store.writer.confirm(petition: "be", signing.id)
    let taken = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(petition: "be", signing.id)
    }
    #expect(taken)
    #expect(desk.store.counts.confirmed("be") == 0)
    #expect(try await desk.count("SELECT COUNT(*) FROM signature WHERE sealed IS NOT NULL") == 0)
    #expect(try await desk.count("SELECT COUNT(*) FROM erasure") == 1)
    #expect(try await desk.store.writer.confirm(petition: "be", signing.id) == .gone)
    #expect(try await desk.store.writer.sign(desk.signing("Ada Invented", form: 2)) == .new)
    let twice = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(petition: "be", signing.id)
    }
    #expect(!twice)
    #expect(try await desk.agrees())
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `a correction keeps the mailbox and seals anew`(_ engine: Engine) async throws
  {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invneted", "ada@example.org")
    _ = try await desk.store.writer.sign(signing)
    let secrets = desk.secrets
    let right = Person(name: "Ada Invented", address: "ada@example.org", postcode: "1000", language: "en")
    let done = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.correct(petition: "be", signing.id, to: right, consents: [.sign, .age, .news], secrets: secrets)
    }
    #expect(done)
    let record = try #require(try await desk.record("be", signing.id))
    #expect(record.sealed.flatMap { Seal.open($0, of: signing.id, secrets: secrets) } == right)
    #expect(record.consents == [.sign, .age, .news])
    #expect(record.events.map(\.kind) == [.signed, .corrected])
    #expect(try await desk.store.writer.sign(desk.signing("Ada Invented", "ada@example.org", form: 2)) == .again)
  }

  @Test(arguments: Engine.allCases) func `an invalidation is previewed, counted out, and undone`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    var ids: [SignatureID] = []
    for place in 0..<6 {
      let signing = try desk.signing("Person \(place) Invented", country: place < 4 ? "BE" : "FR")
      ids.append(signing.id)
      _ = try await desk.store.writer.sign(signing)
      if place != 3 { _ = try await desk.store.writer.confirm(petition: "be", signing.id) }
    }
    let criteria = Criteria(country: "BE")
    let result = try await desk.store.writer.perform {
      ledger throws(StoreProblem) -> (InvalidationPreview, number: Int64, count: Int) in
      let preview = try ledger.preview(petition: "be", criteria)
      let done = try ledger.invalidate(petition: "be", criteria, reason: "a machine", actor: "ada")
      return (preview, done.number, done.count)
    }
    #expect(result.0 == InvalidationPreview(confirmed: 3, pending: 1))
    #expect(result.count == 4)
    #expect(desk.store.counts.confirmed("be") == 2)
    #expect(try await desk.agrees())
    let first = ids[0]
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(petition: "be", first)
    }
    let back = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.undo(petition: "be", invalidation: result.number, actor: "ben")
    }
    #expect(back == 3, "the one taken back since stays so")
    #expect(desk.store.counts.confirmed("be") == 4)
    #expect(desk.store.counts.count("be", .pending) == 1)
    #expect(try await desk.agrees())
    await #expect(throws: StoreProblem.self, "an invalidation is undone once") {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.undo(petition: "be", invalidation: result.number, actor: "ben")
      }
    }
  }

  @Test(arguments: [Criteria(), Criteria(network: "zz"), Criteria(channel: "pigeon")])
  func `criteria that say nothing are refused`(_ criteria: Criteria) async throws {
    let desk = try Desk(.sqlite)
    await #expect(throws: StoreProblem.self) {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.invalidate(petition: "be", criteria, reason: "r", actor: "ada")
      }
    }
  }

  @Test(arguments: Engine.allCases) func `who does not confirm is reminded once, expires, and is erased`(
    _ engine: Engine
  )
    async throws
  {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    _ = try await desk.store.writer.sign(signing)
    desk.clock.move(4 * 86_400)
    let now = desk.clock.now
    for _ in 0..<2 {
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.remind(petition: "be", givenAfter: now - 14 * 86_400, before: now - 3 * 86_400)
      }
      desk.clock.move(86_400)
    }
    #expect(try await desk.count("SELECT COUNT(*) FROM outbox WHERE kind = 1") == 1)
    desk.clock.move(10 * 86_400)
    let before = desk.clock.now - 14 * 86_400
    let expired = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.expire(petition: "be", before: before)
    }
    #expect(expired == 1)
    #expect(try await desk.store.writer.confirm(petition: "be", signing.id) == .gone)
    #expect(try await desk.count("SELECT COUNT(*) FROM signature WHERE sealed IS NOT NULL") == 0)
    #expect(try await desk.agrees())
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases) func `what is erased can no longer be confirmed`(_ engine: Engine) async throws {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    _ = try await desk.store.writer.sign(signing)
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.eraseAll(of: "be") }
    #expect(try await desk.store.writer.confirm(petition: "be", signing.id) == .gone)
    #expect(desk.store.counts.count("be", .expired) == 1)
    #expect(try await desk.agrees())
  }

  @Test(arguments: Engine.allCases) func `a mail is taken by one sender, tried again, and dropped once unwanted`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    _ = try await desk.store.writer.sign(signing)
    func due() async throws -> [DueMail] {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.dueMails(atMost: 10) }
    }
    let first = try #require(try await due().first)
    #expect(first.kind == .confirm && first.isWanted && first.attempts == 1)
    #expect(try await due().isEmpty, "nobody else takes it")
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.delivered([(first, .later(60))])
    }
    desk.clock.move(61)
    let second = try #require(try await due().first)
    #expect(second.attempts == 2)
    try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.delivered([(second, .later(60))]) }
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(petition: "be", signing.id)
    }
    desk.clock.move(61)
    let third = try #require(try await due().first)
    #expect(!third.isWanted && third.sealed == nil)
  }

  @Test(arguments: Engine.allCases) func `a count or a line of the log that was changed behind our back is an alarm`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    for name in ["Ada Invented", "Ben Invented"] { _ = try await desk.store.writer.sign(desk.signing(name)) }
    #expect(try await desk.isSound())
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.connection.execute("UPDATE tally SET count = count + 1")
      try ledger.connection.execute("UPDATE event SET detail = 'x' WHERE sequence = 1")
    }
    let check = try await desk.check()
    #expect(check.differences.map(\.counted) == [3])
    #expect(check.differences.map(\.signatures) == [2])
    #expect(check.brokenEvents.map(\.sequence) == [1])
  }

  @Test(arguments: Engine.allCases) func `what meets no criteria is no invalidation`(_ engine: Engine) async throws {
    let desk = try Desk(engine)
    _ = try await desk.store.writer.sign(desk.signing("Ada Invented"))
    await #expect(throws: StoreProblem.self) {
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.invalidate(petition: "be", Criteria(country: "FR"), reason: "none", actor: "ada")
      }
    }
    #expect(try await desk.count("SELECT COUNT(*) FROM invalidation") == 0)
    #expect(try await desk.count("SELECT COUNT(*) FROM audit") == 0)
  }

  @Test(arguments: Engine.allCases) func `a petition whose names were erased is closed for good`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    _ = try await desk.store.writer.sign(signing)
    _ = try await desk.store.writer.confirm(petition: "be", signing.id)
    func set(_ state: PetitionState) async throws {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.set(petition: "be", state, actor: "ada")
      }
    }
    let other = try desk.signing("Ben Invented", form: 2)
    _ = try await desk.store.writer.sign(other)
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.withdraw(petition: "be", other.id)
    }
    try await set(.closed)
    // One person's erasure keeps nobody from signing twice: it may open again.
    try await set(.open)
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.eraseAll(of: "be") }
    let standing = try await desk.store.reader().read { connection throws(StoreProblem) in
      try PetitionStanding.all(connection)["be"]
    }
    #expect(standing?.state == .closed, "erasing closes")
    await #expect(throws: StoreProblem.self) { try await set(.open) }
    try await set(.archived)
    #expect(try await desk.isSound())
  }

  @Test(arguments: Engine.allCases)
  func `who signed in time may confirm after the petition was closed, until it expires`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    let (one, two) = (try desk.signing("Ada Invented"), try desk.signing("Ben Invented", form: 2))
    _ = try await desk.store.writer.sign(one)
    _ = try await desk.store.writer.sign(two)
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.set(petition: "be", .closed, actor: "ada")
    }
    #expect(try await desk.store.writer.confirm(petition: "be", one.id) == .confirmed)
    desk.clock.move(14 * 86_400 + 1)
    let before = desk.clock.now - 14 * 86_400
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.expire(petition: "be", before: before)
    }
    #expect(try await desk.store.writer.confirm(petition: "be", two.id) == .gone)
    #expect(desk.store.counts.confirmed("be") == 1)
    #expect(try await desk.agrees())
  }

  @Test(arguments: Engine.allCases) func `a petition goes through its states in order`(_ engine: Engine) async throws {
    let desk = try Desk(engine)
    func set(_ state: PetitionState) async throws {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.set(petition: "be", state, message: "A storm.", actor: "ada")
      }
    }
    try await set(.paused)
    try await set(.open)
    try await set(.closed)
    let closed = desk.clock.now
    await #expect(throws: StoreProblem.self) { try await set(.paused) }
    // Neither closes it anew: names are kept no longer for it.
    desk.clock.move(86_400)
    try await set(.closed)
    desk.clock.move(86_400)
    try await set(.archived)
    await #expect(throws: StoreProblem.self) { try await set(.open) }
    let standing = try await desk.store.reader().read { connection throws(StoreProblem) in
      try PetitionStanding.all(connection)["be"]
    }
    #expect(standing?.state == .archived && standing?.changed == closed)
  }
}
