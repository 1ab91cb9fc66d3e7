/// A child's story, told so that no child can be found by it.
public final class CaseStudy: Sendable {
  public let id: Identifier<CaseStudy>
  public let title: Text
  public let basis: Basis
  public let goal: Located<Identifier<Goal>>?
  public let review: PartialDate?
  public let sources: [Citation]
  public let text: ProseText
  public let place: Place

  public init(
    id: Identifier<CaseStudy>, title: Text, basis: Basis, goal: Located<Identifier<Goal>>?, review: PartialDate?,
    sources: [Citation], text: ProseText, place: Place
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.goal = goal
    self.review = review
    self.sources = sources
    self.text = text
    self.place = place
  }
}

extension CaseStudy {
  /// On what ground the story may be published.
  public enum Basis: String, Sendable, CaseIterable, Hashable {
    case consent
    case publicSource = "public-source"
    case composite
  }
}
