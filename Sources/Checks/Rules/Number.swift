@_spi(Unprotected) import Cards

extension Rule {
  /// Figures are possible: a range runs upwards and holds its value, a share lies between 0 and 100, a count is no less than 0.
  ///
  /// `editions/e1/BE/statistics.csv`:
  /// ```diff
  ///  series,period,form,value,low,high
  /// -victims,2007,travel,5,9,3
  /// +victims,2007,travel,5,3,9
  /// ```
  static let number = Rule(
    "number", .judgement,
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
