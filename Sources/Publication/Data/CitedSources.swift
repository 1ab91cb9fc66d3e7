import Cards
import Checks

/// The sources that an edition cites and that may be named, sorted by key.
public struct CitedSources: Sendable {
  public let sources: [Source]

  public init(of checked: CheckedEdition) {
    var keys: Set<Identifier<Source>> = []
    Self.forEachCitation(of: checked) { keys.insert($0.key) }
    sources = keys.sorted().compactMap(checked.dossier.nameableSource)
  }
}

extension CitedSources {
  /// Calls `body` with every citation of what is published of an edition.
  private static func forEachCitation(of checked: CheckedEdition, _ body: @escaping (Citation) -> Void) {
    let (dossier, edition) = (checked.dossier, checked.edition)
    let countries = Set(checked.standings.compactMap(\.unit.country))
    func visit(_ text: ProseText?) {
      for version in text?.versions ?? [] { version.value.citations.forEach(body) }
    }
    edition.sources.forEach(body)
    visit(edition.overviewText)
    edition.overview.forEach { $0.sources.forEach(body) }
    edition.values.forEach { $0.sources.forEach(body) }
    for erratum in edition.seal.errata { [erratum.wrong, erratum.right].forEach(visit) }
    edition.acceptances.forEach { visit($0.reason) }
    checked.framework.forEachProse(visit)
    dossier.instruments.forEach { $0.sources.forEach(body) }
    dossier.ratifications.forEach { $0.sources.forEach(body) }
    for channel in dossier.channels where countries.contains(channel.country) { channel.sources.forEach(body) }
    // What all editions share stands on the pages of the newest.
    if dossier.editions.last?.id == edition.id {
      (dossier.records.citations + dossier.laws.flatMap(\.citations)).forEach(body)
      for law in dossier.laws { for question in law.questions { visit(question.answer) } }
    }
    visit(dossier.imprint)
    dossier.pages.forEach { visit($0.text) }
    // What was published of an earlier edition does not change with each post.
    if dossier.editions.last?.id == edition.id { follow(dossier.chronicle, visit, body) }
    for card in edition.cards {
      card.forEachProse(visit)
      card.forEachCitation(body)
    }
  }

  private static func follow(
    _ chronicle: Chronicle, _ text: (ProseText?) -> Void, _ body: (Citation) -> Void
  ) {
    chronicle.posts.forEach { text($0.text) }
    chronicle.days.forEach { $0.sources.forEach(body) }
    chronicle.activities.forEach { $0.sources.forEach(body) }
    chronicle.reach.forEach { $0.sources.forEach(body) }
    chronicle.signatories.forEach { $0.sources.forEach(body) }
  }
}
