import Cards

/// One unit in both editions.
public struct UnitComparison: Sendable {
  public enum Presence: String, Sendable, CaseIterable { case both, earlier, later }

  public let unit: UnitCode
  /// In which of the editions it has a card, values or a published category.
  public let presence: Presence
  /// In which of them it has grades or numbers; `nil` in neither.
  public let graded: Presence?
  /// In the order of the later framework, then what is gone.
  public let indicators: [IndicatorChange]
  public let numbers: [NumberChange]
  public let scores: [ScoreMove]
  public let category: CategoryMove
}
