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
    let list = zip(table.indicators, used).map { indicator, isUsed -> Normalisation? in
      guard let measure = indicator.measure else { return Normalisation(.none) }
      let direction = method.direction(of: indicator.number, in: framework)
      return isUsed
        ? Normalisation(measure, method, towards: direction) : Normalisation(.none, direction: .init(measure.direction))
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
    for unit in table.units.indices where asked[unit] > 0 && refusals[unit] == nil {
      let there = table.indicators.indices.count { used[$0] && raw[unit, $0] != nil }
      let share = 1 - Double(there) / Double(asked[unit])
      if share > allowed + 1e-9 { refusals[unit] = .tooMuchMissing(share: share, allowed: allowed) }
    }
  }
}

/// What the levels of a scale count in scores.
struct PointsOfScale {
  private let scale: GradeScale
  private let reversed: Bool
  private let interval: TargetInterval?
  private let lowest, highest: Double

  init(_ scale: GradeScale, reversed: Bool, to interval: TargetInterval?) {
    (self.scale, self.reversed, self.interval) = (scale, reversed, interval)
    let points = scale.levels.compactMap { $0.points?.millionths }
    lowest = Double(points.min() ?? 0) / 1_000_000
    highest = Double(points.max() ?? 0) / 1_000_000
  }

  /// `nil` without points.
  func callAsFunction(_ level: GradeLevel) -> Double? {
    guard let millionths = scale.millionths(of: level, reversed: reversed) else { return nil }
    let points = Double(millionths) / 1_000_000
    guard let interval, highest > lowest else { return points }
    return interval.low.value + (points - lowest) / (highest - lowest) * (interval.high.value - interval.low.value)
  }

  /// What the lowest and the highest level count; `nil` for a scale without points.
  var ends: (low: Double, high: Double)? {
    let counts = scale.levels.compactMap { self($0) }
    guard counts.count == scale.levels.count, let low = counts.min(), let high = counts.max() else { return nil }
    return (low, high)
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

extension Measure {
  /// A number as it enters the steps: its logarithm where that is asked for, of which there is none for numbers that are not
  /// above zero.
  func prepared(_ number: Double) -> Double? {
    guard isLogarithmic else { return number }
    let moved = number + (offset?.value ?? 0)
    return moved > 0 ? Elementary.log(moved) : nil
  }

  /// The lowest and highest that its normalisation can give; `nil` where that depends on the units.
  func ends(by method: Method) -> (low: Double, high: Double)? {
    let rule = normalise ?? method.normalise
    guard rule.hasEnds else { return nil }
    return (rule.interval?.low.value ?? 0, rule.interval?.high.value ?? 100)
  }
}

extension Normalisation {
  /// How a measure is normalised; `nil` where goalposts or a target are missing, or an interval is empty.
  ///
  /// - Parameter direction: which way is better in the score; a measure of the other one is turned round.
  init?(_ measure: Measure, _ method: Cards.Method, towards direction: Measure.Direction) {
    let rule = measure.normalise ?? method.normalise
    let (low, high) = (rule.interval?.low.value, rule.interval?.high.value)
    if rule.by.hasInterval, (low ?? 0) >= (high ?? 100) { return nil }
    let how: Normalisation.Method
    switch rule.by {
    case .none: how = .none
    case .minMax: how = .minMax
    case .rank: how = .rank
    case .percentRank: how = .percentRank
    case .borda: how = .borda
    case .distanceToBest: how = .distanceToBest
    case .goalposts:
      guard let posts = measure.goalposts, posts.low.value < posts.high.value else { return nil }
      if posts.arePercentiles {
        how = .percentiles(low: posts.low.value / 100, high: posts.high.value / 100, truncated: rule.isCapped)
      } else {
        guard let lowest = measure.prepared(posts.low.value), let highest = measure.prepared(posts.high.value) else {
          return nil
        }
        how = .goalposts(low: lowest, high: highest, truncated: rule.isCapped)
      }
    case .zScore:
      guard (high ?? 1) > 0 else { return nil }
      guard let baseline = measure.baseline else {
        how = .zScore(mean: low ?? 0, deviation: high ?? 1)
        break
      }
      guard baseline.deviation.value > 0 else { return nil }
      how = .standard(
        of: baseline.mean.value, spread: baseline.deviation.value, mean: low ?? 0, deviation: high ?? 1)
    case .distanceToTarget:
      guard let target = measure.target.flatMap({ measure.prepared($0.value.value) }) else { return nil }
      how = .distanceToTarget(target, capped: rule.isCapped)
    }
    self.init(how, direction: measure.direction == direction ? .more : .less, low: low ?? 0, high: high ?? 100)
  }
}

extension Normalisation.Direction {
  fileprivate init(_ direction: Measure.Direction) { self = direction == .more ? .more : .less }
}
