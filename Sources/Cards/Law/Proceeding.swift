/// One proceeding under a law, as far as it has come, without anything by which a child could be recognised: no day, no
/// place below the country, no name.
public final class Proceeding: Sendable {
  /// In which it reached its stage.
  public let year: Int
  public let level: Level
  public let stage: Stage
  public let outcome: Outcome
  /// In months, the least and the greatest of those who were sentenced.
  public let sentence: ClosedRange<Int>?
  public let isSuspended: Bool
  /// How many children it concerned, small counts included: publish what `ChildrenConcerned` has in its place.
  @_spi(Unprotected) public let children: Int
  /// From the report to the judgement.
  public let months: Int?
  public let sources: [Citation]
  public let place: Place

  public enum Level: String, Sendable, CaseIterable, Hashable {
    case firstInstance = "first-instance"
    case appeal, supreme
  }

  public enum Stage: String, Sendable, CaseIterable, Hashable { case investigation, prosecution, judgement, final }

  public enum Outcome: String, Sendable, CaseIterable, Hashable { case pending, convicted, acquitted, dismissed }

  public init(
    year: Int, level: Level, stage: Stage, outcome: Outcome, sentence: ClosedRange<Int>?, isSuspended: Bool,
    children: Int, months: Int?, sources: [Citation], place: Place
  ) {
    self.year = year
    self.level = level
    self.stage = stage
    self.outcome = outcome
    self.sentence = sentence
    self.isSuspended = isSuspended
    self.children = children
    self.months = months
    self.sources = sources
    self.place = place
  }
}
