import Campaign
import Store
import Synchronization

/// Reads names that may be shown, on a connection of its own: nobody who signs waits for it.
final class NamesDesk: Sendable {
  private let store: Store
  private let reader: Reader
  private let counted = Mutex<(at: Int64, counts: [String: Int64])>((0, [:]))

  /// Seconds between two counts of all, which look at every signature.
  private static let pause: Int64 = 600

  init(store: Store) throws(StoreProblem) {
    self.store = store
    reader = try store.reader()
  }

  /// How many allowed it when that was counted last, some minutes ago at most.
  func count(_ petition: String) -> Int64 { counted.withLock { $0.counts[petition] } ?? 0 }

  /// Counts again, if that is some minutes ago.
  func refresh(_ petitions: [PetitionTerms]) async throws(StoreProblem) {
    let now = store.clock()
    guard now - counted.withLock({ $0.at }) >= Self.pause else { return }
    let ids = petitions.map(\.id)
    let counts = try await reader.read { connection throws(StoreProblem) in
      var counts: [String: Int64] = [:]
      for id in ids { counts[id] = try ShownNames.count(connection, petition: id) }
      return counts
    }
    counted.withLock { $0 = (now, counts) }
  }

  /// One page. A seal that cannot be opened shows no name.
  func page(
    _ petition: String, from place: ShownNames.Place?
  ) async throws(StoreProblem) -> (names: [String], next: ShownNames.Place?) {
    let shown = try await reader.read { connection throws(StoreProblem) in
      try ShownNames(connection, petition: petition, from: place)
    }
    let names = shown.entries.compactMap { Seal.open($0.sealed, of: $0.id, secrets: store.secrets)?.name }
    return (names, shown.next)
  }
}
