/// What came of all runs.
struct Tally: Sendable {
  private var counts: [String: Int] = [:]
  private var bad: [(run: Int, outcome: Outcome, sentence: String)] = []

  mutating func add(_ run: Int, _ outcome: Outcome, _ sentence: String) {
    counts[outcome.rawValue, default: 0] += 1
    if outcome.isBad { bad.append((run, outcome, sentence)) }
  }

  mutating func add(_ other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    bad += other.bad
  }

  var total: Int { counts.values.reduce(0, +) }

  private var decoded: Int { Outcome.allCases.filter(\.isDecoded).reduce(0) { $0 + (counts[$1.rawValue] ?? 0) } }

  /// The least share of workspaces that must get past decoding, in percent, once there are enough to tell.
  private static let least = 30

  private var getsThrough: Bool { total < 200 || decoded * 100 >= total * Self.least }

  var isGood: Bool { bad.isEmpty && getsThrough }

  func report(seed: UInt64, seconds: Int64) -> String {
    var lines = bad.sorted { $0.run < $1.run }.prefix(50).map { entry in
      "\(entry.outcome.rawValue): --seed \(seed) --from \(entry.run) --count 1: \(entry.sentence)"
    }
    let outcomes = Outcome.allCases.compactMap { outcome in
      counts[outcome.rawValue].map { "\($0) \(outcome.rawValue)" }
    }
    lines.append(
      "seed \(seed): \(total) workspaces in \(seconds) s: " + outcomes.joined(separator: ", ")
        + "; \(total == 0 ? 0 : decoded * 100 / total) % got past decoding")
    if !getsThrough { lines.append("Fewer than \(Self.least) % got past decoding: damage less.") }
    return lines.joined(separator: "\n")
  }
}
