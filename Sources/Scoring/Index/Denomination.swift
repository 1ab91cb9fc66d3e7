import Foundation

/// Divides a number by another of the same unit, so that large and small units can be compared: x / (d / `scale`).
///
/// The quotient has 15 digits that count, so that equal rates are equal numbers. Where x or d is missing, d is zero, or the
/// quotient is beyond all numbers, the result is missing. Source: OECD/JRC Handbook on Constructing Composite Indicators
/// (2008), section 1.3; COINr's `Denominate`.
public struct Denomination: Sendable, Equatable {
  /// For instance 1000 for "per thousand people" when `d` counts people.
  public let scale: Double

  public init(scale: Double = 1) { self.scale = scale }

  /// With 15 digits that count, which is as many as a double has for certain: 3.024/1.008 and 3.003/1.001 are both 3, and tie.
  private static func rounded(_ quotient: Double) -> Double { Double(String(format: "%.15g", quotient)) ?? quotient }

  /// The quotient; `nil` where there is none.
  public func callAsFunction(_ value: Double, by divisor: Double?) -> Double? {
    guard let divisor, divisor != 0 else { return nil }
    let quotient = value / (divisor / scale)
    return quotient.isFinite ? Self.rounded(quotient) : nil
  }
}
