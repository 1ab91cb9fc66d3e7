import Cards

/// What became of one score of one unit, and how much of the difference each cause makes.
public struct ScoreMove: Sendable {
  public struct Step: Sendable {
    public let cause: ChangeCause
    /// What is added.
    public let effect: Double
  }

  public let score: ScoreRule
  public let kind: ChangeKind
  public let before: ScoreRange?
  public let after: ScoreRange?
  public let placesBefore: ClosedRange<Int>?
  public let placesAfter: ClosedRange<Int>?
  /// They add up to the difference; empty where there is none or a doubt.
  public let steps: [Step]
  public let doubt: ChangeDoubt?
}

extension ScoreMove {
  /// - Parameters:
  ///   - way: the score as printed, as corrected, by the later method, and without questions that are new; `nil` where
  ///     the answers leave it open.
  init(
    _ score: ScoreRule, before: UnitScores.Entry?, after: UnitScores.Entry?, isInBoth: Bool, isAsked: Bool,
    way: (printed: ScoreRange?, regraded: ScoreRange?, mapped: ScoreRange?), doubt: ChangeDoubt?, tolerance: Double
  ) {
    let first = way.printed ?? before?.value, last = after?.value
    self.score = score
    (self.before, self.after) = (first, last)
    placesBefore = before?.places
    placesAfter = after?.places
    let isMore = score.direction == .more
    guard isInBoth, isAsked else {
      (kind, steps, self.doubt) = (last == nil && !isAsked ? .gone : isInBoth || last != nil ? .new : .gone, [], nil)
      return
    }
    guard let first, let last else {
      kind = first == nil && last == nil ? .same : first == nil ? .graded : .notGraded
      (steps, self.doubt) = ([], nil)
      return
    }
    guard first.isExact, last.isExact else {
      let isSame = abs(first.low - last.low) <= tolerance && abs(first.high - last.high) <= tolerance
      let (isHigher, isLower) = (first.high < last.low, first.low > last.high)
      kind = isSame ? .same : !isHigher && !isLower ? .notComparable : isHigher == isMore ? .improved : .worse
      (steps, self.doubt) = ([], isSame ? nil : .severalPossible)
      return
    }
    let difference = last.low - first.low
    kind = abs(difference) <= tolerance ? .same : (difference > 0) == isMore ? .improved : .worse
    guard doubt == nil, let corrected = before?.value, let regraded = way.regraded, regraded.isExact,
      let mapped = way.mapped, mapped.isExact, corrected.isExact
    else {
      (steps, self.doubt) = ([], kind == .same ? nil : doubt ?? .notComputable)
      return
    }
    let points = [first.low, corrected.low, regraded.low, mapped.low, last.low]
    let causes: [ChangeCause] = [.correction, .rule, .evidence, .newQuestions]
    steps = zip(causes, zip(points, points.dropFirst())).compactMap { cause, ends in
      let effect = ends.1 - ends.0
      return abs(effect) <= tolerance ? nil : Step(cause: cause, effect: effect)
    }
    self.doubt = nil
  }
}
