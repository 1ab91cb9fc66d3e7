import Cards

/// What the later framework asks or judges in another way than the earlier one, whatever a unit answers.
public enum RuleChange: String, Sendable, CaseIterable, Hashable {
  /// More is better in one of them and less in the other; of a grade, the highest and the lowest.
  case direction
  /// What is counted has another name.
  case unit
  /// It is divided by another number, or by none, or the quotient is multiplied with another number.
  case denominator
  /// Grades are on a scale with other levels, or with the same in another order.
  case scale
}

extension FrameworkLinks {
  /// What is not in both frameworks what it was; empty where a question is new or gone, or several became one.
  public func rules(of link: IndicatorLink) -> [RuleChange] {
    guard !isSame, link.from.count == 1, let old = link.from.first, let new = link.to else { return [] }
    var rules: [RuleChange] = []
    if link.isTurned { rules.append(.direction) }
    guard let now = new.measure, let was = old.measure else {
      let before = from.scale(of: old).levels.map { link.grades[$0.id] }
      return rules + (before == to.scale(of: new).levels.map(\.id) ? [] : [.scale])
    }
    if !now.hasUnit(of: was) { rules.append(.unit) }
    if !now.isDivided(like: was) { rules.append(.denominator) }
    return rules
  }
}

extension IndicatorLink {
  /// Whether the one framework takes for better what the other takes for worse.
  var isTurned: Bool {
    guard from.count == 1, let old = from.first, let new = to else { return false }
    guard let now = new.measure, let was = old.measure else { return old.isReversed != new.isReversed }
    return now.direction != was.direction
  }

  /// Whether both measures count the same and divide it by the same.
  var isCountedAlike: Bool {
    guard from.count == 1, let now = to?.measure, let was = from.first?.measure else { return false }
    return now.hasUnit(of: was) && now.isDivided(like: was)
  }
}

extension Measure {
  fileprivate func hasUnit(of other: Measure) -> Bool { unit?.original.value == other.unit?.original.value }

  fileprivate func isDivided(like other: Measure) -> Bool {
    denominator?.value == other.denominator?.value && (per?.value ?? 1) == (other.per?.value ?? 1)
  }
}
