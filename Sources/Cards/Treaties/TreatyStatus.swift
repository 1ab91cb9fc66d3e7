/// Where a party stands towards a treaty on an edition's date. A status that nobody stated is none of these.
public enum TreatyStatus: String, Sendable, CaseIterable, Hashable {
  case party
  /// It has consented, and the treaty is not in force for it yet.
  case notYetInForce = "not-yet-in-force"
  case signatory
  case notBound = "not-bound"
  /// The treaty did not exist yet, or is not open to it.
  case notApplicable = "not-applicable"
}

extension TreatyStatus {
  /// The status that a row of the treaty table gives; what happened after the date is not looked at.
  ///
  /// A date known to the year or month counts from its first day on.
  public init(of row: Ratification, to instrument: Instrument?, on date: PartialDate) {
    if let adopted = instrument?.adopted, !adopted.hasCome(on: date) {
      self = .notApplicable
    } else if row.left?.hasCome(on: date) == true {
      self = .notBound
    } else if row.bound?.hasCome(on: date) == true {
      let isInForce = [row.inForce, instrument?.inForce].allSatisfy { $0?.hasCome(on: date) != false }
      self = isInForce ? .party : .notYetInForce
    } else if row.signed?.hasCome(on: date) == true {
      self = .signatory
    } else {
      self = .notBound
    }
  }

  /// From the closest tie to none, where several rows speak of one country.
  fileprivate var closeness: Int {
    switch self {
    case .party: 4
    case .notYetInForce: 3
    case .signatory: 2
    case .notBound: 1
    case .notApplicable: 0
    }
  }

  /// Whether it is a closer tie to the treaty than another.
  func isCloser(than other: TreatyStatus) -> Bool { closeness > other.closeness }
}

extension PartialDate {
  /// Whether the first day that it may mean is not after the last day that the other may mean.
  public func hasCome(on date: PartialDate) -> Bool { earliest <= date.latest }

  /// Whether both may mean one day.
  public func mayBe(_ other: PartialDate) -> Bool { earliest <= other.latest && other.earliest <= latest }
}

extension Optional where Wrapped == PartialDate {
  /// The date, if it had come by then.
  public func known(on date: PartialDate) -> PartialDate? { flatMap { $0.hasCome(on: date) ? $0 : nil } }
}
