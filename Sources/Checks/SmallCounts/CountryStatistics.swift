import Cards

/// The cards of one country, the oldest first.
struct CountryStatistics {
  private let cards: [Card]
  private let series: [Identifier<Series>: Series]
  private let threshold: Int
  private let frozen: Set<Int>

  init(_ cards: [Card], _ series: [Identifier<Series>: Series], _ threshold: Int, _ frozen: Set<Int>) {
    (self.cards, self.series, self.threshold, self.frozen) = (cards, series, threshold, frozen)
  }

  /// What is published of each card's observations, in their order.
  var published: [[PublishedObservation]] {
    var figures = cards.map { card in card.observations.map { Optional(PublishedFigure(of: $0)) } }
    var families: [Identifier<Series>: [CountRow]] = [:]
    for (number, card) in cards.enumerated() {
      for (position, observation) in card.observations.enumerated() {
        guard let series = series[observation.series.value], let family = family(of: series) else { continue }
        if let row = CountRow(observation, series, card: number, position: position) {
          families[family, default: []].append(row)
        } else {
          // What is neither a count nor a share cannot be looked at.
          figures[number][position] = nil
        }
      }
    }
    for rows in families.values {
      for table in tables(rows) {
        for (row, mark) in zip(table.rows, Suppression.marks(of: table)) {
          switch mark {
          case .shown: break
          case .small: figures[row.card][row.position] = .below(threshold)
          case .withheld: figures[row.card][row.position] = .withheld
          }
        }
      }
    }
    return zip(cards, figures).map { card, figures in
      zip(card.observations, figures).map { PublishedObservation($0, $1 ?? .withheld) }
    }
  }

  /// The series of counts that an observation says something of.
  private func family(of own: Series) -> Identifier<Series>? {
    if own.isProtected { return own.id }
    guard own.unit == .percent, let whole = own.whole?.value, series[whole]?.isProtected == true else { return nil }
    return whole
  }

  /// Rows whose periods overlap, directly or by others.
  private func tables(_ rows: [CountRow]) -> [CountTable] {
    let sorted = rows.sorted {
      ($0.box.days.lowerBound, $0.box.days.upperBound, $0.card, $0.position)
        < ($1.box.days.lowerBound, $1.box.days.upperBound, $1.card, $1.position)
    }
    var tables: [CountTable] = []
    var group: [CountRow] = []
    var end = Int.min
    for row in sorted {
      if row.box.days.lowerBound >= end, !group.isEmpty {
        tables.append(CountTable(group, threshold: threshold, frozen: frozen))
        group = []
      }
      group.append(row)
      end = max(end, row.box.days.upperBound)
    }
    if !group.isEmpty { tables.append(CountTable(group, threshold: threshold, frozen: frozen)) }
    return tables
  }
}
