import Campaign
import Store
import Testing

@Suite struct `Signatures in the store` {
  @Test(arguments: Engine.allCases) func `a signature is stored, mailed and counted once confirmed`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    #expect(try await desk.store.writer.sign(signing) == .new)
    #expect(desk.store.counts.confirmed("be") == 0)
    #expect(try await desk.count("SELECT COUNT(*) FROM outbox WHERE kind = 0") == 1)
    #expect(try await desk.store.writer.confirm(petition: "be", signing.id) == .confirmed)
    #expect(try await desk.store.writer.confirm(petition: "be", signing.id) == .already)
    #expect(desk.store.counts.confirmed("be") == 1)
    #expect(try await desk.agrees())
    #expect(try await desk.count("SELECT COUNT(*) FROM event") == 2)
  }

  @Test(arguments: Engine.allCases) func `fifty identical posts at once are one signature and one mail`(
    _ engine: Engine
  )
    async throws
  {
    let desk = try Desk(engine)
    let signing = try desk.signing("Ada Invented")
    let outcomes = await withTaskGroup(of: SignOutcome?.self) { group in
      for _ in 0..<50 { group.addTask { try? await desk.store.writer.sign(signing) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == .new } == 1)
    #expect(outcomes.count { $0 == .same } == 49)
    #expect(try await desk.count("SELECT COUNT(*) FROM signature") == 1)
    #expect(try await desk.count("SELECT COUNT(*) FROM outbox") == 1)
    #expect(try await desk.agrees())
  }

  @Test(arguments: Engine.allCases) func `one person signs once however the address is spelt`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    #expect(try await desk.store.writer.sign(desk.signing("Ada Invented", "ada.invented@gmail.com")) == .new)
    let again = try desk.signing("ADA  Ínvented", "AdaInvented+petition@googlemail.com", form: 2)
    #expect(try await desk.store.writer.sign(again) == .again)
    #expect(try await desk.store.writer.sign(again) == .again)
    #expect(try await desk.count("SELECT COUNT(*) FROM signature") == 1)
    #expect(try await desk.count("SELECT COUNT(*) FROM outbox") == 1, "the link is sent once a day")
    desk.clock.move(86_400)
    #expect(try await desk.store.writer.sign(again) == .again)
    #expect(try await desk.count("SELECT COUNT(*) FROM outbox") == 2)
  }

  @Test(arguments: Engine.allCases) func `a shared mailbox signs for as many as the rule allows`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    for (place, name) in ["Ada Invented", "Ben Invented", "Cleo Invented"].enumerated() {
      let signing = try desk.signing(name, "family@example.org", form: UInt8(place))
      #expect(try await desk.store.writer.sign(signing) == (place < 2 ? .new : .full))
    }
    #expect(try await desk.count("SELECT COUNT(*) FROM signature") == 2)
    #expect(try await desk.agrees())
  }

  @Test(arguments: Engine.allCases) func `the same person may sign in another country's petition`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    #expect(try await desk.store.writer.sign(desk.signing("Ada Invented")) == .new)
    #expect(try await desk.store.writer.sign(desk.signing("Ada Invented", petition: "fr")) == .new)
  }

  @Test(arguments: Engine.allCases) func `a row that the database refuses harms none of its neighbours`(
    _ engine: Engine
  )
    async throws
  {
    let desk = try Desk(engine)
    let poison = Signing(
      petition: "be", id: try desk.signing("Poison").id, channel: .form, mailbox: [1], person: [1], country: "BE",
      at: desk.clock.now, consents: Consents(rawValue: 99), wording: [1], network: nil, sealed: [], share: 2, wait: 0)
    let people = try (0..<40).map { try desk.signing("Person \(["A", "B", "C", "D"][$0 % 4])\($0)") }
    let results = await withTaskGroup(of: Bool.self) { group in
      for (place, person) in people.enumerated() {
        if place % 10 == 5 { group.addTask { (try? await desk.store.writer.sign(poison)) != nil } }
        group.addTask { (try? await desk.store.writer.sign(person)) == .new }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count { $0 } == 40)
    #expect(results.count { !$0 } == 4)
    #expect(try await desk.agrees())
  }

  @Test(arguments: Engine.allCases) func `who comes when the queue is full is told to come again`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine.database(), queue: 2)
    let people = try (0..<60).map { try desk.signing("Person \($0) Invented") }
    let results = await withTaskGroup(of: Result<SignOutcome, StoreProblem>.self) { group in
      for person in people {
        group.addTask {
          do throws(StoreProblem) { return .success(try await desk.store.writer.sign(person)) } catch {
            return .failure(error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let new = results.count { $0 == .success(.new) }
    #expect(results.count { $0 == .failure(.busy) } == 60 - new)
    #expect(
      try await desk.count("SELECT COUNT(*) FROM signature") == Int64(new), "what was answered is stored, no more")
    #expect(try await desk.agrees())
  }

  @Test(arguments: Engine.allCases) func `what is done by hand is whole or not at all`(_ engine: Engine) async throws {
    let desk = try Desk(engine)
    await #expect(throws: StoreProblem.notAllowed("no")) {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        ledger.note(.petitionOpened, petition: "be")
        try ledger.connection.run(
          "INSERT INTO petition (id, state, changed) VALUES ($1, $2, $3)", [.text("be"), .text("open"), .integer(1)])
        throw .notAllowed("no")
      }
    }
    #expect(try await desk.count("SELECT COUNT(*) FROM petition") == 0)
    #expect(try await desk.count("SELECT COUNT(*) FROM event") == 0)
  }

  @Test(arguments: Engine.allCases) func `nothing that a person wrote stands in the database`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    _ = try await desk.store.writer.sign(desk.signing("Zebulon Quince"))
    for row in try await desk.rows("SELECT * FROM signature") {
      for value in row.values {
        guard case .bytes(let bytes) = value else { continue }
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Zebulon"))
      }
    }
    let row = try #require(try await desk.rows("SELECT id, sealed FROM signature").first)
    let id = try #require(SignatureID(try row.bytes(0)))
    let person = Seal.open(try row.bytes(1), of: id, secrets: desk.secrets)
    #expect(
      person == Person(name: "Zebulon Quince", address: "zebulon.quince@example.org", postcode: nil, language: "en"))
  }

  @Test(arguments: Engine.allCases) func `a database of another key is refused`(_ engine: Engine) throws {
    let address = try engine.database()
    _ = try Desk(address)
    let other = try #require(Secrets(root: [UInt8](repeating: 8, count: 32)))
    #expect(throws: StoreProblem.self) { try Store(address, secrets: other) }
  }

  @Test(arguments: Engine.allCases) func `several servers on one database count right`(_ engine: Engine) async throws {
    let address = try engine.database()
    let desks = try (0..<3).map { _ in try Desk(address) }
    #expect(Set(desks.map { $0.store.writer.number }).count == 3)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 0..<90 {
        let desk = desks[place % 3]
        group.addTask {
          let signing = try desk.signing("Person \(place / 2) Invented", form: UInt8(place / 2))
          _ = try await desk.store.writer.sign(signing)
          _ = try await desk.store.writer.confirm(petition: "be", signing.id)
        }
      }
      try await group.waitForAll()
    }
    let told = try await desks[0].store.reader().read { connection throws(StoreProblem) in try Tally(connection) }
    let real = try await desks[0].store.reader().read { connection throws(StoreProblem) in
      try Tally(signaturesIn: connection)
    }
    #expect(told == real)
    #expect(told.count("be") == 45)
  }
}
