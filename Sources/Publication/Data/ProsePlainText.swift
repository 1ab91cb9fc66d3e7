import Cards
import Formats

extension Prose {
  /// The words alone, blocks parted by a space; citations leave neither mark nor space behind.
  public var plainTextWithoutCitations: String {
    var text = ""
    text.reserveCapacity(160)
    var wasOmitted = false
    for event in events {
      switch event {
      case .text(let run):
        if wasOmitted { text.closeGap(before: run) }
        text.append(run)
        wasOmitted = false
      case .bind(let binding):
        text.append(binding.source)
        wasOmitted = false
      case .cite: wasOmitted = true
      case .softBreak, .hardBreak: text.appendSpace()
      case .open(let element, _) where element.isBlock: text.appendSpace()
      default: break
      }
    }
    text.trimSpacesAtEnd()
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
    trimSpacesAtEnd()
  }

  mutating func trimSpacesAtEnd() {
    guard utf8.last == UInt8(ascii: " ") else { return }
    let kept = utf8.reversed().drop { $0 == UInt8(ascii: " ") }.count
    self = String(decoding: utf8.prefix(kept), as: UTF8.self)
  }
}

extension Bytes {
  /// Drops the space before something left out, where what follows brings its own or needs none.
  mutating func closeGap(before run: String) {
    guard last == UInt8(ascii: " "), let first = run.unicodeScalars.first, first.followsWithoutSpace else {
      return
    }
    trimSpacesAtEnd()
  }

  mutating func trimSpacesAtEnd() {
    while last == UInt8(ascii: " ") { removeLast() }
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
