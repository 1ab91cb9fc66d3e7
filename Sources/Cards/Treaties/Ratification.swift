/// What one party has done about one treaty, for itself or for a territory of its own.
public final class Ratification: Sendable {
  public let party: CountryCode
  public let instrument: Located<Identifier<Instrument>>
  public let territory: CountryCode?
  public let signed: PartialDate?
  /// When it consented to be bound or, of a territory, extended the treaty to it.
  public let bound: PartialDate?
  public let act: Act?
  /// When the treaty entered into force for it, where that is later than for all.
  public let inForce: PartialDate?
  /// When it gave notice that it leaves.
  public let denounced: PartialDate?
  /// When that takes effect; the day of the notice where nothing is stated.
  public let ends: PartialDate?
  public let statements: [TreatyStatement]
  public let note: Text?
  public let sources: [Citation]
  public let place: Place

  public init(
    party: CountryCode, instrument: Located<Identifier<Instrument>>, territory: CountryCode?, signed: PartialDate?,
    bound: PartialDate?, act: Act?, inForce: PartialDate? = nil, denounced: PartialDate?, ends: PartialDate? = nil,
    statements: [TreatyStatement] = [], note: Text?, sources: [Citation], place: Place
  ) {
    self.party = party
    self.instrument = instrument
    self.territory = territory
    self.signed = signed
    self.bound = bound
    self.act = act
    self.inForce = inForce
    self.denounced = denounced
    self.ends = ends
    self.statements = statements
    self.note = note
    self.sources = sources
    self.place = place
  }
}

extension Ratification {
  /// How a state became bound (Vienna Convention on the Law of Treaties, arts. 11–15; succession: 1978 convention), or how a
  /// territory did (its art. 29): by its state's declaration.
  public enum Act: String, Sendable, CaseIterable, Hashable {
    case ratification, accession, succession, acceptance, approval, signature
    case extended = "extension"
  }

  /// The day from which it is no longer bound.
  public var left: PartialDate? { ends ?? denounced }
}
