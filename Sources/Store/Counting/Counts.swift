import Campaign
import Synchronization

/// The counts that pages show, in memory. What another server or command wrote is read in from time to time.
public final class Counts: Sendable {
  private struct State {
    var tally = Tally()
    /// Confirmed signatures by petition.
    var confirmed: [String: Int64] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  func apply(_ change: TallyChange) {
    state.withLock { state in
      state.tally.apply(change)
      for (key, count) in change.byKey where key.state == .confirmed {
        state.confirmed[key.petition, default: 0] += count
      }
    }
  }

  func replace(_ tally: Tally) {
    var confirmed: [String: Int64] = [:]
    for (key, count) in tally.byKey where key.state == .confirmed { confirmed[key.petition, default: 0] += count }
    state.withLock { $0 = State(tally: tally, confirmed: confirmed) }
  }

  /// Confirmed signatures of a petition.
  public func confirmed(_ petition: String) -> Int64 { state.withLock { $0.confirmed[petition] ?? 0 } }

  public var tally: Tally { state.withLock { $0.tally } }
}
