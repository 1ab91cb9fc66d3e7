import Cards

/// The figures of every card as they are published: small counts of children and victims, and what gives them back, are
/// withheld. Computed country by country when first asked for, since editions of a country protect each other.
final class PublishedStatistics: Sendable {
  private let countries: [CountryCode: Lazily<[Identifier<Edition>: [PublishedObservation]]>]

  init(of dossier: Dossier) {
    var cards: [CountryCode: [(edition: Edition, card: Card)]] = [:]
    for edition in dossier.editions {
      for card in edition.cards where !card.observations.isEmpty {
        cards[card.country, default: []].append((edition, card))
      }
    }
    let series = Dictionary(dossier.series.map { ($0.id, $0) }) { first, _ in first }
    let threshold = dossier.smallCounts
    countries = cards.mapValues { cards in
      Lazily {
        let frozen = Set(cards.indices.filter { cards[$0].edition.seal.lock != nil })
        let published = CountryStatistics(cards.map(\.card), series, threshold, frozen).published
        return Dictionary(zip(cards.map(\.edition.id), published)) { first, _ in first }
      }
    }
  }

  func observations(of country: CountryCode, in edition: Identifier<Edition>) -> [PublishedObservation] {
    countries[country]?.value[edition] ?? []
  }
}
