/// Which uncertain input of a ranking moves the ranks, by Saltelli's design and Jansen's estimators.
public struct SensitivityStudy: Sendable {
  public let inputs: [UncertainInput]
  /// Rows of the design, those included that could not be computed.
  public let rows: Int
  public let failedRows: Int
  /// Of the mean distance of ranks from the stated ones, in places.
  public let indices: SensitivityIndices

  /// What of a study takes its time.
  public enum Step: Sendable, Equatable { case runs, resamples }

  /// - Parameters:
  ///   - exponent: of two; the design has so many rows.
  ///   - workers: how many compute at the same time; has no influence on the result.
  ///   - tell: hears now and then how many of how many are done.
  /// - Returns: `nil` where nothing is uncertain, there are more than `SaltelliDesign.maximalInputs` inputs, or nothing is
  ///   ranked.
  public init?(
    _ plan: RankingPlan, _ variations: Variations, nominal: NominalRanking, exponent: Int, seed: UInt64, workers: Int,
    tell: @Sendable (Step, _ done: Int, _ count: Int) -> Void = { _, _, _ in }
  ) {
    let inputs = UncertainInput.all(plan, variations)
    guard plan.column != nil, let design = SaltelliDesign(inputs: inputs.count, exponent: exponent, seed: seed) else {
      return nil
    }
    let runs = DesignRuns(design, workers: workers, tell: { tell(.runs, $0, design.rows) }) {
      RankShift(plan, variations, inputs: inputs, nominal: nominal, seed: seed)
    }
    self.inputs = inputs
    rows = design.rows
    failedRows = runs.failedRows
    indices = SensitivityIndices(runs, seed: seed) { tell(.resamples, $0, SensitivityIndices.usualResamples) }
  }
}
