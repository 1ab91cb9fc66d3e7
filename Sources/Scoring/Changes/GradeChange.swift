import Cards

/// One indicator that gets another grade, by conditions or as a whole.
public struct GradeChange: Sendable {
  /// A condition that begins or ceases to be met.
  public struct OfCondition: Sendable {
    public let condition: Condition
    public let before: Fulfilment.Status
    /// Who met it before; those may be such as do not count.
    public let by: [Provider]
    /// `.met` or `.unmet`.
    public let after: Fulfilment.Status
  }

  public let indicator: Indicator
  public let before: Grade
  public let after: Identifier<GradeLevel>
  /// Empty where the indicator has no criteria, or its grade departs from them: then the grade itself is what changes.
  public let conditions: [OfCondition]

  /// How many things change.
  public var size: Int { max(conditions.count, 1) }
}

/// The ways in which one indicator's grade can become another with the fewest changes.
struct GradeOptions {
  struct Option {
    let after: Identifier<GradeLevel>
    let size: Int
    /// Each is one way; all of the same size.
    let ways: [GradeChange]
  }

  let options: [Option]
  /// Up to which size every way was tried.
  let tried: Int

  /// How many sets of conditions are tried for one indicator.
  private static let mostTrials = 50_000

  init(_ indicator: Indicator, _ assessment: Assessment?, _ grade: Grade, in framework: Framework, most: Int) {
    let scale = framework.scale(of: indicator)
    let fulfilments = assessment?.conditions ?? []
    let derived = Derivation(of: indicator, from: fulfilments)
    let follows = grade.level == nil ? derived.grade == nil : derived.grade == grade.level
    guard assessment != nil, !indicator.criteria.isEmpty, !indicator.conditions.isEmpty, follows else {
      options = scale.levels.filter { $0.id != grade.level }.map { level in
        let way = GradeChange(indicator: indicator, before: grade, after: level.id, conditions: [])
        return Option(after: level.id, size: 1, ways: [way])
      }
      tried = most
      return
    }
    let flips = Self.flips(of: indicator, derived)
    var found: [Identifier<GradeLevel>: Option] = [:]
    var trials = 0, tried = most
    for size in 1...max(1, min(most, flips.count)) where found.count + 1 < scale.levels.count {
      Self.forEachSet(of: flips.count, size: size) { chosen in
        trials += 1
        guard trials <= Self.mostTrials else {
          tried = min(tried, size - 1)
          return false
        }
        let changes = chosen.map { flips[$0] }
        guard Set(changes.map(\.condition.id)).count == changes.count,
          let after = Derivation(of: indicator, from: fulfilments.applying(changes, in: indicator)).grade,
          after != grade.level,
          found[after].map({ $0.size == size }) ?? true
        else { return true }
        let way = GradeChange(indicator: indicator, before: grade, after: after, conditions: changes)
        found[after] = Option(after: after, size: size, ways: (found[after]?.ways ?? []) + [way])
        return true
      }
    }
    options = scale.levels.compactMap { found[$0.id] }
    self.tried = tried
  }

  /// Every condition that can begin or cease to be met; an unknown one can turn out either way.
  private static func flips(of indicator: Indicator, _ derivation: Derivation) -> [GradeChange.OfCondition] {
    derivation.steps.flatMap { step -> [GradeChange.OfCondition] in
      let to: [Fulfilment.Status] = step.holds == true ? [.unmet] : step.status == .unknown ? [.met, .unmet] : [.met]
      return to.map {
        GradeChange.OfCondition(condition: step.condition, before: step.status, by: step.by, after: $0)
      }
    }
  }

  /// Calls `body` with every set of `size` positions below `count`, in order, until it gives `false`.
  static func forEachSet(of count: Int, size: Int, _ body: ([Int]) -> Bool) {
    guard size <= count else { return }
    var chosen = Array(0..<size)
    while true {
      guard body(chosen) else { return }
      guard let last = chosen.indices.last(where: { chosen[$0] < count - size + $0 }) else { return }
      chosen[last] += 1
      for position in chosen.indices where position > last { chosen[position] = chosen[last] + position - last }
    }
  }
}

extension [Fulfilment] {
  /// The fulfilments with changes: what begins to be met is met by all who count, and by whom a criterion asks for.
  fileprivate func applying(_ changes: [GradeChange.OfCondition], in indicator: Indicator) -> [Fulfilment] {
    let changed = Set(changes.map(\.condition.id))
    return filter { !changed.contains($0.condition.value) }
      + changes.map { change in
        Fulfilment(
          condition: Located(change.condition.id, change.condition.place), status: change.after,
          by: change.after == .met ? indicator.wanted(for: change.condition) : [], note: nil, sources: [],
          place: change.condition.place)
      }
  }
}

extension Indicator {
  /// Who counts for a condition, and whom the criteria name.
  fileprivate func wanted(for condition: Condition) -> [Provider] {
    let named = criteria.reduce(into: condition.counts) { $0.formUnion($1.when.named(for: condition.id)) }
    return Provider.allCases.filter(named.contains)
  }
}

extension Requirement {
  fileprivate func named(for id: Identifier<Condition>) -> Set<Provider> {
    switch self {
    case .always, .every: []
    case .condition(let condition, let by): condition.value == id ? by ?? [] : []
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      parts.reduce(into: []) { $0.formUnion($1.named(for: id)) }
    }
  }
}
