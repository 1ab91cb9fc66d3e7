import Cards

/// The answers of an edition as numbers, and what the method's rules say of those that are missing.
struct ScoreInputs {
  private(set) var raw: Panel
  /// Numbers divided by their denominators, before any logarithm.
  private(set) var divided: Panel
  /// Numbers that have no logarithm.
  private(set) var undefined: [ScoreModel.Undefined] = []
  private(set) var notApplicable: [Int32] = []
  /// For each unit how many indicators apply, of those that scores use.
  private(set) var asked: [Int32]
  private(set) var refusals: [ScoreModel.Refusal?]
  /// For each unit the indicators that refuse it a score since they have no answer.
  private var refusing: [[Int]]
  /// `nil` where a measure lacks the goalposts or the target that its normalisation asks for, or an interval is empty.
  let normalisations: [Normalisation]?
  /// `nil` where a rule asks for the lowest or highest of what has none.
  var fills: [ScoreModel.Fill]? { lacksEnds ? nil : found }

  private var found: [ScoreModel.Fill] = []
  private var lacksEnds = false
  private let table: AnswerTable
  private let method: Method
  private let used: [Bool]

  /// - Parameter used: for each indicator whether a score uses it; the method's rules ask for nothing else.
  init(_ table: AnswerTable, _ method: Method, _ framework: Framework, used: [Bool]) {
    (self.table, self.method, self.used) = (table, method, used)
    raw = Panel(units: table.units.count, columns: table.indicators.count)
    divided = raw
    asked = Array(repeating: Int32(truncatingIfNeeded: used.count(where: \.self)), count: table.units.count)
    refusals = Array(repeating: nil, count: table.units.count)
    refusing = Array(repeating: [], count: table.units.count)
    let list = zip(table.indicators, used).map { indicator, isUsed -> Normalisation? in
      guard let measure = indicator.measure else { return Normalisation(.none) }
      let direction = method.direction(of: indicator.number, in: framework)
      return isUsed
        ? Normalisation(measure, method, towards: direction, units: table.units)
        : Normalisation(.none, direction: .init(measure.direction))
    }
    normalisations = list.contains { $0 == nil } ? nil : list.compactMap(\.self)
    for (column, indicator) in table.indicators.enumerated() {
      let points = PointsOfScale(
        framework.scale(of: indicator), reversed: indicator.isReversed, to: method.answers.interval)
      let ends = indicator.measure.map { $0.ends(by: method) } ?? points.ends
      for unit in table.units.indices { read(unit, column, indicator, points, ends) }
    }
    refuseLargeShares()
    divided = raw
    for (column, indicator) in table.indicators.enumerated() {
      if let measure = indicator.measure, measure.isLogarithmic { takeLogarithms(column, measure) }
    }
  }

  private mutating func takeLogarithms(_ column: Int, _ measure: Measure) {
    for unit in table.units.indices {
      guard let number = raw[unit, column] else { continue }
      raw[unit, column] = measure.prepared(number)
      if raw[unit, column] == nil { undefined.append(ScoreModel.Undefined(unit: unit, indicator: column)) }
    }
  }

  private mutating func read(
    _ unit: Int, _ column: Int, _ indicator: Indicator, _ points: PointsOfScale, _ ends: (low: Double, high: Double)?
  ) {
    let answer = table[unit, column]
    switch answer {
    case .level(let level): raw[unit, column] = points(level)
    case .number(let figure): raw[unit, column] = table.quotient(of: figure, unit: unit, indicator: column)
    case .notApplicable:
      notApplicable.append(Int32(truncatingIfNeeded: column * table.units.count + unit))
      if used[column] { asked[unit] -= 1 }
    case .noData, .notAssessed: break
    }
    if case .level = answer { return }
    guard used[column], raw[unit, column] == nil else { return }
    let rule = method.answers.rule(for: answer)
    if rule == .exclude { return }
    if rule == .refuse {
      refusals[unit] = refusals[unit] ?? .missing(indicator.number)
      refusing[unit].append(column)
    } else if let (low, high) = ends {
      found.append(
        ScoreModel.Fill(
          unit: unit, indicator: column, low: rule == .highest ? high : low, high: rule == .lowest ? low : high))
    } else {
      lacksEnds = true
    }
  }

  private mutating func refuseLargeShares() {
    guard let allowed = method.answers.refuseAbove else { return }
    for unit in table.units.indices where refusals[unit] == nil {
      if let share = missingShare(there: there(unit), asked: Int(asked[unit]), above: allowed) {
        refusals[unit] = .tooMuchMissing(share: share, allowed: allowed)
      }
    }
  }

  /// How many indicators have a number, of those that scores use.
  private func there(_ unit: Int) -> Int { table.indicators.indices.count { used[$0] && raw[unit, $0] != nil } }

  /// The share that is missing, where it is more than is allowed.
  private func missingShare(there: Int, asked: Int, above allowed: Double) -> Double? {
    guard asked > 0 else { return nil }
    let share = 1 - Double(there) / Double(asked)
    return share > allowed + 1e-9 ? share : nil
  }

  /// For each indicator the units that a method without it would refuse a score; empty where no rule refuses any.
  var refusedWithout: [[Int]] {
    let rules = [method.answers.noData, method.answers.notAssessed, method.answers.notApplicable]
    guard rules.contains(.refuse) || method.answers.refuseAbove != nil else { return [] }
    let there = table.units.indices.map(there)
    return table.indicators.indices.map { column in
      table.units.indices.filter { unit in
        if refusing[unit].contains(where: { $0 != column }) { return true }
        guard let allowed = method.answers.refuseAbove else { return false }
        let isNumber = used[column] && raw[unit, column] != nil
        let cell = Int32(truncatingIfNeeded: column * table.units.count + unit)
        let isAsked = used[column] && !notApplicable.contains(cell)
        let share = missingShare(
          there: there[unit] - (isNumber ? 1 : 0), asked: Int(asked[unit]) - (isAsked ? 1 : 0), above: allowed)
        return share != nil
      }
    }
  }
}

extension AnswerRules {
  /// What becomes of an indicator with this answer, where it gives no number.
  func rule(for answer: AnswerTable.Answer) -> Rule {
    switch answer {
    case .notApplicable: notApplicable
    case .notAssessed: notAssessed
    case .noData, .level, .number: noData
    }
  }
}
