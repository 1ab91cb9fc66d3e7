/// How many of a score's parts must be there.
public enum MinimumData: Sendable, Equatable {
  /// From 0 to 1, of all parts.
  case share(Double)
  case count(Int)

  /// As a share of so many parts; above 1 where a count asks for more than there are.
  public func share(of parts: Int) -> Double {
    switch self {
    case .share(let share): share
    case .count(let count): Double(count) / Double(max(parts, 1))
    }
  }
}
