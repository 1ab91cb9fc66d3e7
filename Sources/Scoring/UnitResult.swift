import Cards

/// What follows from all that an edition says of one unit: the derivation of each grade, the scores and the category.
public struct UnitResult: Sendable {
  /// By indicator, for each indicator of the framework; empty for a unit without a card, which has no conditions.
  public let derivations: [IndicatorNumber: Derivation]
  /// The category by the framework's rule, or by people in its place.
  public let derived: Standing
  /// The category as the edition shows it: the derived one, and where there is none that which was published elsewhere.
  public let standing: Standing
  /// `nil` where the framework has no method.
  public let scores: UnitScores?

  public init(
    derivations: [IndicatorNumber: Derivation], derived: Standing, published: Identifier<Category>?,
    scores: UnitScores? = nil
  ) {
    self.derivations = derivations
    self.derived = derived
    standing = derived.category == nil ? published.map(Standing.published) ?? derived : derived
    self.scores = scores
  }
}

extension UnitResult {
  /// - Parameters:
  ///   - grades: those of the edition's answers, in the card or in values.csv.
  ///   - published: the category that was published elsewhere.
  public init(
    card: Card?, grades: [IndicatorNumber: Grade], scores: UnitScores?, in framework: Framework,
    published: Identifier<Category>?
  ) {
    let derivations = card.map { card in
      framework.indicators.map { indicator in
        let fulfilments = card.assessment(indicator.number)?.conditions ?? []
        return (indicator.number, Derivation(of: indicator, from: fulfilments))
      }
    }
    self.init(
      derivations: Dictionary(derivations ?? []) { first, _ in first },
      derived: Standing(grades, scores, override: card?.override, in: framework), published: published, scores: scores)
  }
}
