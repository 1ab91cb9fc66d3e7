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
  /// Whether all is means, which a faster kernel computes where there are no gaps.
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
  /// What each fill of the plan gives.
  private let fills: WritableColumn
  /// One per link, written by who draws them.
  let weights: WritableColumn
  private let sums: WritableColumn
  private let items: UnsafeMutableBufferPointer<Keyed>
  /// One rank per unit from 1, `Int16.max` for a unit that has none.
  let places: UnsafeMutableBufferPointer<Int16>
  /// The position of each unit's category; the number of categories for none.
  let category: UnsafeMutableBufferPointer<Int16>
  let included: UnsafeMutableBufferPointer<Bool>
  private let isRanked: UnsafeMutableBufferPointer<Int16>

  /// - Parameter nominal: what the method itself gives; `nil` where that is what shall be computed.
  init(_ plan: RankingPlan, _ variations: Variations, nominal: NominalRanking?) {
    let hierarchy = plan.hierarchy
    let units = plan.panel.units
    self.plan = plan
    self.variations = variations
    self.units = units
    hierarchies = variations.aggregations.map { chosen in hierarchy.replacing { $0.isMean ? chosen : $0 } }
    let ranked = nominal?.ranks.map { $0 != nil } ?? Array(repeating: true, count: units)
    unranked = plan.column == nil ? [] : (0..<units).filter { !ranked[$0] }
    isNominal = nominal == nil
    tolerated = nominal?.tolerated ?? (0, 0)
    // Who is left in is decided once, by the method itself, where gaps are filled by lot.
    let draws = variations.missing && nominal != nil
    let screened = draws ? nominal?.included ?? [] : (0..<units).map { !plan.gaps.refused.contains($0) }
    gaps = draws ? GapDraw(plan, included: screened) : GapDraw()
    steps = draws ? plan.steps.filter(\.isTreatment) : plan.steps
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
    fills = .filled(plan.gaps.fills.count, with: 0)
    weights = .filled(hierarchy.weights.count, with: 0)
    sums = .filled(3 * widest, with: 0)
    items = .filled(2 * widest, with: Keyed(key: 0, unit: 0))
    places = .filled(units, with: .max)
    category = .filled(units, with: Int16(truncatingIfNeeded: plan.categoryCount))
    included = .filled(units, with: true)
    isRanked = .filled(units, with: 0)
    for unit in 0..<units {
      isRanked[unit] = ranked[unit] && plan.column != nil ? 1 : 0
      included[unit] = screened[unit]
    }
    load()
  }

  deinit {
    for buffer in [raw, prepared, cells, fills, weights, sums] { buffer.deallocate() }
    for buffer in [levels, places, category, isRanked] { buffer.deallocate() }
    items.deallocate()
    included.deallocate()
  }

  /// Takes the plan's numbers, but none of the units that are left out.
  private func load() {
    let target = numbers
    plan.panel.read { from in
      for position in from.indices where included[position % units] { target[position] = from[position] }
    }
    for position in levels.indices { levels[position] = plan.levels[position] }
    for (position, fill) in plan.gaps.fills.enumerated() { fills[position] = fill.low }
    if isPlain { fill() } else { prepare() }
  }

  /// The numbers as collected: where nothing is done to them, they are what is added up.
  private var numbers: WritableColumn {
    isPlain ? WritableColumn(rebasing: cells[0..<raw.count]) : raw
  }

  /// One score per unit, NaN where there is none; nothing where nothing ranks.
  var scores: WritableColumn? { plan.column.map { cells.column($0, of: units) } }

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
      if choices.coders != nil {
        draw(&choices.coders) { plan.contested.draw(into: numbers, levels: levels, from: &$0) }
      }
      draw(&choices.missing) { gaps.draw(into: numbers, levels: levels, from: &$0) }
      if !isPlain { prepare() }
    }
    if fills.count > 0 {
      draw(&choices.missing) { drawFills(&$0) }
      if isPlain { fill() }
    }
    let broken = isPlain ? 0 : normalise(choices)
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
    rank()
    categorise()
    return nil
  }

  private func draw(_ source: inout Random?, _ body: (inout Random) -> Void) {
    guard var random = source else { return }
    body(&random)
    source = random
  }

  /// Draws a number between the bounds of every missing answer that has any.
  private func drawFills(_ source: inout Random) {
    plan.gaps.fills.withUnsafeBufferPointer { stated in
      for position in stated.indices {
        let fill = stated[position]
        fills[position] = fill.low + (fill.high - fill.low) * (fill.low == fill.high ? 0 : source.unit())
      }
    }
  }

  /// Writes what rules give into cells that are missing, of units that are included.
  private func fill() {
    plan.gaps.fills.withUnsafeBufferPointer { stated in
      for position in stated.indices where included[stated[position].unit] {
        let cell = stated[position].indicator * units + stated[position].unit
        if isPlain || cells[cell].isNaN { cells[cell] = fills[position] }
      }
    }
  }

  /// Does the steps to the numbers as they are now.
  private func prepare() {
    for position in raw.indices { prepared[position] = raw[position] }
    let indicators = plan.hierarchy.indicators
    for unit in plan.gaps.refused { included[unit] = false }
    for step in steps {
      switch step {
      case .screen(let screening): screening.apply(to: prepared, included: included)
      case .impute(let imputation):
        for column in 0..<indicators where plan.gaps.touches(column) {
          imputation.apply(to: prepared.column(column, of: units), scratch: sorting)
        }
        for cell in plan.gaps.notApplicable { prepared[Int(cell)] = .nan }
        Screening.blank(prepared, included: UnsafeBufferPointer(included))
      case .treat(let treatment):
        let spare = sums.column(0, of: units)
        for column in 0..<indicators where plan.gaps.touches(column) {
          _ = treatment.apply(to: prepared.column(column, of: units), spare: spare)
        }
      }
    }
  }

  /// How many indicators had no number afterwards.
  private func normalise(_ choices: ReplicationChoices) -> Int {
    let broken =
      if let choice = choices.normalisation {
        normalise(by: variations.normalisations[choice].normalisations)
      } else {
        normalise(by: plan.normalisations)
      }
    if fills.count > 0 { fill() }
    if let choice = choices.normalisation, let mean = choices.aggregation,
      variations.aggregations[mean] != .arithmetic
    {
      add(variations.normalisations[choice].offsets)
    }
    // Whoever is not ranked must not keep the others from the faster kernel.
    for unit in unranked {
      for column in 0..<plan.hierarchy.indicators { cells[column * units + unit] = 1 }
    }
    return broken
  }

  private func normalise(by normalisations: [Normalisation]) -> Int {
    var broken = 0
    for column in normalisations.indices {
      let fine = normalisations[column].apply(
        to: Column(prepared).column(column, of: units), into: cells.column(column, of: units), scratch: sorting)
      if !fine { broken += 1 }
    }
    return broken
  }

  private func add(_ offsets: [Double]) {
    for column in offsets.indices where offsets[column] != 0 {
      let numbers = cells.column(column, of: units), offset = offsets[column]
      for unit in 0..<units { numbers[unit] += offset }
    }
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
    guard let scores else { return true }
    var missing: Int16 = 0
    for unit in 0..<units { missing |= (scores[unit] != scores[unit] ? -1 : 0) & isRanked[unit] }
    return missing == 0
  }

  private func rank() {
    guard let scores else { return }
    for unit in unranked { scores[unit] = .nan }
    guard let rounding = plan.rounding else {
      placing.apply(plan.ranking, to: scores, into: places)
      return
    }
    let rounded = sums.column(0, of: units)
    for unit in 0..<units { rounded[unit] = scores[unit].isNaN ? .nan : rounding(scores[unit]) }
    placing.apply(plan.ranking, to: rounded, into: places)
  }

  private func categorise() {
    switch plan.categories {
    case .none: break
    case .rule(let rule):
      rule.apply(to: UnsafeBufferPointer(levels), scores: Column(cells), into: category, room: ruleRoom)
    case .cuts(let cuts):
      let tolerance = plan.ranking.tolerance
      for unit in 0..<units {
        guard let score = scores?[unit], !score.isNaN else {
          category[unit] = Int16(truncatingIfNeeded: cuts.count + 1)
          continue
        }
        var position: Int16 = 0
        for cut in cuts { position += score >= cut - tolerance ? 1 : 0 }
        category[unit] = position
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
