import Cards

extension Rule {
  /// Nothing that a new workspace holds to be replaced stands there for a real country.
  ///
  /// A reporting channel that is a placeholder, by its address at `example.org` or by its name, is an error: a child might
  /// call it. So is one of which anything else begins with “Replace this:”, whom it is for, hours, cost or the day of
  /// verification: a child would read what nobody has asked the line. Other texts that begin with “Replace this:”, and a publisher at `example.org`, are warnings as soon as there is a
  /// card of a real country, or a value. Invented countries (`XA` …) may keep them all.
  ///
  /// `channels.csv`:
  /// ```diff
  ///  country,name,number
  /// -BE,Replace this: the helpline,116000
  /// +BE,Helpline,116000
  /// ```
  static let placeholder = Rule(
    "placeholder", .safety,
    .dossier { dossier, report in
      for channel in dossier.channels where !channel.country.isInvented {
        let isMade = Placeholder.isIn(channel.name)
        left(channel, &report)
        guard isMade || Placeholder.isIn(address: channel.address) else { continue }
        let what =
          isMade ? "that nobody answers, as new made it" : "whose address leads nowhere: \(channel.address ?? "")"
        report.add(
          channel.place, reach: .file, found: "a channel for \(channel.country) \(what)",
          expected: "where a child in \(channel.country) can really turn to",
          mend: "\(channel.country),name of the line,its number …")
      }
      guard dossier.editions.contains(where: \.isOfRealCountries) else { return }
      if Placeholder.isIn(dossier.publisher.name) { found("the publisher", dossier.place, &report) }
      for address in [dossier.publisher.web, dossier.address] where Placeholder.isIn(address: address) {
        found("the address \(address ?? "")", dossier.place, &report)
      }
      let sources = dossier.sources.values.filter { $0.title.hasPrefix(Placeholder.mark) }
      for source in sources.sorted(by: { $0.place < $1.place }) {
        found("the source \(source.key)", source.place, &report)
      }
      for page in dossier.pages where Placeholder.isIn(page.text) { found("the page \(page.id)", page.place, &report) }
    },
    .evidence { card, report in
      if card.country.isInvented { return }
      if Placeholder.isIn(card.headline) { found("the headline", card.place, &report) }
      if let place = card.situation?.original.value.place, Placeholder.isIn(card.situation) {
        found("the situation", place, &report)
      }
      for assessment in card.assessments {
        let number = assessment.indicator.value
        if Placeholder.isIn(assessment.statement) { found("the statement of \(number)", assessment.place, &report) }
        if Placeholder.isIn(assessment.reason) { found("the reason of \(number)", assessment.place, &report) }
      }
      for call in card.calls where Placeholder.isIn(call.text) { found("the call \(call.id)", call.place, &report) }
    })

  /// What was not asked yet of a line that has a name.
  private static func left(_ channel: Channel, _ report: inout Report) {
    if Placeholder.isIn(channel.name) { return }
    let texts = [
      ("operator", channel.operatedBy), ("for", channel.audience), ("hours", channel.hours), ("cost", channel.cost),
    ]
    var columns = texts.filter { Placeholder.isIn($0.1) }.map(\.0)
    if channel.awaitsVerification { columns.append("verified") }
    guard !columns.isEmpty else { return }
    report.add(
      channel.place, reach: .file,
      found: "a channel for \(channel.country) with \(columns.joined(separator: ", ")) as new made it",
      expected: "what the line itself says, and the day on which it was called",
      mend: "call it and write what it says, or leave the cell empty")
  }

  private static func found(_ what: String, _ place: Place, _ report: inout Report) {
    report.add(
      place, .warning, reach: .file, found: "\(what) as new made it", expected: "your own",
      mend: "replace it, or delete it")
  }
}

extension Edition {
  fileprivate var isOfRealCountries: Bool {
    cards.contains { !$0.country.isInvented } || values.contains { $0.unit.country?.isInvented == false }
  }
}
