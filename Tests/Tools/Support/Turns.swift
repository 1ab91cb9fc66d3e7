/// Lets so many programs run at a time; the others wait in line.
///
/// More than there are tests in which one program waits for another, or these would wait for each other.
actor Turns {
  static let shared = Turns(24)

  private var free: Int
  private var inLine: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func take() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { inLine.append($0) }
  }

  func giveBack() {
    if inLine.isEmpty { free += 1 } else { inLine.removeFirst().resume() }
  }
}
