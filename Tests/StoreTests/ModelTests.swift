import Campaign
import Foundation
import Store
import Testing

/// The same random steps on the store and on a few lines of Swift that cannot be wrong: after each step the totals are
/// equal.
@Suite struct `The store beside its model` {
  /// A person's signature as the model sees it.
  private struct Held {
    var signing: Signing
    var state: SignatureState
    var invalidation: Int64?
    var was: SignatureState?
    var isErased = false
  }

  @Test(arguments: Engine.allCases, [1, 2, 3] as [UInt64]) func `totals are equal after every step`(
    _ engine: Engine, seed: UInt64
  ) async throws {
    var random = Steps(seed: seed)
    let desk = try Desk(engine)
    let writer = desk.store.writer
    var held: [Held] = []
    var open: [Int64] = []

    for step in 0..<120 {
      let place = held.isEmpty ? nil : Int(random.next() % UInt64(held.count))
      switch random.next() % 10 {
      case 0, 1, 2:
        let signing = try desk.signing(
          "Person \(step) Invented", country: step % 3 == 0 ? "FR" : "BE", form: UInt8(step % 200))
        #expect(try await writer.sign(signing) == .new)
        held.append(Held(signing: signing, state: .pending))
      case 3, 4:
        guard let place else { continue }
        let outcome = try await writer.confirm(petition: "be", held[place].signing.id)
        switch held[place].state {
        case .pending:
          #expect(outcome == .confirmed)
          held[place].state = .confirmed
        case .confirmed: #expect(outcome == .already)
        default: #expect(outcome == .gone)
        }
      case 5:
        guard let place else { continue }
        let id = held[place].signing.id
        let done = try await writer.perform { ledger throws(StoreProblem) in try ledger.withdraw(petition: "be", id) }
        #expect(done == held[place].state.leads(to: .withdrawn))
        if done { (held[place].state, held[place].isErased) = (.withdrawn, true) }
      case 6:
        let country = random.next() % 2 == 0 ? "BE" : "FR"
        func invalidate() async throws -> (number: Int64, count: Int) {
          try await writer.perform { ledger throws(StoreProblem) in
            try ledger.invalidate(petition: "be", Criteria(country: country), reason: "step", actor: "ada")
          }
        }
        let meets = held.contains { $0.signing.country == country && [.pending, .confirmed].contains($0.state) }
        guard meets else {
          await #expect(throws: StoreProblem.self) { _ = try await invalidate() }
          continue
        }
        let done = try await invalidate()
        var count = 0
        for place in held.indices
        where held[place].signing.country == country && [.pending, .confirmed].contains(held[place].state) {
          (held[place].was, held[place].invalidation) = (held[place].state, done.number)
          held[place].state = .invalidated
          count += 1
        }
        #expect(done.count == count)
        open.append(done.number)
      case 7:
        guard let number = open.popLast() else { continue }
        let back = try await writer.perform { ledger throws(StoreProblem) in
          try ledger.undo(petition: "be", invalidation: number, actor: "ada")
        }
        var count = 0
        for place in held.indices where held[place].invalidation == number && held[place].state == .invalidated {
          let was = held[place].was ?? .pending
          held[place].state = was == .pending && held[place].isErased ? .expired : was
          count += 1
        }
        #expect(back == count)
      case 8:
        let part = try (0..<3).map { try desk.signing("Import \(step) \($0)", country: "BE", form: UInt8($0)) }
        func take() async throws -> [Bool] {
          try await writer.perform { ledger throws(StoreProblem) in try ledger.take(part + part) }
        }
        // Where names are gone that count, or could again, who is imported might be there already.
        if held.contains(where: { $0.isErased && [.pending, .confirmed, .invalidated].contains($0.state) }) {
          await #expect(throws: StoreProblem.self) { _ = try await take() }
          continue
        }
        let taken = try await take()
        #expect(taken == [true, true, true, false, false, false])
        held += part.map { Held(signing: $0, state: .confirmed) }
      default:
        let count = try await writer.perform { ledger throws(StoreProblem) in
          try ledger.eraseAll(of: "be", atMost: 4)
        }
        let pending = held.count { !$0.isErased && $0.state == .pending }
        #expect(count == min(4, pending > 0 ? pending : held.count { !$0.isErased }))
        // Which ones is the store's choice: the model asks it, and that counts stay is what is tested.
        let left = Set(
          try await desk.rows("SELECT id FROM signature WHERE sealed IS NOT NULL").map { try $0.bytes(0) })
        for place in held.indices where !left.contains(held[place].signing.id.bytes) {
          if !held[place].isErased, held[place].state == .pending { held[place].state = .expired }
          held[place].isErased = true
        }
      }
      var model: [TallyKey: Int64] = [:]
      for one in held {
        model[
          TallyKey(petition: "be", day: Days.of(one.signing.at), country: one.signing.country, state: one.state),
          default: 0] += 1
      }
      #expect(desk.store.counts.tally == Tally(model), "step \(step), seed \(seed)")
      desk.clock.move(1000)
    }
    #expect(try await desk.agrees())
    #expect(try await desk.isSound())
  }

  /// SplitMix64: the same steps everywhere.
  private struct Steps {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
