import Cards

/// The single figures of a card's statistics that are published, by value and by period.
struct CardFigures: Sendable {
  struct Figure: Sendable {
    let value: Quantity
    let isPercent: Bool
    /// Its period, as mentions of times have it.
    let days: ClosedRange<Int>
    let series: Series
    let fact: Fact
  }

  let all: [Figure]
  private let byValue: [Int128: [Int]]

  init(of country: CountryCode?, in facts: Facts) {
    guard let card = country.flatMap({ facts.cards[$0] }) else { (all, byValue) = ([], [:]); return }
    let series = Dictionary(facts.dossier.series.map { ($0.id, $0) }) { first, _ in first }
    all = facts.statistics.observations(of: card.country, in: facts.edition.id).compactMap { row in
      guard let value = row.figure.value, let series = series[row.series.value],
        let fact = facts.fact(row, series, of: card)
      else { return nil }
      let days = row.period.from.earliest...max(row.period.from.earliest, row.period.until.latest)
      return Figure(value: value, isPercent: series.unit == .percent, days: days, series: series, fact: fact)
    }
    byValue = Dictionary(grouping: all.indices) { [all] in all[$0].value.millionths }
  }

  func figures(of value: Quantity) -> [Figure] { (byValue[value.millionths] ?? []).map { all[$0] } }
}
