import Cards

/// What an edition says in its own words, of one card or outside cards: neither what a correction prints as wrong nor a reply.
struct OwnTexts: Sendable {
  struct Passage: Sendable {
    let language: LanguageTag
    let reading: Reading
  }

  /// `nil` outside cards.
  let country: CountryCode?
  let passages: [Passage]

  init(of reading: CardReading) {
    country = reading.card.country
    passages = reading.passages.compactMap { passage in
      guard passage.role.isOwn || passage.role == .right, passage.role != .caseStudy else { return nil }
      return Passage(language: passage.language, reading: passage.reading)
    }
  }

  init(outsideCardsOf facts: Facts) {
    country = nil
    var passages: [Passage] = []
    func take(_ text: ProseText?) {
      text?.forEachVersion { version in
        passages.append(Passage(language: version.language, reading: Reading(version.value, in: version.language)))
      }
    }
    take(facts.dossier.imprint)
    // With several editions a page may speak of another.
    if facts.dossier.editions.count == 1 { for page in facts.dossier.pages { take(page.text) } }
    facts.framework.forEachProse { take($0) }
    take(facts.edition.overviewText)
    for erratum in facts.edition.seal.errata { take(erratum.right) }
    self.passages = passages
  }
}
