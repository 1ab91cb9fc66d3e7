/// Turns a score into the points of the band in which it lies; published ratings often add, band, and add again.
///
/// A score lies in the band with the highest `from` that it reaches, where missing it by no more than `tolerance` is
/// reaching it.
public struct Bands: Sendable, Equatable {
  /// Lower ends, upwards; the first may be −∞.
  public let from: [Double]
  public let points: [Double]
  public let tolerance: Double

  /// `nil` unless there is a band, the ends run upwards and there are as many points.
  public init?(from: [Double], points: [Double], tolerance: Double = 1e-9) {
    guard !from.isEmpty, from.count == points.count, zip(from, from.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return nil
    }
    self.from = from
    self.points = points
    self.tolerance = tolerance
  }

  /// 1 where points rise with the score, −1 where they fall, `nil` where they do both; 1 for a single band.
  public var direction: Int? {
    let steps = zip(points, points.dropFirst())
    if steps.allSatisfy({ $0 <= $1 }) { return 1 }
    return steps.allSatisfy({ $0 >= $1 }) ? -1 : nil
  }

  /// The position of the band, or `nil` below the first.
  public func position(of score: Double) -> Int? { from.lastIndex { score >= $0 - tolerance } }

  /// Replaces scores by points, and gives how many lay below every band; those become `Double.failed`.
  func apply(to column: WritableColumn) -> Int {
    var failures = 0
    for unit in column.indices where !column[unit].isNaN {
      let score = column[unit]
      var points = Double.nan
      for band in from.indices where score >= from[band] - tolerance { points = self.points[band] }
      if points.isNaN { failures += 1 }
      column[unit] = points.isNaN ? .failed : points
    }
    return failures
  }
}
