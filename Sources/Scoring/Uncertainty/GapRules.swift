/// What a method says of answers that are missing.
public struct GapRules: Sendable {
  /// For each indicator whether imputation and treatment touch it; empty for all.
  public let measures: [Bool]
  /// Cells of the panel in which the question does not arise: nothing fills them.
  public let notApplicable: [Int32]
  /// Values that rules give to missing cells, once the others are normalised.
  public let fills: [ScoreModel.Fill]
  /// Units that get no score, whatever else is known.
  public let refused: [Int]
  /// For each indicator those of a method without it; empty where they are the same.
  let refusedWithout: [[Int]]

  public init(
    measures: [Bool] = [], notApplicable: [Int32] = [], fills: [ScoreModel.Fill] = [], refused: [Int] = [],
    refusedWithout: [[Int]] = []
  ) {
    self.measures = measures
    self.notApplicable = notApplicable
    self.fills = fills
    self.refused = refused
    self.refusedWithout = refusedWithout
  }

  /// Whether everything in it lies within a panel.
  func fit(units: Int, indicators: Int) -> Bool {
    let cells = Int32(clamping: units * indicators)
    return (measures.isEmpty || measures.count == indicators) && notApplicable.allSatisfy { (0..<cells).contains($0) }
      && fills.allSatisfy { (0..<units).contains($0.unit) && (0..<indicators).contains($0.indicator) }
      && refused.allSatisfy { (0..<units).contains($0) }
  }

  func touches(_ indicator: Int) -> Bool { measures.isEmpty || measures[indicator] }
}
