import Cards
import Scoring

extension Rule {
  /// What the table of treaties decides is stated there, and nowhere else.
  ///
  /// `holds-when` of a condition names treaties of `treaties/instruments.yaml`. No card says whether such a condition is met:
  /// the row of the table does, as of the edition's date. Where a treaty does not exist yet or is not open to the country,
  /// the indicator is `not-applicable`.
  ///
  /// `frameworks/plain.yaml`:
  /// ```diff
  ///            - {id: free, need: required, text: It is free}
  /// -          - {id: joined, need: ideal, text: The state is bound, holds-when: {bound: crv}}
  /// +          - {id: joined, need: ideal, text: The state is bound, holds-when: {bound: crc}}
  /// ```
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  ///        free: {is: unmet}
  /// -      joined: {is: unmet}
  /// ```
  static let treatyCondition = Rule(
    "treaty-condition",
    .dossier { dossier, report in
      for framework in dossier.frameworks where framework.asksForTreaties {
        for condition in framework.indicators.flatMap(\.conditions) {
          for name in condition.holdsWhen?.instruments ?? []
          where !dossier.instruments.contains(where: { $0.id == name.value }) {
            report.unknown(
              "instrument", name.value.text, at: name.place, in: "treaties/instruments.yaml",
              among: dossier.instruments.map(\.id.text), expected: "an instrument of treaties/instruments.yaml")
          }
        }
      }
    },
    .edition { checked, report in
      guard checked.framework.asksForTreaties, !report.unread.contains("treaties/status.csv"),
        !report.unread.contains("treaties/instruments.yaml")
      else { return }
      let register = TreatyRegister(checked.dossier)
      for card in checked.edition.cards {
        for assessment in card.assessments {
          guard let indicator = checked.framework.indicator(assessment.indicator.value) else { continue }
          for condition in indicator.conditions {
            guard let test = condition.holdsWhen else { continue }
            let standings = test.standings(of: card.country, in: register, on: checked.edition.asOf)
            stated(condition, test.status(standings), standings, assessment, &report)
            applies(standings, assessment, &report)
          }
        }
      }
    })

  private static func stated(
    _ condition: Condition, _ status: Fulfilment.Status, _ standings: [TreatyStanding], _ assessment: Assessment,
    _ report: inout Report
  ) {
    guard let typed = assessment.fulfilment(of: condition.id), typed.treaties.isEmpty, !standings.isEmpty else {
      return
    }
    let places = standings.compactMap(\.row?.place).map { "\($0)" }
    report.add(
      typed.place, found: "\(condition.id) of \(assessment.indicator.value) as \(typed.status.rawValue), typed",
      expected: "what the table of treaties says: \(status.rawValue)"
        + (places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"),
      mend: "delete the condition here" + (typed.status == status ? "" : "; where the table is wrong, mend the row"))
  }

  private static func applies(_ standings: [TreatyStanding], _ assessment: Assessment, _ report: inout Report) {
    guard let standing = standings.first(where: { $0.status == .notApplicable }), assessment.departure == nil,
      assessment.grade.value != .notApplicable, assessment.grade.value != .notAssessed
    else { return }
    let reason = standing.ground == .closed ? "is not open to \(standing.country)" : "did not exist yet"
    report.add(
      assessment.grade.place,
      found:
        "\(assessment.grade.value.text) for \(assessment.indicator.value), and \(standing.instrument.id) \(reason)",
      expected: "not-applicable, or a departure that says why", mend: "grade: not-applicable")
  }
}
