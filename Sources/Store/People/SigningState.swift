import Campaign

/// Whether people can sign a petition on a day, and why not: what was decided about it together with its own dates.
public enum SigningState: Sendable, Hashable {
  case open
  /// Until its first day, `2010-06-30`.
  case upcoming(opens: String)
  /// With what people are told, perhaps nothing.
  case paused(message: String)
  /// Since the day after the one given, in days since 1970-01-01.
  case closed(lastDay: Int64)
  case archived(lastDay: Int64)

  /// One word, as it is published and shown in lists.
  public var name: String {
    switch self {
    case .open: "open"
    case .upcoming: "upcoming"
    case .paused: "paused"
    case .closed: "closed"
    case .archived: "archived"
    }
  }
}

extension PetitionTerms {
  /// - Parameters:
  ///   - standing: what was decided; nil where nothing was.
  ///   - day: days since 1970-01-01.
  public func state(_ standing: PetitionStanding?, on day: Int64) -> SigningState {
    let ended = [lastDay, standing.map { Days.of($0.changed) }].compactMap(\.self).min() ?? day
    switch standing?.state {
    case .paused: return .paused(message: standing?.message ?? "")
    case .closed: return .closed(lastDay: ended)
    case .archived: return .archived(lastDay: ended)
    case .open, nil: break
    }
    if let opens, Days.text(day) < opens { return .upcoming(opens: opens) }
    if let lastDay, day > lastDay { return .closed(lastDay: lastDay) }
    return .open
  }
}
