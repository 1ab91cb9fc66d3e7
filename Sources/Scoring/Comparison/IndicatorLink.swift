import Cards

/// An indicator of one edition's framework beside those of another's that it is compared with.
public struct IndicatorLink: Sendable {
  /// Where the state of a condition is found in the edition that one begins with.
  struct ConditionSource: Sendable, Hashable {
    let indicator: IndicatorNumber
    let condition: Identifier<Condition>
  }

  /// Of the framework that one begins with; empty where the question is new, several where they were joined.
  public let from: [Indicator]
  /// `nil` where the question is gone.
  public let to: Indicator?
  /// By the condition of `to`.
  let conditions: [Identifier<Condition>: ConditionSource]
  /// What a grade of `from` is on the scale of `to`, where one indicator became one.
  let grades: [Identifier<GradeLevel>: Identifier<GradeLevel>]
  /// Places of grades on one scale, better above worse: that of the framework that says which question follows which.
  let before: [Identifier<GradeLevel>: Int]
  let after: [Identifier<GradeLevel>: Int]

  /// Whether one indicator became one, so that their grades can be compared.
  public var isOneToOne: Bool { from.count == 1 && to != nil }

  /// The number by which it is printed: the later one, or the earlier one where the question is gone.
  public var number: IndicatorNumber? { to?.number ?? from.first?.number }

  var isMeasure: Bool { (to ?? from.first)?.measure != nil }
}

extension IndicatorLink {
  /// One of a framework with itself.
  init(same indicator: Indicator, in framework: Framework) {
    let places = framework.scale(of: indicator).places(reversed: indicator.isReversed)
    self.init(
      from: [indicator], to: indicator,
      conditions: Dictionary(
        indicator.conditions.map { ($0.id, ConditionSource(indicator: indicator.number, condition: $0.id)) }
      ) { first, _ in first },
      grades: Dictionary(places.keys.map { ($0, $0) }) { first, _ in first }, before: places, after: places)
  }

  /// As the later framework says it.
  init(_ pair: FrameworkPairing.Pair, _ mapping: FrameworkMapping?, _ later: Framework, _ earlier: Framework) {
    let now = pair.now, from = pair.before.filter { ($0.measure == nil) == (pair.now.measure == nil) }
    let stated = Dictionary((pair.origin?.conditions ?? []).map { ($0.condition.value, $0) }) { first, _ in first }
    let new = Set((pair.origin?.newConditions ?? []).map(\.value))
    var conditions: [Identifier<Condition>: ConditionSource] = [:]
    for condition in now.conditions where !new.contains(condition.id) {
      let was = stated[condition.id]?.was.value ?? condition.id
      let having = from.filter {
        $0.condition(was) != nil && [nil, $0.number].contains(stated[condition.id]?.indicator)
      }
      if having.count == 1, let indicator = having.first {
        conditions[condition.id] = ConditionSource(indicator: indicator.number, condition: was)
      }
    }
    let after = later.scale(of: now).places(reversed: now.isReversed)
    var grades: [Identifier<GradeLevel>: Identifier<GradeLevel>] = [:]
    if from.count == 1 {
      for level in earlier.scale(of: from[0]).levels {
        let renamed = FrameworkPairing.now(level.id, pair.origin?.grades ?? [], mapping?.grades ?? [])
        if after[renamed] != nil { grades[level.id] = renamed }
      }
    }
    self.init(
      from: from, to: now, conditions: conditions, grades: grades, before: grades.compactMapValues { after[$0] },
      after: after)
  }

  /// A question that is no longer asked.
  init(gone indicator: Indicator) {
    self.init(from: [indicator], to: nil, conditions: [:], grades: [:], before: [:], after: [:])
  }

  /// The same seen from the other edition, for each indicator that it began with.
  ///
  /// A grade that two grades became has no way back.
  func reversed() -> [IndicatorLink] {
    guard let to else {
      return from.map { IndicatorLink(from: [], to: $0, conditions: [:], grades: [:], before: [:], after: [:]) }
    }
    var back: [Identifier<GradeLevel>: [Identifier<GradeLevel>]] = [:]
    for (earlier, now) in grades { back[now, default: []].append(earlier) }
    return from.map { earlier in
      var conditions: [Identifier<Condition>: ConditionSource] = [:]
      // Of two that became of one, the first by name is the way back.
      let sources = self.conditions.sorted { $0.key < $1.key }.filter { $0.value.indicator == earlier.number }
      for (condition, source) in sources where conditions[source.condition] == nil {
        conditions[source.condition] = ConditionSource(indicator: to.number, condition: condition)
      }
      return IndicatorLink(
        from: [to], to: earlier, conditions: conditions,
        grades: back.compactMapValues { $0.count == 1 ? $0.first : nil },
        before: from.count == 1 ? after : [:], after: from.count == 1 ? before : [:])
    }
  }

  /// What joins several links to one indicator into one: those of a question that was split.
  static func joined(_ links: [IndicatorLink]) -> IndicatorLink? {
    guard let first = links.first else { return nil }
    guard links.count > 1 else { return first }
    return IndicatorLink(
      from: links.flatMap(\.from), to: first.to,
      conditions: links.reduce(into: [:]) { $0.merge($1.conditions) { first, _ in first } }, grades: [:], before: [:],
      after: first.after)
  }

  /// This link behind those that lead to what it begins with.
  func following(_ earlier: [IndicatorNumber: IndicatorLink]) -> IndicatorLink {
    guard let to else { return self }
    let steps = from.compactMap { earlier[$0.number] }
    var conditions: [Identifier<Condition>: ConditionSource] = [:]
    for (condition, source) in self.conditions {
      if let found = earlier[source.indicator]?.conditions[source.condition] { conditions[condition] = found }
    }
    let isOne = from.count == 1 && steps.first?.from.count == 1
    let grades = isOne ? (steps.first?.grades ?? [:]).compactMapValues { self.grades[$0] } : [:]
    return IndicatorLink(
      from: steps.flatMap(\.from), to: to, conditions: conditions, grades: grades,
      before: grades.compactMapValues { after[$0] }, after: after)
  }
}

extension GradeScale {
  /// Places from 0, the worst; from 0 downwards where the first level is the best.
  fileprivate func places(reversed: Bool) -> [Identifier<GradeLevel>: Int] {
    Dictionary(levels.enumerated().map { ($1.id, reversed ? -$0 : $0) }) { first, _ in first }
  }
}
