@testable import Scoring

/// Ratings written as one line a coder, a point for a gap.
enum RatingRows {
  static func ratings(
    _ coders: [String], values: [String], level: MeasurementLevel = .nominal
  ) -> Ratings {
    table(coders.map { $0.split(separator: " ").map { values.firstIndex(of: String($0)) } }, values, level)
  }

  /// - Parameter coders: by coder and unit the position of a value.
  static func table(_ coders: [[Int?]], _ values: [String], _ level: MeasurementLevel) -> Ratings {
    let names = coders.indices.map { "coder-\($0 + 1)" }
    let numbers = values.compactMap { label in Double(label).map { (label: label, number: $0) } }
    var ratings =
      level == .interval || level == .ratio
      ? Ratings(level: level, numbers: numbers, coders: names) : Ratings(level: level, values: values, coders: names)
    for unit in coders.first?.indices ?? 0..<0 {
      ratings.append("\(unit + 1)", coders.map { $0[unit].map(Rating.value) ?? .gap(.blank) })
    }
    return ratings
  }

  /// Units by the cells of a table of two coders.
  static func pairs(_ cells: [[Int]], level: MeasurementLevel = .nominal) -> Ratings {
    var first: [Int?] = [], second: [Int?] = []
    for (row, counts) in cells.enumerated() {
      for (column, count) in counts.enumerated() {
        first += Array(repeating: row, count: count)
        second += Array(repeating: column, count: count)
      }
    }
    return table([first, second], cells.indices.map { "\($0 + 1)" }, level)
  }
}

extension Ratings {
  func agreement(
    _ weights: AgreementWeights = .identity, resamples: Int = 200, seed: UInt64 = 1
  ) -> Agreement {
    Agreement(of: self, AgreementSettings(weights: weights, resamples: resamples, seed: seed))
  }
}

extension Agreement {
  /// The coefficients by the settings' weights.
  var chosen: Weighed { weighted ?? exact }

  /// Every coefficient.
  var outcomes: [Outcome] {
    [exact, weighted].compactMap(\.self).flatMap { weighed -> [Outcome] in
      let pairs = (try? weighed.pairs.get().pairs.map(\.kappa)) ?? []
      return [
        weighed.percent, weighed.pairs.flatMap(\.mean), weighed.conger, weighed.fleiss, weighed.gwet,
        weighed.brennanPrediger,
      ] + pairs
    } + [alpha]
  }
}

extension Result where Success == AgreementEstimate, Failure == AgreementObstacle {
  var value: Double { (try? get().value) ?? .nan }
  var low: Double { (try? get().interval.get().low) ?? .nan }
  var high: Double { (try? get().interval.get().high) ?? .nan }
  var obstacle: AgreementObstacle? { if case .failure(let obstacle) = self { obstacle } else { nil } }
  var intervalObstacle: AgreementObstacle? {
    if case .success(let estimate) = self, case .failure(let obstacle) = estimate.interval { obstacle } else { nil }
  }
}

/// Whether a value is a published one, to the digits it was published with.
func isClose(_ value: Double, _ published: Double, _ tolerance: Double = 6e-7) -> Bool {
  abs(value - published) <= tolerance
}
