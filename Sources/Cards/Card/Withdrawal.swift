/// The tombstone of a case study that is published no more: where it stood, and nothing of what it said.
public struct Withdrawal: Sendable {
  public enum Reason: String, Sendable, CaseIterable, Hashable {
    /// Whoever had given consent took it back.
    case consent
    /// Somebody could be found by it.
    case risk
    /// It was wrong.
    case error
    /// Somebody whom it concerns asked for it.
    case request
  }

  /// Drawn by lot, so that it tells nothing.
  public let id: Identifier<Withdrawal>
  public let country: CountryCode
  /// Among the case studies and tombstones of the card, from 1: what its anchor is named after.
  public let position: Int
  public let goal: Identifier<Goal>?
  public let date: PartialDate
  /// Never published.
  public let reason: Reason
  /// SHA-256 of id and path of the case study, by which its files are known without naming them.
  public let mark: String
  /// The same of sources that were cited there alone: those entries of `sources.json` may go as well.
  public let sources: [String]
  public let place: Place

  public init(
    id: Identifier<Withdrawal>, country: CountryCode, position: Int, goal: Identifier<Goal>?, date: PartialDate,
    reason: Reason, mark: String, sources: [String], place: Place
  ) {
    self.id = id
    self.country = country
    self.position = position
    self.goal = goal
    self.date = date
    self.reason = reason
    self.mark = mark
    self.sources = sources
    self.place = place
  }
}

/// What stands at one place among a card's case studies.
public enum Story: Sendable {
  case told(CaseStudy)
  case withdrawn(Withdrawal)

  public var goal: Identifier<Goal>? {
    switch self {
    case .told(let study): study.goal?.value
    case .withdrawn(let withdrawal): withdrawal.goal
    }
  }
}

extension Edition {
  /// The case studies of a card with the tombstones at their places, so that the others keep theirs.
  public func stories(of card: Card) -> [Story] {
    var stories = card.cases.map(Story.told)
    let withdrawn = withdrawals.filter { $0.country == card.country }
    for withdrawal in withdrawn.sorted(by: { ($0.position, $0.id.text) < ($1.position, $1.id.text) }) {
      stories.insert(.withdrawn(withdrawal), at: min(max(withdrawal.position - 1, 0), stories.count))
    }
    return stories
  }
}
