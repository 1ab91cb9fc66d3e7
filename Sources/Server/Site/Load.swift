import Synchronization

/// How many requests have come whole and are not answered yet, over all connections.
///
/// Who wants to sign while they are too many is told to come again before anything is done for them: otherwise
/// everybody would wait until nobody waits any more. Who sends slowly does not count, or slow senders could keep others
/// out.
final class Load: Sendable {
  /// At some thousand signatures a second nobody waits longer than a second.
  static let usual = 1000

  private let most: Int
  private let underWay = Atomic<Int>(0)

  init(most: Int = usual) { self.most = most }

  var isTooMuch: Bool { underWay.load(ordering: .relaxed) > most }

  func begins() { underWay.wrappingAdd(1, ordering: .relaxed) }

  func ends(_ count: Int = 1) { underWay.wrappingSubtract(count, ordering: .relaxed) }
}
