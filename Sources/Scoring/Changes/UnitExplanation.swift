import Cards

/// How a unit's scores and its category come about, and what would change the category.
public struct UnitExplanation: Sendable {
  /// `nil` where the framework has no method.
  public let scores: ScoreDerivation?
  /// `nil` where the framework has no category rule.
  public let category: CategoryDerivation?
  /// `nil` where the rule gives no category, or where people have decided it.
  public let changes: CategoryChanges?

  /// - Parameter scores: those of the edition, where its framework has a method.
  public init(
    of card: Card, scores: EditionScores?, in framework: Framework, limits: CategoryChanges.Limits
  ) {
    let unit = UnitCode(card.country)
    let position = scores?.model.units.firstIndex(of: unit)
    let grades: [IndicatorNumber: Grade]
    if let scores, let position {
      grades = scores.model.table.grades(of: position)
    } else {
      grades = Dictionary(card.assessments.map { ($0.indicator.value, $0.grade.value) }) { first, _ in first }
    }
    self.scores = position.flatMap { scores?.derivation(of: $0, in: framework) }
    category = CategoryDerivation(grades, position.flatMap { scores?.scores(of: $0) }, in: framework)
    changes =
      card.override == nil && framework.rule != nil
      ? CategoryChanges(of: unit, card: card, grades: grades, scores: scores, in: framework, limits: limits) : nil
  }
}
