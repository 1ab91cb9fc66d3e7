import Cards

/// A score: one number, or the lowest and the highest that it can be given what is missing.
public struct ScoreRange: Sendable, Equatable {
  public let low: Double
  public let high: Double

  public init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  public var isExact: Bool { low == high }

  public func rounded(by rounding: Rounding) -> ScoreRange { ScoreRange(rounding(low), rounding(high)) }
}

/// What one unit scores.
public struct UnitScores: Sendable {
  public struct Entry: Sendable {
    public let id: Identifier<ScoreRule>
    /// `nil` where there is none: by a refusal, or because too many parts are missing.
    public let value: ScoreRange?
    /// The points of its band, where the score has bands: what later scores and the category rule see.
    public let points: ScoreRange?
    /// By the value, 1 the best; a range where scores are ranges.
    public let places: ClosedRange<Int>?

    /// What later scores and the category rule see.
    public var seen: ScoreRange? { points ?? value }
  }

  public let unit: UnitCode
  /// In the order of the method.
  public let entries: [Entry]
  private let totalPosition: Int
  /// Why there is no score at all.
  public let refusal: ScoreModel.Refusal?
  /// How many indicators are answered by a number.
  let numberCount: Int

  init(unit: UnitCode, entries: [Entry], total: Int, refusal: ScoreModel.Refusal?, numberCount: Int) {
    self.numberCount = numberCount
    self.unit = unit
    self.entries = entries
    totalPosition = total
    self.refusal = refusal
  }

  public var total: Entry? { entries.indices.contains(totalPosition) ? entries[totalPosition] : nil }

  public subscript(id: Identifier<ScoreRule>) -> Entry? { entries.first { $0.id == id } }
}
