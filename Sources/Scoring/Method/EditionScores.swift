import Cards

/// The scores of every unit of an edition, with places and what could not be computed.
public struct EditionScores: Sendable {
  /// Something that the method asks for and arithmetic refuses.
  public enum Problem: Sendable, Equatable {
    /// A mean of numbers that are not all above zero, or a number below every band; `score` is its position.
    case notComputable(score: Int, unit: UnitCode)
    /// The formula divides by zero, as where all units have the same number.
    case notNormalised(IndicatorNumber)
    /// The logarithm of a number that is not above zero.
    case noLogarithm(IndicatorNumber, unit: UnitCode)
  }

  public let model: ScoreModel
  public let problems: [Problem]
  /// By position of the score, then of the unit.
  private let values: [[ScoreRange?]]
  private let points: [[ScoreRange?]]
  private let places: [[ClosedRange<Int>?]]
  private let refusals: [ScoreModel.Refusal?]
  /// Measures and points after the steps, and the lowest and highest of what enters scores.
  let prepared: Panel
  /// Which units take part, and what treatment did to each indicator.
  let included: [Bool]
  let outcomes: [Treatment.Outcome]
  /// By which numbers each measure was normalised; `nil` for indicators that ask for a grade, and for measures without numbers.
  let normalised: [NormalisedBy?]
  private let entering: (low: Panel, high: Panel)

  /// - Parameter isExplained: whether derivations will be asked for.
  public init(_ model: ScoreModel, isExplained: Bool = true) {
    self.model = model
    var run = model.makeRun()
    let stage = Stage(model, &run)
    problems =
      model.undefined.map { .noLogarithm(model.table.indicators[$0.indicator].number, unit: model.units[$0.unit]) }
      + stage.problems
    prepared = run.prepared
    included = run.included
    outcomes = run.outcomes
    let panel = run.prepared
    normalised =
      isExplained
      ? model.measures.enumerated().map { column, isMeasure in
        isMeasure ? NormalisedBy(model.normalisations[column], of: panel.column(column)) : nil
      } : Array(repeating: nil, count: model.measures.count)
    entering = stage.entering
    values = model.nodes.map(stage.ranges)
    points = zip(model.method.scores, model.seen).map { score, node in
      score.bands.isEmpty ? Array(repeating: nil, count: model.units.count) : stage.ranges(node)
    }
    places = zip(model.method.scores, values).map { Places(model, $0, $1).ranges }
    refusals = model.units.indices.map { unit in
      model.refusals[unit] ?? (run.included[unit] ? nil : .screened(share: model.share(of: unit)))
    }
  }

  /// The scores of one unit by its position in `model.units`.
  public func scores(of unit: Int) -> UnitScores {
    UnitScores(
      unit: model.units[unit],
      entries: model.method.scores.indices.map { score in
        UnitScores.Entry(
          id: model.method.scores[score].id, value: values[score][unit], points: points[score][unit],
          places: places[score][unit])
      }, total: model.total, refusal: refusals[unit], numberCount: model.table.numberCount(of: unit))
  }

  public func scores(of unit: UnitCode) -> UnitScores? {
    model.units.firstIndex(of: unit).map { scores(of: $0) }
  }

  /// What an indicator brings into scores; `nil` where it is left out.
  public func entering(_ unit: Int, _ indicator: Int) -> ScoreRange? {
    guard let low = entering.low[unit, indicator], let high = entering.high[unit, indicator] else { return nil }
    return ScoreRange(low, high)
  }
}

extension ScoreModel {
  /// The share of the indicators that scores use and that apply for which a unit has a number.
  fileprivate func share(of unit: Int) -> Double {
    let there = (0..<raw.columns).count { used[$0] && raw[unit, $0] != nil }
    let apply = (0..<raw.columns).count { used[$0] && !table[unit, $0].isNotApplicable }
    return apply > 0 ? Double(there) / Double(apply) : 0
  }
}

extension AnswerTable.Answer {
  var isNotApplicable: Bool { if case .notApplicable = self { true } else { false } }
}

/// One computation, with ranges where a rule asks for bounds.
private struct Stage {
  private let low: Panel
  /// The first columns are what enters scores, at its lowest and at its highest.
  let entering: (low: Panel, high: Panel)
  /// Columns as those of a doubled hierarchy; `nil` where every value is exact.
  private let doubled: Panel?
  private let indicators: Int
  private(set) var problems: [EditionScores.Problem] = []

