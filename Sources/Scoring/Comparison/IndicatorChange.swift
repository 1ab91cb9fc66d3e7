import Cards

/// What became of one indicator of one unit, and why.
public struct IndicatorChange: Sendable {
  /// A grade with the indicator on whose scale it is.
  public struct Mark: Sendable, Equatable {
    public let grade: Grade
    /// Whether it is on the later edition's scale.
    public let isLater: Bool
  }

  /// One move on the way from the printed grade to the present one.
  public struct Step: Sendable {
    public let cause: ChangeCause
    public let before: Mark
    public let after: Mark
    /// `.improved`, `.worse`, or what else `ChangeKind` says of such a pair.
    public let kind: ChangeKind
  }

  public let link: IndicatorLink
  public let kind: ChangeKind
  /// The earlier grade as it was printed; `nil` where there is none of one question.
  public let printed: Grade?
  /// The earlier grade as it is right.
  public let before: Grade?
  public let after: Grade?
  /// The grade of the earlier evidence under the later framework, where there is one.
  public let regraded: Grade?
  /// The grades that are possible for it where there are several.
  public let possible: [Identifier<GradeLevel>]
  /// From the printed grade to the present one, each of which begins where the last ended, unless there is a doubt.
  public let steps: [Step]
  /// Why rule and evidence cannot be told apart, where there is anything to tell.
  public let doubt: ChangeDoubt?
  public let conditions: [ConditionChange]

  /// Every cause of a difference, in the order of `ChangeCause`; none for what is new or gone.
  public var causes: [ChangeCause] {
    ChangeCause.allCases.filter { cause in steps.contains { $0.cause == cause } }
  }
}

extension IndicatorChange {
  /// Where one edition alone has the question or the card.
  init(_ link: IndicatorLink, oneSided kind: ChangeKind, printed: Grade?, before: Grade?, after: Grade?) {
    self.init(
      link: link, kind: kind, printed: printed, before: before, after: after, regraded: nil, possible: [], steps: [],
      doubt: nil, conditions: [])
  }

  init(_ cell: ComparedCell, printed: Grade?) {
    let one = cell.link.isOneToOne
    let first = one ? printed ?? cell.before : nil
    let regrading = cell.regrading
    var way = Way(cell)
    if let first, first != cell.before {
      way.add(.correction, Mark(grade: first, isLater: false), Mark(grade: cell.before, isLater: false))
    }
    if one {
      way.explain(regrading)
    } else if case .grade(let grade) = regrading {
      way.explainEvidence(from: Mark(grade: grade, isLater: true))
    } else if case .open(let doubt, _) = regrading {
      way.doubt = doubt
    }
    var possible: [Identifier<GradeLevel>] = []
    if case .open(_, let levels) = regrading { possible = levels }
    let start = first.map { Mark(grade: $0, isLater: false) } ?? regrading.grade.map { Mark(grade: $0, isLater: true) }
    self.init(
      link: cell.link,
      kind: start.map { cell.link.kind($0, Mark(grade: cell.after, isLater: true)) } ?? .notComparable, printed: first,
      before: one ? cell.before : nil, after: cell.after, regraded: regrading.grade, possible: possible,
      steps: way.steps, doubt: way.doubt, conditions: cell.conditions)
  }
}

extension IndicatorLink {
  /// How one grade went to another.
  func kind(_ before: IndicatorChange.Mark, _ after: IndicatorChange.Mark) -> ChangeKind {
    switch (before.grade.level, after.grade.level) {
    case (nil, nil): return before.grade == after.grade ? .same : .otherGap
    case (nil, .some): return .graded
    case (.some, nil): return .notGraded
    case (let first?, let last?):
      if before.isLater == after.isLater, first == last { return .same }
      // What is better in the one edition is worse in the other.
      if before.isLater != after.isLater, isTurned { return .notComparable }
      guard let low = place(first, before.isLater), let high = place(last, after.isLater) else { return .notComparable }
      return low < high ? .improved : low > high ? .worse : .same
    }
  }

  func place(_ level: Identifier<GradeLevel>, _ isLater: Bool) -> Int? { isLater ? after[level] : before[level] }
}

/// The moves between two grades, found one after the other.
private struct Way {
  typealias Mark = IndicatorChange.Mark

  private let cell: ComparedCell
  private(set) var steps: [IndicatorChange.Step] = []
  var doubt: ChangeDoubt?

  init(_ cell: ComparedCell) { self.cell = cell }

  /// A move; nothing where both grades are the same.
  mutating func add(_ cause: ChangeCause, _ before: Mark, _ after: Mark) {
    let kind = cell.link.kind(before, after)
    if kind == .same { return }
    steps.append(IndicatorChange.Step(cause: cause, before: before, after: after, kind: kind))
  }

  mutating func explain(_ regrading: Regrading) {
    let start = Mark(grade: cell.before, isLater: false), end = Mark(grade: cell.after, isLater: true)
    switch regrading {
    case .grade(let grade):
      let middle = Mark(grade: grade, isLater: true)
      add(.rule, start, middle)
      explainEvidence(from: middle)
    case .open(let reason, _):
      if cell.link.kind(start, end) != .same { doubt = reason }
    }
  }

  /// From the grade that the earlier evidence has under the later framework to the agreed one.
  mutating func explainEvidence(from middle: Mark) {
    let end = Mark(grade: cell.after, isLater: true)
    guard cell.link.kind(middle, end) != .same else { return }
    // What nobody had graded, or does not grade now, is a change of what is known.
    guard middle.grade.level != nil, end.grade.level != nil, cell.departed || cell.departs else {
      return add(.evidence, middle, end)
    }
    guard cell.evidenceChanged else { return add(.departure, middle, end) }
    guard let derived = cell.carried.grade, let present = cell.later.grade else {
      doubt = .departure
      return
    }
    if let was = cell.link.place(derived, true), let old = middle.grade.level.flatMap({ cell.link.place($0, true) }),
      let now = cell.link.place(present, true), let new = end.grade.level.flatMap({ cell.link.place($0, true) }),
      old - was == new - now
    {
      return add(.evidence, middle, end)
    }
    let before = Mark(grade: .level(derived), isLater: true), after = Mark(grade: .level(present), isLater: true)
    add(.departure, middle, before)
    add(.evidence, before, after)
    add(.departure, after, end)
  }
}
