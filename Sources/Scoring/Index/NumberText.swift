import Cards

/// How computed numbers are written for programs and in the columns of tables: with a point and no groups of digits, rounded, so
/// that they are the same on every machine. Sentences for people have the numbers of their language.
public struct NumberText: Sendable {
  public let rounding: Rounding

  public init(_ rounding: Rounding) { self.rounding = rounding }

  public init(decimals: Int) { self.init(Rounding(decimals: decimals)) }

  public var decimals: Int { rounding.decimals }

  /// With all its decimals.
  public func text(_ value: Double) -> String { Quantity(value, rounding)?.text ?? String(value) }

  /// Without zeros at the end.
  public func short(_ value: Double) -> String { Quantity(value, rounding, trimmed: true)?.text ?? String(value) }
}

extension Quantity {
  /// A computed number as it is printed; `nil` for one that is too large to have decimals.
  ///
  /// - Parameter trimmed: whether zeros at the end are left away.
  public init?(_ value: Double, _ rounding: Rounding, trimmed: Bool = false) {
    var factor = 1.0
    for _ in 0..<rounding.decimals { factor *= 10 }
    let scaled = (rounding(value) * factor).rounded()
    guard scaled.magnitude < 1e15 else { return nil }
    var (units, decimals) = (Int(scaled), rounding.decimals)
    while trimmed, decimals > 0, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
    self.init(units: units, decimals: decimals)
  }
}
