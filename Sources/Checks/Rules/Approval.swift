import Cards
import Formats

extension Rule {
  /// Two people have approved each case study as it stands, with keys of their own: two typed names are not two people.
  ///
  /// `workspace.yaml` lists the public keys of those who may, under `approvers`, each with a role. `progresscard approve` signs
  /// what is published of a case study: its texts in all languages, its basis and date of review, what its sources say of
  /// themselves. Any change of these undoes the signature. Two signatures by one key are one, and so are two entries with one
  /// key; signatures by keys that are not listed do not count. A fingerprint is no key: where one is listed of a key that has
  /// signed, that is told.
  ///
  /// `workspace.yaml`:
  /// ```diff
  ///  approvers:
  ///    - {role: lawyer, key: "1111111111111111111111111111111111111111111111111111111111111111"}
  /// -  - {role: psychologist, key: "1111111111111111111111111111111111111111111111111111111111111111"}
  /// +  - {role: psychologist, key: "2222222222222222222222222222222222222222222222222222222222222222"}
  /// ```
  ///
  /// `editions/e1/BE/cases/story.en.md`, without signatures:
  /// ```diff
  /// ----
  /// -title: A way back
  /// -basis: composite
  /// -review: 2012-12
  /// ----
  /// -A child came back.
  /// ```
  static let approval = Rule(
    "approval", .safety,
    .card { card, checked, report in
      if card.cases.isEmpty, card.approvals.isEmpty { return }
      // Of what cannot be read whole one error is enough.
      let file = card.place.file.replacing("/card.yaml", with: "/approvals.yaml")
      guard report.unread.isDisjoint(with: ["sources.json", "sources.yaml", file]) else { return }
      unknown(card, &report)
      fingerprints(card, checked.dossier.approvers, &report)
      for study in card.cases {
        guard checked.dossier.approvalCount(of: study, in: card) < CaseStudy.neededApprovals else { continue }
        report.add(
          study.place, found: "the case study \(study.id) with \(Signed(study, card, checked.dossier).told)",
          expected: "approvals of it, as it stands, by two of the keys in workspace.yaml",
          mend: "progresscard approve . --case \(checked.edition.id)/\(card.country)/\(study.id) --key FILE")
      }
    },
    .dossier { dossier, report in
      once("key", dossier.approvers.map { ($0.key, $0.place) }, &report)
    })

  /// Of a key that has signed, the fingerprint may be listed in its place: both are 64 digits.
  private static func fingerprints(_ card: Card, _ approvers: [Approver], _ report: inout Report) {
    var seen: Set<String> = []
    for approval in card.approvals where seen.insert(approval.key).inserted {
      guard let fingerprint = VerifyingKey(hex: approval.key)?.fingerprint.hex,
        let approver = approvers.first(where: { $0.key == fingerprint })
      else { continue }
      report.add(
        approval.place, found: "a signature by a key of which \(approver.place) lists the fingerprint",
        expected: "the key itself under approvers", mend: "there: key: \"\(approval.key)\"")
    }
  }

  private static func unknown(_ card: Card, _ report: inout Report) {
    let names = card.cases.map(\.id.text)
    for approval in card.approvals where !names.contains(approval.study.value.text) {
      report.unknown(
        "case study", approval.study.value.text, at: approval.study.place, among: names,
        expected: "a case study of the card")
    }
  }
}

/// What has been signed of a case study that lacks an approval.
private struct Signed {
  private let valid: Int
  private let old: Int
  private let foreign: Int

  init(_ study: CaseStudy, _ card: Card, _ dossier: Dossier) {
    valid = dossier.approvalCount(of: study, in: card)
    let keys = card.approvingKeys(of: study)
    foreign = keys.subtracting(dossier.approvers.map(\.key)).count
    old = card.approvals.count { $0.study.value == study.id && !$0.isValid }
  }

  var told: String {
    var parts = [valid == 0 ? "no approval" : "one approval"]
    if old > 0 { parts.append("\(old) of what it said before") }
    if foreign > 0 { parts.append("\(foreign) by a key that workspace.yaml does not list") }
    return parts.joined(separator: ", ")
  }
}
