import Cards

/// The interval of Krippendorff's α: between percentiles of its value in resamples of units, with replacement.
///
/// Zapf, Castell, Morawietz and Karch (2016), "Measuring Inter-Rater Reliability for Nominal Data", BMC Medical Research
/// Methodology 16, 93, who found it to cover better than the resampling of single differences (Hayes and Krippendorff
/// 2007), which takes expected disagreement for known.
struct AlphaBootstrap {
  let alpha: KrippendorffAlpha
  let level: MeasurementLevel
  let settings: AgreementSettings

  func interval() -> Result<AgreementInterval, AgreementObstacle> {
    guard alpha.unitCount > 1 else { return .failure(.oneUnit) }
    guard alpha.patternCount > 1 else { return .failure(.noVariation) }
    guard level != .ratio || alpha.valueCount <= Self.mostRatios else {
      return .failure(.tooManyToResample(alpha.valueCount, limit: Self.mostRatios))
    }
    let resamples = max(1, settings.resamples)
    let chunks = stride(from: 0, to: resamples, by: Self.chunk).map { $0..<min($0 + Self.chunk, resamples) }
    let values = concurrentMap(chunks) { chunk in
      var scratch = KrippendorffAlpha.Scratch(alpha)
      return chunk.compactMap { number -> Double? in
        var random = Random(seed: settings.seed, stream: UInt64(number))
        return alpha.resampled(&random, &scratch)
      }
    }.flatMap(\.self).sorted()
    let failed = resamples - values.count
    let tail = (1 - settings.confidence) / 2
    guard failed * 10 <= resamples, let least = values.first, let most = values.last,
      let low = Percentile.of(sorted: values, at: tail), let high = Percentile.of(sorted: values, at: 1 - tail)
    else { return .failure(.resamplesFailed(failed, of: resamples)) }
    guard most - least > 1e-9 else { return .failure(.noVariation) }
    return .success(
      AgreementInterval(low: low, high: high, method: .bootstrap(resamples: resamples, failed: failed)))
  }

  /// Resamples that one core computes at a stretch. What each draws hangs on its number alone.
  private static let chunk = 64
  static let mostRatios = 500
}
