import Cards

/// How a grade follows from an indicator's conditions, step by step.
public struct Derivation: Sendable {
  /// One condition as the grade sees it.
  public struct Step: Sendable {
    public let condition: Condition
    public let status: Fulfilment.Status
    public let by: [Provider]
    /// Met by one of those who count; `nil` where that is unknown.
    public let holds: Bool?

    /// Met, but only by those who do not count: shown, never graded.
    public var isMetByOthersOnly: Bool { status == .met && holds == false }
  }

  public let steps: [Step]
  /// The grades that the criteria allow given what is unknown, in the order of the criteria; one where all is known.
  public let possible: [Identifier<GradeLevel>]
  /// The criterion that holds, where exactly one grade is possible.
  public let criterion: Criterion?

  /// The grade, where the criteria lead to exactly one.
  public var grade: Identifier<GradeLevel>? { possible.count == 1 ? possible.first : nil }
}

extension Derivation {
  /// Derives the grade of an indicator from what a card says of its conditions. Without criteria nothing is possible.
  public init(of indicator: Indicator, from fulfilments: [Fulfilment]) {
    let stated = Dictionary(fulfilments.map { ($0.condition.value, $0) }) { first, _ in first }
    steps = indicator.conditions.map { condition in
      let fulfilment = stated[condition.id]
      let by = fulfilment?.by ?? []
      let holds: Bool? =
        switch fulfilment?.status ?? .unknown {
        case .met: by.contains(where: condition.counts.contains)
        case .unmet: false
        case .unknown: nil
        }
      return Step(condition: condition, status: fulfilment?.status ?? .unknown, by: by, holds: holds)
    }
    var possible: [Identifier<GradeLevel>] = []
    var deciding: Criterion?
    for criterion in indicator.criteria {
      let holds = criterion.when.holds(given: steps)
      guard holds != false else { continue }
      if !possible.contains(criterion.grade.value) { possible.append(criterion.grade.value) }
      if deciding == nil || holds == true { deciding = criterion }
      if holds == true { break }
    }
    self.possible = possible
    criterion = possible.count == 1 ? deciding : nil
  }
}

extension Requirement {
  /// Whether it holds in three-valued logic (Kleene 1952): `nil` where that hangs on something unknown.
  func holds(given steps: [Derivation.Step]) -> Bool? {
    switch self {
    case .always: return true
    case .condition(let id, let by):
      guard let step = steps.first(where: { $0.condition.id == id.value }) else { return nil }
      guard let by else { return step.holds }
      return step.status == .unknown ? nil : step.status == .met && step.by.contains(where: by.contains)
    case .every(let need):
      return Self.count(steps.filter { $0.condition.need == need }.map(\.holds), reaches: .max)
    case .all(let parts): return Self.count(parts.map { $0.holds(given: steps) }, reaches: .max)
    case .any(let parts): return Self.count(parts.map { $0.holds(given: steps) }, reaches: 1)
    case .atLeast(let number, let parts): return Self.count(parts.map { $0.holds(given: steps) }, reaches: number)
    }
  }

  /// Whether at least `threshold` of the values hold; all of them where the threshold is larger than their number.
  private static func count(_ values: [Bool?], reaches threshold: Int) -> Bool? {
    let needed = threshold == .max ? values.count : threshold
    let certain = values.count { $0 == true }
    if certain >= needed { return true }
    return certain + values.count { $0 == nil } >= needed ? nil : false
  }
}
