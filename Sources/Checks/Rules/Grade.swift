import Cards
import Scoring

extension Rule {
  /// A grade, the agreed one and those of coders, is a level of the indicator's scale.
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

  /// A grade follows from the conditions by the framework's criteria, or `departure` says why not.
  ///
  /// Work of those who do not count (NGOs, private bodies) never lifts a grade. Where what is unknown leaves several grades
  /// possible, choosing one needs a `departure` too. Indicators without criteria are not checked, nor those where a name
  /// is wrong: another rule says so, and nothing follows from them.
  static let gradeFollows = Rule(
    "grade-follows",
    .card { card, checked, report in
      guard let result = checked.results[card.country], !report.unread.contains(card.place.file),
        !report.unread.contains(checked.framework.place.file)
      else { return }
      for assessment in card.assessments where assessment.departure == nil {
        guard let derivation = result.derivations[assessment.indicator.value], !derivation.possible.isEmpty,
          let indicator = checked.framework.indicator(assessment.indicator.value),
          indicator.isWhole(on: checked.framework.scale(of: indicator)),
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
        case .notAssessed, .notApplicable: continue
        }
      }
    })

  /// A grade has a source, and not one of NGOs alone: `sources-note` says why where there is no other.
  ///
  /// Counted are the sources of the assessment, of its conditions, and those cited in its reason and statement.
  static let gradeSource = Rule(
    "grade-source",
    .card { card, checked, report in
      if report.unread.contains(card.place.file) { return }
      for assessment in card.assessments where assessment.grade.value.level != nil {
        let keys = assessment.allCitations.map(\.key)
        if keys.isEmpty {
          report.add(
            assessment.place, found: "\(assessment.indicator.value) without a source",
            expected: "a source for the grade", mend: "sources: [ … ]")
          continue
        }
        let sources = keys.compactMap { checked.dossier.sources[$0] }
        guard !sources.isEmpty, sources.allSatisfy({ $0.by == .ngo }), assessment.sourcesNote == nil else { continue }
        report.add(
          assessment.place, found: "\(assessment.indicator.value) with sources of NGOs alone",
          expected: "a source of another kind (by in sources.yaml), or a sentence that says why there is none",
          mend: "sources-note: …")
      }
    })
}

extension Grade {
  fileprivate static let reasons = ["not-assessed", "no-data", "not-applicable"]
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

extension Assessment {
  /// Every citation that bears on the grade.
  fileprivate var allCitations: [Citation] {
    let prose = [reason, statement, departure].compactMap { $0?.original.value.citations }.flatMap { $0 }
    return sources + conditions.flatMap(\.sources) + prose
      + conditions.flatMap { $0.note?.original.value.citations ?? [] }
  }
}
