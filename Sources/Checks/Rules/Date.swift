import Cards

extension Rule {
  /// Dates are possible: nothing ends before it begins, is answered before it was asked or ratified before it was adopted.
  static let date = Rule(
    "date",
    .dossier { dossier, report in
      for instrument in dossier.instruments {
        order(instrument.adopted, "adopted", instrument.inForce, "in force", instrument.place, &report)
      }
      let instruments = Dictionary(dossier.instruments.map { ($0.id, $0) }) { first, _ in first }
      for row in dossier.ratifications {
        let instrument = instruments[row.instrument.value]
        order(instrument?.adopted, "the treaty's adoption", row.signed, "signed", row.place, &report)
        order(instrument?.adopted, "the treaty's adoption", row.bound, "bound", row.place, &report)
        order(row.signed, "signed", row.bound, "bound", row.place, &report)
        order(row.bound, "bound", row.denounced, "denounced", row.place, &report)
      }
      for source in dossier.sources.values.sorted(by: { $0.key < $1.key }) {
        order(source.issued, "issued", source.accessed, "accessed", source.place, &report)
      }
    },
    .evidence { card, report in
      for plan in card.plans { order(plan.from, "from", plan.until, "until", plan.place, &report) }
      for gap in card.gaps { order(gap.asked, "asked", gap.answered, "answered", gap.place, &report) }
      if let reply = card.reply { order(reply.asked, "asked", reply.date, "date", reply.place, &report) }
    })

  private static func order(
    _ first: PartialDate?, _ firstName: String, _ second: PartialDate?, _ secondName: String, _ place: Place,
    _ report: inout Report
  ) {
    guard let first, let second, first.earliest > second.latest else { return }
    report.add(
      place, reach: .file, found: "\(firstName) \(first) after \(secondName) \(second)",
      expected: "\(firstName) before \(secondName)")
  }

  /// Figures are possible: a range runs upwards and holds its value, a share lies between 0 and 100, a count is no less than 0.
  static let number = Rule(
    "number",
    .card { card, checked, report in
      let units = Dictionary(checked.dossier.series.map { ($0.id, $0.unit) }) { first, _ in first }
      for observation in card.observations {
        let figures = [observation.value, observation.low, observation.high].compactMap(\.self)
        if let low = observation.low, let high = observation.high, low > high {
          report.add(
            observation.place, reach: .file, found: "low \(low) above high \(high)", expected: "low below high")
        } else if let value = observation.value, let low = observation.low, value < low {
          report.add(
            observation.place, reach: .file, found: "value \(value) below low \(low)", expected: "a value in the range")
        } else if let value = observation.value, let high = observation.high, value > high {
          report.add(
            observation.place, reach: .file, found: "value \(value) above high \(high)",
            expected: "a value in the range")
        }
        let unit = units[observation.series.value]
        if let wrong = figures.first(where: { $0.units < 0 }) {
          report.add(observation.place, reach: .file, found: "\(wrong)", expected: "no less than 0")
        } else if unit == .percent, let wrong = figures.first(where: { $0.millionths > 100_000_000 }) {
          report.add(observation.place, found: "\(wrong) percent", expected: "at most 100")
        } else if unit == .people || unit == .cases || unit == .count,
          let wrong = figures.first(where: { $0.decimals > 0 })
        {
          report.add(observation.place, found: "\(wrong)", expected: "a whole number")
        }
      }
    })
}
