/// Divides a number by another of the same unit, so that large and small units can be compared: x / (d / `scale`).
///
/// Where x or d is missing, d is zero, or the quotient is beyond all numbers, the result is missing. Source: OECD/JRC Handbook on Constructing Composite
/// Indicators (2008), section 1.3; COINr's `Denominate`.
public struct Denomination: Sendable, Equatable {
  /// For instance 1000 for "per thousand people" when `d` counts people.
  public let scale: Double

  public init(scale: Double = 1) { self.scale = scale }

  /// The quotient; `nil` where there is none.
  public func callAsFunction(_ value: Double, by divisor: Double?) -> Double? {
    guard let divisor, divisor != 0 else { return nil }
    let quotient = value / (divisor / scale)
    return quotient.isFinite ? quotient : nil
  }
}
