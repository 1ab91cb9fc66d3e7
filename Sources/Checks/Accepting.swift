import Cards

/// What the editions' `accepted.yaml` make of findings.
struct Accepting {
  let dossier: Dossier
  /// Whether every card was looked at, so that what an acceptance does not fit is not there.
  let isWhole: Bool

  /// Whether of the acceptance's edition, and of all that editions share, nothing was left out that may be what it accepts: what
  /// could not be read was not checked, and without a framework no card is.
  private func isChecked(_ edition: Edition) -> Bool {
    let others = dossier.editions.filter { $0.id != edition.id }.map { "editions/\($0.id)/" }
    let isRead = dossier.unread.allSatisfy { file in others.contains { file.hasPrefix($0) } }
    return isWhole && isRead && dossier.framework(of: edition) != nil
  }

  /// The findings, those that are accepted as notes, and what is wrong with the acceptances themselves.
  func applied(to findings: [Finding]) -> [Finding] {
    let acceptances = dossier.editions.flatMap(\.acceptances)
    guard !acceptances.isEmpty else { return findings }
    var report = Rule.Report(rule: "accepted", unread: dossier.unread)
    for edition in dossier.editions { examine(edition.acceptances, &report) }
    let allowed = acceptances.filter { isAllowed($0, &report) }
    var used: Set<ObjectIdentifier> = []
    let judged = findings.map { finding in
      guard finding.severity == .error else { return finding }
      let fitting = allowed.filter { $0.fits(finding) }
      guard let acceptance = fitting.first else { return finding }
      used.formUnion(fitting.map(ObjectIdentifier.init))
      return finding.accepted(acceptance)
    }
    for edition in dossier.editions where isChecked(edition) {
      let own = Set(edition.acceptances.map(ObjectIdentifier.init))
      for acceptance in allowed
      where own.contains(ObjectIdentifier(acceptance)) && !used.contains(ObjectIdentifier(acceptance)) {
        report.add(
          acceptance.place, .warning, found: "an acceptance of “\(acceptance.found)”, which is not found",
          expected: "what check prints for \(acceptance.file.value), word by word",
          mend: nearest(to: acceptance, among: findings) ?? "delete the entry")
      }
    }
    return judged + report.findings
  }

  /// Each thing is accepted once, and not at a time that nothing in the workspace has come near.
  private func examine(_ acceptances: [Acceptance], _ report: inout Rule.Report) {
    Rule.once(
      "acceptance of",
      acceptances.map { ("“\($0.found)” by \($0.rule.value) in \($0.file.value)", $0.place) }, &report)
    guard let newest = dossier.newestDay else { return }
    for acceptance in acceptances where acceptance.date.earliest > newest.latest + 20_000 {
      report.add(
        acceptance.place, .warning,
        found: "an acceptance of \(acceptance.date), more than two years after \(newest), the last day that the "
          + "workspace knows",
        expected: "the day on which it was decided")
    }
  }

  private func isAllowed(_ acceptance: Acceptance, _ report: inout Rule.Report) -> Bool {
    let name = acceptance.rule.value
    let judgements = Rule.all.filter { $0.weight == .judgement }.map(\.name)
    let expected = "a rule that can be decided against: " + judgements.joined(separator: ", ")
    guard let rule = Rule.all.first(where: { $0.name == name }) else {
      report.unknown("rule", name, at: acceptance.rule.place, among: judgements, expected: expected)
      return false
    }
    switch rule.weight {
    case .judgement: return true
    case .advice:
      report.add(
        acceptance.rule.place, .warning, found: "the rule \(name), whose findings are warnings and stop nothing",
        expected: expected, mend: "delete the entry")
    case .structure:
      report.add(
        acceptance.rule.place, found: "the rule \(name)", expected: expected, mend: "mend what \(name) finds")
    case .safety:
      report.add(
        acceptance.rule.place, found: "the rule \(name), which protects children",
        expected: "no decision against it", mend: "mend what \(name) finds")
    }
    return false
  }

  private func nearest(to acceptance: Acceptance, among findings: [Finding]) -> String? {
    let here = findings.filter { $0.rule == acceptance.rule.value && $0.place.file == acceptance.file.value }
    return here.count == 1 ? "found: \(here[0].found)" : nil
  }
}

extension Finding {
  fileprivate func accepted(_ acceptance: Acceptance) -> Finding {
    Finding(
      rule: rule, severity: .note, reach: reach, place: place, found: found, expected: expected,
      mend: "accepted by the \(acceptance.role) on \(acceptance.date)")
  }
}
