import Cards

/// What the levels of a scale count in scores.
struct PointsOfScale {
  private let scale: GradeScale
  private let reversed: Bool
  private let interval: TargetInterval?
  private let lowest, highest: Double

  init(_ scale: GradeScale, reversed: Bool, to interval: TargetInterval?) {
    (self.scale, self.reversed, self.interval) = (scale, reversed, interval)
    let points = scale.levels.compactMap { $0.points?.millionths }
    lowest = Double(points.min() ?? 0) / 1_000_000
    highest = Double(points.max() ?? 0) / 1_000_000
  }

  /// `nil` without points.
  func callAsFunction(_ level: GradeLevel) -> Double? {
    guard let millionths = scale.millionths(of: level, reversed: reversed) else { return nil }
    let points = Double(millionths) / 1_000_000
    guard let interval, highest > lowest else { return points }
    return interval.low.value + (points - lowest) / (highest - lowest) * (interval.high.value - interval.low.value)
  }

  /// What the lowest and the highest level count; `nil` for a scale without points.
  var ends: (low: Double, high: Double)? {
    let counts = scale.levels.compactMap { self($0) }
    guard counts.count == scale.levels.count, let low = counts.min(), let high = counts.max() else { return nil }
    return (low, high)
  }
}
