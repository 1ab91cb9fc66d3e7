/// What an indicator asks for in place of a grade: a number.
public struct Measure: Sendable {
  public enum Direction: String, Sendable, CaseIterable, Hashable {
    /// More is better.
    case more
    /// Less is better.
    case less
  }

  /// What is counted, in words: "per cent of children", "days".
  public let unit: Text?
  public let direction: Direction
  /// Another number of the same unit, by its name in values.csv, that this one is divided by.
  public let denominator: Located<IndicatorNumber>?
  /// What the quotient is multiplied with: 1000 for "per thousand".
  public let per: Figure?
  /// The numbers that stand for the worst and the best that is thought possible, the lower first.
  public let goalposts: Goalposts?
  public let target: Located<Figure>?
  /// How this one is normalised, in place of the method's way.
  public let normalise: NormalisationRule?
  public let place: Place

  public init(
    unit: Text?, direction: Direction, denominator: Located<IndicatorNumber>?, per: Figure?, goalposts: Goalposts?,
    target: Located<Figure>?, normalise: NormalisationRule?, place: Place
  ) {
    self.unit = unit
    self.direction = direction
    self.denominator = denominator
    self.per = per
    self.goalposts = goalposts
    self.target = target
    self.normalise = normalise
    self.place = place
  }
}

/// The ends of what is thought possible.
public struct Goalposts: Sendable {
  public let low: Figure
  public let high: Figure
  public let place: Place

  public init(low: Figure, high: Figure, place: Place) {
    self.low = low
    self.high = high
    self.place = place
  }
}
