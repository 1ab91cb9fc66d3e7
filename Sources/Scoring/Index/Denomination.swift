/// Divides a column by another of the same units, so that large and small units can be compared: x / d × `scale`.
///
/// Where x or d is missing, or d is zero, the result is missing. Source: OECD/JRC Handbook on Constructing Composite
/// Indicators (2008), section 1.3; COINr's `Denominate`.
public struct Denomination: Sendable, Equatable {
  /// For instance 1000 for "per thousand people" when `d` counts people.
  public let scale: Double

  public init(scale: Double = 1) { self.scale = scale }

  /// The quotients; the panel of denominators holds the same units.
  public func apply(to panel: inout Panel, column: Int, by denominators: Panel, column denominator: Int) {
    for unit in 0..<panel.units {
      guard let value = panel[unit, column], unit < denominators.units, let divisor = denominators[unit, denominator],
        divisor != 0
      else {
        panel[unit, column] = nil
        continue
      }
      panel[unit, column] = value / (divisor / scale)
    }
  }
}
