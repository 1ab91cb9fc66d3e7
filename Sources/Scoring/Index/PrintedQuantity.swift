import Cards

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
