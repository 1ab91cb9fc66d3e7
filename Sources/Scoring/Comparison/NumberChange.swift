import Cards

/// What became of one measure of one unit: a number, divided where its framework divides it.
public struct NumberChange: Sendable {
  public struct Value: Sendable {
    /// As values.csv has it.
    public let figure: Figure
    /// The number that is compared: after division where its measure has a denominator; `nil` where there is none to
    /// divide it by.
    public let counted: Double?
  }

  public let link: IndicatorLink
  public let kind: ChangeKind
  /// `nil` where there is none, or several numbers became one.
  public let before: Value?
  public let after: Value?
  /// `.rule` where the frameworks count or judge it in another way, `.evidence` where what both count has changed.
  public let causes: [ChangeCause]
  public let doubt: ChangeDoubt?

  /// The framework's measure by which `before` is counted.
  public var measureBefore: Measure? { link.from.count == 1 ? link.from.first?.measure : nil }
  public var measureAfter: Measure? { link.to?.measure }
}

extension NumberChange {
  init(_ link: IndicatorLink, _ before: (EditionSide, Int)?, _ after: (EditionSide, Int)?) {
    self.link = link
    let old = before.flatMap { side, unit in
      link.from.count == 1 ? link.from.first.flatMap { side.answer(unit, $0.number) } : nil
    }
    let new = after.flatMap { side, unit in link.to.flatMap { side.answer(unit, $0.number) } }
    // A number that nothing divides is no data, unless the other edition has a number that it might be taken for.
    let isKnown = (before: old?.value?.counted != nil, after: new?.value?.counted != nil)
    let hasBoth = old?.value != nil && new?.value != nil && (isKnown.before || isKnown.after)
    self.before = isKnown.before || hasBoth ? old?.value : nil
    self.after = isKnown.after || hasBoth ? new?.value : nil
    if after == nil || link.to == nil {
      (kind, causes, doubt) = (.gone, [], nil)
    } else if before == nil || link.from.isEmpty {
      (kind, causes, doubt) = (.new, [], nil)
    } else if link.from.count > 1 {
      (kind, causes, doubt) = (.notComparable, [.rule], .noCounterpart)
    } else if let low = self.before, let high = self.after {
      (kind, causes, doubt) = Self.outcome(link, low.counted, high.counted)
    } else if self.before == nil, self.after == nil {
      let isSame = old?.answer.gap == new?.answer.gap
      (kind, causes, doubt) = (isSame ? .same : .otherGap, isSame ? [] : [.evidence], nil)
    } else {
      (kind, causes, doubt) = (self.before == nil ? .graded : .notGraded, [.evidence], nil)
    }
  }

  /// How one number went to another.
  private static func outcome(
    _ link: IndicatorLink, _ low: Double?, _ high: Double?
  ) -> (ChangeKind, [ChangeCause], ChangeDoubt?) {
    guard link.isCountedAlike else { return (.notComparable, [.rule], .noCounterpart) }
    // One of the editions has nothing to divide by: a number and a quotient do not compare.
    guard let low, let high else { return (.notComparable, [], .noCounterpart) }
    if link.isTurned { return (.notComparable, [.rule] + (low == high ? [] : [.evidence]), nil) }
    if low == high { return (.same, [], nil) }
    return ((low < high) == (link.to?.measure?.direction != .less) ? .improved : .worse, [.evidence], nil)
  }
}

extension EditionSide {
  /// What a unit answers, and its number as scores see it.
  fileprivate func answer(
    _ unit: Int, _ number: IndicatorNumber
  ) -> (answer: AnswerTable.Answer, value: NumberChange.Value?)? {
    guard let column = columns[number] else { return nil }
    let answer = table[unit, column]
    return (
      answer,
      answer.figure.map {
        NumberChange.Value(figure: $0, counted: table.quotient(of: $0, unit: unit, indicator: column))
      }
    )
  }
}

extension AnswerTable.Answer {
  /// Why there is none; a number that is asked has nothing to divide it by.
  fileprivate var gap: Grade? {
    switch self {
    case .noData, .number: .noData
    case .notApplicable: .notApplicable
    case .notAssessed: .notAssessed
    case .level: nil
    }
  }
}
