import Cards

extension Facts {
  func statistic(_ wanted: Binding.Statistic, of binding: Binding) throws(FactAbsence) -> Fact {
    guard let series = dossier.series.first(where: { $0.id == wanted.series }) else {
      throw .unknown("series", wanted.series.text, among: dossier.series.map(\.id.text), in: "series.yaml")
    }
    if let form = wanted.form, !dossier.forms.contains(where: { $0.id == form }) {
      throw .unknown("form", form.text, among: dossier.forms.map(\.id.text), in: "series.yaml")
    }
    let card = try card(of: binding)
    let rows = statistics.observations(of: card.country, in: edition.id).filter { $0.series.value == series.id }
    let row = rows.first { $0.isMeant(by: wanted) }
    if let row, row.figure == .withheld {
      throw FactAbsence(
        found: "the binding “\(binding.text)”, whose figure is withheld since it would give a small count away",
        expected: "a sentence without the figure", file: Self.statistics(of: card))
    }
    guard let row, let fact = fact(row, series, of: card) else {
      // Of the same people first: the girls of another year are no answer to a question about all.
      let alike = rows.filter { $0.sex == wanted.sex && $0.age == wanted.age && $0.form?.value == wanted.form }
      let near = alike.last ?? rows.first { $0.period == wanted.period } ?? rows.last
      throw FactAbsence(
        found: "the binding “\(binding.text)”, for which \(card.country) has no figure",
        expected: "a row of its statistics.csv, every part of which is named",
        mend: near.map { "{{ \($0.name) }}" }, file: Self.statistics(of: card))
    }
    return fact
  }

  /// A row's figure as it is published: its value, else its range, else the number that it is below.
  func fact(_ row: PublishedObservation, _ series: Series, of card: Card) -> Fact? {
    let value: Fact.Value? =
      switch row.figure {
      case .stated(let value?, _, _): .figure(value, series.unit)
      case .stated(_, let low?, let high?): .range(low, high, series.unit)
      case .stated, .withheld: nil
      case .below(let threshold): .below(threshold)
      }
    return value.map { Fact(row.name, $0, of: UnitCode(card.country), at: row.place) }
  }

  private static func statistics(of card: Card) -> String {
    (card.place.file.split(separator: "/").dropLast() + ["statistics.csv"]).joined(separator: "/")
  }
}

extension PublishedObservation {
  fileprivate func isMeant(by wanted: Binding.Statistic) -> Bool {
    period == wanted.period && sex == wanted.sex && age == wanted.age && form?.value == wanted.form
  }

  /// How a binding names it.
  var name: String {
    let parts = ["statistic", series.value.text, period.text, sex?.rawValue, age?.text, form?.value.text]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
