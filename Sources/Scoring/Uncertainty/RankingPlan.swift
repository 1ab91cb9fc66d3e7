/// What is ranked and by which method, as numbers: where every replication begins.
public struct RankingPlan: Sendable {
  /// How categories follow.
  package enum Categories: Sendable {
    case none
    /// From the score: as many categories as cuts and one more, the worst first; a unit is above a cut when it reaches it,
    /// or misses it by no more than the ranking's tolerance. The cuts run upwards.
    case cuts([Double])
    /// By a framework's rule.
    case rule(GradeRule)
  }

  public let hierarchy: Hierarchy
  /// The column of the hierarchy by which units are ranked; `nil` where nothing ranks them, and
  /// only their categories are varied.
  public let column: Int?
  /// Units × indicators, as collected.
  public let panel: Panel
  /// What the method does to the numbers before it normalises them.
  public let steps: [IndexRun.Step]
  /// One per indicator.
  public let normalisations: [Normalisation]
  public let ranking: Ranking
  /// Where ranks are those of rounded scores.
  public let rounding: Rounding?
  package let categories: Categories
  /// Units × indicators, column-major: levels of grades for `Categories.rule`, else empty.
  public let levels: [Int16]
  /// What the coders gave where they differ.
  public let contested: ContestedCells
  public let gaps: GapRules

  /// More units would need too much memory: who stands before whom is counted for every pair.
  public static let maximalUnits = 2000

  /// How many units a hierarchy can rank: fewer where each is compared with each, part by part, in every replication.
  static func maximalUnits(_ hierarchy: Hierarchy) -> Int {
    let compared = (0..<hierarchy.nodeCount).filter { hierarchy.aggregations[$0] == .copeland }.reduce(0) {
      $0 + hierarchy.links(of: $1).count
    }
    guard compared > 0 else { return maximalUnits }
    return min(maximalUnits, Int((Double(maximalComparisons) / Double(compared)).squareRoot()))
  }

  /// Pairs of units × parts in one replication: ten thousand of them then take minutes, not days.
  private static let maximalComparisons = 40_000_000

  /// `nil` where the sizes do not fit together, or there are too many units.
  package init?(
    hierarchy: Hierarchy, column: Int?, panel: Panel, steps: [IndexRun.Step] = [], normalisations: [Normalisation],
    ranking: Ranking = Ranking(), rounding: Rounding? = nil, categories: Categories = .none, levels: [Int16] = [],
    contested: ContestedCells? = nil, gaps: GapRules = GapRules()
  ) {
    let units = panel.units
    guard units <= Self.maximalUnits(hierarchy), panel.columns == hierarchy.indicators,
      normalisations.count == panel.columns,
      column.map({ (0..<hierarchy.columns).contains($0) }) ?? true, (contested?.units ?? units) == units,
      gaps.fit(units: units, indicators: panel.columns)
    else { return nil }
    if case .rule = categories, levels.count != units * panel.columns { return nil }
    self.hierarchy = hierarchy
    self.column = column
    self.panel = panel
    self.steps = steps
    self.normalisations = normalisations
    self.ranking = ranking
    self.rounding = rounding
    self.categories = categories
    self.levels = levels
    self.contested = contested ?? ContestedCells(units: units)
    self.gaps = gaps
  }

  /// How many categories there are.
  public var categoryCount: Int {
    switch categories {
    case .none: 0
    case .cuts(let cuts): cuts.count + 1
    case .rule(let rule): Int(rule.none)
    }
  }

  /// Whether any gap is left that could be filled by lot.
  var hasGaps: Bool {
    let settled = Set(gaps.notApplicable + gaps.fills.filter { $0.low == $0.high }.map { cell($0) })
    let isUsed = hierarchy.nodeCount == 0 ? Set(0..<Int32(panel.columns)) : Set(hierarchy.parts)
    return panel.cells.indices.contains { position in
      panel.cells[position].isNaN && isUsed.contains(Int32(truncatingIfNeeded: position / panel.units))
        && !settled.contains(Int32(truncatingIfNeeded: position))
        && !gaps.refused.contains(position % panel.units)
    }
  }

  /// Where a fill lies in the panel.
  func cell(_ fill: ScoreModel.Fill) -> Int32 { Int32(truncatingIfNeeded: fill.indicator * panel.units + fill.unit) }
}

extension RankingPlan {
  /// The ranking of a method that does not have an indicator, without categories; columns stay. `nil` where nothing ranks.
  func without(_ indicator: Int) -> RankingPlan? {
    guard column != nil else { return nil }
    let units = panel.units
    var panel = panel
    for unit in 0..<units { panel[unit, indicator] = nil }
    let settled = Set(gaps.notApplicable)
    let isUsed = hierarchy.parts.contains { $0 == indicator }
    let steps = steps.map { step -> IndexRun.Step in
      guard case .screen(let screening) = step, isUsed else { return step }
      let asked = (0..<units).map { unit -> Int32 in
        let all = screening.asked.count == units ? screening.asked[unit] : Int32(panel.columns)
        return settled.contains(Int32(truncatingIfNeeded: indicator * units + unit)) ? all : all - 1
      }
      return .screen(Screening(minimumData: screening.minimumData, asked: asked, counted: screening.counted))
    }
    var normalisations = normalisations
    normalisations[indicator] = Normalisation(.none)
    return RankingPlan(
      hierarchy: hierarchy.without(indicator), column: column, panel: panel, steps: steps,
      normalisations: normalisations, ranking: ranking, rounding: rounding,
      gaps: GapRules(
        measures: gaps.measures, notApplicable: gaps.notApplicable,
        fills: gaps.fills.filter { $0.indicator != indicator },
        refused: gaps.refusedWithout.isEmpty ? gaps.refused : gaps.refusedWithout[indicator]))
  }
}
