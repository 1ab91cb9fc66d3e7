import Dispatch
import Synchronization

/// Applies `transform` to each element on all cores and gives the results in the order of the elements.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard elements.count > 1 else { return elements.map(transform) }
  let slots = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    let result = transform(elements[index])
    slots.withLock { $0[index] = result }
  }
  return slots.withLock { $0.compactMap(\.self) }
}
