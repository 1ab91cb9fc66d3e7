import Cards
import Scoring

extension Rule {
  /// A category that people decided is one of the framework.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  /// -category: {is: middling, reason: Words., role: reviewer, date: 2010-05}
  /// +category: {is: low, reason: Words., role: reviewer, date: 2010-05}
  ///  indicators:
  /// ```
  static let override = Rule(
    "override",
    .card { card, checked, report in
      guard let override = card.override, checked.framework.category(override.category.value) == nil else { return }
      report.unknown(
        "category", override.category.value.text, at: override.category.place, in: checked.framework.place.file,
        among: checked.framework.categories.map(\.id.text), expected: "a category of the framework")
    })
}
