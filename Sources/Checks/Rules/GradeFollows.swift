import Cards
import Scoring

extension Rule {
  /// A grade follows from the conditions by the framework's criteria, or `departure` says why not.
  ///
  /// Work of those who do not count (NGOs, private bodies) never lifts a grade. Where what is unknown leaves several grades
  /// possible, choosing one needs a `departure` too, and so does saying that an indicator does not apply while a condition of it
  /// is met. Indicators without criteria are not checked, nor those where a name
  /// is wrong: another rule says so, and nothing follows from them.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  ///        there: {is: met, by: [state]}
  ///        free: {is: unmet}
  /// -    grade: green
  /// +    grade: yellow
  /// ```
  static let gradeFollows = Rule(
    "grade-follows",
    .card { card, checked, report in
      guard let result = checked.results[UnitCode(card.country)], !report.unread.contains(card.place.file),
        !report.unread.contains(checked.framework.place.file)
      else { return }
      let hasTreaties = report.unread.isDisjoint(with: ["treaties/instruments.yaml", "treaties/status.csv"])
      for assessment in card.assessments where assessment.departure == nil {
        guard let derivation = result.derivations[assessment.indicator.value], !derivation.possible.isEmpty,
          let indicator = checked.framework.indicator(assessment.indicator.value),
          indicator.isWhole(on: checked.framework.scale(of: indicator)),
          hasTreaties || indicator.conditions.allSatisfy({ $0.holdsWhen == nil }),
          assessment.grade.value.level.map({ checked.framework.scale(of: indicator).level($0) != nil }) != false,
          assessment.conditions.allSatisfy({ indicator.condition($0.condition.value) != nil })
        else { continue }
        let possible = derivation.possible.map(\.text).joined(separator: " or ")
        switch assessment.grade.value {
        case .level(let level):
          if derivation.grade == level { continue }
          report.add(
            assessment.grade.place, found: "\(level) for \(assessment.indicator.value)",
            expected: "\(possible), which the criteria give", mend: "departure: why the grade is another")
        case .noData:
          guard derivation.grade != nil, derivation.steps.contains(where: { $0.status != .unknown }) else { continue }
          report.add(
            assessment.grade.place, found: "no-data for \(assessment.indicator.value), and conditions that are known",
            expected: "\(possible), which the criteria give", mend: "departure: why there is no grade")
        case .notApplicable:
          guard derivation.grade != nil, derivation.steps.contains(where: { $0.status == .met }) else { continue }
          report.add(
            assessment.grade.place,
            found: "not-applicable for \(assessment.indicator.value), and conditions that are met",
            expected: "\(possible), which the criteria give", mend: "departure: why it does not apply")
        case .notAssessed: continue
        }
      }
    })
}

extension Indicator {
  /// Whether its criteria name nothing but grades and conditions that there are.
  fileprivate func isWhole(on scale: GradeScale) -> Bool {
    criteria.allSatisfy { scale.level($0.grade.value) != nil && isWhole($0.when) }
  }

  private func isWhole(_ requirement: Requirement) -> Bool {
    switch requirement {
    case .always, .every: true
    case .condition(let id, _): condition(id.value) != nil
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.allSatisfy(isWhole)
    }
  }
}
