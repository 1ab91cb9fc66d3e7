import Cards

/// A framework's method made ready to be computed for the units of an edition: numbers, steps, normalisations, hierarchy.
///
/// Column i is the i-th indicator of the framework; columns after those are nodes. A score with bands has two nodes: the
/// score, and the points that later scores see.
public struct ScoreModel: Sendable {
  /// A cell for which a rule gives a value, or a lowest and a highest, once the others are normalised.
  public struct Fill: Sendable, Equatable {
    public let unit: Int
    public let indicator: Int
    public let low: Double
    public let high: Double
  }

  /// A number of which the method asks the logarithm, and which has none.
  public struct Undefined: Sendable, Equatable {
    public let unit: Int
    public let indicator: Int
  }

  public let method: Method
  public let table: AnswerTable
  let groups: UnitGroups
  /// Points of grades, and numbers divided by their denominators, or the logarithms of those.
  public let raw: Panel
  /// The same before any logarithm.
  public let divided: Panel
  public let undefined: [Undefined]
  /// Cells of `raw` in which the question does not arise: nothing fills them, and screening does not miss them.
  public let notApplicable: [Int32]
  public let steps: [IndexRun.Step]
  /// For each indicator whether a score uses it.
  let used: [Bool]
  /// Whether an indicator is a measure: steps touch those alone.
  public let measures: [Bool]
  public let normalisations: [Normalisation]
  public let fills: [Fill]
  public let hierarchy: Hierarchy
  /// For each score of the method its node.
  public let nodes: [Int]
  /// For each score the node that later scores see: its points where it has bands.
  public let seen: [Int]
  /// The position of the total among the scores.
  public let total: Int
  /// Why a unit gets no score, before anything is computed.
  public let refusals: [Refusal?]
  /// For each indicator the units that a method without it would refuse; empty where no rule refuses any.
  let refusedWithout: [[Int]]

  public var units: [UnitCode] { table.units }
  /// How units are ranked by the total.
  public var ranking: Ranking { ranking(by: method.scores[total]) }

  /// How units are ranked by a score.
  public func ranking(by score: ScoreRule) -> Ranking {
    Ranking(
      ties: method.ranking.ties == .dense ? .dense : .competition, tolerance: method.allowance,
      direction: score.direction == .more ? .more : .less)
  }

  public var rounding: Rounding {
    Rounding(decimals: method.rounding.decimals, middle: method.rounding.middle)
  }

  /// Why a unit has no score.
  public enum Refusal: Sendable, Equatable {
    /// There is no answer to an indicator that asks for one.
    case missing(IndicatorNumber)
    /// A larger share of the answers that apply is missing than the method allows.
    case tooMuchMissing(share: Double, allowed: Double)
    /// Too little data, by the method's screening; the share there was.
    case screened(share: Double)
  }

  /// The model; `nil` where the framework has no method or one that the rule `method` finds wrong.
  public init?(of edition: Edition, in framework: Framework) {
    self.init(of: AnswerTable(of: edition, in: framework), in: framework, groups: edition.groups)
  }

  init?(of table: AnswerTable, in framework: Framework, groups: UnitGroups) {
    guard let method = framework.method, let plan = ScorePlan(method, framework),
      let total = method.scores.firstIndex(where: { $0.id == method.totalScore?.id })
    else { return nil }
    let used = table.indicators.indices.map { plan.hierarchy.parts.contains(Int32($0)) }
    let inputs = ScoreInputs(table, method, framework, used: used)
    guard let normalisations = inputs.normalisations, let fills = inputs.fills,
      let steps = Self.steps(method.steps, table, groups, inputs.asked, used)
    else { return nil }
    let hasRanges = fills.contains { $0.low != $0.high }
    if hasRanges, !plan.canBound || method.ranking.ties == .dense { return nil }
    self.used = used
    self.method = method
    self.table = table
    self.groups = groups
    raw = inputs.raw
    divided = inputs.divided
    undefined = inputs.undefined
    notApplicable = inputs.notApplicable
    self.steps = steps
    measures = table.indicators.map { $0.measure != nil }
    self.normalisations = normalisations
    self.fills = fills
    hierarchy = plan.hierarchy
    nodes = plan.nodes
    seen = plan.seen
    self.total = total
    refusals = inputs.refusals
    refusedWithout = inputs.refusedWithout
  }

