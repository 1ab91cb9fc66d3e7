/// How a grade, a number, a score or a category went from one edition to another.
public enum ChangeKind: String, Sendable, CaseIterable, Hashable {
  case improved, worse, same
  /// The question, or the country's card, is in the later edition alone, or in the earlier one alone.
  case new, gone
  /// Not graded before, and graded now: that is no improvement.
  case graded
  /// Graded before, and not graded now: that is no decline.
  case notGraded = "not-graded"
  /// Graded in neither, for different reasons.
  case otherGap = "other-gap"
  /// Graded in both on scales that nobody has said how to compare.
  case notComparable = "not-comparable"
}

/// Why there is a difference.
public enum ChangeCause: String, Sendable, CaseIterable, Hashable {
  /// The earlier edition had printed another grade than it should have.
  case correction
  /// The later framework judges the same evidence in another way.
  case rule
  /// What is known of the country has changed.
  case evidence
  /// The later framework asks questions that the earlier one did not ask.
  case newQuestions = "new-questions"
  /// People depart from the criteria or the rule, or no longer do.
  case departure
}

/// Why a difference cannot be split into rule and evidence.
public enum ChangeDoubt: String, Sendable, CaseIterable, Hashable {
  /// The earlier evidence leaves several grades, scores or categories possible under the later rule.
  case severalPossible = "several-possible"
  /// One of the frameworks does not say how the grade or the category follows.
  case noCriteria = "no-criteria"
  /// A grade departs from the criteria, and the criteria have changed.
  case departure
  /// An earlier grade has no counterpart on the later scale, or a number is counted in another way.
  case noCounterpart = "no-counterpart"
  /// The method cannot be computed for the earlier answers.
  case notComputable = "not-computable"
}
