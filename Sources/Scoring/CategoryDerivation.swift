import Cards

/// How a category follows from the rule: which cases were tried, with each test and what it found.
public struct CategoryDerivation: Sendable {
  public struct TestOutcome: Sendable {
    /// What a test looks at.
    public enum Found: Sendable {
      /// So many indicators have the grade.
      case count(Int)
      /// The sum or the mean of points; `nil` where nothing is graded.
      case points(Double?)
      case score(ScoreRange?)
      case grade(Grade)
    }

    public let test: CategoryRule.Test
    public let found: Found
    /// `nil` where it hangs on what is not known.
    public let holds: Bool?
  }

  public struct CaseOutcome: Sendable {
    public let category: Identifier<Category>
    public let tests: [TestOutcome]
    /// Whether it is this case that gives the category; `nil` where that hangs on what is not known, in its own tests or in
    /// those of a case that comes before.
    public let holds: Bool?
  }

  /// The cases that were tried, up to the first that holds.
  public let cases: [CaseOutcome]
  /// All caps.
  public let caps: [CaseOutcome]
  public let graded: Int
  public let applicable: Int
  /// Without anybody's override.
  public let standing: Standing
}

extension CategoryDerivation {
  /// `nil` where the framework has no rule.
  public init?(_ grades: [IndicatorNumber: Grade], _ scores: UnitScores?, in framework: Framework) {
    guard let rule = framework.rule else { return nil }
    let graded = GradedIndicators(grades, scores, in: framework)
    var cases: [CaseOutcome] = [], isOpen = false
    for entry in rule.cases {
      let passes = graded.pass(entry.tests)
      cases.append(graded.outcome(of: entry, holds: passes == true && isOpen ? nil : passes))
      if passes == true { break }
      isOpen = isOpen || passes == nil
    }
    self.cases = cases
    caps = rule.caps.map { graded.outcome(of: $0, holds: graded.pass($0.tests)) }
    self.graded = graded.levels.count
    applicable = graded.applicable
    standing = Standing(grades, scores, in: framework, published: nil)
  }
}

extension GradedIndicators {
  fileprivate func outcome(of entry: CategoryRule.Case, holds: Bool?) -> CategoryDerivation.CaseOutcome {
    CategoryDerivation.CaseOutcome(
      category: entry.category.value,
      tests: entry.tests.map { CategoryDerivation.TestOutcome(test: $0, found: found(by: $0), holds: pass($0)) },
      holds: holds)
  }

  private func found(by test: CategoryRule.Test) -> CategoryDerivation.TestOutcome.Found {
    let entries = test.goal.map { goal in levels.filter { $0.goal == goal.value } } ?? levels
    let sum = Double(entries.reduce(0) { $0 + $1.points }) / 1_000_000
    switch test.measure {
    case .count(let id): return .count(entries.count { $0.level.id == id.value })
    case .sumOfPoints: return .points(sum)
    case .meanPoints: return .points(entries.isEmpty ? nil : sum / Double(entries.count))
    case .score(let id): return .score(seen(id.value))
    case .indicator(let number, _): return .grade(grade(of: number.value))
    }
  }
}
