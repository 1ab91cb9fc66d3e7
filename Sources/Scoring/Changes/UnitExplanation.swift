import Cards

/// How a unit's scores and its category come about, and what would change the category.
public struct UnitExplanation: Sendable {
  /// `nil` where the framework has no method.
  public let scores: ScoreDerivation?
  /// `nil` where the framework has no category rule.
  public let category: CategoryDerivation?
  /// `nil` where the rule gives no category, or where people have decided it.
  public let changes: CategoryChanges?

  /// - Parameters:
  ///   - grades: those of the edition's answers, in the card or in values.csv.
  ///   - scores: those of the edition, where its framework has a method.
  ///   - limits: of the search for what would change the category; `nil` where nobody asks for it.
  public init(
    of unit: UnitCode, card: Card?, grades: [IndicatorNumber: Grade], scores: EditionScores?, in framework: Framework,
    limits: CategoryChanges.Limits?
  ) {
    let position = scores?.model.units.firstIndex(of: unit)
    self.scores = position.flatMap { scores?.derivation(of: $0, in: framework) }
    category = CategoryDerivation(grades, position.flatMap { scores?.scores(of: $0) }, in: framework)
    changes = limits.flatMap { limits in
      card?.override == nil && framework.rule != nil
        ? CategoryChanges(of: unit, card: card, grades: grades, scores: scores, in: framework, limits: limits) : nil
    }
  }
}
