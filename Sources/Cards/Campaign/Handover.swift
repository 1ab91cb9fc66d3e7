/// Signatures that were handed to a government: those from the web and those on paper, told apart.
public final class Handover: Sendable {
  public let id: Identifier<Handover>
  public let country: CountryCode
  public let date: PartialDate
  /// The day up to which they were counted.
  public let asOf: PartialDate
  public let online: Int
  public let paper: Int
  public let to: Text?
  /// Where it happened: `place` in the file.
  public let hall: Text?
  /// SHA-256 of the pack that was handed over.
  public let manifest: String?
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<Handover>, country: CountryCode, date: PartialDate, asOf: PartialDate, online: Int, paper: Int,
    to: Text?, hall: Text?, manifest: String?, sources: [Citation], place: Place
  ) {
    self.id = id
    self.country = country
    self.date = date
    self.asOf = asOf
    self.online = online
    self.paper = paper
    self.to = to
    self.hall = hall
    self.manifest = manifest
    self.sources = sources
    self.place = place
  }
}