  init(_ model: ScoreModel, _ run: inout IndexRun) {
    indicators = model.hierarchy.indicators
    model.compute(&run)
    low = run.scores
    if model.fills.contains(where: { $0.low != $0.high }) {
      var high = run
      high.normalise(model.normalisations)
      high.fill(model.fills, with: \.high)
      entering = (run.scores, high.scores)
      doubled = Self.doubled(model, run.scores, high.scores)
    } else {
      entering = (run.scores, run.scores)
      doubled = nil
    }
    findFailures(model, run)
  }

  private static func doubled(_ model: ScoreModel, _ low: Panel, _ high: Panel) -> Panel {
    let hierarchy = model.hierarchy.doubled
    let count = model.hierarchy.indicators
    var panel = Panel(units: low.units, columns: 2 * count)
    for unit in 0..<low.units {
      for column in 0..<count {
        panel[unit, column] = low[unit, column]
        panel[unit, count + column] = high[unit, column]
      }
    }
    var both = IndexRun(units: low.units, hierarchy: hierarchy)
    both.load(panel)
    both.normalise(Array(repeating: Normalisation(.none), count: 2 * count))
    both.aggregate()
    return both.scores
  }

  private mutating func findFailures(_ model: ScoreModel, _ run: IndexRun) {
    for (column, indicator) in model.table.indicators.enumerated() {
      let units = 0..<run.units
      if units.contains(where: { run.prepared[$0, column] != nil })
        && units.allSatisfy({ run.prepared[$0, column] == nil || low[$0, column] == nil })
      {
        problems.append(.notNormalised(indicator.number))
      }
    }
    for node in 0..<model.hierarchy.nodeCount {
      let parts = model.hierarchy.links(of: node).map { Int(model.hierarchy.parts[$0]) }
      for unit in 0..<run.units where isFailed(unit, indicators + node) {
        // What is made of it fails as well, and one finding says enough.
        if parts.contains(where: { isFailed(unit, $0) }) { continue }
        let score = model.nodes.firstIndex(of: node) ?? model.seen.firstIndex(of: node) ?? 0
        problems.append(.notComputable(score: score, unit: model.units[unit]))
      }
    }
  }

  /// Whether a column has no number at either end of its range because arithmetic refuses one.
  private func isFailed(_ unit: Int, _ column: Int) -> Bool {
    guard let doubled, column >= indicators else { return low.isFailed(unit, column) }
    return doubled.isFailed(unit, 2 * column) || doubled.isFailed(unit, 2 * column + 1)
  }

  func ranges(_ node: Int) -> [ScoreRange?] {
    (0..<low.units).map { unit in
      guard let doubled else { return low[unit, indicators + node].map { ScoreRange($0, $0) } }
      guard let bottom = doubled[unit, 2 * (indicators + node)], let top = doubled[unit, 2 * (indicators + node) + 1]
      else { return nil }
      return ScoreRange(bottom, top)
    }
  }
}

/// The places of units, each a range where scores are.
private struct Places {
  let ranges: [ClosedRange<Int>?]

  init(_ model: ScoreModel, _ score: ScoreRule, _ values: [ScoreRange?]) {
    let values = model.method.ranking.of == .rounded ? values.map { $0?.rounded(by: model.rounding) } : values
    let ranking = model.ranking(by: score)
    if values.allSatisfy({ $0?.isExact != false }) {
      ranges = ranking.places(of: values.map { $0?.low }).map { $0.map { $0...$0 } }
      return
    }
    let turned = ranking.direction == .more ? values : values.map { $0.map { ScoreRange(-$0.high, -$0.low) } }
    let there = turned.compactMap(\.self)
    ranges = turned.map { range in
      range.map { range in
        let best = 1 + there.count { $0.low > range.high + ranking.tolerance }
        let worst = there.count { $0.high > range.low + ranking.tolerance }
        // A range always counts itself where it is wider than the tolerance.
        return best...max(best, worst + (range.high > range.low + ranking.tolerance ? 0 : 1))
      }
    }
  }
}

extension Hierarchy {
  /// Every column twice, its lowest and its highest: indicators as two blocks, nodes in pairs.
  var doubled: Hierarchy {
    let place: (Int, Bool) -> Int = { column, high in
      if column < indicators { return column + (high ? indicators : 0) }
      return 2 * column + (high ? 1 : 0)
    }
    let nodes = (0..<nodeCount).flatMap { node in
      [false, true].map { high in
        let takesHigh = (bands[node]?.direction == -1) != high
        return Node(
          parts: links(of: node).map {
            Node.Part(
              column: place(Int(parts[$0]), takesHigh != subtracts[$0]), weight: weights[$0], subtracts: subtracts[$0])
          }, aggregation: aggregations[node], minimumShare: minimumShares[node], limits: limits[node],
          rounding: roundings[node], bands: bands[node])
      }
    }
    return (try? Hierarchy(indicators: 2 * indicators, nodes: nodes)) ?? self
  }
}
