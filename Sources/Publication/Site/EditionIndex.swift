import Cards
import Checks
import Scoring

/// Look-ups of one edition that its pages share, made once.
final class EditionIndex: Sendable {
  /// Positions in the edition's cards.
  let cards: [CountryCode: Int]
  let overview: [CountryCode: OverviewRow]
  let standings: [UnitCode: Standing]
  /// Every country and other unit that has a page, by code.
  let units: [UnitCode]
  let channels: [CountryCode: [Channel]]
  let instruments: [Identifier<Instrument>: Instrument]
  /// By country; in the order of the instruments, those for a territory after the party's own.
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
    citedSources = Lazily { CitedSources(of: checked) }
    overview = table(edition.overview, \.country)
    let standings = checked.standings
    self.standings = Dictionary(standings.map { ($0.unit, $0.standing) }) { first, _ in first }
    units = standings.map(\.unit)
    channels = Dictionary(grouping: dossier.channels, by: \.country)
    let instruments = table(dossier.instruments, \.id)
    self.instruments = instruments
    series = table(dossier.series, \.id)
    forms = table(dossier.forms, \.id)
    let order = Dictionary(dossier.instruments.enumerated().map { ($1.id, $0) }) { first, _ in first }
    treaties = TreatyRow.byCountry(TreatyRow.all(of: checked)).mapValues { rows in
      rows.enumerated()
        .sorted { a, b in
          let (x, y) = (a.element.ratification, b.element.ratification)
          let (left, right) = (order[x.instrument.value] ?? .max, order[y.instrument.value] ?? .max)
          let (own, other) = (x.territory?.alpha2 ?? "", y.territory?.alpha2 ?? "")
          return (left, own, a.offset) < (right, other, b.offset)
        }
        .map(\.element)
    }
  }

  /// Those of the units that are countries, by code.
  var countries: [CountryCode] { units.compactMap(\.country) }

  /// The sources that the edition cites and may name.
  var cited: CitedSources { citedSources.value }
}
