@testable import Scoring

/// Runs one kernel on a few numbers.
enum Kernels {
  /// A column after one step.
  static func prepared(_ column: [Double?], _ steps: IndexRun.Step...) throws -> [Double?] {
    var run = IndexRun(units: column.count, hierarchy: try Hierarchy(indicators: 1, nodes: []))
    run.load(Panel(columns: [column]))
    for step in steps { run.apply(step) }
    return run.prepared.column(0)
  }

  static func normalised(_ column: [Double?], _ normalisation: Normalisation) throws -> [Double?] {
    var run = IndexRun(units: column.count, hierarchy: try Hierarchy(indicators: 1, nodes: []))
    run.load(Panel(columns: [column]))
    run.normalise([normalisation])
    return run.scores.column(0)
  }

  /// One score of each unit, and how many failed. A row is a part over all units.
  static func aggregated(
    _ parts: [[Double?]], _ aggregation: Aggregation, weights: [Double]? = nil, minimumShare: Double = 0,
    subtracts: Set<Int> = [], limits: ClosedRange<Double>? = nil, bands: Bands? = nil
  ) throws -> (scores: [Double?], failures: Int) {
    let node = Hierarchy.Node(
      parts: parts.indices.map {
        Hierarchy.Node.Part(column: $0, weight: weights?[$0] ?? 1, subtracts: subtracts.contains($0))
      }, aggregation: aggregation, minimumShare: minimumShare, limits: limits, bands: bands)
    var run = IndexRun(units: parts[0].count, hierarchy: try Hierarchy(indicators: parts.count, nodes: [node]))
    run.load(Panel(columns: parts))
    run.normalise(Array(repeating: Normalisation(.none), count: parts.count))
    let failures = run.aggregate()
    return (run.scores.column(parts.count), failures)
  }

  static func near(_ ours: [Double?], _ expected: [Double?], within tolerance: Double = 1e-12) -> Bool {
    ours.count == expected.count
      && zip(ours, expected).allSatisfy { ours, expected in
        guard let ours, let expected else { return ours == nil && expected == nil }
        return abs(ours - expected) <= tolerance
      }
  }
}
