import Cards

extension Facts {
  /// Whether a row says that its party is bound on the edition's date; a date known to the year counts from its first day.
  func isBound(_ row: Ratification) -> Bool { has(row.bound) && !has(row.left) }

  /// The country's rows of treaties that existed on the edition's date, one a treaty.
  func treaties(of country: CountryCode) -> [Ratification] {
    var seen: Set<Identifier<Instrument>> = []
    return ratifications(of: country).filter { row in
      let adopted = dossier.instruments.first { $0.id == row.instrument.value }?.adopted
      return adopted.map { has($0) } ?? true && seen.insert(row.instrument.value).inserted
    }
  }

  /// Whether a date had come by the edition's.
  private func has(_ date: PartialDate?) -> Bool { date.map { $0.earliest <= edition.asOf.latest } ?? false }

  func treaty(
    _ id: Identifier<Instrument>, _ part: Binding.TreatyPart, of binding: Binding
  ) throws(FactAbsence) -> Fact {
    guard dossier.instruments.contains(where: { $0.id == id }) else {
      throw .unknown("treaty", id.text, among: dossier.instruments.map(\.id.text), in: "treaties/instruments.yaml")
    }
    guard let country = binding.unit?.country, let row = ratification(id, country) else {
      throw FactAbsence(
        found: "the binding “\(binding.text)”, for which there is no row of \(binding.unit?.text ?? "nobody")",
        expected: "a row of treaties/status.csv", file: "treaties/status.csv")
    }
    guard let fact = fact(part, of: row, country) else {
      let what = part.isOfSignature ? "signed" : "been bound by"
      throw FactAbsence(
        found: "the binding “\(binding.text)”, although \(country) had not \(what) \(id) on \(edition.asOf)",
        expected: "a treaty that \(country) had \(what)", file: "treaties/status.csv")
    }
    return fact
  }

  /// What a row says on the edition's date; `nil` where that had not come.
  func fact(_ part: Binding.TreatyPart, of row: Ratification, _ country: CountryCode) -> Fact? {
    let date = part.isOfSignature ? row.signed : row.bound
    guard let date, part.isOfSignature ? has(date) : isBound(row) else { return nil }
    let value: Fact.Value? =
      switch part {
      case .year, .signedYear: .year(date.year)
      case .date, .signed: .date(date)
      case .kind: row.act.map { .act($0) }
      }
    return value.map {
      Fact("treaty \(row.instrument.value) \(part.rawValue)", $0, of: UnitCode(country), at: row.place)
    }
  }
}

extension Binding.TreatyPart {
  fileprivate var isOfSignature: Bool { self == .signed || self == .signedYear }
}
