import Cards
import Checks
import Scoring

/// Look-ups of one edition that its pages share, made once.
final class EditionIndex: Sendable {
  /// Positions in the edition's cards.
  let cards: [CountryCode: Int]
  /// By card, then by indicator in the framework's order: the position of its assessment.
  let assessments: [[Int?]]
  let overview: [CountryCode: OverviewRow]
  let standings: [CountryCode: Standing]
  /// Every country that has a page, by code.
  let countries: [CountryCode]
  let channels: [CountryCode: [Channel]]
  let instruments: [Identifier<Instrument>: Instrument]
  /// By party; in the order of the instruments, those for a territory after the party's own.
  let treaties: [CountryCode: [TreatyRow]]
  let series: [Identifier<Series>: Series]
  let forms: [Identifier<FormOfExploitation>: FormOfExploitation]
  let citedSources: Lazily<CitedSources>

  init(of checked: CheckedEdition) {
    let (dossier, edition) = (checked.dossier, checked.edition)
    func table<Key: Hashable, Value>(_ values: [Value], _ key: (Value) -> Key) -> [Key: Value] {
      Dictionary(values.map { (key($0), $0) }) { first, _ in first }
    }
    cards = Dictionary(edition.cards.indices.map { (edition.cards[$0].country, $0) }) { first, _ in first }
    let numbers = checked.framework.indicators.map(\.number)
    assessments = edition.cards.map { card in
      let positions = Dictionary(
        card.assessments.indices.map { (card.assessments[$0].indicator.value, $0) }
      ) { first, _ in first }
      return numbers.map { positions[$0] }
    }
    citedSources = Lazily { CitedSources(of: checked) }
    overview = table(edition.overview, \.country)
    let standings = checked.standings
    self.standings = Dictionary(standings.map { ($0.country, $0.standing) }) { first, _ in first }
    countries = standings.map(\.country)
    channels = Dictionary(grouping: dossier.channels, by: \.country)
    let instruments = table(dossier.instruments, \.id)
    self.instruments = instruments
    series = table(dossier.series, \.id)
    forms = table(dossier.forms, \.id)
    let order = Dictionary(dossier.instruments.enumerated().map { ($1.id, $0) }) { first, _ in first }
    treaties = Dictionary(grouping: dossier.ratifications, by: \.party).mapValues { rows in
      rows.enumerated()
        .sorted { a, b in
          let (left, right) = (order[a.element.instrument.value] ?? .max, order[b.element.instrument.value] ?? .max)
          let (own, other) = (a.element.territory?.alpha2 ?? "", b.element.territory?.alpha2 ?? "")
          return (left, own, a.offset) < (right, other, b.offset)
        }
        .map { TreatyRow($0.element, instrument: instruments[$0.element.instrument.value], on: edition.asOf) }
    }
  }

  /// The sources that the edition cites and may name.
  var cited: CitedSources { citedSources.value }
}
