import Cards

/// One value that an edition's data give, under the name by which prose asks for it.
public struct Fact: Sendable {
  public enum Value: Sendable, Hashable {
    case count(Int)
    case share(part: Int, whole: Int)
    /// A score, or both ends of one that is a range; rounded as it is published.
    case score(Quantity, Quantity)
    case figure(Quantity, Series.Unit)
    case range(Quantity, Quantity, Series.Unit)
    /// A count of children that is withheld: from 1 to less than this.
    case below(Int)
    case year(Int)
    case date(PartialDate)
    case act(Ratification.Act)
  }

  public enum Content: Sendable {
    case value(Value)
    /// A name that the workspace gives.
    case label(Text)
  }

  /// As in a binding, without the unit: `share some-progress`.
  public let name: String
  /// Of whom it speaks; `nil` is the edition.
  public let unit: UnitCode?
  public let content: Content
  /// Where that stands from which it follows.
  public let place: Place

  public init(name: String, unit: UnitCode?, content: Content, place: Place) {
    self.name = name
    self.unit = unit
    self.content = content
    self.place = place
  }
}

extension Fact {
  init(_ name: String, _ value: Value, of unit: UnitCode? = nil, at place: Place) {
    self.init(name: name, unit: unit, content: .value(value), place: place)
  }

  public var value: Value? { if case .value(let value) = content { value } else { nil } }

  /// The binding that prints it, in a text of a card or of none.
  public func binding(in country: CountryCode?) -> String {
    guard let unit, unit != country.map({ UnitCode($0) }) else { return "{{ \(name) }}" }
    return "{{ \(name) \(unit) }}"
  }
}

extension Fact.Value {
  /// The number as it is printed, which the plural follows; `nil` for what is no number of something.
  public var number: Quantity? {
    switch self {
    case .count(let count): Quantity(units: count)
    case .share(let part, let whole): .share(part, of: whole)
    case .score(let low, let high): low == high ? low : nil
    case .figure(let quantity, _): quantity
    case .below(let threshold): Quantity(units: threshold)
    case .range, .year, .date, .act: nil
    }
  }
}
