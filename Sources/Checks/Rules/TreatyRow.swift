import Cards

extension Rule {
  /// A row of the treaty table tells of something that can be.
  ///
  /// Only who can be a party (`open-to` in `treaties/instruments.yaml`) has a row of its own. A territory has none: what its
  /// state declared for it stands in the state's row with `territory`. How a state became bound needs the day on which it
  /// did; so do entry into force, and a denunciation. `ends`, the day on which a denunciation takes effect, needs the
  /// denunciation. Dates after the last edition's count for no edition yet: a note says how many rows have them.
  ///
  /// `treaties/status.csv`:
  /// ```diff
  /// -LU,crc,1990-03-21,,ratification
  /// +LU,crc,1990-03-21,1994-03-07,ratification
  /// ```
  static let treatyRow = Rule(
    "treaty-row", .judgement,
    .dossier { dossier, report in
      let instruments = Dictionary(dossier.instruments.map { ($0.id, $0) }) { first, _ in first }
      for row in dossier.ratifications {
        whole(row, &report)
        if let instrument = instruments[row.instrument.value] { party(row, instrument, &report) }
      }
      later(than: dossier.editions.map(\.asOf).max(by: { $0.latest < $1.latest }), dossier.ratifications, &report)
    })

  /// What one field needs of another.
  private static func whole(_ row: Ratification, _ report: inout Report) {
    func needs(_ there: Bool, _ what: String, _ needed: String, _ isThere: Bool) {
      guard there, !isThere else { return }
      report.add(
        row.place, reach: .file, found: "\(what) of \(row.party) to \(row.instrument.value) without \(needed)",
        expected: "a date in \(needed), or an empty cell in \(what)")
    }
    needs(row.act != nil, "how", "bound", row.bound != nil)
    needs(row.inForce != nil, "in-force", "bound", row.bound != nil)
    needs(row.denounced != nil, "denounced", "bound", row.bound != nil)
    needs(row.ends != nil, "ends", "denounced", row.denounced != nil)
    if row.territory == row.party {
      report.add(
        row.place, reach: .file, found: "the territory \(row.party) of \(row.party)",
        expected: "another territory, or an empty cell")
    }
    if row.act == .extended, row.territory == nil {
      report.add(
        row.place, reach: .file, found: "how: extension without a territory",
        expected: "the territory to which the treaty was extended")
    }
  }

  private static func party(_ row: Ratification, _ instrument: Instrument, _ report: inout Report) {
    if let state = instrument.territories[row.party], row.territory == nil {
      report.add(
        row.place, found: "a row of \(row.party) itself for \(instrument.id)",
        expected: "a row of its state, since \(instrument.place) says that it follows \(state)",
        mend: "\(state),\(instrument.id),\(row.party)")
    } else if !instrument.openTo.includes(row.party) {
      report.add(
        row.place, found: "a row of \(row.party) for \(instrument.id)",
        expected: "parties to which the treaty is open (\(instrument.place))",
        mend: "delete the row, or change open-to")
    }
  }

  private static func later(than date: PartialDate?, _ rows: [Ratification], _ report: inout Report) {
    guard let date else { return }
    let late = rows.filter { row in
      [row.signed, row.bound, row.denounced].contains { $0.map { !$0.hasCome(on: date) } ?? false }
    }
    guard let first = late.first else { return }
    report.add(
      first.place, .note, reach: .file,
      found: "\(late.count == 1 ? "a row" : "\(late.count) rows, this the first,") with a date after \(date)",
      expected: "nothing else: no edition is that late yet, so the date counts for none")
  }
}
