/// How one run ended, as a child tells it: one word, and a sentence where something is wrong.
enum Outcome: String, CaseIterable {
  /// Files that could not be decoded: findings, nothing written.
  case unreadable
  /// Decoded, but the checks found errors: nothing written.
  case refused
  /// Published whole.
  case published
  /// Something that must not be: half an output, files that the manifest does not name, broken pages, findings without a
  /// place, another result the second time.
  case wrong
  /// The child died.
  case trapped
  /// The child was ended by the watchdog.
  case hung

  var isBad: Bool {
    switch self {
    case .unreadable, .refused, .published: false
    case .wrong, .trapped, .hung: true
    }
  }

  /// Whether all files could be decoded.
  var isDecoded: Bool { self != .unreadable }
}
