/// What is ranked and by which method, as numbers: where every replication begins.
public struct RankingPlan: Sendable {
  /// How categories follow.
  package enum Categories: Sendable {
    case none
    /// From the score: as many categories as cuts and one more, the worst first; a unit is above a cut when it reaches it,
    /// or misses it by no more than the ranking's tolerance. The cuts run upwards.
    case cuts([Double])
    /// From counts and points of grades.
    case rule(GradeRule)
  }

  public let hierarchy: Hierarchy
  /// The column of the hierarchy by which units are ranked; a higher number is better.
  public let column: Int
  /// Units × indicators, as collected.
  public let panel: Panel
  /// What the method does to the numbers before it normalises them.
  public let steps: [IndexRun.Step]
  /// One per indicator.
  public let normalisations: [Normalisation]
  public let ranking: Ranking
  package let categories: Categories
  /// Units × indicators, column-major: levels of grades for `Categories.rule`, else empty.
  public let levels: [Int16]
  /// What the coders gave where they differ.
  public let contested: ContestedCells

  /// More units would need too much memory: who stands before whom is counted for every pair.
  public static let maximalUnits = 2000

  /// `nil` where the sizes do not fit together, or there are too many units.
  package init?(
    hierarchy: Hierarchy, column: Int, panel: Panel, steps: [IndexRun.Step] = [], normalisations: [Normalisation],
    ranking: Ranking = Ranking(), categories: Categories = .none, levels: [Int16] = [],
    contested: ContestedCells? = nil
  ) {
    guard panel.units <= Self.maximalUnits, panel.columns == hierarchy.indicators,
      normalisations.count == panel.columns,
      (0..<hierarchy.columns).contains(column), contested.map({ $0.units == panel.units }) ?? true
    else { return nil }
    if case .rule = categories, levels.count != panel.units * panel.columns { return nil }
    self.hierarchy = hierarchy
    self.column = column
    self.panel = panel
    self.steps = steps
    self.normalisations = normalisations
    self.ranking = ranking
    self.categories = categories
    self.levels = levels
    self.contested = contested ?? ContestedCells(units: panel.units)
  }

  /// How many categories there are.
  public var categoryCount: Int {
    switch categories {
    case .none: 0
    case .cuts(let cuts): cuts.count + 1
    case .rule(let rule): Int(rule.none)
    }
  }

  /// Whether any number is missing.
  var hasGaps: Bool { panel.cells.contains { $0.isNaN } }
}
