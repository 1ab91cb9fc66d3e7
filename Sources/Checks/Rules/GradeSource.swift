import Cards
import Scoring

extension Rule {
  /// A grade has a source, and not one of NGOs alone: `sources-note` says why where there is no other.
  ///
  /// Counted are the sources of the assessment, of its conditions, and those cited in its reason and statement.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  ///      grade: yellow
  /// -    sources: [report]
  /// +    sources: [law]
  /// ```
  static let gradeSource = Rule(
    "grade-source", .judgement,
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

extension Assessment {
  /// Every citation that bears on the grade.
  fileprivate var allCitations: [Citation] {
    let prose = [reason, statement, departure].compactMap { $0?.original.value.citations }.flatMap { $0 }
    return sources + conditions.flatMap(\.sources) + prose
      + conditions.flatMap { $0.note?.original.value.citations ?? [] }
  }
}
