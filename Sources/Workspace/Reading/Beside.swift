import Dispatch
import Foundation
import Synchronization

/// Does one thing on another core while `here` is done on this one.
///
/// On a thread of its own: a queue's threads may all be waiting here already, and then nobody would do it. Where the
/// system gives no thread, nobody has begun when `here` is done, and this one does both.
func both<There: Sendable, Here>(
  there: @escaping @Sendable () -> There, here: () -> Here
) -> (there: There, here: Here) {
  let slot = Slot<There>()
  let done = DispatchSemaphore(value: 0)
  Thread {
    guard slot.begin() else { return }
    let value = there()
    slot.value.withLock { $0 = value }
    done.signal()
  }.start()
  let here = here()
  if slot.begin() { return (there(), here) }
  done.wait()
  return (slot.value.withLock { $0 } ?? there(), here)
}

private final class Slot<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
  private let isBegun = Atomic(false)

  /// Whether the caller is the first, and does it.
  func begin() -> Bool { !isBegun.exchange(true, ordering: .acquiringAndReleasing) }
}
