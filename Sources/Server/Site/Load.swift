import Synchronization

/// How many requests are under way, over all connections.
///
/// Who wants to sign while they are too many is told to come again before anything is done for them: otherwise
/// everybody would wait until nobody waits any more.
final class Load: Sendable {
  /// At some thousand signatures a second nobody waits longer than a second or two.
  static let usual = 2000

  private let most: Int
  private let underWay = Atomic<Int>(0)

  init(most: Int = usual) { self.most = most }

  var isTooMuch: Bool { underWay.load(ordering: .relaxed) > most }

  func begins() { underWay.wrappingAdd(1, ordering: .relaxed) }

  func ends(_ count: Int = 1) { underWay.wrappingSubtract(count, ordering: .relaxed) }
}
