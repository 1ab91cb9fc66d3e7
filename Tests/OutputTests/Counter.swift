import Synchronization

/// A number that several tasks change.
final class Counter: Sendable {
  private let value = Mutex(0)

  /// Gives the new number.
  func add(_ step: Int) -> Int {
    value.withLock {
      $0 += step
      return $0
    }
  }
}
