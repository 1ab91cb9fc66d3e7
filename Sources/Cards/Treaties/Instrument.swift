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
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Instrument>, short: Text, title: Text, body: Text?, adopted: PartialDate?, inForce: PartialDate?,
    firstReport: Int?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.short = short
    self.title = title
    self.body = body
    self.adopted = adopted
    self.inForce = inForce
    self.firstReport = firstReport
    self.sources = sources
    self.place = place
  }
}

/// What one party has done about one treaty.
public final class Ratification: Sendable {
  public let party: CountryCode
  public let instrument: Located<Identifier<Instrument>>
  public let territory: CountryCode?
  public let signed: PartialDate?
  public let bound: PartialDate?
  public let act: Act?
  public let denounced: PartialDate?
  public let note: Text?
  public let sources: [Citation]
  public let place: Place

  public init(
    party: CountryCode, instrument: Located<Identifier<Instrument>>, territory: CountryCode?, signed: PartialDate?,
    bound: PartialDate?, act: Act?, denounced: PartialDate?, note: Text?, sources: [Citation], place: Place
  ) {
    self.party = party
    self.instrument = instrument
    self.territory = territory
    self.signed = signed
    self.bound = bound
    self.act = act
    self.denounced = denounced
    self.note = note
    self.sources = sources
    self.place = place
  }
}

extension Ratification {
  /// How a state became bound (Vienna Convention on the Law of Treaties, arts. 11–15; succession: 1978 convention).
  public enum Act: String, Sendable, CaseIterable, Hashable {
    case ratification, accession, succession, acceptance, approval, signature
  }
}
