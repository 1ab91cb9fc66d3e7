import Campaign
import Store
import Testing

@Suite struct `Petitions that a database holds` {
  @Test(arguments: Engine.allCases) func `each is found once, with a signature or without`(_ engine: Engine)
    async throws
  {
    let desk = try Desk(engine)
    func held() async throws -> (all: [String], withNames: [String]) {
      try await desk.store.reader().read { connection throws(StoreProblem) in
        (
          try HeldPetitions.all(connection),
          try HeldPetitions.withNames(connection, among: HeldPetitions.signed(connection)).sorted()
        )
      }
    }
    #expect(try await held().all.isEmpty)
    for petition in ["be", "be-2", "a", "zz"] {
      for person in ["Ada Invented", "Ben Invented"] {
        let signing = try desk.signing(person, petition: petition)
        #expect(try await desk.store.writer.sign(signing) == .new)
      }
    }
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.receive(
        batch: "one", petition: "paper", country: "BE", origin: "Shop", sheets: 1...3, claimed: 30, scan: nil,
        actor: "ada")
    }
    #expect(try await held().all == ["a", "be", "be-2", "paper", "zz"])
    #expect(try await held().withNames == ["a", "be", "be-2", "zz"])
    _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.eraseAll(of: "be") }
    #expect(try await held().all == ["a", "be", "be-2", "paper", "zz"])
    #expect(try await held().withNames == ["a", "be-2", "zz"])
  }
}
