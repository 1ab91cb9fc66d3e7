import Cards

/// Gives the category of one unit for other grades than it has, without computing the other units again where that can be.
final class UnitJudge {
  private let grades: [IndicatorNumber: Grade]
  private let framework: Framework
  private let scores: EditionScores?
  private let unit: Int?
  private let columns: [IndicatorNumber: Int]
  private let positions: [Identifier<Category>: Int]
  private let points: [PointsOfScale]
  /// The unit's numbers alone, as they enter scores; `nil` where scores hang on those of other units.
  private var alone: IndexRun?
  /// Twice as many columns where scores are ranges: what is lowest, then what is highest.
  private let row: Panel
  private let hasRanges: Bool
  /// For rules that look at grades alone.
  let byGrades: GradeJudge?

  init(_ unit: UnitCode, _ grades: [IndicatorNumber: Grade], _ scores: EditionScores?, _ framework: Framework) {
    (self.grades, self.scores, self.framework) = (grades, scores, framework)
    let model = scores?.model
    self.unit = model?.units.firstIndex(of: unit)
    columns = Dictionary(framework.indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    positions = Dictionary(framework.categories.enumerated().map { ($1.id, $0) }) { first, _ in first }
    points = framework.indicators.map {
      PointsOfScale(framework.scale(of: $0), reversed: $0.isReversed, to: framework.method?.answers.interval)
    }
    let count = framework.indicators.count
    hasRanges = model?.fills.contains { $0.low != $0.high } ?? false
    var row = Panel(units: 1, columns: hasRanges ? 2 * count : count)
    if let model, let scores, let position = self.unit, scores.scores(of: position).refusal == nil,
      !model.hierarchy.aggregations.contains(.copeland)
    {
      for column in 0..<count {
        row[0, column] = scores.entering(position, column)?.low
        if hasRanges { row[0, count + column] = scores.entering(position, column)?.high }
      }
      alone = IndexRun(units: 1, hierarchy: hasRanges ? model.hierarchy.doubled : model.hierarchy)
    }
    self.row = row
    let numberCount = self.unit.flatMap { model?.table.numberCount(of: $0) } ?? 0
    byGrades = GradeJudge(grades, framework, numberCount: numberCount)
  }

  /// How many units are computed to judge one set of changes.
  var unitsPerTrial: Int { byGrades != nil || alone != nil ? 1 : max(scores?.model.units.count ?? 1, 1) }

  /// The position of the category after some options; `nil` without one.
  func position(of options: [GradeOptions.Option]) -> Int? {
    if let byGrades { return byGrades.position(of: options) }
    let changes = options.map { (framework.indicators[$0.column].number, $0.after) }
    return position(of: Dictionary(changes) { first, _ in first })
  }

  /// The position of the category, worst first; `nil` without one.
  func position(of changes: [IndicatorNumber: Identifier<GradeLevel>]) -> Int? {
    let grades = changes.reduce(into: grades) { $0[$1.key] = .level($1.value) }
    return Standing(grades, scores(with: changes), in: framework, published: nil).category.flatMap { positions[$0] }
  }

  func category(at position: Int) -> Identifier<Category> { framework.categories[position].id }

  /// How many steps of their scales grades move, together; from no grade it is one more than from the worst.
  func distance(of changes: [GradeChange]) -> Int {
    changes.reduce(0) { sum, change in
      let scale = framework.scale(of: change.indicator)
      let after = scale.position(change.after) ?? 0
      return sum + abs(after - (change.before.level.flatMap(scale.position) ?? -1))
    }
  }

  private func scores(with changes: [IndicatorNumber: Identifier<GradeLevel>]) -> UnitScores? {
    guard let scores, let unit else { return nil }
    if changes.isEmpty { return scores.scores(of: unit) }
    guard alone != nil else { return computed(scores, unit, changes) }
    var row = row
    for (number, id) in changes {
      guard let column = columns[number], let level = framework.scale(of: framework.indicators[column]).level(id)
      else { continue }
      row[0, column] = points[column](level)
      if hasRanges { row[0, framework.indicators.count + column] = points[column](level) }
    }
    alone?.load(row)
    alone?.normalise(Array(repeating: Normalisation(.none), count: row.columns))
    alone?.aggregate()
    guard let panel = alone?.scores else { return nil }
    let model = scores.model
    return UnitScores(
      unit: model.units[unit],
      entries: model.method.scores.enumerated().map { position, score in
        let value = range(of: model.nodes[position], panel), points = range(of: model.seen[position], panel)
        return UnitScores.Entry(id: score.id, value: value, points: score.bands.isEmpty ? nil : points, places: nil)
      }, total: model.total, refusal: nil, numberCount: model.table.numberCount(of: unit))
  }

  private func range(of node: Int, _ panel: Panel) -> ScoreRange? {
    let column = framework.indicators.count + node
    guard hasRanges else { return panel[0, column].map { ScoreRange($0, $0) } }
    guard let low = panel[0, 2 * column], let high = panel[0, 2 * column + 1] else { return nil }
    return ScoreRange(low, high)
  }

  /// All units again.
  private func computed(
    _ scores: EditionScores, _ unit: Int, _ changes: [IndicatorNumber: Identifier<GradeLevel>]
  ) -> UnitScores? {
    var table = scores.model.table
    for (number, id) in changes {
      guard let column = columns[number], let level = framework.scale(of: framework.indicators[column]).level(id)
      else { continue }
      table = table.replacing(unit: unit, indicator: column, by: .level(level))
    }
    return ScoreModel(of: table, in: framework, groups: scores.model.groups).map {
      EditionScores($0, isExplained: false).scores(of: unit)
    }
  }
}
