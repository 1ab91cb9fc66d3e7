/// Where a country stands towards a treaty on a date, and from what that is known.
public struct TreatyStanding: Sendable {
  public enum Ground: String, Sendable, CaseIterable, Hashable {
    /// A row about the country itself.
    case own
    /// A row in which a state speaks of the country as its territory.
    case declared
    /// The row of the state that the treaty says the country follows.
    case follows
    /// The treaty is not open to the country.
    case closed
    /// The table holds every party and signatory of that day, and the country is none.
    case unlisted
    /// Nothing is stated.
    case unstated
  }

  public let country: CountryCode
  public let instrument: Instrument
  /// `nil` where nothing is stated.
  public let status: TreatyStatus?
  public let ground: Ground
  /// The row from which it is known.
  public let row: Ratification?

  init(
    _ country: CountryCode, _ instrument: Instrument, _ status: TreatyStatus?, _ ground: Ground, _ row: Ratification?
  ) {
    self.country = country
    self.instrument = instrument
    self.status = status
    self.ground = ground
    self.row = row
  }
}
