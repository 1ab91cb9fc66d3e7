/// A mean taken of a transformed number and turned back; for numbers above zero.
protocol PositiveMean {
  static func there(_ x: Double) -> Double
  static func back(_ mean: Double) -> Double
}

/// The geometric mean.
enum Logarithms: PositiveMean {
  static func there(_ x: Double) -> Double { Elementary.log(x) }
  static func back(_ mean: Double) -> Double { Elementary.exp(mean) }
}

/// The harmonic mean.
enum Reciprocals: PositiveMean {
  static func there(_ x: Double) -> Double { 1 / x }
  static func back(_ mean: Double) -> Double { 1 / mean }
}
