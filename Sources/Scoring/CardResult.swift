import Cards

/// What follows from one card: the derivation of each grade and the category.
public struct CardResult: Sendable {
  /// By indicator, for each indicator of the framework.
  public let derivations: [IndicatorNumber: Derivation]
  public let standing: Standing

  public init(derivations: [IndicatorNumber: Derivation], standing: Standing) {
    self.derivations = derivations
    self.standing = standing
  }
}

extension CardResult {
  public init(of card: Card, in framework: Framework, published: Identifier<Category>?) {
    derivations = Dictionary(
      framework.indicators.map { indicator in
        let fulfilments = card.assessment(indicator.number)?.conditions ?? []
        return (indicator.number, Derivation(of: indicator, from: fulfilments))
      }
    ) { first, _ in first }
    standing = Standing(of: card, in: framework, published: published)
  }
}
