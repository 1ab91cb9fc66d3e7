import Cards
import Checks

/// What one party has done about one treaty by the edition's date, or why it has no part in it, as a row.
final class TreatyRow: Sendable {
  let ratification: Ratification
  let instrument: Instrument?
  let status: TreatyStatus
  let ground: TreatyStanding.Ground
  /// What had happened by the edition's date.
  let signed: PartialDate?
  let bound: PartialDate?
  let act: Ratification.Act?
  let inForce: PartialDate?
  let denounced: PartialDate?
  /// When the denunciation takes effect, which may be later.
  let ends: PartialDate?
  /// Those that stood.
  let statements: [TreatyStatement]

  init(
    _ row: Ratification, instrument: Instrument?, status: TreatyStatus? = nil,
    ground: TreatyStanding.Ground = .own, on date: PartialDate
  ) {
    ratification = row
    self.instrument = instrument
    self.status = status ?? TreatyStatus(of: row, to: instrument, on: date)
    self.ground = ground
    signed = row.signed.known(on: date)
    bound = row.bound.known(on: date)
    act = bound == nil ? nil : row.act
    inForce = bound == nil ? nil : row.inForce
    denounced = row.denounced.known(on: date)
    ends = denounced == nil ? row.ends.known(on: date) : row.ends
    statements = signed == nil && bound == nil ? [] : row.statements.filter { $0.stood(on: date) }
  }

  /// A standing as a row; `nil` where nothing is stated.
  convenience init?(_ standing: TreatyStanding, on date: PartialDate) {
    guard let status = standing.status else { return nil }
    let country = standing.country, instrument = standing.instrument, row = standing.row
    switch standing.ground {
    case .own, .declared:
      guard let row else { return nil }
      self.init(row, instrument: instrument, status: status, ground: standing.ground, on: date)
    case .follows:
      guard let row else { return nil }
      let followed = Ratification(
        party: row.party, instrument: row.instrument, territory: country, signed: row.signed, bound: row.bound,
        act: row.act, inForce: row.inForce, denounced: row.denounced, ends: row.ends, statements: row.statements,
        note: nil, sources: row.sources, place: row.place)
      self.init(followed, instrument: instrument, status: status, ground: .follows, on: date)
    case .closed, .unlisted, .unstated:
      let empty = Ratification(
        party: country, instrument: Located(instrument.id, instrument.place), territory: nil, signed: nil, bound: nil,
        act: nil, denounced: nil, note: nil, sources: instrument.sources, place: instrument.place)
      self.init(empty, instrument: instrument, status: status, ground: standing.ground, on: date)
    }
  }
}

extension TreatyRow {
  /// The treaty table as it stood on the edition's date, and what follows from it for the countries of the edition that have
  /// no row; sorted by party, treaty, territory, and as they came.
  static func all(of checked: CheckedEdition) -> [TreatyRow] {
    let (dossier, date) = (checked.dossier, checked.edition.asOf)
    let register = TreatyRegister(dossier)
    var rows = dossier.ratifications.map { row in
      let instrument = register.instrument(row.instrument.value)
      return TreatyRow(
        row, instrument: instrument, status: instrument.map { register.status(of: row, to: $0, on: date) },
        ground: row.territory == nil ? .own : .declared, on: date)
    }
    for country in checked.standings.compactMap(\.unit.country) {
      for instrument in dossier.instruments {
        let standing = register.standing(of: country, to: instrument, on: date)
        switch standing.ground {
        case .own, .declared, .unstated: continue
        case .follows, .closed, .unlisted: if let row = TreatyRow(standing, on: date) { rows.append(row) }
        }
      }
    }
    // Positions are sorted, since rows are large.
    let order = rows.indices.sorted { a, b in
      let (x, y) = (rows[a].ratification, rows[b].ratification)
      if x.party != y.party { return x.party < y.party }
      let (left, right) = (x.instrument.value.text, y.instrument.value.text)
      if left != right { return left < right }
      return x.territory == y.territory ? a < b : (x.territory?.alpha2 ?? "") < (y.territory?.alpha2 ?? "")
    }
    return order.map { rows[$0] }
  }

  /// The rows that a country's page shows: its own, those about its territories, and those in which its state speaks of it.
  static func byCountry(_ rows: [TreatyRow]) -> [CountryCode: [TreatyRow]] {
    var table: [CountryCode: [TreatyRow]] = [:]
    for row in rows {
      let (party, territory) = (row.ratification.party, row.ratification.territory)
      if row.ground != .follows { table[party, default: []].append(row) }
      if let territory, territory != party { table[territory, default: []].append(row) }
    }
    return table
  }
}
