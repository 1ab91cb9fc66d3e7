import Cards

/// Gives the category of one unit for other grades than it has, where the rule looks at grades alone: one trial costs a few
/// hundred steps of whole numbers and no memory.
final class GradeJudge {
  private let rule: GradeRule
  private let grades: GradeLevels
  private let room: GradeRule.Room
  /// One per indicator, as they are, and with what is tried written over them.
  private let stated: UnsafeMutableBufferPointer<Int16>
  private let levels: UnsafeMutableBufferPointer<Int16>
  private let category: UnsafeMutableBufferPointer<Int16>
  private let nothing = UnsafeMutableBufferPointer<Double>.filled(1, with: .nan)

  /// `nil` where the rule looks at scores, or cannot be made numbers.
  ///
  /// - Parameter numberCount: how many indicators are answered by a number.
  init?(_ given: [IndicatorNumber: Grade], _ framework: Framework, numberCount: Int) {
    guard let own = framework.rule, own.scores.isEmpty else { return nil }
    let grades = GradeLevels(framework)
    guard let rule = GradeRule(framework, grades, numberCounts: [numberCount]) else { return nil }
    self.rule = rule
    self.grades = grades
    room = GradeRule.Room(rule, units: 1)
    let indicators = framework.indicators
    levels = .filled(indicators.count, with: GradeLevels.ungraded)
    category = .filled(1, with: 0)
    for (column, indicator) in indicators.enumerated() {
      let grade = given[indicator.number] ?? .notAssessed
      if indicator.measure != nil || grade == .notApplicable {
        levels[column] = GradeLevels.notApplicable
      } else if let level = grade.level {
        levels[column] = grades.number(of: level, indicator: column)
      }
    }
    stated = .filled(indicators.count, with: 0)
    for column in levels.indices { stated[column] = levels[column] }
  }

  deinit {
    stated.deallocate()
    levels.deallocate()
    category.deallocate()
    nothing.deallocate()
  }

  /// The number by which a level is tried.
  func number(of level: Identifier<GradeLevel>, indicator: Int) -> Int16 {
    grades.number(of: level, indicator: indicator)
  }

  /// The position of the category, worst first; `nil` without one.
  func position(of changes: [GradeOptions.Option]) -> Int? {
    for change in changes { levels[change.column] = change.number }
    rule.apply(to: UnsafeBufferPointer(levels), scores: Column(nothing), into: category, room: room)
    for change in changes { levels[change.column] = stated[change.column] }
    return category[0] < rule.none ? Int(category[0]) : nil
  }
}
