import Cards

extension Card {
  /// Whether there is something to read of how a grade was reached: conditions, a reason, or what coders gave.
  ///
  /// Where a framework only asks and the card only answers there is nothing of it.
  func explains(_ indicator: Indicator) -> Bool {
    guard indicator.measure == nil else { return false }
    if !indicator.conditions.isEmpty || !indicator.criteria.isEmpty { return true }
    guard let assessment = assessment(indicator.number) else { return false }
    return assessment.reason != nil || assessment.departure != nil || assessment.sourcesNote != nil
      || !assessment.coders.isEmpty
  }

  /// Whether the card says something of a goal besides the answers to its indicators.
  func tells(of goal: Goal) -> Bool {
    narratives[goal.id] != nil || quotations.contains { $0.goal?.value == goal.id }
      || provisions.contains { $0.goal?.value == goal.id } || plans.contains { $0.goal?.value == goal.id }
      || services.contains { $0.goal?.value == goal.id }
  }
}
