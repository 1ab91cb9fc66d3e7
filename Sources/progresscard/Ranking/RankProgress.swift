import Synchronization

/// How far a ranking is, told by many threads: each hundredth once, and never backwards.
final class RankProgress: Sendable {
  private let isShown: Bool
  private let last = Mutex((work: "", hundredths: -1))

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ done: Int, of count: Int, _ work: String) {
    guard isShown, count > 0 else { return }
    let hundredths = done * 100 / count
    last.withLock { last in
      if last.work != work { last = (work, -1) }
      guard hundredths > last.hundredths else { return }
      last.hundredths = hundredths
      ProgressBar(of: count, isShown: true).show(done, work)
    }
  }

  func clear() { ProgressBar(of: 1, isShown: isShown).clear() }
}
