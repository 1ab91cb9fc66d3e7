import Cards

/// Where a party stands towards a treaty on an edition's date. A status that nobody stated is none of these.
public enum TreatyStatus: String, Sendable, CaseIterable, Hashable {
  case party
  case signatory
  case notBound = "not-bound"
  /// The treaty did not exist yet.
  case notApplicable = "not-applicable"
}

extension TreatyStatus {
  /// The status that a row of the treaty table gives; what happened after the date is not looked at.
  ///
  /// A date known to the year or month counts from its first day on.
  public init(of row: Ratification, to instrument: Instrument?, on date: PartialDate) {
    if let adopted = instrument?.adopted, !adopted.hasCome(on: date) {
      self = .notApplicable
    } else if row.denounced.map({ $0.hasCome(on: date) }) ?? false {
      self = .notBound
    } else if row.bound.map({ $0.hasCome(on: date) }) ?? false {
      self = .party
    } else if row.signed.map({ $0.hasCome(on: date) }) ?? false {
      self = .signatory
    } else {
      self = .notBound
    }
  }
}

extension PartialDate {
  /// Whether the first day that it may mean is not after the last day that the other may mean.
  func hasCome(on date: PartialDate) -> Bool { earliest <= date.latest }
}

extension Optional where Wrapped == PartialDate {
  /// The date, if it had come by then.
  func known(on date: PartialDate) -> PartialDate? { flatMap { $0.hasCome(on: date) ? $0 : nil } }
}
