import Cards

extension Rule {
  /// What a card says about an indicator leads to a grade, or to the reason why there is none.
  ///
  /// A statement without a grade is a judgement that nobody can find in the text or the data: in print the colour of a cell
  /// alone carried it.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  ///        free: {is: unmet}
  /// -    grade: not-assessed
  /// -    statement: There is a shelter.
  /// +    grade: yellow
  ///      sources: [law]
  /// ```
  static let ungraded = Rule(
    "ungraded", .advice,
    .evidence { card, report in
      for assessment in card.assessments {
        guard assessment.grade.value == .notAssessed, assessment.statement != nil, assessment.reason == nil else {
          continue
        }
        report.add(
          assessment.place, reach: .file,
          found: "a statement on \(assessment.indicator.value) and no grade",
          expected: "a grade, with its symbol and its name; or the reason why there is none",
          mend: "grade: …, or reason: …")
      }
    })
}
