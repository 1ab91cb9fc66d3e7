import Cards

/// The grades and scores of one unit, ready to be tested by a category rule.
struct GradedIndicators {
  struct Entry {
    let goal: Identifier<Goal>
    let number: IndicatorNumber
    let level: GradeLevel
    /// In millionths; 0 for a level without points.
    let points: Int128
  }

  private(set) var levels: [Entry] = []
  /// How many indicators have a grade or, where there is a method that uses it, a number.
  var answered: Int { levels.count + (scores?.numberCount ?? 0) }
  /// How many indicators ask for a grade and apply.
  private(set) var applicable = 0
  private let grades: [IndicatorNumber: Grade]
  private let scores: UnitScores?
  private let tolerance: Double
  private let rounding: Rounding?

  init(_ grades: [IndicatorNumber: Grade], _ scores: UnitScores?, in framework: Framework) {
    self.grades = grades
    self.scores = scores
    tolerance = framework.method?.allowance ?? 0
    rounding = framework.method.flatMap { $0.cutPoints == .rounded ? Rounding($0.rounding) : nil }
    for goal in framework.goals {
      for indicator in goal.indicators where indicator.measure == nil {
        let grade = grades[indicator.number] ?? .notAssessed
        if grade == .notApplicable { continue }
        applicable += 1
        let scale = framework.scale(of: indicator)
        guard let id = grade.level, let level = scale.level(id) else { continue }
        levels.append(
          Entry(
            goal: goal.id, number: indicator.number, level: level,
            points: scale.millionths(of: level, reversed: indicator.isReversed) ?? 0))
      }
    }
  }

  /// Whether all tests hold; `nil` where that hangs on a score that is a range, or on a grade that is missing.
  func pass(_ tests: [CategoryRule.Test]) -> Bool? {
    let outcomes = tests.map(pass)
    if outcomes.contains(false) { return false }
    return outcomes.contains(nil) ? nil : true
  }

  /// Exact for grades: sums of millionths are compared, the mean by cross-multiplication. Scores may miss a cut point by
  /// the method's tolerance and still reach it.
  func pass(_ test: CategoryRule.Test) -> Bool? {
    let entries = test.goal.map { goal in levels.filter { $0.goal == goal.value } } ?? levels
    let (left, weight): (Int128, Int128)
    switch test.measure {
    case .count(let id): (left, weight) = (Int128(entries.count { $0.level.id == id.value }) * 1_000_000, 1)
    case .sumOfPoints: (left, weight) = (entries.reduce(0) { $0 + $1.points }, 1)
    case .meanPoints:
      guard !entries.isEmpty else { return false }
      (left, weight) = (entries.reduce(0) { $0 + $1.points }, Int128(entries.count))
    case .score(let id): return pass(id.value, test.bound)
    case .indicator(let number, let wanted):
      switch grade(of: number.value) {
      case .level(let id): return wanted.contains { $0.value == id }
      case .notApplicable: return false
      case .noData, .notAssessed: return nil
      }
    }
    switch test.bound {
    case .atLeast(let bound): return left >= bound.millionths * weight
    case .atMost(let bound): return left <= bound.millionths * weight
    }
  }

  /// A score as the rule compares it: rounded where the method says so, but for points of a band, which are not computed.
  func seen(_ id: Identifier<ScoreRule>) -> ScoreRange? {
    let entry = scores?[id], range = entry?.seen
    if entry?.points != nil { return range }
    return rounding.map { rounding in range.map { $0.rounded(by: rounding) } } ?? range
  }

  func grade(of number: IndicatorNumber) -> Grade { grades[number] ?? .notAssessed }

  private func pass(_ id: Identifier<ScoreRule>, _ bound: CategoryRule.Test.Bound) -> Bool? {
    guard let range = seen(id) else { return nil }
    switch bound {
    case .atLeast(let bound):
      let limit = bound.value - tolerance
      return range.low >= limit ? true : range.high >= limit ? nil : false
    case .atMost(let bound):
      let limit = bound.value + tolerance
      return range.high <= limit ? true : range.low <= limit ? nil : false
    }
  }
}

extension Quantity {
  var value: Double { Double(millionths) / 1_000_000 }
}

extension Rounding {
  public init(_ rule: RoundingRule) {
    self.init(decimals: rule.decimals, middle: rule.mode == .halfEven ? .halfEven : .halfUp)
  }
}
