import Cards

/// The ranking of an edition's units, made ready to be computed again and again.
public struct EditionRanking: Sendable {
  /// Why an edition cannot be ranked.
  public enum Obstacle: Error, Equatable {
    /// The framework states neither scores nor a rule for categories.
    case nothingStated
    /// The method, or the rule for categories, cannot be computed; checks say why.
    case notComputable
    case tooManyUnits(Int, allowed: Int)
  }

  public let framework: Framework
  /// Sorted by code.
  public let units: [UnitCode]
  public let indicators: [Indicator]
  /// `nil` where the framework states no scores, so that only categories are varied.
  public let model: ScoreModel?
  public let plan: RankingPlan
  /// Categories that people have decided, by unit; replications do not change them.
  public let decided: [Int: Identifier<Category>]
  /// What the edition says of each unit's category.
  let standings: [Standing]

  public init(of edition: Edition, in framework: Framework) throws(Obstacle) {
    guard framework.method != nil || framework.rule != nil, !framework.indicators.isEmpty else { throw .nothingStated }
    let table = AnswerTable(of: edition, in: framework)
    let hierarchy = framework.method.flatMap { ScorePlan($0, framework)?.hierarchy }
    let allowed = hierarchy.map(RankingPlan.maximalUnits) ?? RankingPlan.maximalUnits
    guard table.units.count <= allowed else { throw .tooManyUnits(table.units.count, allowed: allowed) }
    let model = framework.method == nil ? nil : ScoreModel(of: edition, in: framework)
    if framework.method != nil, model == nil { throw .notComputable }
    guard let plan = RankingInputs(edition, framework, table, model).plan else { throw .notComputable }
    self.framework = framework
    self.model = model
    self.plan = plan
    units = table.units
    indicators = table.indicators
    let side = EditionSide(edition, framework, scores: model.map { EditionScores($0) })
    standings = table.units.map(side.standing(of:))
    let positions = Dictionary(table.units.enumerated().map { ($1, $0) }) { first, _ in first }
    decided = Dictionary(
      edition.cards.compactMap { card in
        guard let override = card.override, let unit = positions[UnitCode(card.country)] else { return nil }
        return (unit, override.category.value)
      }
    ) { first, _ in first }
  }
}

/// What an edition says, as the numbers of a plan.
private struct RankingInputs {
  let edition: Edition
  let framework: Framework
  let table: AnswerTable
  let model: ScoreModel?
  let grades: GradeLevels

  init(_ edition: Edition, _ framework: Framework, _ table: AnswerTable, _ model: ScoreModel?) {
    (self.edition, self.framework, self.table, self.model) = (edition, framework, table, model)
    grades = GradeLevels(framework)
  }

  var plan: RankingPlan? {
    var scores: [Identifier<ScoreRule>: Int] = [:]
    if let model {
      for (score, node) in zip(model.method.scores, model.seen) { scores[score.id] = model.hierarchy.indicators + node }
    }
    var categories = RankingPlan.Categories.none
    if framework.rule != nil {
      let numbers = model == nil ? [] : table.units.indices.map { table.numberCount(of: $0) }
      guard let rule = GradeRule(framework, grades, scores: scores, numberCounts: numbers) else { return nil }
      categories = .rule(rule)
    }
    let levels = levels
    guard let model else {
      guard let unscored else { return nil }
      return RankingPlan(
        hierarchy: unscored, column: nil, panel: panel(of: levels),
        normalisations: table.indicators.map { _ in Normalisation(.none) }, categories: categories, levels: levels,
        contested: contested, gaps: GapRules(notApplicable: notApplicable(levels)))
    }
    return RankingPlan(
      hierarchy: model.hierarchy, column: model.hierarchy.indicators + model.nodes[model.total], panel: model.raw,
      steps: model.steps, normalisations: model.normalisations, ranking: model.ranking,
      rounding: model.method.ranking.of == .rounded ? model.rounding : nil, categories: categories, levels: levels,
      contested: contested,
      gaps: GapRules(
        measures: model.measures, notApplicable: model.notApplicable, fills: model.fills,
        refused: model.refusals.indices.filter { model.refusals[$0] != nil }, refusedWithout: model.refusedWithout))
  }

  /// Nothing but the indicators.
  private var unscored: Hierarchy? { try? Hierarchy(indicators: table.indicators.count, nodes: []) }

  /// Column-major.
  private var levels: [Int16] {
    table.indicators.indices.flatMap { indicator in
      table.units.indices.map { unit -> Int16 in
        switch table[unit, indicator] {
        case .level(let level): grades.number(of: level.id, indicator: indicator)
        case .notApplicable: GradeLevels.notApplicable
        case .noData, .notAssessed, .number:
          table.indicators[indicator].measure == nil ? GradeLevels.ungraded : GradeLevels.notApplicable
        }
      }
    }
  }

  /// A number for each grade, so that it is known which cells have one.
  private func panel(of levels: [Int16]) -> Panel {
    let units = table.units.count
    return Panel(
      columns: table.indicators.indices.map { indicator in
        levels[indicator * units..<(indicator + 1) * units].map { $0 >= 0 ? Double($0) : nil }
      })
  }

  private func notApplicable(_ levels: [Int16]) -> [Int32] {
    levels.indices.filter { levels[$0] == GradeLevels.notApplicable }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The grades that coders gave, and the agreed one, wherever they are not all the same. Only grades are answers: who found
  /// no data has given none, and where people agreed that there is no grade nothing is drawn.
  private var contested: ContestedCells {
    var contested = ContestedCells(units: table.units.count)
    let units = Dictionary(table.units.enumerated().map { ($1, $0) }) { first, _ in first }
    let columns = Dictionary(table.indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    for card in edition.cards {
      guard let unit = units[UnitCode(card.country)] else { continue }
      for assessment in card.assessments {
        guard let column = columns[assessment.indicator.value], table.indicators[column].measure == nil,
          let agreed = assessment.grade.value.level
        else { continue }
        let given = [agreed] + assessment.coders.compactMap(\.grade.value.level)
        contested.add(unit: unit, column: column, answers: given.compactMap { answer($0, column) })
      }
    }
    return contested
  }

  /// What a level counts; `nil` for one that the scale lacks.
  private func answer(_ level: Identifier<GradeLevel>, _ column: Int) -> ContestedCells.Answer? {
    let indicator = table.indicators[column], scale = framework.scale(of: indicator)
    guard let found = scale.level(level) else { return nil }
    let number = grades.number(of: level, indicator: column)
    guard let method = framework.method else { return ContestedCells.Answer(value: Double(number), level: number) }
    let points = PointsOfScale(scale, reversed: indicator.isReversed, to: method.answers.interval)
    return ContestedCells.Answer(value: points(found), level: number)
  }
}
