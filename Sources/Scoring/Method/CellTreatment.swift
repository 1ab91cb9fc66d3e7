import Cards

/// What the steps of a method did to one number, beyond dividing it.
public enum CellTreatment: Sendable, Equatable {
  /// It was an outlier and was drawn in.
  case winsorised
  /// The whole column was transformed.
  case transformed(Treatment.Transformation)
}

/// What a gap was filled from.
public struct CellFilling: Sendable, Equatable {
  public let by: ImputationRule.By
  /// The column of groups.csv and the group of the unit; `nil` where all units count.
  public let column: String?
  public let group: String?
  /// How many units had a number.
  public let count: Int
}

extension EditionScores {
  /// What was done to a number; `nil` where it is as it was.
  func treatment(_ unit: Int, _ column: Int) -> CellTreatment? {
    guard model.measures[column], let raw = model.raw[unit, column], let now = prepared[unit, column] else {
      return nil
    }
    if case .transformed(let transformation) = outcomes[column] { return .transformed(transformation) }
    return raw == now ? nil : .winsorised
  }

  /// From 1 for the worst number, ties sharing the lowest of their ranks; `nil` where ranks do not count.
  func rank(_ unit: Int, _ column: Int) -> Int? {
    guard model.measures[column], let own = prepared[unit, column] else { return nil }
    let formula = model.normalisations[column]
    switch formula.method {
    case .rank, .percentRank, .borda:
      let sign = Double(formula.direction.rawValue)
      return 1 + model.units.indices.count { other in prepared[other, column].map { sign * $0 < sign * own } ?? false }
    case .none, .minMax, .distanceToBest, .shareOfBest, .goalposts, .percentiles, .zScore, .standard, .distanceToTarget,
      .distanceToUnit:
      return nil
    }
  }

  /// The first of the method's imputations that found numbers for a gap.
  func filling(_ unit: Int, _ column: Int) -> CellFilling? {
    let rules = model.method.steps.compactMap { step in if case .impute(let rule) = step { rule } else { nil } }
    let imputations = model.steps.compactMap { step in if case .impute(let step) = step { step } else { nil } }
    for (rule, imputation) in zip(rules, imputations) {
      let isGrouped = imputation.by == .groupMean || imputation.by == .groupMedian
      let groups = imputation.groups
      if isGrouped, !groups.indices.contains(unit) || groups[unit] < 0 { continue }
      let count = model.units.indices.count { other in
        included[other] && model.raw[other, column] != nil && (!isGrouped || groups[other] == groups[unit])
      }
      guard count > 0 else { continue }
      let name = isGrouped ? rule.group?.value : nil
      let group = name.flatMap { name in
        model.groups.columns.firstIndex(of: name).flatMap { position in
          model.groups.rows.first { $0.unit == model.units[unit] }?.groups[position]
        }
      }
      return CellFilling(by: rule.by, column: name, group: group, count: count)
    }
    return nil
  }

}
