/// The table of treaties, asked by country: states by their own rows, territories by what their states have declared.
public struct TreatyRegister: Sendable {
  private struct Key: Hashable {
    let country: CountryCode
    let instrument: Identifier<Instrument>
  }

  private let instruments: [Identifier<Instrument>: Instrument]
  private let own: [Key: [Ratification]]
  private let declared: [Key: [Ratification]]

  public init(_ instruments: [Instrument], _ rows: [Ratification]) {
    self.instruments = Dictionary(instruments.map { ($0.id, $0) }) { first, _ in first }
    own = Dictionary(grouping: rows.filter { $0.territory == nil }) {
      Key(country: $0.party, instrument: $0.instrument.value)
    }
    declared = Dictionary(grouping: rows.filter { $0.territory != nil }) {
      Key(country: $0.territory ?? $0.party, instrument: $0.instrument.value)
    }
  }

  public init(_ dossier: Dossier) { self.init(dossier.instruments, dossier.ratifications) }

  public func instrument(_ id: Identifier<Instrument>) -> Instrument? { instruments[id] }

  /// The rows about a country itself.
  public func rows(of country: CountryCode, to instrument: Identifier<Instrument>) -> [Ratification] {
    own[Key(country: country, instrument: instrument)] ?? []
  }

  /// The rows in which states speak of a country as their territory.
  public func rows(about country: CountryCode, to instrument: Identifier<Instrument>) -> [Ratification] {
    declared[Key(country: country, instrument: instrument)] ?? []
  }

  /// Where a country stands towards a treaty on a date.
  public func standing(of country: CountryCode, to instrument: Instrument, on date: PartialDate) -> TreatyStanding {
    if let (status, row) = best(rows(of: country, to: instrument.id), instrument, date) {
      return TreatyStanding(country, instrument, status, .own, row)
    }
    if let (status, row) = best(rows(about: country, to: instrument.id), instrument, date) {
      return TreatyStanding(country, instrument, status, .declared, row)
    }
    if let state = instrument.territories[country] {
      if let (status, row) = best(rows(of: state, to: instrument.id), instrument, date) {
        return TreatyStanding(country, instrument, status, .follows, row)
      }
      return TreatyStanding(country, instrument, nil, .unstated, nil)
    }
    if !instrument.openTo.includes(country) {
      return TreatyStanding(country, instrument, .notApplicable, .closed, nil)
    }
    if let adopted = instrument.adopted, !adopted.hasCome(on: date) {
      return TreatyStanding(country, instrument, .notApplicable, .unstated, nil)
    }
    if let complete = instrument.complete, date.latest <= complete.latest {
      return TreatyStanding(country, instrument, .notBound, .unlisted, nil)
    }
    return TreatyStanding(country, instrument, nil, .unstated, nil)
  }

  private func best(
    _ rows: [Ratification], _ instrument: Instrument, _ date: PartialDate
  ) -> (TreatyStatus, Ratification)? {
    var best: (TreatyStatus, Ratification)?
    for row in rows {
      let status = status(of: row, to: instrument, on: date)
      if best.map({ status.isCloser(than: $0.0) }) ?? true { best = (status, row) }
    }
    return best
  }

  /// The status that a row gives; a territory is bound no longer than the state that speaks for it.
  public func status(of row: Ratification, to instrument: Instrument, on date: PartialDate) -> TreatyStatus {
    let status = TreatyStatus(of: row, to: instrument, on: date)
    guard row.territory != nil else { return status }
    let states = rows(of: row.party, to: instrument.id)
    let hasLeft = !states.isEmpty && states.allSatisfy { $0.left?.hasCome(on: date) == true }
    return hasLeft && status.isCloser(than: .notBound) ? .notBound : status
  }
}
