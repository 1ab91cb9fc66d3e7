import Cards

/// The texts of one card, or of all that belongs to no card: gathered once, since several rules look at each.
struct Texts: Sendable {
  private(set) var prose: [ProseText] = []
  private(set) var plain: [(text: Text, place: Place)] = []
  /// Those that stand outside prose.
  private(set) var citations: [Citation] = []
  /// Titles and names of the workspace, and the card's own, in which old terms stay.
  private let workspaceTitles: Lazily<WorkspaceTitles>
  private let cardTitles: Lazily<WorkspaceTitles>?
  /// Prose that repeats the words of others.
  private let quoted: [ProseText]

  init(of card: Card, titles: Lazily<WorkspaceTitles>) {
    workspaceTitles = titles
    cardTitles = Lazily { WorkspaceTitles(of: card) }
    quoted = [card.reply?.text].compactMap(\.self) + card.corrections.map(\.printed)
    card.forEachProse { prose.append($0) }
    card.forEachText { plain.append(($0, $1)) }
    card.forEachCitation { citations.append($0) }
  }

  init(outsideCardsOf dossier: Dossier, titles: Lazily<WorkspaceTitles>) {
    workspaceTitles = titles
    cardTitles = nil
    quoted = dossier.editions.flatMap(\.seal.errata).map(\.wrong)
    takeProse(of: dossier)
    takePlain(of: dossier)
    citations = dossier.instruments.flatMap(\.sources) + dossier.ratifications.flatMap(\.sources)
    citations += dossier.channels.flatMap(\.sources)
    let chronicle = dossier.chronicle
    citations += chronicle.days.flatMap(\.sources) + chronicle.activities.flatMap(\.sources)
    citations += chronicle.reach.flatMap(\.sources) + chronicle.signatories.flatMap(\.sources)
    citations += dossier.records.citations + dossier.laws.flatMap(\.citations)
    for edition in dossier.editions {
      citations += edition.sources + edition.overview.flatMap(\.sources) + edition.values.flatMap(\.sources)
    }
  }

  /// The prose that an edition's pages show outside cards.
  init(
    outsideCardsOf edition: Edition, _ framework: Framework, _ dossier: Dossier, titles: Lazily<WorkspaceTitles>
  ) {
    workspaceTitles = titles
    cardTitles = nil
    quoted = edition.seal.errata.map(\.wrong)
    takePages(of: dossier)
    framework.forEachProse { prose.append($0) }
    takeProse(of: edition)
  }

  private mutating func takeProse(of dossier: Dossier) {
    takePages(of: dossier)
    for framework in dossier.frameworks { framework.forEachProse { prose.append($0) } }
    for edition in dossier.editions { takeProse(of: edition) }
  }

  private mutating func takePages(of dossier: Dossier) {
    take(dossier.imprint)
    for page in dossier.pages { take(page.text) }
    for law in dossier.laws { for question in law.questions { take(question.answer) } }
    if let campaign = dossier.campaign {
      for text in [campaign.summary, campaign.privacy, campaign.otherHelp] { take(text) }
    }
    for post in dossier.chronicle.posts { take(post.text) }
  }

  private mutating func takeProse(of edition: Edition) {
    take(edition.overviewText)
    for erratum in edition.seal.errata { [erratum.wrong, erratum.right].forEach { take($0) } }
    for acceptance in edition.acceptances { take(acceptance.reason) }
  }

  private mutating func takePlain(of dossier: Dossier) {
    let publisher = dossier.publisher
    for text in [dossier.title, dossier.summary, publisher.name, publisher.address] { take(text, dossier.place) }
    for text in [dossier.licence.name, dossier.brand.logo?.text] { take(text, dossier.place) }
    for page in dossier.pages { take(page.title, page.place) }
    if let campaign = dossier.campaign {
      let texts = [campaign.title, campaign.controller.name, campaign.controller.address]
      for text in texts + campaign.consents.all.map(\.text) { take(text, campaign.place) }
    }
    for framework in dossier.frameworks { framework.forEachText { plain.append(($0, $1)) } }
    for series in dossier.series { for text in [series.name, series.definition] { take(text, series.place) } }
    for form in dossier.forms { take(form.name, form.place) }
    for instrument in dossier.instruments {
      for text in [instrument.short, instrument.title, instrument.body] { take(text, instrument.place) }
    }
    for row in dossier.ratifications { take(row.note, row.place) }
    for channel in dossier.channels {
      for text in [channel.name, channel.operatedBy, channel.audience, channel.hours, channel.cost] {
        take(text, channel.place)
      }
    }
    takePlain(of: dossier.chronicle)
    for law in dossier.laws {
      for text in [law.title, law.reference] { take(text, law.place) }
      for question in law.questions { take(question.question, question.place) }
    }
    for handover in dossier.records.handovers {
      for text in [handover.to, handover.hall] { take(text, handover.place) }
    }
    for reply in dossier.records.replies { for text in [reply.from, reply.note] { take(text, reply.place) } }
    for outcome in dossier.records.outcomes { take(outcome.text, outcome.place) }
    for edition in dossier.editions {
      for text in [edition.title, edition.notice] { take(text, edition.place) }
      for (_, name) in edition.names.sorted(by: { $0.key < $1.key }) { take(name, edition.place) }
      for row in edition.groups.rows { take(row.name, row.place) }
      for row in edition.values { take(row.note, row.place) }
    }
  }

  private mutating func takePlain(of chronicle: Chronicle) {
    for tag in chronicle.tags { take(tag.name, tag.place) }
    for post in chronicle.posts {
      for text in [post.title, post.summary] { take(text, post.place) }
      guard let picture = post.picture else { continue }
      for text in [picture.text, picture.caption, picture.credit] { take(text, picture.place) }
    }
    for day in chronicle.days { take(day.name, day.place) }
    for activity in chronicle.activities {
      for text in [activity.title, activity.venue, activity.partners, activity.note] { take(text, activity.place) }
    }
    for row in chronicle.reach { for text in [row.metric, row.unit, row.method] { take(text, row.place) } }
    for signatory in chronicle.signatories { take(signatory.name, signatory.place) }
  }

  private mutating func take(_ text: ProseText?) { if let text { prose.append(text) } }

  private mutating func take(_ text: Text?, _ place: Place) { if let text { plain.append((text, place)) } }
}

extension Texts {
  var titles: [WorkspaceTitles] { [workspaceTitles.value] + [cardTitles?.value].compactMap(\.self) }

  /// Whether a text repeats the words of others: the government's reply, what a correction says was printed.
  func areQuoted(_ prose: Prose) -> Bool {
    quoted.contains { text in text.versions.contains { $0.value === prose } }
  }
}

extension Localized {
  /// Calls `body` with each version, the original first.
  @inline(__always)
  func forEachVersion(_ body: (Version) -> Void) {
    body(original)
    translations.withUnsafeBufferPointer { versions in for index in versions.indices { body(versions[index]) } }
  }
}

extension Prose {
  /// Calls `body` with each event where it lies, without copying it.
  @inline(__always)
  func forEachEvent(_ body: (Event) -> Void) {
    events.withUnsafeBufferPointer { events in for index in events.indices { body(events[index]) } }
  }
}
