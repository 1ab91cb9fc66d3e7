import Cards

extension Rule {
  /// A campaign holds together: its petitions close after they open, and milestones climb to the goal.
  ///
  /// What people agree to and what is done with their data stands in every language of the workspace, or they would agree to
  /// words that they cannot read: one that is missing is a warning. So is a goal, a day or a milestone of a petition where
  /// there is no `campaign.yaml`, since nobody can sign it.
  ///
  /// `campaign.yaml`:
  /// ```diff
  /// -closes: 2009-06-30
  /// +closes: 2011-06-30
  /// ```
  static let campaign = Rule(
    "campaign",
    .dossier { dossier, report in
      guard let campaign = dossier.campaign else { return }
      clocks(of: campaign, &report)
      order(campaign.terms.opens, campaign.terms.closes, campaign.place, &report)
      if !report.unread.contains("workspace.yaml") { languages(of: campaign, dossier.languages, &report) }
    },
    .card { card, checked, report in
      guard let petition = card.petition else { return }
      guard let campaign = checked.dossier.campaign else {
        if !petition.terms.isEmpty || !petition.milestones.isEmpty, !report.unread.contains("campaign.yaml") {
          report.add(
            petition.place, .warning, found: "what is said of signing, without campaign.yaml",
            expected: "the file campaign.yaml, or a petition that is shown alone")
        }
        return
      }
      let force = PetitionInForce(petition, of: card, in: checked.edition, under: campaign)
      if petition.terms.opens != nil || petition.terms.closes != nil {
        order(force.opens, force.closes, petition.place, &report)
      }
      milestones(petition, goal: force.goal, &report)
    })

  private static func order(
    _ opens: PartialDate?, _ closes: PartialDate?, _ place: Place, _ report: inout Report
  ) {
    guard let opens, let closes, closes < opens else { return }
    report.add(
      place, reach: .file, found: "closes \(closes) before opens \(opens)", expected: "opens before closes")
  }

  private static func clocks(of campaign: GlobalCampaign, _ report: inout Report) {
    guard campaign.reminderDays >= campaign.expiryDays else { return }
    report.add(
      campaign.place, reach: .file,
      found: "reminder-days \(campaign.reminderDays), expiry-days \(campaign.expiryDays)",
      expected: "a reminder before what was not confirmed is erased")
  }

  private static func milestones(_ petition: Petition, goal: Int?, _ report: inout Report) {
    for (before, after) in zip(petition.milestones, petition.milestones.dropFirst()) where after <= before {
      report.add(
        petition.place, reach: .file, found: "the milestone \(after) after \(before)", expected: "milestones that climb"
      )
    }
    guard let goal, let last = petition.milestones.max(), last > goal else { return }
    report.add(
      petition.place, reach: .file, found: "the milestone \(last) above the goal \(goal)",
      expected: "milestones up to the goal")
  }

  private static func languages(
    of campaign: GlobalCampaign, _ languages: [LanguageTag], _ report: inout Report
  ) {
    let consents = campaign.consents.all.map { ("consents: \($0.name)", $0.text.versions.map(\.language)) }
    let texts = consents + [("privacy", campaign.privacy.versions.map(\.language))]
    for (name, there) in texts {
      let missing = languages.filter { !there.contains($0) }
      guard !missing.isEmpty else { continue }
      report.add(
        campaign.place, .warning, found: "\(name) without " + missing.map(\.text).joined(separator: ", "),
        expected: "the text in every language of the workspace")
    }
  }
}
