/// Computes replications of a plan one after another, in memory that is taken once.
///
/// After it was made nothing is allocated. A replication's result hangs on its choices and weights alone, not on those
/// computed before. Used by one thread at a time.
final class Replicator {
  private let plan: RankingPlan
  private let variations: Variations
  private let hierarchies: [Hierarchy]
  private let gaps: GapDraw
  /// What is done to the numbers in each replication.
  private let steps: [IndexRun.Step]
  /// Whether the numbers as collected are added up as they are.
  private let isPlain: Bool
  /// Whether the prepared numbers differ from replication to replication.
  private let varies: Bool
  /// Whether all is means without gaps; then a faster kernel computes it.
  private let isFast: Bool
  private let ruleRoom: GradeRule.Room
  private let placing: PlaceKernel
  private let units: Int
  /// The units that the method itself does not rank; they never are.
  private let unranked: [Int]
  private let isNominal: Bool
  /// How many indicators and scores could not be computed by the method itself.
  private(set) var tolerated: (broken: Int, failures: Int)

  /// Numbers as collected, with what was drawn; the same after the steps; normalised ones and scores.
  private let raw: WritableColumn
  private let prepared: WritableColumn
  private let cells: WritableColumn
  private let levels: UnsafeMutableBufferPointer<Int16>
  /// One per link, written by who draws them.
  let weights: WritableColumn
  private let sums: WritableColumn
  private let items: UnsafeMutableBufferPointer<Keyed>
  /// One rank per unit from 1, `Int16.max` for a unit that has none.
  let places: UnsafeMutableBufferPointer<Int16>
  /// The position of each unit's category; the number of categories for none.
  let category: UnsafeMutableBufferPointer<Int16>
  let included: UnsafeMutableBufferPointer<Bool>

  /// - Parameter nominal: what the method itself gives; `nil` where that is what shall be computed.
  init(_ plan: RankingPlan, _ variations: Variations, nominal: NominalRanking?) {
    let hierarchy = plan.hierarchy
    let units = plan.panel.units
    self.plan = plan
    self.variations = variations
    self.units = units
    hierarchies = variations.aggregations.map { chosen in hierarchy.replacing { $0.isMean ? chosen : $0 } }
    unranked = nominal.map { nominal in (0..<units).filter { nominal.ranks[$0] == nil } } ?? []
    isNominal = nominal == nil
    tolerated = nominal?.tolerated ?? (0, 0)
    // Who is left in is decided once, by the method itself, where gaps are filled by lot.
    let fills = variations.missing && nominal != nil
    let screened = fills ? nominal?.included ?? [] : Array(repeating: true, count: units)
    gaps = fills ? GapDraw(plan, ranked: nominal?.ranks.map { $0 != nil } ?? []) : GapDraw()
    steps = fills ? plan.steps.filter(\.isTreatment) : plan.steps
    isPlain = steps.isEmpty && variations.normalisations.isEmpty && plan.normalisations.allSatisfy(\.isNothing)
    varies = !gaps.cells.isEmpty || variations.coders && plan.contested.count > 0
    isFast = MeanKernel.computes(hierarchy) && nominal != nil
    if case .rule(let rule) = plan.categories {
      ruleRoom = GradeRule.Room(rule, units: units)
    } else {
      ruleRoom = GradeRule.Room(nil, units: units)
    }
    placing = PlaceKernel(units: units)
    let longest = (0..<hierarchy.nodeCount).map { hierarchy.links(of: $0).count }.max() ?? 0
    let widest = max(units, longest)
    raw = .filled(units * hierarchy.indicators, with: .nan)
    prepared = .filled(units * hierarchy.indicators, with: .nan)
    cells = .filled(units * hierarchy.columns, with: .nan)
    levels = .filled(plan.levels.count, with: 0)
    weights = .filled(hierarchy.weights.count, with: 0)
    sums = .filled(3 * widest, with: 0)
    items = .filled(2 * widest, with: Keyed(key: 0, unit: 0))
    places = .filled(units, with: .max)
    category = .filled(units, with: Int16(truncatingIfNeeded: plan.categoryCount))
    included = .filled(units, with: true)
    load(screened)
  }

  deinit {
    for buffer in [raw, prepared, cells, weights, sums] { buffer.deallocate() }
    for buffer in [levels, places, category] { buffer.deallocate() }
    items.deallocate()
    included.deallocate()
  }

  /// Takes the plan's numbers, but none of the units that are left out.
  private func load(_ screened: [Bool]) {
    let target = numbers
    plan.panel.read { from in
      for position in from.indices where screened[position % units] { target[position] = from[position] }
    }
    for position in levels.indices { levels[position] = plan.levels[position] }
    if !isPlain { prepare() }
  }

  /// The numbers as collected: where nothing is done to them, they are what is added up.
  private var numbers: WritableColumn {
    isPlain ? WritableColumn(rebasing: cells[0..<raw.count]) : raw
  }

