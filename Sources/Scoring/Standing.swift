import Cards

/// The overall category of a unit, and where it comes from.
public enum Standing: Sendable, Equatable {
  /// By the framework's rule; `rule` is the position of the case that held.
  case computed(Identifier<Category>, rule: Int)
  /// By the framework's rule and one of its caps, by position, which the category would else exceed.
  case capped(Identifier<Category>, cap: Int)
  /// Decided by people, with a reason that the card gives, in place of what the rule says where it says something.
  case overridden(Identifier<Category>, insteadOf: Identifier<Category>?)
  /// As published elsewhere; the framework's rule is not known.
  case published(Identifier<Category>)
  /// Scores are ranges, or a grade is missing that a test asks for by itself, and these categories are all possible: more
  /// than one, or one where it may also be none.
  case undecided([Identifier<Category>])
  /// Too few indicators are graded for the rule; where it states a minimum, those answered by a number count too.
  case tooFewGrades(graded: Int, needed: Int)
  /// The rule is not known and nothing was published, no case of the rule holds, or a score that it asks for is missing.
  case none

  public var category: Identifier<Category>? {
    switch self {
    case .computed(let id, _), .capped(let id, _), .overridden(let id, _), .published(let id): id
    case .undecided, .tooFewGrades, .none: nil
    }
  }
}

extension Standing {
  /// The category that people decided, else the one by a framework's rule from a unit's grades and scores.
  public init(
    _ grades: [IndicatorNumber: Grade], _ scores: UnitScores?, override: CategoryOverride?, in framework: Framework
  ) {
    let standing = Standing(grades, scores, in: framework, published: nil)
    guard let override else {
      self = standing
      return
    }
    self = .overridden(override.category.value, insteadOf: standing.category)
  }

  /// The category by a framework's rule from grades and scores; nobody's override enters.
  public init(
    _ grades: [IndicatorNumber: Grade], _ scores: UnitScores?, in framework: Framework,
    published: Identifier<Category>?
  ) {
    guard let rule = framework.rule else {
      self = published.map(Standing.published) ?? .none
      return
    }
    let graded = GradedIndicators(grades, scores, in: framework)
    // Of whom nothing is known, nothing is said: scores alone may be made of what is missing.
    let needed = max(rule.minimum ?? (rule.asksForGrades ? graded.applicable : 0), 1)
    let there = rule.minimum == nil && rule.asksForGrades ? graded.levels.count : graded.answered
    guard there >= needed else {
      self = .tooFewGrades(graded: there, needed: needed)
      return
    }
    guard rule.scores.allSatisfy({ scores?[$0]?.seen != nil }) else {
      self = .none
      return
    }
    var possible: [(position: Int, rule: Int)] = [], isSure = false
    for (position, entry) in rule.cases.enumerated() {
      let holds = graded.pass(entry.tests)
      if holds == false { continue }
      if let category = framework.categories.firstIndex(where: { $0.id == entry.category.value }) {
        possible.append((category, position))
      }
      if holds == true {
        isSure = true
        break
      }
    }
    self = Standing(possible, isSure: isSure, rule.caps, graded, framework)
  }

  /// What is left of the possible categories, with the position of their cases, under the caps.
  ///
  /// - Parameter isSure: whether one of the cases holds whatever is missing, so that there is a category.
  private init(
    _ possible: [(position: Int, rule: Int)], isSure: Bool, _ caps: [CategoryRule.Case], _ graded: GradedIndicators,
    _ framework: Framework
  ) {
    var standings: [(position: Int, standing: Standing)] = possible.map {
      ($0.position, .computed(framework.categories[$0.position].id, rule: $0.rule))
    }
    for (index, cap) in caps.enumerated() {
      let holds = graded.pass(cap.tests)
      guard holds != false, let limit = framework.categories.firstIndex(where: { $0.id == cap.category.value }) else {
        continue
      }
      let lowered = standings.map { entry in
        entry.position > limit ? (limit, .capped(framework.categories[limit].id, cap: index)) : entry
      }
      standings = holds == true ? lowered : standings + lowered
    }
    let categories = Set(standings.map(\.position)).sorted()
    if categories.count > 1 || !isSure && !categories.isEmpty {
      self = .undecided(categories.map { framework.categories[$0].id })
    } else {
      self = standings.first?.standing ?? .none
    }
  }
}

extension CategoryRule {
  private var tests: [Test] { (cases + caps).flatMap(\.tests) }

  /// Whether a test looks at grades, so that too few of them make no category.
  public var asksForGrades: Bool {
    let tests = cases.flatMap(\.tests)
    return tests.isEmpty
      || tests.contains { test in
        switch test.measure {
        case .count, .meanPoints, .sumOfPoints, .indicator: true
        case .score: false
        }
      }
  }

  /// The scores that it asks for.
  public var scores: [Identifier<ScoreRule>] {
    tests.compactMap { if case .score(let id) = $0.measure { id.value } else { nil } }
  }
}
