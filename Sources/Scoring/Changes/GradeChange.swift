import Cards

/// One indicator that gets another grade, by conditions or as a whole.
public struct GradeChange: Sendable {
  /// A condition that begins or ceases to be met.
  public struct OfCondition: Sendable {
    public let condition: Condition
    public let before: Fulfilment.Status
    /// Who met it before; those may be such as do not count, or not the ones whom a criterion names.
    public let by: [Provider]
    /// `.met` or `.unmet`.
    public let after: Fulfilment.Status
    /// Who meets it after: each of them alone would do, or all of them where `isTogether`. Empty where it is not met.
    public let now: [Provider]
    public let isTogether: Bool
    /// Of those who met it before, the ones who no longer do.
    public let leaving: [Provider]

    /// Whom the change asks for by name; empty where it begins to be met, and anybody who counts will do.
    public var names: [Provider] {
      let isByAnybody = before != .met && !isTogether && condition.counts.isSubset(of: now)
      return isByAnybody ? [] : now
    }
  }

  public let indicator: Indicator
  public let before: Grade
  public let after: Identifier<GradeLevel>
  /// Empty where the indicator has no criteria, or its grade departs from them: then the grade itself is what changes.
  public let conditions: [OfCondition]

  /// How many things change.
  public var size: Int { max(conditions.count, 1) }
}

/// The ways in which one indicator's grade can become another with the fewest changes, found size by size.
struct GradeOptions {
  struct Option {
    /// The indicator's position in the framework.
    let column: Int
    let after: Identifier<GradeLevel>
    /// The number of that level for a `GradeJudge`; 0 without one.
    let number: Int16
    let size: Int
    /// Each is one way; all of the same size.
    let ways: [GradeChange]
  }

  /// In the order of the scale, of the sizes that were tried.
  private(set) var options: [Option] = []
  /// The size up to which every way was tried, where there were too many; `nil` where all that was asked for was tried.
  private(set) var limit: Int?

  private let indicator: Indicator
  private let column: Int
  private let grade: Grade
  private let scale: GradeScale
  private let judge: GradeJudge?
  private let fulfilments: [Fulfilment]
  private let flips: [GradeChange.OfCondition]
  private var trials = 0

  /// How many sets of conditions are tried for one indicator.
  private static let mostTrials = 50_000

  init(
    _ indicator: Indicator, at column: Int, of card: Card?, _ grade: Grade, in framework: Framework,
    _ judge: GradeJudge?
  ) {
    self.indicator = indicator
    self.column = column
    self.grade = grade
    self.judge = judge
    scale = framework.scale(of: indicator)
    fulfilments = card?.assessment(indicator.number)?.conditions ?? []
    let derived = Derivation(of: indicator, from: fulfilments)
    let follows = grade.level == nil ? derived.grade == nil : derived.grade == grade.level
    guard card != nil, !indicator.criteria.isEmpty, !indicator.conditions.isEmpty, follows else {
      flips = []
      options = scale.levels.filter { $0.id != grade.level }.map { level in
        option(to: level.id, size: 1, [])
      }
      return
    }
    flips = Self.flips(of: indicator, derived)
  }

  private func option(to level: Identifier<GradeLevel>, size: Int, _ changes: [GradeChange.OfCondition]) -> Option {
    Option(
      column: column, after: level, number: judge?.number(of: level, indicator: column) ?? 0, size: size,
      ways: [GradeChange(indicator: indicator, before: grade, after: level, conditions: changes)])
  }

