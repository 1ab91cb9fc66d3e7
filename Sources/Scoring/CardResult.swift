import Cards

/// What follows from one card: the derivation of each grade, the scores and the category.
public struct CardResult: Sendable {
  /// By indicator, for each indicator of the framework.
  public let derivations: [IndicatorNumber: Derivation]
  public let standing: Standing
  /// `nil` where the framework has no method.
  public let scores: UnitScores?

  public init(derivations: [IndicatorNumber: Derivation], standing: Standing, scores: UnitScores? = nil) {
    self.derivations = derivations
    self.standing = standing
    self.scores = scores
  }
}

extension CardResult {
  /// - Parameter scores: those of the card's edition, where its framework has a method.
  public init(
    of card: Card, in framework: Framework, published: Identifier<Category>?, scores: EditionScores? = nil
  ) {
    derivations = Dictionary(
      framework.indicators.map { indicator in
        let fulfilments = card.assessment(indicator.number)?.conditions ?? []
        return (indicator.number, Derivation(of: indicator, from: fulfilments))
      }
    ) { first, _ in first }
    let own = scores?.scores(of: UnitCode(card.country))
    self.scores = own
    standing = Standing(of: card, in: framework, published: published, scores: own)
  }
}
