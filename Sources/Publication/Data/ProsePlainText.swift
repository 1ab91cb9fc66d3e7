import Cards

extension Prose {
  /// The words alone, blocks parted by a space; citations leave neither mark nor space behind.
  public var plainTextWithoutCitations: String {
    var text = ""
    var wasOmitted = false
    for event in events {
      switch event {
      case .text(let run):
        if wasOmitted { text.closeGap(before: run) }
        text.append(run)
        wasOmitted = false
      case .cite: wasOmitted = true
      case .softBreak, .hardBreak: text.appendSpace()
      case .open(let element, _) where element.isBlock: text.appendSpace()
      default: break
      }
    }
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text.utf8.first == UInt8(ascii: " ") ? String(text.drop { $0 == " " }) : text
  }
}

extension String {
  /// A space, unless the text is empty or already ends in one.
  fileprivate mutating func appendSpace() {
    guard let last = utf8.last, last != UInt8(ascii: " ") else { return }
    append(" ")
  }

  /// Drops the space before something left out, where what follows brings its own or needs none.
  mutating func closeGap(before run: some StringProtocol) {
    guard utf8.last == UInt8(ascii: " "), let first = run.unicodeScalars.first, first.followsWithoutSpace else {
      return
    }
    unicodeScalars.removeLast()
  }
}

extension Unicode.Scalar {
  /// A space, or a sign that stands at once after a word.
  fileprivate var followsWithoutSpace: Bool {
    switch self {
    case " ", ".", ",", ";", ":", ")", "]", "?", "!", "…", "’", "”", "»", "،", "؛", "؟", "।", "。": true
    default: false
    }
  }
}
