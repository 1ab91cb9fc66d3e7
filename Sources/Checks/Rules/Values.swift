import Cards
import Scoring

extension Rule {
  /// A row of `values.csv` speaks of a unit and an indicator that exist, once, and says what the indicator asks for.
  ///
  /// A measure asks for a number, and what it is divided by for one above 0; an indicator with a scale asks for a level, or
  /// for points that only one level has. What a card grades stands in the card alone, and a measure has no grade. A number far
  /// outside the goalposts, or below 0 where they are not, is a warning: it may be in another unit. So is a quotient.
  ///
  /// `editions/e1/values.csv`:
  /// ```diff
  ///  country,indicator,value
  /// -LU,1.3,yellow
  /// +LU,1.2,yellow
  /// ```
  static let values = Rule(
    "values",
    .edition { checked, report in
      let (edition, framework) = (checked.edition, checked.framework)
      once(
        "row", edition.values.map { ("\($0.unit) \($0.indicator)", $0.place) }, &report)
      let indicators = Dictionary(framework.indicators.map { ($0.number, $0) }) { first, _ in first }
      let divisors = Set(framework.indicators.compactMap { $0.measure?.denominator?.value })
      let declared = Set(edition.groups.rows.map(\.unit))
      let cards = Dictionary(edition.cards.map { (UnitCode($0.country), $0) }) { first, _ in first }
      var figures: [UnitCode: [IndicatorNumber: Double]] = [:]
      for row in edition.values where divisors.contains(row.indicator) {
        if case .value(let text) = row.content { figures[row.unit, default: [:]][row.indicator] = Figure(text)?.value }
      }
      for row in edition.values {
        if row.unit.country == nil, !declared.contains(row.unit) {
          report.unknown(
            "unit", row.unit.text, at: row.place, in: groupsFile(of: edition), among: declared.map(\.text).sorted(),
            expected: "a country, or a unit of groups.csv", mend: CountryCode.meant(by: row.unit.text)?.alpha2)
        }
        guard let indicator = indicators[row.indicator] else {
          if divisors.contains(row.indicator) {
            number(row, &report)
            divides(row, &report)
          } else {
            report.unknown(
              "indicator", row.indicator.text, at: row.place, in: framework.place.file,
              among: framework.indicators.map(\.number.text) + divisors.map(\.text).sorted(),
              expected: "an indicator of the framework, or what a measure is divided by")
          }
          continue
        }
        check(row, indicator, framework, figures, &report)
        if indicator.measure == nil, cards[row.unit]?.assessment(row.indicator) != nil {
          report.add(
            row.place, found: "\(row.indicator) of \(row.unit), which the card grades", expected: "it in one place")
        }
      }
      for card in edition.cards {
        for assessment in card.assessments where framework.indicator(assessment.indicator.value)?.measure != nil {
          report.add(
            assessment.place, found: "a grade for \(assessment.indicator.value), which asks for a number",
            expected: "its number in values.csv")
        }
      }
    })

  private static func number(_ row: ValueRow, _ report: inout Report) {
    guard case .value(let text) = row.content, Figure(text) == nil else { return }
    let limit = NumberLimit.ofFigure(text).map { ", which is \($0)" } ?? ""
    report.add(row.place, reach: .file, found: "“\(text)”\(limit)", expected: "a number with a point for decimals")
  }

  private static func divides(_ row: ValueRow, _ report: inout Report) {
    guard case .value(let text) = row.content, let figure = Figure(text), figure.value <= 0 else { return }
    report.add(
      row.place, reach: .file, found: "\(text) for \(row.indicator), by which others are divided",
      expected: "a number above 0, or status no-data")
  }

  /// A number that lies further outside the goalposts than they are apart is rather one in another unit.
  private static func compare(
    _ row: ValueRow, _ measure: Measure, _ figures: [UnitCode: [IndicatorNumber: Double]], _ report: inout Report
  ) {
    guard let posts = measure.goalposts, !posts.arePercentiles, case .value(let text) = row.content,
      var number = Figure(text)?.value
    else { return }
    var found = "\(text) for \(row.indicator)"
    if let divisor = measure.denominator?.value {
      guard
        let quotient = Denomination(scale: measure.per?.value ?? 1)(number, by: figures[row.unit]?[divisor])
      else { return }
      number = quotient
      found += ", \((quotient * 100).rounded() / 100) once divided by \(divisor)"
    }
    let (low, high) = (posts.low.value, posts.high.value)
    let isFar = number < low - (high - low) || number > high + (high - low)
    guard low < high, isFar || number < 0 && low >= 0 else { return }
    report.add(
      row.place, .warning,
      found: "\(found), with goalposts at \(posts.low.text) and \(posts.high.text)",
      expected: "a number in the unit of the goalposts")
  }

  private static func check(
    _ row: ValueRow, _ indicator: Indicator, _ framework: Framework,
    _ figures: [UnitCode: [IndicatorNumber: Double]], _ report: inout Report
  ) {
    if let measure = indicator.measure {
      number(row, &report)
      return compare(row, measure, figures, &report)
    }
    let scale = framework.scale(of: indicator)
    guard case .value(let text) = row.content, scale.level(named: text) == nil else { return }
    report.unknown(
      "level", text, at: row.place, in: framework.place.file, among: scale.levels.map(\.id.text),
      expected: "a level of the scale, or points that one level has")
  }
}
