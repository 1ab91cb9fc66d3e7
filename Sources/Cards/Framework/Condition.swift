/// A fact that can be met, unmet or unknown, and by whom.
public final class Condition: Sendable {
  public let id: Identifier<Condition>
  public let text: Text
  public let need: Need
  /// Who may meet it so that it counts for the grade; work of others is shown, never graded.
  public let counts: Set<Provider>
  /// What the table of treaties must show, where that decides it; no card then says whether it is met.
  public let holdsWhen: TreatyTest?
  public let place: Place

  public init(
    id: Identifier<Condition>, text: Text, need: Need, counts: Set<Provider>, holdsWhen: TreatyTest? = nil, place: Place
  ) {
    self.id = id
    self.text = text
    self.need = need
    self.counts = counts
    self.holdsWhen = holdsWhen
    self.place = place
  }
}

/// Whether a criterion for the best grade may do without a condition.
public enum Need: String, Sendable, CaseIterable, Hashable {
  case required
  case ideal
}

/// Who meets a condition or runs a service.
public enum Provider: String, Sendable, CaseIterable, Hashable {
  case state
  case stateFunded = "state-funded"
  case ngo
  case privateSector = "private"
}

extension Provider {
  /// What counts for a grade unless the framework says otherwise: the state's own work and what it pays for.
  public static let counting: Set<Provider> = [.state, .stateFunded]
}