  /// One score per unit, NaN where there is none.
  var scores: WritableColumn { cells.column(plan.column, of: units) }

  private var sorting: SortScratch {
    SortScratch(
      items: UnsafeMutableBufferPointer(rebasing: items[0..<items.count / 2]),
      spare: UnsafeMutableBufferPointer(rebasing: items[(items.count / 2)...]))
  }
}

extension Replicator {
  /// Computes ranks and categories from choices and from `weights`; says why it could not.
  func evaluate(_ choices: inout ReplicationChoices) -> ReplicationFailure? {
    if varies {
      let target = numbers
      if choices.coders != nil {
        draw(&choices.coders) { plan.contested.draw(into: target, levels: levels, from: &$0) }
      }
      draw(&choices.missing) { gaps.draw(into: target, levels: levels, from: &$0) }
      if !isPlain { prepare() }
    }
    var broken = 0
    if !isPlain { broken = normalise(choices.normalisation.map { variations.normalisations[$0] }) }
    for unit in unranked {
      for column in 0..<plan.hierarchy.indicators { cells[column * units + unit] = 1 }
    }
    let failures =
      if let choice = choices.aggregation { aggregate(by: hierarchies[choice]) } else { aggregate(by: plan.hierarchy) }
    if isNominal {
      tolerated = (broken, failures)
    } else {
      // What fails in the method itself is part of it; what fails in a replication alone must not be passed over.
      if broken > tolerated.broken { return .normalisation }
      if failures > tolerated.failures { return .aggregation }
      guard isComplete else { return .missing }
    }
    let scores = scores
    for unit in unranked { scores[unit] = .nan }
    placing.apply(plan.ranking, to: scores, into: places)
    categorise()
    return nil
  }

  private func draw(_ source: inout Random?, _ body: (inout Random) -> Void) {
    guard var random = source else { return }
    body(&random)
    source = random
  }

  /// Does the steps to the numbers as they are now.
  private func prepare() {
    for position in raw.indices { prepared[position] = raw[position] }
    for unit in 0..<units { included[unit] = true }
    for step in steps {
      switch step {
      case .screen(let screening): screening.apply(to: prepared, included: included)
      case .impute(let imputation):
        for column in 0..<plan.hierarchy.indicators {
          imputation.apply(to: prepared.column(column, of: units), scratch: sorting)
        }
        Screening.blank(prepared, included: UnsafeBufferPointer(included))
      case .treat(let treatment):
        let spare = sums.column(0, of: units)
        for column in 0..<plan.hierarchy.indicators {
          _ = treatment.apply(to: prepared.column(column, of: units), spare: spare)
        }
      }
    }
  }

  /// How many indicators had no number afterwards.
  private func normalise(_ alternative: [Normalisation]?) -> Int {
    let normalisations = alternative ?? plan.normalisations
    var broken = 0
    for column in normalisations.indices {
      let fine = normalisations[column].apply(
        to: Column(prepared).column(column, of: units), into: cells.column(column, of: units), scratch: sorting)
      if !fine { broken += 1 }
    }
    return broken
  }

  /// How many scores could not be computed.
  private func aggregate(by hierarchy: Hierarchy) -> Int {
    if isFast, MeanKernel.aggregate(hierarchy, cells, units: units, weights: UnsafeBufferPointer(weights)), isComplete {
      return 0
    }
    let width = sums.count / 3
    func stretch(_ position: Int) -> WritableColumn {
      WritableColumn(rebasing: sums[position * width..<position * width + units])
    }
    return hierarchy.aggregate(
      cells, units: units, weights: UnsafeBufferPointer(weights),
      scratch: AggregationScratch(sums: stretch(0), divisors: stretch(1), counts: stretch(2), sorting: sorting))
  }

  /// Whether every unit that the method ranks has a score.
  private var isComplete: Bool {
    let scores = scores
    var gaps = 0
    for unit in 0..<units { gaps += scores[unit] != scores[unit] ? 1 : 0 }
    return gaps == 0
  }

  private func categorise() {
    switch plan.categories {
    case .none: break
    case .rule(let rule): rule.apply(to: UnsafeBufferPointer(levels), into: category, room: ruleRoom)
    case .cuts(let cuts):
      let scores = scores, tolerance = plan.ranking.tolerance
      for unit in 0..<units {
        category[unit] = scores[unit].isNaN ? Int16(truncatingIfNeeded: cuts.count + 1) : 0
      }
      for cut in cuts {
        for unit in 0..<units { category[unit] += scores[unit] >= cut - tolerance ? 1 : 0 }
      }
    }
  }
}

extension IndexRun.Step {
  fileprivate var isTreatment: Bool { if case .treat = self { true } else { false } }
}

extension Normalisation {
  /// Whether it leaves every number as it is.
  fileprivate var isNothing: Bool { method == .none && direction == .more }
}

extension Aggregation {
  /// Whether it is one of the three means that can stand for each other.
  var isMean: Bool { self == .arithmetic || self == .geometric || self == .harmonic }
}
