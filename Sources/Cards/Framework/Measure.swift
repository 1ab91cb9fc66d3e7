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
  /// Whether its natural logarithm counts, of the quotient where it is divided.
  public let isLogarithmic: Bool
  /// What is added before the logarithm is taken; 0 where it is `nil`.
  public let offset: Figure?
  /// The numbers that stand for the worst and the best that is thought possible, the lower first.
  public let goalposts: Goalposts?
  public let target: Located<Figure>?
  /// The mean and the deviation that z-scores are reckoned with, in place of those of the units.
  public let baseline: Baseline?
  /// Whether treatment of outliers and winsorising leave it as it is.
  public let keepsOutliers: Bool
  /// How this one is normalised, in place of the method's way.
  public let normalise: NormalisationRule?
  public let place: Place

  public init(
    unit: Text?, direction: Direction, denominator: Located<IndicatorNumber>?, per: Figure?, isLogarithmic: Bool,
    offset: Figure?, goalposts: Goalposts?, target: Located<Figure>?, baseline: Baseline?,
    normalise: NormalisationRule?, keepsOutliers: Bool = false, place: Place
  ) {
    self.unit = unit
    self.direction = direction
    self.denominator = denominator
    self.per = per
    self.isLogarithmic = isLogarithmic
    self.offset = offset
    self.goalposts = goalposts
    self.target = target
    self.baseline = baseline
    self.normalise = normalise
    self.keepsOutliers = keepsOutliers
    self.place = place
  }
}

/// The ends of what is thought possible.
public struct Goalposts: Sendable {
  public let low: Figure
  public let high: Figure
  /// Whether they are percentiles of the units' numbers, from 0 to 100, and not numbers themselves.
  public let arePercentiles: Bool
  public let place: Place

  public init(low: Figure, high: Figure, arePercentiles: Bool = false, place: Place) {
    self.low = low
    self.high = high
    self.arePercentiles = arePercentiles
    self.place = place
  }
}

/// A mean and a deviation that stand fixed, such as those of the year with which all others are compared.
public struct Baseline: Sendable {
  public let mean: Figure
  public let deviation: Figure
  public let place: Place

  public init(mean: Figure, deviation: Figure, place: Place) {
    self.mean = mean
    self.deviation = deviation
    self.place = place
  }
}
