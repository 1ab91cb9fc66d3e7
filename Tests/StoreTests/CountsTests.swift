import Campaign
import Foundation
import Store
import Testing

@Suite struct `Counts of several writers` {
  @Test(arguments: Engine.allCases) func `each reads what the other has counted, and nothing twice`(_ engine: Engine)
    async throws
  {
    let address = try engine.database()
    let one = try Desk(address)
    let other = try Desk(address, clock: one.clock)
    for place in 0..<70 {
      let desk = place % 2 == 0 ? one : other
      let signing = try desk.signing("Person \(place) Invented", country: place % 3 == 0 ? "BE" : "FR")
      _ = try await desk.store.writer.sign(signing)
      if place % 5 != 0 { _ = try await desk.store.writer.confirm(petition: "be", signing.id) }
    }
    #expect(one.store.counts.confirmed("be") < 56)
    for desk in [one, other, one] {
      try await desk.store.refresh()
      #expect(desk.store.counts.confirmed("be") == 56)
      #expect(desk.store.counts.count("be", .pending) == 14)
      #expect(try await desk.agrees())
    }
    let version = one.store.counts.version
    try await one.store.refresh()
    #expect(one.store.counts.version == version, "nothing was read that has not changed")
    let third = try Desk(address, clock: one.clock)
    #expect(third.store.counts.tally == one.store.counts.tally)
  }

  @Test func `what was signed before a day is told by country and by day`() async throws {
    let desk = try Desk(.sqlite)
    for (place, country) in ["BE", "BE", "FR"].enumerated() {
      let signing = try desk.signing("Person \(place) Invented", country: country)
      _ = try await desk.store.writer.sign(signing)
      _ = try await desk.store.writer.confirm(petition: "be", signing.id)
      if place == 0 { desk.clock.move(Days.seconds) }
    }
    let today = Days.of(desk.clock.now)
    let before = desk.store.counts.of("be").confirmed(before: today)
    #expect(before.byDay == [today - 1: 1])
    #expect(before.byCountry["BE"] == 1)
    #expect(before.byCountry["FR"] == 0)
    #expect(desk.store.counts.of("be").confirmed(before: today + 1).byCountry == ["BE": 2, "FR": 1])
  }
}
