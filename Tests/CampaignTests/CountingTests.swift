import Campaign
import Testing

@Suite struct `Counting` {
  /// The example of California's Secretary of State: 25,000 raw, 1,250 sampled, 900 valid, one duplicate pair.
  @Test func `a sample says of all what California's form says`() throws {
    let sample = try #require(Sample(raw: 25_000, sampled: 1_250, valid: 900, duplicates: 1))
    #expect(sample.estimate == 17_620)
  }

  @Test func `numbers that contradict each other are no sample`() {
    #expect(Sample(raw: 10, sampled: 11, valid: 1, duplicates: 0) == nil)
    #expect(Sample(raw: 10, sampled: 0, valid: 0, duplicates: 0) == nil)
    #expect(Sample(raw: 10, sampled: 5, valid: 6, duplicates: 0) == nil)
    #expect(Sample(raw: 10, sampled: 5, valid: 3, duplicates: 4) == nil)
  }

  @Test func `a seed draws the same for everybody, nothing twice`() {
    let drawn = Sample.drawn(seed: "2026-11-18 de", from: 25_000, size: 1_250)
    #expect(drawn.count == 1_250)
    #expect(Set(drawn).count == 1_250)
    #expect(drawn == drawn.sorted() && (drawn.last ?? 0) < 25_000)
    #expect(drawn == Sample.drawn(seed: "2026-11-18 de", from: 25_000, size: 1_250))
    #expect(drawn != Sample.drawn(seed: "2026-11-18 df", from: 25_000, size: 1_250))
    #expect(Sample.drawn(seed: "x", from: 3, size: 9) == [0, 1, 2])
    #expect(Sample.drawn(seed: "x", from: 0, size: 9) == [])
  }

  @Test func `a line of the log that is changed no longer follows`() {
    let first = Event(
      petition: "be", writer: 1, sequence: 1, at: 5, kind: .signed, signature: SignatureID([UInt8](0..<16)),
      after: Event.start)
    let second = Event(
      petition: "be", writer: 1, sequence: 2, at: 6, kind: .petitionPaused, signature: nil, actor: "ada",
      detail: "storm", after: first.hash)
    #expect(first.follows(Event.start) && second.follows(first.hash))
    #expect(!second.follows(Event.start))
    let changed = Event(
      petition: "be", writer: 1, sequence: 2, at: 6, kind: .petitionPaused, signature: nil, actor: "adas",
      detail: "torm", hash: second.hash)
    #expect(!changed.follows(first.hash))
  }

  @Test(arguments: [(0, "1970-01-01"), (20_833, "2027-01-15"), (-1, "1969-12-31"), (11_016, "2000-02-29")])
  func `days are those of the calendar`(day: Int64, text: String) {
    #expect(Days.text(day) == text)
    #expect(Days.of(day * 86_400) == day)
    #expect(Days.of(day * 86_400 + 86_399) == day)
  }

  @Test func `every state is left only for those that may follow`() {
    let allowed = SignatureState.allCases.flatMap { from in
      SignatureState.allCases.filter { from.leads(to: $0) }.map { "\(from) → \($0)" }
    }
    #expect(
      allowed == [
        "pending → confirmed", "pending → withdrawn", "pending → invalidated", "pending → expired",
        "confirmed → withdrawn", "confirmed → invalidated", "invalidated → pending", "invalidated → confirmed",
        "invalidated → withdrawn", "invalidated → expired",
      ])
  }
}
