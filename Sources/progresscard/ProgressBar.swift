import Foundation

/// How far a long run is, on one line of a terminal; nothing where standard error is none.
struct ProgressBar {
  private static let width = 24
  private let count: Int
  private let isShown: Bool

  init(of count: Int, isShown: Bool) {
    self.count = count
    self.isShown = isShown && count > 0 && isatty(STDERR_FILENO) == 1
  }

  /// - Parameter done: how many of all are done.
  func show(_ done: Int, _ name: String) {
    guard isShown else { return }
    let filled = min(Self.width, done * Self.width / count)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    Voice.paint("\(bar) \(done)/\(count) \(String(name.prefix(40)))")
  }

  func clear() { if isShown { Voice.paint("") } }
}
