/// A service for children, without its location.
public final class Service: Sendable {
  public let id: Identifier<Service>
  public let kind: Kind
  /// Only where the operator publishes it.
  public let name: Text?
  /// Where the operator itself publishes the name.
  public let namedBy: [Citation]
  public let by: [Provider]
  /// How many there are.
  public let number: Int?
  /// How many people all of them can take in.
  public let capacity: Int?
  /// Never a town, let alone an address.
  public let region: Text?
  public let offers: ProseText?
  public let goal: Located<Identifier<Goal>>?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Service>, kind: Kind, name: Text?, namedBy: [Citation] = [], by: [Provider], number: Int?,
    capacity: Int? = nil, region: Text? = nil, offers: ProseText?, goal: Located<Identifier<Goal>>?,
    sources: [Citation], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.namedBy = namedBy
    self.by = by
    self.number = number
    self.capacity = capacity
    self.region = region
    self.offers = offers
    self.goal = goal
    self.sources = sources
    self.place = place
  }
}

extension Service {
  /// What it is cited by, its name included.
  public var allSources: [Citation] { sources + namedBy }

  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case helpline, shelter, medical, psychological, legal, other
  }
}
