import Foundation

/// How much two different values count as agreement, from 0 to 1: those of Gwet (2014), *Handbook of Inter-Rater
/// Reliability*, 4th ed., ch. 3.
///
/// `x` is a value's score, `min` and `max` the lowest and the highest of all values' scores.
public enum AgreementWeights: String, Sendable, Hashable, CaseIterable {
  /// 1 for the same value, else 0.
  case identity
  /// 1 − |x − y| / (max − min); Cicchetti and Allison (1971).
  case linear
  /// 1 − (x − y)² / (max − min)²; Fleiss and Cohen (1973).
  case quadratic
  /// 1 − C(|i − j| + 1, 2) / C(q, 2) for the values at the places i and j of q: needs an order and no numbers.
  case ordinal
  /// 1 − √|x − y| / √(max − min).
  case radical
  /// 1 − ((x − y) / (x + y))² / ((max − min) / (max + min))².
  case ratio
  /// 1 − sin²(π (x − y) / (max − min + 1)), divided by the largest: for values in a circle, such as months.
  case circular
  /// 1 − (x − y)² / ((x + y − 2 min)(2 max − x − y)), divided by the largest: for values between two poles.
  case bipolar

  /// Those that fit a level when nothing else is said.
  public init(fitting level: MeasurementLevel) {
    self =
      switch level {
      case .nominal: .identity
      case .ordinal: .ordinal
      case .interval: .quadratic
      case .ratio: .ratio
      }
  }

  /// Whether they can be used at a level: all but identity need an order, and ratio needs scores of at least 0.
  public func suit(_ level: MeasurementLevel) -> Bool {
    switch self {
    case .identity: true
    case .ratio: level == .ordinal || level == .ratio
    default: level != .nominal
    }
  }
}

/// The weights of each pair of values: symmetric, 1 on the diagonal.
struct WeightMatrix: Sendable {
  let size: Int
  /// Row by row; `nil` for identity, however many values there are.
  private let weights: [Double]?

  init(_ kind: AgreementWeights, scores: [Double]) {
    size = scores.count
    guard kind != .identity else {
      weights = nil
      return
    }
    let low = scores.min() ?? 0, high = scores.max() ?? 0
    var apart = [Double](repeating: 0, count: scores.count * scores.count)
    for i in scores.indices {
      for j in scores.indices where i != j {
        let distance = kind.distance(between: (i, scores[i]), and: (j, scores[j]), low: low, high: high)
        apart[i * scores.count + j] = distance.isFinite ? distance : 0
      }
    }
    let largest = apart.max() ?? 0
    weights = apart.map { largest > 0 ? 1 - $0 / largest : 1 }
  }

  subscript(_ i: Int, _ j: Int) -> Double { weights?[i * size + j] ?? (i == j ? 1 : 0) }
  subscript(_ i: Int32, _ j: Int32) -> Double { self[Int(i), Int(j)] }

  var sum: Double { weights?.reduce(0, +) ?? Double(size) }

  /// For each value the mean weight to another value drawn with the given shares.
  func means(_ shares: [Double]) -> [Double] {
    guard weights != nil else { return shares }
    return (0..<size).map { i in (0..<size).reduce(0) { $0 + self[i, $1] * shares[$1] } }
  }
}

extension AgreementWeights {
  /// How far two values lie apart, in any unit: the largest of all becomes the weight 0.
  fileprivate func distance(
    between a: (place: Int, score: Double), and b: (place: Int, score: Double), low: Double, high: Double
  ) -> Double {
    let difference = abs(a.score - b.score), sum = a.score + b.score
    switch self {
    case .identity: return 1
    case .linear: return difference
    case .quadratic: return difference * difference
    case .ordinal:
      let steps = Double(abs(a.place - b.place))
      return (steps + 1) * steps / 2
    case .radical: return difference.squareRoot()
    case .ratio: return sum == 0 ? 0 : (difference / sum) * (difference / sum)
    case .circular:
      let sine = sin(Double.pi * difference / (high - low + 1))
      // The system's sine may differ in the last bits between machines.
      return (sine * sine * 0x1p40).rounded() / 0x1p40
    case .bipolar: return difference * difference / ((sum - 2 * low) * (2 * high - sum))
    }
  }
}
