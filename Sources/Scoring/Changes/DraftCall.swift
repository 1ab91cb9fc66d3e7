import Cards

/// A call to action that a lifting change suggests: a draft, to be edited by people.
public struct DraftCall: Sendable {
  public let indicator: Indicator
  /// The card's own call on the indicator, where it makes one: what is asked for is asked for already.
  public let existing: CallToAction?
  /// The addressee of a call that the card already makes on the indicator or its goal; `nil` where there is none.
  public let addressee: Text?
  public struct Demand: Sendable {
    public let condition: Condition
    /// Whether it may be true already, and only has to be shown.
    public let isUnknown: Bool
    /// Who is to meet it; empty where anybody who counts will do. All of them where `isTogether`.
    public let by: [Provider]
    public let isTogether: Bool
  }

  /// What is to become true; empty where a grade as a whole is to be reached.
  public let demands: [Demand]
  public let grade: GradeLevel?

  /// One for each change that asks something of somebody; a condition that ceases to be met does not.
  public init?(_ change: GradeChange, _ calls: [CallToAction], in framework: Framework) {
    let met = change.conditions.filter { $0.after == .met }
    guard change.conditions.isEmpty || !met.isEmpty else { return nil }
    indicator = change.indicator
    demands = met.map {
      Demand(condition: $0.condition, isUnknown: $0.before == .unknown, by: $0.names, isTogether: $0.isTogether)
    }
    grade = framework.scale(of: change.indicator).level(change.after)
    let number = change.indicator.number, goal = framework.goal(of: number)?.id
    existing = calls.first { $0.indicators.contains { $0.value == number } }
    addressee = (existing ?? calls.first { $0.goal?.value == goal && goal != nil })?.addressee
  }
}
