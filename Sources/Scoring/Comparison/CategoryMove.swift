import Cards

/// What became of one unit's overall category, and why.
public struct CategoryMove: Sendable {
  public struct Step: Sendable {
    public let cause: ChangeCause
    public let before: Identifier<Category>?
    public let after: Identifier<Category>?
    /// Whether each is one of the later framework's.
    public let isLaterBefore: Bool
    public let isLaterAfter: Bool
  }

  public let kind: ChangeKind
  /// As it was printed, before errata.
  public let before: Identifier<Category>?
  public let after: Identifier<Category>?
  public let steps: [Step]
  public let doubt: ChangeDoubt?

  public var causes: [ChangeCause] {
    ChangeCause.allCases.filter { cause in steps.contains { $0.cause == cause } }
  }
}

extension CategoryMove {
  /// A category on the way, with the framework that it is one of.
  struct Stage {
    let category: Identifier<Category>?
    let isLater: Bool
  }

  /// - Parameter stages: from the printed category to the present one, with the cause of each move; `nil` from the first
  ///   that cannot be told.
  init(
    _ links: FrameworkLinks, first: Stage, last: Stage, presence: UnitComparison.Presence,
    moves: [(cause: ChangeCause, after: Stage)],
    doubt: ChangeDoubt?
  ) {
    before = first.category
    after = last.category
    guard presence == .both else {
      kind = presence == .earlier ? .gone : .new
      (steps, self.doubt) = ([], nil)
      return
    }
    let kind = links.kind(first, last)
    self.kind = kind
    guard doubt == nil else {
      (steps, self.doubt) = ([], kind == .same ? nil : doubt)
      return
    }
    self.doubt = nil
    var steps: [Step] = [], here = first
    for (cause, after) in moves {
      if links.kind(here, after) != .same {
        steps.append(
          Step(
            cause: cause, before: here.category, after: after.category, isLaterBefore: here.isLater,
            isLaterAfter: after.isLater))
      }
      here = after
    }
    self.steps = steps
  }
}

extension FrameworkLinks {
  /// How one category went to another.
  func kind(_ before: CategoryMove.Stage, _ after: CategoryMove.Stage) -> ChangeKind {
    switch (before.category, after.category) {
    case (nil, nil): return .same
    case (nil, .some): return .graded
    case (.some, nil): return .notGraded
    case (let first?, let last?):
      if before.isLater == after.isLater, first == last { return .same }
      guard let low = place(first, before.isLater), let high = place(last, after.isLater) else { return .notComparable }
      return low < high ? .improved : low > high ? .worse : .same
    }
  }

  private func place(_ category: Identifier<Category>, _ isLater: Bool) -> Int? {
    let here = isLater ? category : categories[category]
    return here.flatMap { here in to.categories.firstIndex { $0.id == here } }
  }
}
