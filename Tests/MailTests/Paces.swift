import Testing

@testable import Mail

@Suite struct Paces {
  private let other = ProviderLimit(domains: [], perMinute: 6, burst: 2)

  /// When each of `count` mails goes, in seconds, if each is sent as soon as it may.
  private func instants(_ pace: inout Pace, _ domain: String, _ count: Int, from start: Duration = .zero) -> [Double] {
    var now = start
    return (0..<count).map { _ in
      while case .at(let later) = pace.take(domain, at: now) { now = later }
      return Double(now.components.seconds) + Double(now.components.attoseconds) / 1e18
    }
  }

  @Test func `after a burst, mails go in even steps`() {
    var pace = Pace([], other: other)
    #expect(instants(&pace, "a.example", 5) == [0, 0, 10, 20, 30])
    #expect(instants(&pace, "b.example", 2) == [0, 0])
  }

  @Test func `a pause gives the burst back, and no more`() {
    var pace = Pace([], other: other)
    _ = instants(&pace, "a.example", 5)
    #expect(instants(&pace, "a.example", 4, from: .seconds(3_600)) == [3_600, 3_600, 3_610, 3_620])
  }

  @Test func `domains of one provider share its measure`() {
    var pace = Pace([ProviderLimit(domains: ["a.com", "b.com"], perMinute: 60, burst: 1)], other: other)
    #expect(pace.take("a.com", at: .zero) == .now)
    #expect(pace.take("b.com", at: .zero) == .at(.seconds(1)))
    #expect(pace.take("c.com", at: .zero) == .now)
    #expect(pace.take("b.com", at: .seconds(1)) == .now)
  }

  @Test func `asking too early costs nothing`() {
    var pace = Pace([ProviderLimit(domains: ["a.com"], perMinute: 60, burst: 1)], other: other)
    #expect(pace.take("a.com", at: .zero) == .now)
    for _ in 0..<1_000 { #expect(pace.take("a.com", at: .milliseconds(1)) == .at(.seconds(1))) }
    #expect(pace.take("a.com", at: .seconds(1)) == .now)
  }

  @Test func `in any minute no more go than the limit and one burst`() {
    for limit in ProviderLimit.usual {
      var pace = Pace(other: other)
      var random = Seeded(3)
      var sent: [Duration] = []
      var now = Duration.zero
      for _ in 0..<4_000 {
        now += .milliseconds(Int.random(in: 0...50, using: &random))
        if pace.take(limit.domains.randomElement(using: &random) ?? "", at: now) == .now { sent.append(now) }
      }
      for (index, start) in sent.enumerated() {
        let inMinute = sent[index...].prefix { $0 < start + .seconds(60) }.count
        #expect(inMinute <= limit.perMinute + limit.burst)
      }
    }
  }

  @Test func `a million domains do not fill the memory`() {
    var pace = Pace([], other: other)
    var taken = 0
    for number in 0..<100_000 where pace.take("d\(number).example", at: .zero) == .now { taken += 1 }
    #expect(taken == Pace.mostDomains)
    // Ten seconds later those are forgotten.
    #expect(pace.take("new.example", at: .seconds(10)) == .now)
  }
}
