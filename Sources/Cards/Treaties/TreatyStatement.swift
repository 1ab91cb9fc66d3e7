/// What a party, or another about it, has declared to the depositary of a treaty.
///
/// Written `reservation`, `reservation 1991-12-16` or, with the day on which it was withdrawn,
/// `reservation 1991-12-16/2005-03-01`. Without a date it counts as made when the party acted first.
public struct TreatyStatement: Sendable, Hashable {
  public let kind: Kind
  public let made: PartialDate?
  public let withdrawn: PartialDate?

  public init(_ kind: Kind, made: PartialDate? = nil, withdrawn: PartialDate? = nil) {
    self.kind = kind
    self.made = made
    self.withdrawn = withdrawn
  }

  /// What depositaries tell apart: the columns of the table of the Council of Europe's Treaty Office.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case reservation, declaration, objection, communication, authorities
    case territorialApplication = "territorial-application"
  }
}

extension TreatyStatement {
  /// `nil` where the text is none of the three forms.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard (1...2).contains(parts.count), let kind = parts.first.flatMap({ Kind(rawValue: String($0)) }) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(kind)
      return
    }
    let days = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(days.count), let made = PartialDate(String(days[0])) else { return nil }
    guard days.count == 2 else {
      self.init(kind, made: made)
      return
    }
    guard let withdrawn = PartialDate(String(days[1])), made.earliest <= withdrawn.latest else { return nil }
    self.init(kind, made: made, withdrawn: withdrawn)
  }

  public var text: String {
    guard let made else { return kind.rawValue }
    return kind.rawValue + " " + made.text + (withdrawn.map { "/" + $0.text } ?? "")
  }

  /// Whether it stood on a date, of a party that had acted by then.
  public func stood(on date: PartialDate) -> Bool {
    made?.hasCome(on: date) != false && withdrawn?.hasCome(on: date) != true
  }
}
