/// A number with the interval in which it lies with a stated probability.
public struct Interval: Sendable, Equatable {
  public let value: Double
  public let low: Double
  public let high: Double

  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }
}
