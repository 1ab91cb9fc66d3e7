import Campaign
import Store
import Testing

@Suite struct `Names in the store` {
  @Test(arguments: Engine.allCases) func `pages give everybody who allows it once, the newest first`(
    _ engine: Engine
  ) async throws {
    let desk = try Desk(engine)
    let names = (0..<250).map { "Person \(Self.letters($0)) Invented" }
    for (place, name) in names.enumerated() {
      // Many within one second, as at a peak; every fifth does not allow it, and every seventh is in another petition.
      if place % 120 == 119 { desk.clock.move(1) }
      let signing = try desk.signing(
        name, "p\(place)@example.org", petition: place % 7 == 0 ? "fr" : "be",
        consents: place % 5 == 0 ? [.sign, .age] : [.sign, .age, .showName])
      _ = try await desk.store.writer.sign(signing)
      if place % 11 != 0 { _ = try await desk.store.writer.confirm(petition: signing.petition, signing.id) }
    }
    let wanted = names.indices.filter { $0 % 7 != 0 && $0 % 5 != 0 && $0 % 11 != 0 }
    var shown: [String] = []
    var sizes: [Int] = []
    var place: ShownNames.Place?
    let (reader, secrets) = (try desk.store.reader(), desk.secrets)
    repeat {
      let from = place
      let page = try await reader.read { connection throws(StoreProblem) in
        try ShownNames(connection, petition: "be", from: from)
      }
      let opened = page.entries.compactMap { Seal.open($0.sealed, of: $0.id, secrets: secrets)?.name }
      shown += opened
      sizes.append(opened.count)
      place = page.next.flatMap { ShownNames.Place($0.text) }
      #expect(place == page.next, "a place is read as it is written")
    } while place != nil && sizes.count < 9
    #expect(sizes.first == ShownNames.most && sizes.count == 2)
    #expect(shown.count == wanted.count && Set(shown) == Set(wanted.map { names[$0] }))
    let seconds = shown.compactMap { names.firstIndex(of: $0) }.map { ($0 + 1) / 120 }
    #expect(seconds == seconds.sorted(by: >))
    let count = try await reader.read { connection throws(StoreProblem) in
      try ShownNames.count(connection, petition: "be")
    }
    #expect(count == Int64(wanted.count))
  }

  private static func letters(_ number: Int) -> String {
    String(number).map { String(UnicodeScalar(UInt8(97 + ($0.wholeNumberValue ?? 0)))) }.joined()
  }
}
