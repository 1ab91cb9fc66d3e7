import Cards
import Scoring

extension Rule {
  /// A row of `values.csv` speaks of a unit and an indicator that exist, once, and says what the indicator asks for.
  ///
  /// A measure asks for a number; an indicator with a scale for a level, or for points that only one level has. What a
  /// card grades stands in the card alone, and a measure has no grade.
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
      for row in edition.values {
        if row.unit.country == nil, !declared.contains(row.unit) {
          report.unknown(
            "unit", row.unit.text, at: row.place, in: groupsFile(of: edition), among: declared.map(\.text).sorted(),
            expected: "a country, or a unit of groups.csv")
        }
        guard let indicator = indicators[row.indicator] else {
          if divisors.contains(row.indicator) {
            number(row, &report)
          } else {
            report.unknown(
              "indicator", row.indicator.text, at: row.place, in: framework.place.file,
              among: framework.indicators.map(\.number.text) + divisors.map(\.text).sorted(),
              expected: "an indicator of the framework, or what a measure is divided by")
          }
          continue
        }
        check(row, indicator, framework, &report)
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

  private static func groupsFile(of edition: Edition) -> String { "editions/\(edition.id)/groups.csv" }

  private static func number(_ row: ValueRow, _ report: inout Report) {
    guard case .value(let text) = row.content, Figure(text) == nil else { return }
    report.add(row.place, reach: .file, found: "“\(text)”", expected: "a number with a point for decimals")
  }

  private static func check(
    _ row: ValueRow, _ indicator: Indicator, _ framework: Framework, _ report: inout Report
  ) {
    guard indicator.measure == nil else { return number(row, &report) }
    let scale = framework.scale(of: indicator)
    guard case .value(let text) = row.content, scale.level(named: text) == nil else { return }
    report.unknown(
      "level", text, at: row.place, in: framework.place.file, among: scale.levels.map(\.id.text),
      expected: "a level of the scale, or points that one level has")
  }

  /// `groups.csv` names each unit once, gives units that are no countries a name, and has the columns that the method asks
  /// for.
  static let groups = Rule(
    "groups",
    .edition { checked, report in
      let groups = checked.edition.groups, file = groupsFile(of: checked.edition)
      once("unit", groups.rows.map { ($0.unit.text, $0.place) }, &report)
      for row in groups.rows where row.name == nil && row.unit.country == nil {
        report.add(
          row.place, reach: .file, found: "the unit \(row.unit) without a name", expected: "its name in column name")
      }
      for step in checked.framework.method?.steps ?? [] {
        guard case .impute(let rule) = step, let column = rule.group, !groups.columns.contains(column.value) else {
          continue
        }
        report.unknown(
          "column", column.value, at: column.place, in: file, among: groups.columns, expected: "a column of \(file)")
      }
    })

  /// Every score that the method asks for can be computed from the answers there are.
  ///
  /// A geometric or harmonic mean needs numbers above zero, a score with bands a band for every number, and a
  /// normalisation numbers that differ.
  static let scores = Rule(
    "scores",
    .edition { checked, report in
      guard let scores = checked.scores, !report.unread.contains(checked.framework.place.file) else { return }
      let places = Dictionary(
        checked.framework.indicators.map { ($0.number, $0.measure?.place ?? $0.place) }
      ) { first, _ in first }
      for problem in scores.problems {
        switch problem {
        case .notNormalised(let number):
          report.add(
            places[number] ?? checked.framework.place,
            found: "indicator \(number), which cannot be normalised in edition \(checked.edition.id)",
            expected: "numbers of at least two units that differ")
        case .notComputable(let position, let unit):
          let score = scores.model.method.scores[position]
          let isMean = score.by == .geometric || score.by == .harmonic
          report.add(
            score.place, found: "the score \(score.id), which cannot be computed for \(unit) in \(checked.edition.id)",
            expected: isMean ? "numbers above 0 for a \(score.by.rawValue) mean" : "a band for every number",
            mend: isMean ? "normalise: {by: min-max, to: [1, 100]}" : "a band without from")
        }
      }
    })

  /// A category that people decided is one of the framework.
  static let override = Rule(
    "override",
    .card { card, checked, report in
      guard let override = card.override, checked.framework.category(override.category.value) == nil else { return }
      report.unknown(
        "category", override.category.value.text, at: override.category.place, in: checked.framework.place.file,
        among: checked.framework.categories.map(\.id.text), expected: "a category of the framework")
    })
}
