/// A service for children, without its location.
public final class Service: Sendable {
  public let id: Identifier<Service>
  public let kind: Kind
  /// Only where the operator publishes it.
  public let name: Text?
  public let by: [Provider]
  /// How many there are.
  public let number: Int?
  public let offers: ProseText?
  public let goal: Located<Identifier<Goal>>?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Service>, kind: Kind, name: Text?, by: [Provider], number: Int?, offers: ProseText?,
    goal: Located<Identifier<Goal>>?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.by = by
    self.number = number
    self.offers = offers
    self.goal = goal
    self.sources = sources
    self.place = place
  }
}

extension Service {
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case helpline, shelter, medical, psychological, legal, other
  }
}
