import Cards

extension Rule {
  /// What a text says of the day of a signature or ratification is what the depositary says.
  ///
  /// A sentence in which a treaty of `treaties/instruments.yaml` is named by its title, its short name or, in capitals, its identifier,
  /// beside a word for signing or joining and a date or year, is held against the country's row of `treaties/status.csv`, or its
  /// state's. So is a row of a table whose first cell names a treaty, under a heading that says which date it is. Sentences that
  /// deny, that look ahead, or that name another country are passed over. Better than the right date is one that is filled in:
  /// `{{ treaty crc year }}`.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Belgium signed the CRC in 1990 and ratified it in 1995.
  /// +Belgium signed the CRC in 1990 and ratified it in 1991.
  /// ```
  static let treatyDate = Rule(
    "treaty-date", .judgement,
    .reading { reading, checked, report in
      let dossier = checked.dossier
      guard !dossier.instruments.isEmpty, !dossier.ratifications.isEmpty,
        !report.unread.contains("treaties/status.csv"), !report.unread.contains("treaties/instruments.yaml")
      else { return }
      let rows = TreatyDays(of: reading.card.country, in: checked)
      for passage in reading.passages where passage.role.isOwn && !passage.role.asks {
        let names = checked.facts.names(passage.language)
        let told = ToldTreaties(passage.reading, names.treaties, .of(passage.reading.tongue))
        for claim in told.claims {
          guard let finding = rows.wrong(claim, told, names.countries, passage.reading) else { continue }
          report.add(claim.place, found: finding.found, expected: finding.expected, mend: finding.mend)
        }
      }
    })
}

/// What the table says of a country's days, and how a claim differs from it.
private struct TreatyDays {
  private let country: CountryCode
  private let rows: [Identifier<Instrument>: [Ratification]]
  private let asOf: PartialDate

  init(of country: CountryCode, in checked: CheckedEdition) {
    self.country = country
    asOf = checked.edition.asOf
    let register = checked.facts.treaties
    var rows: [Identifier<Instrument>: [Ratification]] = [:]
    for instrument in checked.dossier.instruments {
      var found = register.rows(of: country, to: instrument.id)
      if found.isEmpty { found = register.rows(about: country, to: instrument.id) }
      if found.isEmpty, let state = instrument.territories[country] {
        found = register.rows(of: state, to: instrument.id)
      }
      rows[instrument.id] = found
    }
    self.rows = rows
  }

  func wrong(
    _ claim: ToldTreaties.Claim, _ told: ToldTreaties, _ countries: CountryWords, _ text: Reading
  ) -> (found: String, expected: String, mend: String?)? {
    // One of several treaties named together may have the date.
    let checks = claim.treaties.map { check(claim, $0) }
    guard let last = checks.last ?? nil, checks.allSatisfy({ $0 != nil }),
      claim.days.lowerBound <= asOf.latest,
      !countries.haveOther(than: country, in: claim.sentence, of: text)
    else { return nil }
    return (told.found(claim), last.expected, last.mend)
  }

  /// `nil` where the table agrees, or says nothing.
  private func check(_ claim: ToldTreaties.Claim, _ instrument: Instrument) -> (expected: String, mend: String?)? {
    let rows = rows[instrument.id] ?? []
    guard let row = rows.first else { return nil }
    let days = rows.compactMap { claim.act == .signed ? $0.signed : $0.bound }
    if days.contains(where: { $0.earliest <= claim.days.upperBound && claim.days.lowerBound <= $0.latest }) {
      return nil
    }
    let word = claim.act == .signed ? "signed" : "bound"
    guard let day = days.first else {
      // A table of years, or of accessions, has no days of signature.
      guard claim.act == .bound, let signed = row.signed else { return nil }
      return ("\(instrument.id) signed \(signed) and not bound (\(row.place))", nil)
    }
    let other = claim.act == .signed ? row.bound : row.signed
    let isOther = other.map { $0.earliest <= claim.days.upperBound && claim.days.lowerBound <= $0.latest } ?? false
    let reason = isOther ? "; \(claim.act == .signed ? "bound" : "signed") \(other?.text ?? "")" : ""
    let binding = claim.act == .bound ? ", or {{ treaty \(instrument.id) year }}" : ""
    return (
      "\(word) \(day), as the depositary has it for \(instrument.id) (\(row.place))\(reason)", day.text + binding
    )
  }
}
