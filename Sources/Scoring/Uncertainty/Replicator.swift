/// Computes replications of a plan one after another, in memory that is taken once.
///
/// After it was made nothing is allocated. A replication's result hangs on its choices and weights alone, not on those
/// computed before. Used by one thread at a time.
final class Replicator {
  private let plan: RankingPlan
  private let hierarchies: [Hierarchy]
  private let offsets: PartOffsets
  private let numbers: ReplicatedNumbers
  /// The units that the method itself does not rank; they never are.
  private let unranked: UnrankedUnits
  /// Whether all is means, which a faster kernel computes where there are no gaps.
  private let isFast: Bool
  /// The columns in which that kernel must leave no gap: all others that matter are parts of them.
  private let watched: [Int]
  private let ruleRoom: GradeRule.Room
  private let placing: PlaceKernel
  private let units: Int
  private let isNominal: Bool
  /// How many indicators and scores could not be computed by the method itself.
  private(set) var tolerated: (broken: Int, failures: Int)

  /// One per link, written by who draws them.
  let weights: WritableColumn
  private let sums: WritableColumn
  private let items: UnsafeMutableBufferPointer<Keyed>
  /// One rank per unit from 1, `Int16.max` for a unit that has none.
  let places: UnsafeMutableBufferPointer<Int16>
  /// The position of each unit's category; the number of categories for none.
  let category: UnsafeMutableBufferPointer<Int16>
  private let isRanked: UnsafeMutableBufferPointer<Int16>

  /// - Parameter nominal: what the method itself gives; `nil` where that is what shall be computed.
  init(_ plan: RankingPlan, _ variations: Variations, nominal: NominalRanking?) {
    let hierarchy = plan.hierarchy
    let units = plan.panel.units
    self.plan = plan
    self.units = units
    hierarchies = variations.aggregations.map { chosen in hierarchy.replacing { $0.isMean ? chosen : $0 } }
    offsets = PartOffsets(plan, variations)
    isNominal = nominal == nil
    tolerated = nominal?.tolerated ?? (0, 0)
    isFast = MeanKernel.computes(hierarchy) && nominal != nil
    var (needed, rule) = ([Int](), GradeRule?.none)
    if case .rule(let own) = plan.categories { (needed, rule) = (own.neededScores, own) }
    ruleRoom = GradeRule.Room(rule, units: units)
    let under = plan.column.map(hierarchy.under) ?? []
    watched = (plan.column.map { [$0] } ?? []) + needed.filter { !under.contains($0) }
    placing = PlaceKernel(units: units)
    let longest = (0..<hierarchy.nodeCount).map { hierarchy.links(of: $0).count }.max() ?? 0
    let widest = max(units, longest)
    weights = .filled(hierarchy.weights.count, with: 0)
    sums = .filled(3 * widest, with: 0)
    items = .filled(2 * widest, with: Keyed(key: 0, unit: 0))
    places = .filled(units, with: .max)
    category = .filled(units, with: Int16(truncatingIfNeeded: plan.categoryCount))
    isRanked = .filled(units, with: 0)
    let sorting = SortScratch(
      items: UnsafeMutableBufferPointer(rebasing: items[0..<widest]),
      spare: UnsafeMutableBufferPointer(rebasing: items[widest...]))
    numbers = ReplicatedNumbers(plan, variations, nominal: nominal, sorting: sorting)
    let ranked = nominal?.ranks.map { $0 != nil } ?? Array(repeating: true, count: units)
    for unit in 0..<units { isRanked[unit] = ranked[unit] && plan.column != nil ? 1 : 0 }
    unranked = UnrankedUnits(
      plan.column == nil ? [] : (0..<units).filter { !ranked[$0] }, of: plan, sorting: sorting)
  }

  deinit {
    for buffer in [weights, sums] { buffer.deallocate() }
    for buffer in [places, category, isRanked] { buffer.deallocate() }
    items.deallocate()
  }

  /// One score per unit, NaN where there is none; nothing where nothing ranks.
  var scores: WritableColumn? { plan.column.map { numbers.cells.column($0, of: units) } }

  /// The units that screening has left in.
  var included: UnsafeMutableBufferPointer<Bool> { numbers.included }

  private var sorting: SortScratch {
    SortScratch(
      items: UnsafeMutableBufferPointer(rebasing: items[0..<items.count / 2]),
      spare: UnsafeMutableBufferPointer(rebasing: items[(items.count / 2)...]))
  }
}

extension Replicator {
  /// Computes ranks and categories from choices and from `weights`; says why it could not.
  func evaluate(_ choices: inout ReplicationChoices) -> ReplicationFailure? {
    let broken = numbers.take(&choices)
    let failures =
      if let choice = choices.aggregation {
        aggregate(by: hierarchies[choice], choices)
      } else {
        aggregate(by: plan.hierarchy, choices)
      }
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

  /// How many scores could not be computed.
  private func aggregate(by hierarchy: Hierarchy, _ choices: ReplicationChoices) -> Int {
    offsets.read(choices) { offsets in
      let weights = UnsafeBufferPointer(weights)
      if isFast {
        let own = WritableColumn(rebasing: numbers.cells[0..<hierarchy.indicators * units])
        unranked.takeOut(of: own)
        let isDone =
          MeanKernel.aggregate(hierarchy, numbers.cells, units: units, weights: weights, offsets: offsets)
          && watched.allSatisfy(isWhole)
        unranked.putBack(into: own)
        if isDone { return unranked.aggregate(hierarchy, into: numbers.cells, weights: weights, offsets: offsets) }
      }
      let width = sums.count / 3
      func stretch(_ position: Int) -> WritableColumn {
        WritableColumn(rebasing: sums[position * width..<position * width + units])
      }
      return hierarchy.aggregate(
        numbers.cells, units: units, weights: weights, offsets: offsets,
        scratch: AggregationScratch(sums: stretch(0), divisors: stretch(1), counts: stretch(2), sorting: sorting))
    }
  }

  /// Whether a column has a number for every unit.
  private func isWhole(_ column: Int) -> Bool {
    let numbers = numbers.cells.column(column, of: units)
    var missing: Int16 = 0
    for unit in 0..<units { missing |= numbers[unit] != numbers[unit] ? -1 : 0 }
    return missing == 0
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
    for unit in unranked.units { scores[unit] = .nan }
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
      rule.apply(
        to: UnsafeBufferPointer(numbers.levels), scores: Column(numbers.cells), into: category, room: ruleRoom)
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

extension Aggregation {
  /// Whether it is one of the three means that can stand for each other.
  var isMean: Bool { self == .arithmetic || self == .geometric || self == .harmonic }
}
