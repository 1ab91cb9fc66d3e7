import Cards
import Scoring

extension Rule {
  /// A grade, the agreed one and those of coders, is a level of the indicator's scale.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  /// -    grade: orange
  /// +    grade: yellow
  /// ```
  static let gradeInScale = Rule(
    "grade-in-scale",
    .card { card, checked, report in
      for assessment in card.assessments {
        guard let indicator = checked.framework.indicator(assessment.indicator.value) else { continue }
        let scale = checked.framework.scale(of: indicator)
        for grade in [assessment.grade] + assessment.coders.map(\.grade) {
          guard let level = grade.value.level, scale.level(level) == nil else { continue }
          report.unknown(
            "grade", level.text, at: grade.place, in: checked.framework.place.file,
            among: scale.levels.map(\.id.text) + Grade.reasons,
            expected: "one of " + (scale.levels.map(\.id.text) + Grade.reasons).joined(separator: ", "))
        }
      }
    })
}

extension Grade {
  fileprivate static let reasons = ["not-assessed", "no-data", "not-applicable"]
}
