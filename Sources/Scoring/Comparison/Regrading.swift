import Cards

/// The grade that the earlier evidence earns under the later framework.
enum Regrading: Sendable, Equatable {
  case grade(Grade)
  /// It cannot be told; `possible` are the grades that the later criteria leave open.
  case open(ChangeDoubt, possible: [Identifier<GradeLevel>])

  var grade: Grade? { if case .grade(let grade) = self { grade } else { nil } }
}

/// One cell of two editions: what each says of one unit and one indicator that both ask for.
struct ComparedCell {
  let link: IndicatorLink
  let isSameFramework: Bool
  let to: Indicator
  let before: Grade
  let after: Grade
  /// By the earlier criteria; `nil` where there are none, or several indicators were joined.
  let earlier: Derivation?
  /// The earlier evidence by the later criteria.
  let carried: Derivation
  let later: Derivation

  init(
    _ link: IndicatorLink, _ to: Indicator, isSameFramework: Bool, _ before: (Grade, [IndicatorNumber: Assessment]),
    _ after: (Grade, Assessment?)
  ) {
    (self.link, self.to, self.isSameFramework) = (link, to, isSameFramework)
    (self.before, self.after) = (before.0, after.0)
    let old = link.from.count == 1 ? link.from.first : nil
    earlier = old.map { Derivation(of: $0, from: before.1[$0.number]?.conditions ?? []) }
    later = Derivation(of: to, from: after.1?.conditions ?? [])
    carried =
      isSameFramework
      ? earlier ?? later
      : Derivation(
        of: to,
        from: link.conditions.compactMap { id, source in
          before.1[source.indicator]?.fulfilment(of: source.condition)?.named(id)
        })
  }

  /// The earlier grade on the later scale.
  var translated: Grade? {
    guard let level = before.level else { return before }
    return link.grades[level].map { .level($0) }
  }

  /// Whether the earlier grade departs from the earlier criteria.
  var departed: Bool {
    guard let earlier, !earlier.possible.isEmpty else { return false }
    if let level = before.level { return earlier.grade != level }
    return before == .noData && earlier.grade != nil && earlier.isKnown
  }

  var departs: Bool {
    guard !later.possible.isEmpty else { return false }
    if let level = after.level { return later.grade != level }
    return after == .noData && later.grade != nil && later.isKnown
  }

  var regrading: Regrading {
    if isSameFramework { return .grade(before) }
    guard let earlier else { return joined }
    switch before {
    case .notAssessed, .notApplicable: return .grade(before)
    case .noData:
      guard carried.isKnown, !carried.possible.isEmpty, carried.possible != translated(earlier.possible) else {
        return .grade(before)
      }
      if departed { return .open(.departure, possible: carried.possible) }
      return carried.grade.map { .grade(.level($0)) } ?? .open(.severalPossible, possible: carried.possible)
    case .level:
      if earlier.possible.isEmpty, carried.possible.isEmpty {
        return translated.map(Regrading.grade) ?? .open(.noCounterpart, possible: [])
      }
      guard !carried.possible.isEmpty else { return .open(.noCriteria, possible: []) }
      if departed {
        guard carried.possible == translated(earlier.possible), let translated else {
          return .open(.departure, possible: carried.possible)
        }
        return .grade(translated)
      }
      return carried.grade.map { .grade(.level($0)) } ?? .open(.severalPossible, possible: carried.possible)
    }
  }

  /// Of several questions that became one only the conditions can be carried over.
  private var joined: Regrading {
    guard !carried.possible.isEmpty else { return .open(.noCriteria, possible: []) }
    guard carried.isKnown else { return .open(.severalPossible, possible: carried.possible) }
    return carried.grade.map { .grade(.level($0)) } ?? .open(.severalPossible, possible: carried.possible)
  }

  private func translated(_ levels: [Identifier<GradeLevel>]) -> [Identifier<GradeLevel>] {
    levels.compactMap { link.grades[$0] }
  }

  /// Conditions that are not in both editions what they were.
  var conditions: [ConditionChange] {
    let known = Dictionary(carried.steps.map { ($0.condition.id, $0) }) { first, _ in first }
    let changed = later.steps.compactMap { step -> ConditionChange? in
      let after = ConditionChange.State(step)
      guard link.conditions[step.condition.id] != nil else {
        return ConditionChange(condition: step.condition, before: nil, after: after)
      }
      let before = known[step.condition.id].map { ConditionChange.State($0) }
      return before == after ? nil : ConditionChange(condition: step.condition, before: before, after: after)
    }
    let kept = Set(link.conditions.values)
    let dropped = (earlier?.steps ?? []).compactMap { step -> ConditionChange? in
      guard let old = link.from.first,
        !kept.contains(.init(indicator: old.number, condition: step.condition.id))
      else { return nil }
      return ConditionChange(condition: step.condition, before: ConditionChange.State(step), after: nil)
    }
    return changed + dropped
  }

  /// Whether a condition that both ask for, or that is new, has another state now.
  var evidenceChanged: Bool {
    zip(carried.steps, later.steps).contains { $0.status != $1.status || $0.by != $1.by }
  }
}

extension Derivation {
  /// Whether anything is known of its conditions.
  var isKnown: Bool { steps.contains { $0.status != .unknown } }
}

extension Fulfilment {
  /// The same under another condition's name.
  fileprivate func named(_ id: Identifier<Condition>) -> Fulfilment {
    Fulfilment(
      condition: Located(id, condition.place), status: status, by: by, note: note, sources: sources, place: place)
  }
}
