import Cards

extension Rule {
  /// A sentence, grade, condition or figure does not rest on secondary sources alone.
  ///
  /// Who tells of a law, a ruling or a count may have it wrong: cite the law itself. Which sources are secondary says
  /// `kind: secondary` in `sources.yaml`; a source without the word counts as neither. Of a text the original is looked at.
  ///
  /// `sources.yaml`:
  /// ```diff
  /// -law: {by: state, kind: secondary}
  /// +law: {by: state}
  /// ```
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  Words [@law].
  /// ```
  static let secondarySource = Rule(
    "secondary-source", .advice,
    .texts { texts, dossier, report in
      guard dossier.sources.values.contains(where: { $0.kind == .secondary }) else { return }
      for text in texts.prose {
        for sentence in text.original.value.citedSentences {
          dossier.reportSecondary("a sentence", sentence, at: sentence.first?.place, &report)
        }
      }
    },
    .card { card, checked, report in
      let dossier = checked.dossier
      guard dossier.sources.values.contains(where: { $0.kind == .secondary }) else { return }
      func check(_ what: String, _ citations: [Citation], _ place: Place) {
        dossier.reportSecondary(what, citations, at: place, &report)
      }
      for assessment in card.assessments {
        let conditions = assessment.conditions.flatMap(\.sources)
        check("the grade of \(assessment.indicator.value)", assessment.sources + conditions, assessment.place)
      }
      for row in card.observations { check("a figure of \(row.series.value)", row.sources, row.place) }
      for item in card.provisions { check("the provision \(item.id)", item.sources, item.place) }
      for item in card.reports { check("a report", item.sources, item.place) }
    })
}

extension Dossier {
  fileprivate func reportSecondary(
    _ what: String, _ citations: [Citation], at place: Place?, _ report: inout Rule.Report
  ) {
    let kinds = citations.map { sources[$0.key]?.kind }
    guard let place, !kinds.isEmpty, kinds.allSatisfy({ $0 == .secondary }) else { return }
    let names = Set(citations.map(\.key)).sorted().map(\.text).joined(separator: ", ")
    report.add(
      place, found: "\(what) on \(names) alone, which is secondary",
      expected: "a source that knows it itself: the law, the ruling, the count")
  }
}

extension Prose {
  /// The citations of each sentence that has some.
  fileprivate var citedSentences: [[Citation]] {
    var sentences: [[Citation]] = [], pending: [Citation] = []
    func end() {
      if !pending.isEmpty { sentences.append(pending) }
      pending = []
    }
    for event in events {
      switch event {
      case .cite(let citations): pending += citations
      case .text(let run): if run.contains(where: { ".?!…。؟".contains($0) }) { end() }
      case .open(let element, _), .close(let element): if element.isBlock { end() }
      default: break
      }
    }
    end()
    return sentences
  }
}
