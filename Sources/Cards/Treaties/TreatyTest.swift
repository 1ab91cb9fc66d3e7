/// A condition that the table of treaties decides: `{bound: opsc}`, `{signed: [crc, opsc]}`.
public struct TreatyTest: Sendable {
  /// What must be true of every treaty named.
  public enum Step: String, Sendable, CaseIterable, Hashable {
    /// It has signed, or is bound without having signed.
    case signed
    /// It has consented to be bound and not left, whether or not the treaty is in force.
    case bound
    /// It is bound, and the treaty is in force for it.
    case inForce = "in-force"
  }

  public let step: Step
  public let instruments: [Located<Identifier<Instrument>>]

  public init(_ step: Step, _ instruments: [Located<Identifier<Instrument>>]) {
    self.step = step
    self.instruments = instruments
  }
}

extension TreatyTest {
  /// Where a country stands towards the treaties named, those that there are.
  public func standings(of country: CountryCode, in register: TreatyRegister, on date: PartialDate) -> [TreatyStanding]
  {
    instruments.compactMap { register.instrument($0.value) }
      .map { register.standing(of: country, to: $0, on: date) }
  }

  /// Whether it holds in three-valued logic, of a list of standings that is whole. What does not apply is unknown.
  public func status(_ standings: [TreatyStanding]) -> Fulfilment.Status {
    guard standings.count == instruments.count else { return .unknown }
    let values = standings.map { $0.status.flatMap(holds) }
    if values.contains(false) { return .unmet }
    return values.contains(nil) ? .unknown : .met
  }

  private func holds(_ status: TreatyStatus) -> Bool? {
    switch status {
    case .party: true
    case .notYetInForce: step != .inForce
    case .signatory: step == .signed
    case .notBound: false
    case .notApplicable: nil
    }
  }
}