  /// Tries all sets of conditions of a size, after those of all smaller ones.
  mutating func tryAll(ofSize size: Int) {
    let present = grade.level == nil ? 0 : 1
    guard size <= flips.count, limit == nil, options.count + present < scale.levels.count else { return }
    var found: [Identifier<GradeLevel>: Option] = [:]
    var trials = trials, isWhole = true
    let known = Set(options.map(\.after))
    let met = Dictionary(grouping: flips.filter { $0.after == .met }, by: \.condition.id)
    let withChoice = Set(met.filter { $0.value.count > 1 }.keys)
    Self.forEachSet(of: flips.count, size: size) { chosen in
      trials += 1
      guard trials <= Self.mostTrials else {
        isWhole = false
        return false
      }
      let changes = chosen.map { flips[$0] }
      guard Set(changes.map(\.condition.id)).count == changes.count,
        let after = Derivation(of: indicator, from: fulfilments.applying(changes)).grade,
        after != grade.level, !known.contains(after)
      else { return true }
      let own = option(to: after, size: size, changes)
      var ways = found[after]?.ways ?? []
      for way in own.ways { ways.add(way, withChoice: withChoice) }
      found[after] = Option(column: column, after: after, number: own.number, size: size, ways: ways)
      return true
    }
    self.trials = trials
    if !isWhole { limit = size - 1 }
    let all = options + found.values
    options = scale.levels.compactMap { level in all.first { $0.after == level.id } }
  }

  /// Every condition that can begin or cease to be met, by each of those whom the criteria tell apart; an unknown one can turn
  /// out any way.
  private static func flips(of indicator: Indicator, _ derivation: Derivation) -> [GradeChange.OfCondition] {
    derivation.steps.flatMap { step -> [GradeChange.OfCondition] in
      let ways = WaysOfMeeting(step.condition, in: indicator), by = step.status == .met ? step.by : []
      let met = ways.others(than: by).map { way in
        GradeChange.OfCondition(
          condition: step.condition, before: step.status, by: step.by, after: .met, now: way.by,
          isTogether: way.isTogether, leaving: ways.leaving(by, for: way))
      }
      let unmet = GradeChange.OfCondition(
        condition: step.condition, before: step.status, by: step.by, after: .unmet, now: [], isTogether: false,
        leaving: by)
      if step.status == .met { return ways.areSeen(by) ? [unmet] + met : met }
      return step.status == .unknown ? met + [unmet] : met
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

extension [GradeChange] {
  /// Adds a way. Where the same conditions change in the same way for others as well, those are added to whom it is up to.
  fileprivate mutating func add(_ way: GradeChange, withChoice: Set<Identifier<Condition>>) {
    let changes = way.conditions
    guard changes.contains(where: { $0.after == .met && withChoice.contains($0.condition.id) }),
      let same = firstIndex(where: { zip($0.conditions, changes).allSatisfy { $0.isLike($1) } })
    else { return append(way) }
    let joined = zip(self[same].conditions, changes).map { $0.joined(with: $1) }
    self[same] = GradeChange(indicator: way.indicator, before: way.before, after: way.after, conditions: joined)
  }
}

extension GradeChange.OfCondition {
  fileprivate func isLike(_ other: Self) -> Bool {
    condition.id == other.condition.id && after == other.after && isTogether == other.isTogether
      && (!isTogether || now == other.now) && leaving.isEmpty == other.leaving.isEmpty
  }

  fileprivate func joined(with other: Self) -> Self {
    let now = Provider.allCases.filter { self.now.contains($0) || other.now.contains($0) }
    let leaving = by.filter { self.leaving.contains($0) && other.leaving.contains($0) }
    return Self(
      condition: condition, before: before, by: by, after: after, now: now, isTogether: isTogether,
      leaving: leaving.isEmpty ? self.leaving : leaving)
  }
}

extension [Fulfilment] {
  /// The fulfilments with changes.
  fileprivate func applying(_ changes: [GradeChange.OfCondition]) -> [Fulfilment] {
    let changed = Set(changes.map(\.condition.id))
    return filter { !changed.contains($0.condition.value) }
      + changes.map { change in
        Fulfilment(
          condition: Located(change.condition.id, change.condition.place), status: change.after,
          by: change.isTogether ? change.now : [Provider](change.now.prefix(1)), note: nil, sources: [],
          place: change.condition.place)
      }
  }
}
