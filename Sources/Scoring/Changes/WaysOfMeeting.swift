import Cards

/// The ways to meet a condition that an indicator's criteria tell apart, by who meets it.
struct WaysOfMeeting {
  struct Way {
    /// Each of them alone would do; where nobody alone does, all of them together.
    let by: [Provider]
    let isTogether: Bool
    /// What the criteria see: whether somebody who counts meets it, then of each set that they name whether one of it does.
    fileprivate let sight: [Bool]
  }

  /// Those that the criteria see, what they see least of first.
  private let ways: [Way]
  private let counts: Set<Provider>
  private let named: [Set<Provider>]

  init(_ condition: Condition, in indicator: Indicator) {
    counts = condition.counts
    var named: [Set<Provider>] = []
    for criterion in indicator.criteria {
      for by in criterion.when.named(for: condition.id) where !named.contains(by) { named.append(by) }
    }
    self.named = named
    var ways: [Way] = []
    let providers = Provider.allCases
    let masks = (1..<(1 << providers.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    for mask in masks {
      let by = providers.indices.filter { mask >> $0 & 1 == 1 }.map { providers[$0] }
      let sight = Self.sight(by, counts, named)
      guard sight.contains(true) else { continue }
      if let same = ways.firstIndex(where: { $0.sight == sight }) {
        guard by.count == 1, !ways[same].isTogether else { continue }
        ways[same] = Way(by: ways[same].by + by, isTogether: false, sight: sight)
      } else {
        ways.append(Way(by: by, isTogether: by.count > 1, sight: sight))
      }
    }
    let found = ways
    self.ways = found.indices.sorted { a, b in
      let seen = [a, b].map { position in found[position].sight.count { $0 } }
      return (seen[0], a) < (seen[1], b)
    }.map { found[$0] }
  }

  private static func sight(_ by: [Provider], _ counts: Set<Provider>, _ named: [Set<Provider>]) -> [Bool] {
    ([counts] + named).map { by.contains(where: $0.contains) }
  }

  /// Whether the criteria see anything of those who meet it.
  func areSeen(_ by: [Provider]) -> Bool { Self.sight(by, counts, named).contains(true) }

  /// The ways that the criteria tell from the one by which it is met; all where it is not.
  func others(than by: [Provider]) -> [Way] {
    let sight = Self.sight(by, counts, named)
    return ways.filter { $0.sight != sight }
  }

  /// Of those who meet it now, the ones who would have to leave off for a way.
  func leaving(_ by: [Provider], for way: Way) -> [Provider] {
    by.filter { provider in zip(Self.sight([provider], counts, named), way.sight).contains { $0 && !$1 } }
  }
}

extension Requirement {
  /// The sets of providers that it names for a condition.
  fileprivate func named(for id: Identifier<Condition>) -> [Set<Provider>] {
    switch self {
    case .always, .every: []
    case .condition(let condition, let by): condition.value == id ? by.map { [$0] } ?? [] : []
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap { $0.named(for: id) }
    }
  }
}
