import Cards

extension Rule {
  /// The proceedings of a law happened under it, and what is said of each fits together.
  ///
  /// None lies before the year in which the law came into force. A conviction or an acquittal needs a judgement; a sentence,
  /// also a suspended one, needs a conviction; what is final is not pending. An investigation alone is no prosecution.
  ///
  /// `law/plain.csv`:
  /// ```diff
  ///  year,level,stage,outcome,low,high,suspended,children,months
  /// -2009,first-instance,final,pending,,,,12,20
  /// +2009,first-instance,final,convicted,,,,12,20
  /// ```
  static let law = Rule(
    "law",
    .dossier { dossier, report in
      for law in dossier.laws {
        once("question", law.questions.map { ($0.id.text, $0.place) }, &report)
        for proceeding in law.proceedings { check(proceeding, of: law, &report) }
      }
    })

  private static func check(_ proceeding: Proceeding, of law: LawImpact, _ report: inout Report) {
    func add(_ found: String, _ expected: String) {
      report.add(proceeding.place, reach: .file, found: found, expected: expected)
    }
    if proceeding.year < law.inForce.year {
      add(
        "a proceeding of \(proceeding.year) under a law in force since \(law.inForce)", "the year of a later one")
    }
    let isJudged = proceeding.stage == .judgement || proceeding.stage == .final
    switch proceeding.outcome {
    case .convicted, .acquitted:
      if !isJudged {
        add("\(proceeding.outcome.rawValue) at the stage \(proceeding.stage.rawValue)", "the stage judgement or final")
      }
    case .pending: if proceeding.stage == .final { add("a final proceeding that is pending", "its outcome") }
    case .dismissed: break
    }
    if proceeding.outcome != .convicted, proceeding.sentence != nil || proceeding.isSuspended {
      add("a sentence without a conviction", "the outcome convicted, or no sentence")
    }
    if proceeding.months != nil, !isJudged, proceeding.outcome != .dismissed {
      add("months to a judgement that has not come", "no months before there is a judgement")
    }
  }
}
