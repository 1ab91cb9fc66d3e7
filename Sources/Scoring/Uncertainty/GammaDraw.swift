extension Random {
  /// A number from the gamma distribution with a shape above zero and scale 1.
  ///
  /// G. Marsaglia and W. W. Tsang 2000, "A simple method for generating gamma variables", ACM Transactions on Mathematical
  /// Software 26(3), 363–372; for a shape below 1 as they say in section 6.
  @inline(__always)
  mutating func gamma(shape: Double) -> Double {
    if shape == 1 { return -Elementary.log(1 - unit()) }
    guard shape < 1 else { return gammaAboveOne(shape: shape) }
    return gammaAboveOne(shape: shape + 1) * Elementary.exp(Elementary.log(1 - unit()) / shape)
  }

  private mutating func gammaAboveOne(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = 1 - unit()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v)) { return d * v }
    }
  }

  /// A number from the standard normal distribution, by Marsaglia's polar method (1964).
  mutating func normal() -> Double {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * Elementary.log(square) / square).squareRoot() }
    }
  }
}
