import Cards

/// The overall category of a country, and where it comes from.
public enum Standing: Sendable {
  /// By the framework's rule; `rule` is the position of the case that held.
  case computed(Identifier<Category>, rule: Int)
  /// As published elsewhere; the framework's rule is not known.
  case published(Identifier<Category>)
  /// Too few indicators are graded for the rule.
  case tooFewGrades(graded: Int, needed: Int)
  /// The rule is not known and nothing was published, or no case of the rule holds.
  case none

  public var category: Identifier<Category>? {
    switch self {
    case .computed(let id, _), .published(let id): id
    case .tooFewGrades, .none: nil
    }
  }
}

extension Standing {
  /// The category by a framework's rule from the agreed grades.
  public init(of card: Card, in framework: Framework, published: Identifier<Category>?) {
    guard let rule = framework.rule else {
      self = published.map(Standing.published) ?? .none
      return
    }
    let graded = GradedIndicators(card: card, framework: framework)
    let needed = rule.minimum ?? graded.applicable
    guard graded.levels.count >= max(needed, 1) else {
      self = .tooFewGrades(graded: graded.levels.count, needed: max(needed, 1))
      return
    }
    for (position, entry) in rule.cases.enumerated() where entry.tests.allSatisfy(graded.pass) {
      self = .computed(entry.category.value, rule: position)
      return
    }
    self = .none
  }
}

/// The grades of one card, ready to be counted.
private struct GradedIndicators {
  struct Entry {
    let goal: Identifier<Goal>
    let level: GradeLevel
  }
  private(set) var levels: [Entry] = []
  private(set) var applicable = 0

  init(card: Card, framework: Framework) {
    let grades = Dictionary(card.assessments.map { ($0.indicator.value, $0.grade.value) }) { first, _ in first }
    for goal in framework.goals {
      for indicator in goal.indicators {
        let grade = grades[indicator.number] ?? .notAssessed
        if grade == .notApplicable { continue }
        applicable += 1
        guard let id = grade.level, let level = framework.scale(of: indicator).level(id) else { continue }
        levels.append(Entry(goal: goal.id, level: level))
      }
    }
  }

  /// Exact: sums of millionths are compared, the mean by cross-multiplication.
  func pass(_ test: CategoryRule.Test) -> Bool {
    let entries = test.goal.map { goal in levels.filter { $0.goal == goal.value } } ?? levels
    let (left, weight): (Int128, Int128)
    switch test.measure {
    case .count(let id): (left, weight) = (Int128(entries.count { $0.level.id == id.value }) * 1_000_000, 1)
    case .sumOfPoints: (left, weight) = (Self.points(of: entries), 1)
    case .meanPoints:
      guard !entries.isEmpty else { return false }
      (left, weight) = (Self.points(of: entries), Int128(entries.count))
    }
    switch test.bound {
    case .atLeast(let bound): return left >= bound.millionths * weight
    case .atMost(let bound): return left <= bound.millionths * weight
    }
  }

  private static func points(of entries: [Entry]) -> Int128 {
    entries.reduce(0) { $0 + ($1.level.points?.millionths ?? 0) }
  }
}
