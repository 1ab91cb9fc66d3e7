import Cards

/// What became of one measure of one unit: a number, divided where both frameworks divide it by the same.
public struct NumberChange: Sendable {
  public let link: IndicatorLink
  public let kind: ChangeKind
  /// As values.csv has it; `nil` where there is none.
  public let before: Figure?
  public let after: Figure?
  /// `.evidence` where it has changed and both frameworks count the same.
  public let cause: ChangeCause?
  public let doubt: ChangeDoubt?
}

extension NumberChange {
  init(_ link: IndicatorLink, _ before: (EditionSide, Int)?, _ after: (EditionSide, Int)?) {
    self.link = link
    let old = before.flatMap { side, unit in
      link.from.count == 1 ? link.from.first.flatMap { side.answer(unit, $0.number) } : nil
    }
    let new = after.flatMap { side, unit in link.to.flatMap { side.answer(unit, $0.number) } }
    self.before = old?.answer.figure
    self.after = new?.answer.figure
    let kind: ChangeKind
    var doubt: ChangeDoubt?
    if after == nil || link.to == nil {
      kind = .gone
    } else if before == nil || link.from.isEmpty {
      kind = .new
    } else {
      switch (self.before, self.after) {
      case (nil, nil): kind = old?.answer.gap == new?.answer.gap ? .same : .otherGap
      case (nil, .some): kind = .graded
      case (.some, nil): kind = .notGraded
      case (.some, .some):
        let now = link.to?.measure, was = link.from.first?.measure
        if now?.counts(like: was) != true {
          kind = .notComparable
          doubt = .noCounterpart
        } else if let low = old?.value, let high = new?.value {
          let isMore = now?.direction != .less
          kind = low == high ? .same : (low < high) == isMore ? .improved : .worse
        } else {
          // One of the editions has nothing to divide by: a number and a quotient do not compare.
          kind = .notComparable
          doubt = .noCounterpart
        }
      }
    }
    self.kind = kind
    self.doubt = doubt
    switch kind {
    case .improved, .worse, .graded, .notGraded, .otherGap: cause = .evidence
    case .same, .new, .gone, .notComparable: cause = nil
    }
  }
}

extension EditionSide {
  /// What a unit answers, and its number as scores see it.
  fileprivate func answer(_ unit: Int, _ number: IndicatorNumber) -> (answer: AnswerTable.Answer, value: Double?)? {
    guard let column = columns[number] else { return nil }
    let answer = table[unit, column]
    return (answer, answer.figure.flatMap { table.quotient(of: $0, unit: unit, indicator: column) })
  }
}

extension AnswerTable.Answer {
  /// Why there is none.
  fileprivate var gap: Grade? {
    switch self {
    case .noData: .noData
    case .notApplicable: .notApplicable
    case .notAssessed: .notAssessed
    case .level, .number: nil
    }
  }
}

extension IndicatorLink {
  /// Whether both measures count the same and divide it by the same.
  var isCountedAlike: Bool { from.count == 1 && to?.measure?.counts(like: from.first?.measure) == true }
}

extension Measure {
  /// Whether numbers of both mean the same.
  fileprivate func counts(like other: Measure?) -> Bool {
    guard let other else { return false }
    return unit?.original.value == other.unit?.original.value && direction == other.direction
      && denominator?.value == other.denominator?.value && per?.value == other.per?.value
  }
}
