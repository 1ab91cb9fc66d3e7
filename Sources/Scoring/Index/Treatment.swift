/// Tames the outliers of a column: first by winsorising, and where that is not enough by a logarithm.
///
/// A column passes when |skewness| < `skew` **or** excess kurtosis < `kurtosis`, both by the estimators of `Moments` (type
/// 2). One that does not pass is winsorised step by step: with a skewness of 0 or more, all units at the highest number get
/// the second highest; with a negative one, all at the lowest get the second lowest; until the column passes or
/// `winsoriseAtMost` units are treated. Ties are moved together, so a step can go beyond the limit. Where the column still
/// fails, the original column is transformed as `then` says. A column that cannot be judged (fewer than four numbers, all
/// the same) stays as it is, and so does one that winsorising would make all the same. Source: COINr's `Treat`,
/// `winsorise`, `log_CT`, `log_CT_plus` and `boxcox`, whose defaults these are.
public struct Treatment: Sendable, Equatable {
  /// What is done where winsorising is not enough, to the original x, with a = (max − min) / 100.
  public enum Then: Sendable, Equatable {
    /// The winsorised column is kept.
    case nothing
    /// ln(x − min + a).
    case log
    /// That for a positive skewness, −ln(max + a − x) for any other.
    case logBySkew
    /// With y = x − min + 1: (y^λ − 1) / λ, and ln y where λ is 0 (Box and Cox 1964).
    case boxCox(Double)
  }

  /// What was done to a whole column, whose numbers ran from `lowest` to `highest`.
  public enum Transformation: Sendable, Equatable {
    /// ln(x − lowest + a) with a = (highest − lowest) / 100; −ln(highest + a − x) where it is mirrored.
    case logarithm(lowest: Double, highest: Double, isMirrored: Bool)
    case boxCox(lowest: Double, lambda: Double)
  }

  /// What happened to a column.
  public enum Outcome: Sendable, Equatable {
    /// It passed, or could not be judged, before or after winsorising.
    case untouched
    /// So many units were moved; the column may still fail when `then` is `nothing`.
    case winsorised(Int)
    case transformed(Transformation)
  }

  public let skew: Double
  public let kurtosis: Double
  public let winsoriseAtMost: Int
  public let then: Then
  /// For each column whether its outliers stay; empty where none do.
  public let spared: [Bool]

  public init(
    skew: Double = 2, kurtosis: Double = 3.5, winsoriseAtMost: Int = 5, then: Then = .log, spared: [Bool] = []
  ) {
    self.skew = skew
    self.kurtosis = kurtosis
    self.winsoriseAtMost = winsoriseAtMost
    self.then = then
    self.spared = spared
  }

  func touches(_ column: Int) -> Bool { spared.isEmpty || !spared[column] }

  /// Treats one column in place; `spare` is as long as the column.
  func apply(to column: WritableColumn, spare: WritableColumn) -> Outcome {
    var moments = Moments(Column(column))
    guard passes(moments) == false else { return .untouched }
    for unit in column.indices { spare[unit] = column[unit] }
    var high = 0, low = 0
    while passes(moments) == false, high + low < winsoriseAtMost {
      if (moments.skewness ?? 0) >= 0 {
        high = Self.pullDown(column)
      } else {
        low = Self.pullUp(column)
      }
      moments = Moments(Column(column))
    }
    let passed = passes(moments)
    if passed == true || passed == false && then == .nothing { return .winsorised(high + low) }
    for unit in column.indices { column[unit] = spare[unit] }
    return passed == nil ? .untouched : transform(column)
  }

  /// `nil` where there are too few numbers, or all are the same.
  private func passes(_ moments: Moments) -> Bool? {
    guard let skewness = moments.skewness else { return nil }
    if abs(skewness) < skew { return true }
    return moments.kurtosis.map { $0 < kurtosis }
  }

  /// Gives the units at the highest number the second highest; how many they were.
  private static func pullDown(_ column: WritableColumn) -> Int {
    var first = -Double.infinity, second = -Double.infinity
    for x in column where x > second {
      if x > first { (first, second) = (x, first) } else if x < first { second = x }
    }
    var moved = 0
    for unit in column.indices where column[unit] == first {
      moved += 1
      if second.isFinite { column[unit] = second }
    }
    return moved
  }

  private static func pullUp(_ column: WritableColumn) -> Int {
    var first = Double.infinity, second = Double.infinity
    for x in column where x < second {
      if x < first { (first, second) = (x, first) } else if x > first { second = x }
    }
    var moved = 0
    for unit in column.indices where column[unit] == first {
      moved += 1
      if second.isFinite { column[unit] = second }
    }
    return moved
  }

  private func transform(_ column: WritableColumn) -> Outcome {
    let extremes = Extremes(Column(column))
    if case .boxCox(let lambda) = then {
      for unit in column.indices {
        let y = Elementary.log(column[unit] - extremes.lowest + 1)
        column[unit] = lambda == 0 ? y : (Elementary.exp(lambda * y) - 1) / lambda
      }
      return .transformed(.boxCox(lowest: extremes.lowest, lambda: lambda))
    }
    let margin = 0.01 * (extremes.highest - extremes.lowest)
    let downwards = then == .logBySkew && !((Moments(Column(column)).skewness ?? 0) > 0)
    for unit in column.indices {
      column[unit] =
        downwards
        ? -Elementary.log(extremes.highest + margin - column[unit])
        : Elementary.log(column[unit] - extremes.lowest + margin)
    }
    return .transformed(
      .logarithm(lowest: extremes.lowest, highest: extremes.highest, isMirrored: downwards))
  }
}
