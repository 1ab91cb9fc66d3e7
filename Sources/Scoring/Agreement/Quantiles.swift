import Foundation

/// Quantiles of the normal distribution and of Student's t.
///
/// Rounded to 2^-36, about 1.5e-11: what the system's functions differ by between machines is a hundred times smaller.
enum Quantiles {
  /// The value that a standard normal variable stays below with a probability between 0 and 1; absolute error below 1e-11.
  static func normal(_ probability: Double) -> Double {
    rounded(solve(from: -40, to: 40) { 0.5 * erfc(-$0 / 2.0.squareRoot()) - probability })
  }

  /// The value that Student's t stays below with a probability from 0.5 to below 1.
  ///
  /// Up to 300 degrees of freedom by the closed form of the distribution (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4),
  /// above by its expansion around the normal quantile (26.7.5), which is then exact to 1e-9.
  static func t(_ probability: Double, degrees: Int) -> Double {
    let z = normal(probability)
    if degrees > 300 { return expansion(z, Double(degrees)) }
    var high = max(1, z)
    while cumulative(high, max(1, degrees)) < probability, high < 1e9 { high *= 2 }
    return rounded(solve(from: 0, to: high) { cumulative($0, max(1, degrees)) - probability })
  }

  private static func rounded(_ quantile: Double) -> Double { (quantile * 0x1p36).rounded() / 0x1p36 }

  /// The probability that t stays below a value of at least 0.
  private static func cumulative(_ value: Double, _ degrees: Int) -> Double {
    let tangent = value / Double(degrees).squareRoot()
    let cosine = 1 / (1 + tangent * tangent).squareRoot(), sine = tangent * cosine, square = cosine * cosine
    var term = degrees % 2 == 0 ? 1 : cosine
    var sum = degrees == 1 ? 0 : term
    for k in stride(from: degrees % 2 == 0 ? 2 : 3, to: degrees, by: 2) {
      term *= square * Double(k - 1) / Double(k)
      sum += term
    }
    let inside = degrees % 2 == 0 ? sine * sum : 2 / Double.pi * (atan(tangent) + sine * sum)
    return 0.5 + inside / 2
  }

  private static func expansion(_ z: Double, _ n: Double) -> Double {
    let z2 = z * z
    let first = z * (z2 + 1) / 4
    let second = z * ((5 * z2 + 16) * z2 + 3) / 96
    let third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
    let fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160
    return z + (first + (second + (third + fourth / n) / n) / n) / n
  }

  /// Where a rising function is 0, by halving.
  private static func solve(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    var low = low, high = high
    for _ in 0..<200 where high - low > 1e-13 * max(1, abs(low)) {
      let middle = (low + high) / 2
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
