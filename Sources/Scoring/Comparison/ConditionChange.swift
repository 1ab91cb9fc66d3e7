import Cards

/// One condition in both editions.
public struct ConditionChange: Sendable {
  public struct State: Sendable, Equatable {
    public let status: Fulfilment.Status
    public let by: [Provider]
    /// Met by one of those who count.
    public let counts: Bool?
  }

  /// Of the later framework; of the earlier one where it is no longer asked for.
  public let condition: Condition
  /// `nil` where it was not asked for.
  public let before: State?
  /// `nil` where it is no longer asked for.
  public let after: State?
}

extension ConditionChange.State {
  init(_ step: Derivation.Step) { self.init(status: step.status, by: step.by, counts: step.holds) }
}
