/// A place to turn to. Current, hence outside the editions.
public final class Channel: Sendable {
  public let country: CountryCode
  public let name: Text
  public let number: String?
  public let operatedBy: Text?
  /// Whom it is for.
  public let audience: Text?
  public let hours: Text?
  public let languages: [LanguageTag]
  public let cost: Text?
  public let address: String?
  public let verified: PartialDate?
  /// Whether a mark of a new workspace stands in place of the day, which nobody has written yet.
  public let awaitsVerification: Bool
  public let sources: [Citation]
  public let place: Place

  public init(
    country: CountryCode, name: Text, number: String?, operatedBy: Text?, audience: Text?, hours: Text?,
    languages: [LanguageTag], cost: Text?, address: String?, verified: PartialDate?, awaitsVerification: Bool = false,
    sources: [Citation], place: Place
  ) {
    self.country = country
    self.name = name
    self.number = number
    self.operatedBy = operatedBy
    self.audience = audience
    self.hours = hours
    self.languages = languages
    self.cost = cost
    self.address = address
    self.verified = verified
    self.awaitsVerification = awaitsVerification
    self.sources = sources
    self.place = place
  }
}
