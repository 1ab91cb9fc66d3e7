import Cards

extension Rule {
  /// The promise ledger holds together: each row of `campaign/` is about something that was asked, and happened after it.
  ///
  /// Replies and outcomes name a demand of a petition; signatures are handed over to a country that has one, on or after
  /// the day up to which they were counted. No reply or outcome lies before the date of the edition whose demand it meets,
  /// no reply before the petition opened, and none more than ten years after all that editions, sources and channels know of:
  /// that is a slip of the pen. (What lies in the future by the clock is refused where replies are entered: the rules have no
  /// clock.)
  /// A ratification names its treaty, and the table of treaties shows that the country is bound by it: that is what keeps
  /// the promise. `done` without an outcome is a warning, since a word alone keeps none.
  ///
  /// `campaign/replies.csv`:
  /// ```diff
  ///  id,country,edition,demand,date,answer
  /// -first,BE,e1,nou,2010-07-01,promised
  /// +first,BE,e1,now,2010-07-01,promised
  /// ```
  static let ledger = Rule(
    "ledger",
    .dossier { dossier, report in
      let records = dossier.records
      // What was asked is not known where no edition is: that is one error, not many.
      guard !records.isEmpty, !dossier.editions.isEmpty else { return }
      once("handover", records.handovers.map { ($0.id.text, $0.place) }, &report)
      once("reply", records.replies.map { ($0.id.text, $0.place) }, &report)
      for handover in records.handovers { check(handover, dossier, &report) }
      for reply in records.replies {
        check("reply", reply.demand, reply.date, reply.place, dossier, &report)
        checkDay(of: reply, dossier, &report)
        guard reply.answer == .done, !records.outcomes.contains(where: { $0.demand == reply.demand }),
          !report.unread.contains("campaign/outcomes.csv")
        else { continue }
        report.add(
          reply.place, .warning, found: "a reply that says done, without an outcome",
          expected: "a row of campaign/outcomes.csv that shows what was done",
          mend: "write the law, the budget or the practice there, or answer: partly")
      }
      for outcome in records.outcomes {
        check("outcome", outcome.demand, outcome.date, outcome.place, dossier, &report)
        check(outcome, dossier, &report)
      }
    })

  private static func check(_ handover: Handover, _ dossier: Dossier, _ report: inout Report) {
    if handover.date.latest < handover.asOf.earliest {
      report.add(
        handover.place, reach: .file, found: "date \(handover.date) before as-of \(handover.asOf)",
        expected: "signatures that were counted before they were handed over")
    }
    let hasPetition = dossier.editions.contains { edition in
      edition.cards.contains { $0.country == handover.country && $0.petition != nil }
    }
    guard !hasPetition, !report.lacksPetition(of: handover.country) else { return }
    report.add(
      handover.place, found: "signatures handed over in \(handover.country), which has no petition",
      expected: "a country with a petition.yaml")
  }

  private static func checkDay(of reply: DemandReply, _ dossier: Dossier, _ report: inout Report) {
    // Dates as numbers: a year is 10,000.
    if report.unread.isEmpty, let newest = dossier.newestDay, reply.date.earliest > newest.latest + 100_000 {
      report.add(
        reply.place, reach: .file,
        found:
          "a reply of \(reply.date), more than ten years after \(newest), the last day of editions, sources and channels",
        expected: "the day on which it came", mend: "correct the year")
    }
    let edition = dossier.editions.first { $0.id == reply.demand.edition }
    let card = edition?.cards.first { $0.country == reply.demand.country }
    guard let edition, let opens = card?.petition?.terms.opens ?? dossier.campaign?.terms.opens,
      reply.date.latest < opens.earliest, reply.date.latest >= edition.asOf.earliest
    else { return }
    report.add(
      reply.place, found: "a reply of \(reply.date), before the petition opened on \(opens)",
      expected: "one that came after people could sign")
  }

  private static func check(
    _ what: String, _ name: DemandName, _ date: PartialDate, _ place: Place, _ dossier: Dossier,
    _ report: inout Report
  ) {
    if report.unread.contains("editions/\(name.edition)/edition.yaml") { return }
    guard let edition = dossier.editions.first(where: { $0.id == name.edition }) else {
      report.unknown(
        "edition", name.edition.text, at: place, among: dossier.editions.map(\.id.text),
        expected: "an edition of the workspace")
      return
    }
    if date.latest < edition.asOf.earliest {
      report.add(
        place, found: "a \(what) of \(date), before the edition's date \(edition.asOf)",
        expected: "one that came after what was asked")
    }
    let folder = edition.id.folder(of: name.country)
    let file = folder + "/petition.yaml"
    guard let petition = edition.cards.first(where: { $0.country == name.country })?.petition else {
      if !report.unread.contains(file), !report.unread.contains(folder + "/card.yaml") {
        report.add(
          place, found: "a \(what) of \(name.country), which has no petition in the edition \(edition.id)",
          expected: "a demand of a petition.yaml")
      }
      return
    }
    if !petition.demands.contains(where: { $0.id == name.demand }) {
      report.unknown(
        "demand", name.demand.text, at: place, in: file, among: petition.demands.map(\.id.text),
        expected: "a demand of \(file)")
    }
  }

  private static func check(_ outcome: DemandOutcome, _ dossier: Dossier, _ report: inout Report) {
    guard let treaty = outcome.treaty else {
      if outcome.kind == .ratification {
        report.add(
          outcome.place, reach: .file, found: "a ratification without a treaty",
          expected: "an instrument of treaties/instruments.yaml in the column treaty")
      }
      return
    }
    guard dossier.instruments.contains(where: { $0.id == treaty.value }) else {
      report.unknown(
        "instrument", treaty.value.text, at: treaty.place, in: "treaties/instruments.yaml",
        among: dossier.instruments.map(\.id.text), expected: "an instrument of treaties/instruments.yaml")
      return
    }
    guard outcome.kind == .ratification, !report.unread.contains("treaties/status.csv") else { return }
    let country = outcome.demand.country
    let isBound = dossier.ratifications.contains { row in
      (row.territory ?? row.party) == country && row.instrument.value == treaty.value && row.bound != nil
    }
    guard !isBound else { return }
    report.add(
      outcome.place, found: "a ratification of \(treaty.value) that treaties/status.csv does not have",
      expected: "a row of \(country) with the day in bound")
  }
}

extension Rule.Report {
  /// Whether a petition of the country may be in what could not be read.
  fileprivate func lacksPetition(of country: CountryCode) -> Bool {
    unread.contains { path in
      path.hasSuffix("/edition.yaml") || path.hasSuffix("/\(country)/petition.yaml")
        || path.hasSuffix("/\(country)/card.yaml")
    }
  }
}
