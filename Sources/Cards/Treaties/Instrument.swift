/// A treaty.
public final class Instrument: Sendable {
  public let id: Identifier<Instrument>
  public let short: Text
  public let title: Text
  /// The depositary.
  public let body: Text?
  public let adopted: PartialDate?
  public let inForce: PartialDate?
  /// Years after becoming bound until the first report is due.
  public let firstReport: Int?
  /// Who can be a party.
  public let openTo: TreatyOpenness
  /// Territories that follow their state without a declaration of it, with that state.
  public let territories: [CountryCode: CountryCode]
  /// The day as of which the table of treaties holds every state that had signed or joined.
  public let complete: PartialDate?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Instrument>, short: Text, title: Text, body: Text?, adopted: PartialDate?, inForce: PartialDate?,
    firstReport: Int?, openTo: TreatyOpenness = .all, territories: [CountryCode: CountryCode] = [:],
    complete: PartialDate? = nil, sources: [Citation], place: Place
  ) {
    self.id = id
    self.short = short
    self.title = title
    self.body = body
    self.adopted = adopted
    self.inForce = inForce
    self.firstReport = firstReport
    self.openTo = openTo
    self.territories = territories
    self.complete = complete
    self.sources = sources
    self.place = place
  }
}

/// Who can be a party to a treaty: everybody, everybody but some, or some alone.
public enum TreatyOpenness: Sendable, Equatable {
  case all
  case allBut(Set<CountryCode>)
  case only(Set<CountryCode>)

  public func includes(_ country: CountryCode) -> Bool {
    switch self {
    case .all: true
    case .allBut(let closed): !closed.contains(country)
    case .only(let open): open.contains(country)
    }
  }
}
