import Cards

/// What a text may not hold because no page, outline or PDF engine can show it.
///
/// The numbers lie well below where Typst 0.15 gives up (12 lists within each other, 6 lists in quotes in turn, words of
/// 16,000 letters) and far above what people write.
struct ProseLimits {
  static let nesting = 6
  static let headingLength = 500
  static let wordLength = 5_000

  private let desk: Desk
  private var line = 0
  private var nesting = 0
  /// The open heading or link: where it stands and how many letters it has so far.
  private var titles: [(line: Int, letters: Int)] = []
  private var isTooDeep = false

  private init(_ desk: Desk) { self.desk = desk }

  static func check(_ events: [Prose.Event], _ desk: Desk) {
    var limits = ProseLimits(desk)
    events.withUnsafeBufferPointer { events in for index in events.indices { limits.take(events[index]) } }
  }

  private mutating func take(_ event: Prose.Event) {
    switch event {
    case .open(let element, let line): open(element, line)
    case .close(let element): close(element)
    case .text(let text):
      if !titles.isEmpty { count(text) }
      if text.utf8.count > Self.wordLength { measure(text) }
    case .rule(let line): self.line = line
    case .bind: if !titles.isEmpty { titles[titles.count - 1].letters += 1 }
    case .cite, .softBreak, .hardBreak: break
    }
  }

  private mutating func open(_ element: Prose.Element, _ line: Int) {
    self.line = line
    switch element {
    case .heading, .link: titles.append((line, 0))
    case .quote, .bulletList, .orderedList:
      nesting += 1
      guard nesting > Self.nesting, !isTooDeep else { return }
      isTooDeep = true
      report(line, "lists and quotes \(nesting) deep", "at most \(Self.nesting) within each other")
    default: break
    }
  }

  private mutating func close(_ element: Prose.Element) {
    switch element {
    case .heading:
      guard let title = titles.popLast() else { return }
      if title.letters == 0 { report(title.line, "a heading without words", "words, or no heading") }
      if title.letters > Self.headingLength {
        report(title.line, "a heading of \(title.letters) letters", "at most \(Self.headingLength)")
      }
    case .link:
      guard let title = titles.popLast() else { return }
      if title.letters == 0 { report(title.line, "a link without words", "[words](address)") }
      if let outer = titles.indices.last { titles[outer].letters += title.letters }
    case .quote, .bulletList, .orderedList: nesting -= 1
    default: break
    }
  }

  private mutating func count(_ text: String) {
    titles[titles.count - 1].letters += text.unicodeScalars.count { !$0.isWhiteSpace }
  }

  private func measure(_ text: String) {
    var length = 0
    for scalar in text.unicodeScalars {
      length = scalar.isWhiteSpace ? 0 : length + 1
      if length > Self.wordLength {
        return report(line, "a word of more than \(Self.wordLength) letters", "words that a line can hold")
      }
    }
  }

  private func report(_ line: Int, _ found: String, _ expected: String) {
    desk.report(Place(file: desk.file, line: line), found: found, expected: expected, rule: "markdown")
  }
}
