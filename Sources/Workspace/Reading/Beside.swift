import Dispatch
import Foundation
import Synchronization

/// Does one thing on another core while `here` is done on this one.
///
/// On a thread of its own: a queue's threads may all be waiting here already, and then nobody would do it.
func both<There: Sendable, Here>(
  there: @escaping @Sendable () -> There, here: () -> Here
) -> (there: There, here: Here) {
  let slot = Slot<There>()
  let group = DispatchGroup()
  group.enter()
  Thread {
    let value = there()
    slot.value.withLock { $0 = value }
    group.leave()
  }.start()
  let here = here()
  group.wait()
  return (slot.value.withLock { $0 } ?? there(), here)
}

private final class Slot<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
