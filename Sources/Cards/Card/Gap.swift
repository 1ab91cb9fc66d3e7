/// Something that is not published, by whom, and since when it is asked for.
public final class Gap: Sendable {
  public let subject: Text
  public let kind: Kind
  public let addressee: Text?
  public let asked: PartialDate?
  public let answered: PartialDate?
  public let note: Text?
  public let sources: [Citation]
  public let place: Place

  public init(
    subject: Text, kind: Kind, addressee: Text?, asked: PartialDate?, answered: PartialDate?, note: Text?,
    sources: [Citation], place: Place
  ) {
    self.subject = subject
    self.kind = kind
    self.addressee = addressee
    self.asked = asked
    self.answered = answered
    self.note = note
    self.sources = sources
    self.place = place
  }
}

extension Gap {
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case notCollected = "not-collected"
    case notDisaggregated = "not-disaggregated"
    case refused
    case notFound = "not-found"
  }
}