  private static func steps(
    _ steps: [PreparationStep], _ table: AnswerTable, _ groups: UnitGroups, _ asked: [Int32], _ used: [Bool]
  ) -> [IndexRun.Step]? {
    let spared = table.indicators.map { $0.measure?.keepsOutliers == true }
    var result: [IndexRun.Step] = []
    for step in steps {
      switch step {
      case .screen(let share): result.append(.screen(Screening(minimumData: share, asked: asked, counted: used)))
      case .treat(let rule): result.append(.treat(Treatment(rule, spared: spared)))
      case .winsorise(let ends):
        guard ends.low.value < ends.high.value else { return nil }
        result.append(
          .winsorise(Winsorising(low: ends.low.value / 100, high: ends.high.value / 100, spared: spared)))
      case .impute(let rule):
        guard let by = Imputation.Measure(rule.by, groups: rule.group?.value, in: groups) else { return nil }
        let codes = rule.group.map { groups.codes(of: table.units, in: $0.value) } ?? []
        result.append(.impute(Imputation(by: by, groups: codes)))
      }
    }
    return result
  }
}

extension ScoreModel {
  /// Buffers for computing this model again and again.
  public func makeRun() -> IndexRun {
    IndexRun(units: units.count, hierarchy: hierarchy, measures: measures, notApplicable: notApplicable)
  }

  /// The stages in their order, up to the aggregation, with the cells that a rule fills at their lowest.
  ///
  /// - Returns: how many scores could not be computed.
  @discardableResult public func compute(_ run: inout IndexRun) -> Int {
    run.load(raw)
    for (unit, refusal) in refusals.enumerated() where refusal != nil { run.leaveOut(unit) }
    for step in steps { run.apply(step) }
    run.normalise(normalisations)
    run.fill(fills, with: \.low)
    return run.aggregate()
  }
}

extension Treatment {
  init(_ rule: TreatmentRule, spared: [Bool]) {
    let then: Then =
      switch rule.then {
      case .log: .log
      case .logBySkew: .logBySkew
      case .boxCox: .boxCox(rule.lambda?.value ?? 0)
      case .nothing: .nothing
      }
    self.init(
      skew: rule.skew?.value ?? 2, kurtosis: rule.kurtosis?.value ?? 3.5, winsoriseAtMost: rule.winsoriseAtMost,
      then: then, spared: spared)
  }
}

extension Imputation.Measure {
  /// `nil` where the group's column is not there.
  fileprivate init?(_ by: ImputationRule.By, groups column: String?, in groups: UnitGroups) {
    switch by {
    case .mean: self = .mean
    case .median: self = .median
    case .groupMean, .groupMedian:
      guard let column, groups.columns.contains(column) else { return nil }
      self = by == .groupMean ? .groupMean : .groupMedian
    }
  }
}

extension UnitGroups {
  /// For each unit the number of its group from 0, −1 for one in none.
  fileprivate func codes(of units: [UnitCode], in column: String) -> [Int32] {
    guard let position = columns.firstIndex(of: column) else { return [] }
    let names = Dictionary(rows.map { ($0.unit, $0.groups[position]) }) { first, _ in first }
    var numbers: [String: Int32] = [:]
    return units.map { unit in
      guard case .some(.some(let name)) = names[unit] else { return -1 }
      let next = Int32(truncatingIfNeeded: numbers.count)
      if numbers[name] == nil { numbers[name] = next }
      return numbers[name] ?? next
    }
  }
}
