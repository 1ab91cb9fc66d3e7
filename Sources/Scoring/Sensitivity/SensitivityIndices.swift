import Cards
import Synchronization

/// How much of a model's variance each of its inputs causes.
///
/// Estimated by Jansen's formulas (M. J. W. Jansen 1999, "Analysis of variance designs for model output", Computer Physics
/// Communications 117, 35–43), as Saltelli et al. 2010 write them in table 2, (c) and (f). With *f* the model, *N* rows and
/// *V* the variance over A and B together:
///
/// - first order, *S* = 1 − Σ (f(B) − f(AB*i*))² / (2 *N* *V*): the share of the variance that would go, on average, if the
///   input were known;
/// - total, *T* = Σ (f(A) − f(AB*i*))² / (2 *N* *V*): the share that would stay if all the others were known. What it
///   exceeds the first order by comes from acting together with others.
public struct SensitivityIndices: Sendable, Equatable {
  public struct Input: Sendable, Equatable {
    public let first: Interval
    public let total: Interval
  }

  public let mean: Double
  public let variance: Double
  /// One per input, in their order; none where the output does not vary or fewer than two rows could be computed.
  public let inputs: [Input]
}

extension SensitivityIndices {
  /// The indices with intervals from resampling the rows.
  ///
  /// - Parameters:
  ///   - resamples: how often the rows are drawn anew, with replacement (Archer, Saltelli and Sobol' 1997); the 5th and the
  ///     95th percentile of what follows bound the interval. Rows of a Sobol' sequence are more even than drawn ones, so the
  ///     intervals are rather too wide than too narrow.
  ///   - seed: of the resampling; each resample draws from a stream of its own.
  ///   - tell: hears how many resamples are done.
  public init(
    _ runs: DesignRuns, resamples: Int = Self.usualResamples, seed: UInt64, tell: @Sendable (Int) -> Void = { _ in }
  ) {
    let rows = JansenRows(runs)
    guard let point = rows.indices(of: rows.sums) else {
      (mean, variance, inputs) = (rows.mean, 0, [])
      return
    }
    (mean, variance) = (rows.mean, point.variance)
    let finished = Atomic(0)
    let drawn = concurrentMap(Array(0..<max(resamples, 0))) { number in
      var source = Random(seed: seed, stream: UInt64(number) &+ 1)
      defer { tell(finished.wrappingAdd(1, ordering: .relaxed).newValue) }
      return rows.indices(of: rows.resampledSums(&source))
    }.compactMap(\.self)
    inputs = (0..<runs.inputs).map { input in
      Input(
        first: Self.interval(point.first[input], drawn.map { $0.first[input] }),
        total: Self.interval(point.total[input], drawn.map { $0.total[input] }))
    }
  }

  public static let usualResamples = 1000

  private static func interval(_ value: Double, _ drawn: [Double]) -> Interval {
    let sorted = drawn.sorted()
    return Interval(
      value: value, low: Percentile.of(sorted: sorted, at: 0.05) ?? value,
      high: Percentile.of(sorted: sorted, at: 0.95) ?? value)
  }
}

/// What each row contributes to the sums of Jansen's formulas, so that resampling only adds.
private struct JansenRows {
  struct Indices {
    let variance: Double
    let first: [Double]
    let total: [Double]
  }

  let inputs: Int
  let rows: Int
  let mean: Double
  /// Per row: the sum and the sum of squares at A and B, from the mean; then the squared differences from B, from A.
  private let terms: [Double]
  let sums: [Double]
  private var width: Int { 2 + 2 * inputs }

  init(_ runs: DesignRuns) {
    inputs = runs.inputs
    rows = runs.rows
    let starts = (0..<runs.rows).map { $0 * runs.width }
    let mean = starts.reduce(0) { $0 + runs.outputs[$1] + runs.outputs[$1 + 1] } / Double(max(2 * runs.rows, 1))
    self.mean = mean
    var terms: [Double] = []
    terms.reserveCapacity(runs.rows * (2 + 2 * runs.inputs))
    for start in starts {
      let a = runs.outputs[start] - mean
      let b = runs.outputs[start + 1] - mean
      let mixed = runs.outputs[start + 2..<start + runs.width]
      terms += [a + b, a * a + b * b]
      terms += mixed.map { ($0 - mean - b) * ($0 - mean - b) }
      terms += mixed.map { ($0 - mean - a) * ($0 - mean - a) }
    }
    self.terms = terms
    sums = Self.added(Array(0..<runs.rows), terms, width: 2 + 2 * runs.inputs)
  }

  func resampledSums(_ source: inout Random) -> [Double] {
    Self.added((0..<rows).map { _ in source.below(rows) }, terms, width: width)
  }

  private static func added(_ rows: [Int], _ terms: [Double], width: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: width)
    for row in rows {
      let start = row * width
      for column in 0..<width { sums[column] += terms[start + column] }
    }
    return sums
  }

  /// The indices; `nil` where the output does not vary.
  func indices(of sums: [Double]) -> Indices? {
    let count = Double(2 * rows)
    guard rows > 1, sums[1] > 0 else { return nil }
    let variance = (sums[1] - sums[0] * sums[0] / count) / count
    guard variance > 0 else { return nil }
    let scale = 1 / (count * variance)
    return Indices(
      variance: variance, first: sums[2..<2 + inputs].map { 1 - $0 * scale },
      total: sums[(2 + inputs)...].map { $0 * scale })
  }
}
