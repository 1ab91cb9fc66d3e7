import Cards

/// Cuts a text into blocks, sentences and words, in one pass over its bytes.
struct TextScanner {
  let tongue: Tongue
  let lexicon: Lexicon
  private(set) var bytes: ContiguousArray<UInt8> = []
  var words: ContiguousArray<Word> = []
  private(set) var blocks: [TextBlock] = []
  private(set) var sentences: [Sentence] = []
  var numbers: [Quantity] = []
  var dates: [PartialDate] = []

  // Where in the text we are.
  private var line = 0
  private var file = ""
  private var blockStart = 0
  private var blockLine = 0
  private var marks: [Mark] = []
  private var heading = false
  private var items = 0
  private var quotes = 0
  private var codes = 0
  private var row: (number: Int, isHead: Bool)?
  private var rows = 0
  /// For each open list the block that introduces it.
  private var introductions: [Int?] = []

  // Within a block.
  private var sentenceStart = 0
  private var firstSentence = 0
  private var citations: [Citation] = []
  private var nextMark = 0
  private var emphasis = 0
  private var links = 0
  private var brackets = 0
  var gap = Word.Gap.stop
  var stop = Stop.none
  private var spaced = false
  var quote: (closes: Quote, word: Int)?

  /// What ended a sentence, perhaps.
  enum Stop { case none, point, mark, ideographic }

  private struct Mark {
    enum Kind { case emphasis(Int), link(Int), cite([Citation]), line(Int), breaks }
    let offset: Int
    let kind: Kind
  }

  init(_ tongue: Tongue) {
    self.tongue = tongue
    lexicon = .of(tongue)
  }

  mutating func scan(_ prose: Prose) {
    file = prose.place.file
    line = prose.place.line
    var length = 0
    prose.forEachEvent { event in if case .text(let text) = event { length += text.utf8.count } }
    reserve(length)
    prose.forEachEvent { take($0) }
    endBlock()
  }

  /// A text without markup.
  mutating func scan(_ text: String, at place: Place) {
    file = place.file
    line = place.line
    reserve(text.utf8.count)
    append(text)
    endBlock()
  }

  /// Asks once for the memory that a text of so many bytes is likely to need.
  private mutating func reserve(_ length: Int) {
    bytes.reserveCapacity(length + length / 16 + 8)
    words.reserveCapacity(length / 6 + 4)
  }

  private mutating func take(_ event: Prose.Event) {
    switch event {
    case .text(let text): if codes == 0 { append(text) }
    case .softBreak:
      line += 1
      append(" ")
      marks.append(Mark(offset: bytes.count, kind: .line(line)))
    case .hardBreak:
      line += 1
      marks.append(Mark(offset: bytes.count, kind: .breaks))
      append(" ")
      marks.append(Mark(offset: bytes.count, kind: .line(line)))
    case .cite(let citations): marks.append(Mark(offset: bytes.count, kind: .cite(citations)))
    // What a binding will say follows from the data: it is no claim of the text.
    case .bind: if codes == 0 { append("{}") }
    case .rule(let line):
      endBlock()
      self.line = line
    case .open(let element, let line): open(element, line)
    case .close(let element): close(element)
    }
  }

  private mutating func append(_ text: String) {
    if bytes.count == blockStart { blockLine = line }
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ element: Prose.Element, _ line: Int) {
    if element.isBlock { endBlock() }
    if line != self.line {
      self.line = line
      if !element.isBlock { marks.append(Mark(offset: bytes.count, kind: .line(line))) }
    }
    switch element {
    case .emphasis, .strong: marks.append(Mark(offset: bytes.count, kind: .emphasis(1)))
    case .link: marks.append(Mark(offset: bytes.count, kind: .link(1)))
    case .code, .codeBlock: codes += 1
    case .heading: heading = true
    case .bulletList, .orderedList: introductions.append(introduction)
    case .item: items += 1
    case .quote: quotes += 1
    case .tableHead, .tableRow:
      rows += 1
      row = (rows, element == .tableHead)
    case .paragraph, .table, .tableCell: break
    }
  }

  private mutating func close(_ element: Prose.Element) {
    if element.isBlock { endBlock() }
    switch element {
    case .emphasis, .strong: marks.append(Mark(offset: bytes.count, kind: .emphasis(-1)))
    case .link: marks.append(Mark(offset: bytes.count, kind: .link(-1)))
    case .code:
      codes -= 1
      append(" ")
    case .codeBlock: codes -= 1
    case .heading: heading = false
    case .bulletList, .orderedList: _ = introductions.popLast()
    case .item: items -= 1
    case .quote: quotes -= 1
    case .tableHead, .tableRow: row = nil
    case .paragraph, .table, .tableCell: break
    }
  }

  /// The last block where it ends in a colon, and so introduces what follows.
  private var introduction: Int? {
    guard let last = bytes.last(where: { $0 != 0x20 && $0 != 0x0A }), last == UInt8(ascii: ":"), !blocks.isEmpty else {
      return nil
    }
    return blocks.count - 1
  }
}

// Blocks and sentences.
extension TextScanner {
  private mutating func endBlock() {
    defer {
      bytes.append(0x0A)
      blockStart = bytes.count
      marks.removeAll(keepingCapacity: true)
    }
    guard bytes.count > blockStart || !marks.isEmpty else { return }
    let kind: TextBlock.Kind =
      if heading { .heading } else if let row { row.isHead ? .headCell : .cell } else if items > 0 { .item } else {
        .paragraph
      }
    firstSentence = sentences.count
    sentenceStart = words.count
    (nextMark, emphasis, links, brackets) = (0, 0, 0, 0)
    (gap, stop, spaced, quote) = (.stop, .none, false, nil)
    line = blockLine
    let range = blockStart..<bytes.count
    // Taken out and put back, so that what is appended later is not appended to a copy.
    let text = bytes
    bytes = []
    text.withUnsafeBufferPointer { scan($0, range) }
    bytes = consume text
    takeMarks(upTo: Int.max)
    endSentence()
    if sentences.count == firstSentence {
      if !citations.isEmpty, !sentences.isEmpty { sentences[sentences.count - 1].citations += citations }
      citations = []
      return
    }
    blocks.append(
      TextBlock(
        kind: kind, isQuoted: quotes > 0, row: row?.number, introduction: introductions.last.flatMap(\.self),
        line: blockLine, sentences: firstSentence..<sentences.count))
  }

  private mutating func takeMarks(upTo offset: Int) {
    while nextMark < marks.count, marks[nextMark].offset <= offset {
      switch marks[nextMark].kind {
      case .emphasis(let change): emphasis += change
      case .link(let change): links += change
      case .line(let line): self.line = line
      case .breaks: endSentence()
      case .cite(let cited):
        if sentenceStart == words.count, sentences.count > firstSentence {
          sentences[sentences.count - 1].citations += cited
        } else {
          citations += cited
        }
      }
      nextMark += 1
    }
  }

  private mutating func endSentence() {
    guard sentenceStart < words.count else { return }
    sentences.append(
      Sentence(
        words: sentenceStart..<words.count, mentions: 0..<0, block: blocks.count,
        line: Int(words[sentenceStart].line), citations: citations))
    citations = []
    sentenceStart = words.count
  }

  /// Adds a word, and before it ends the sentence where one ended.
  @inline(__always)
  mutating func add(_ word: consuming Word) {
    word.line = UInt32(truncatingIfNeeded: line)
    if emphasis > 0 { word.marks.insert(.emphasised) }
    if links > 0 { word.marks.insert(.linked) }
    if brackets > 0 { word.marks.insert(.bracketed) }
    word.gap = gap
    if stop != .none {
      if endsSentence(before: word) {
        endSentence()
        word.gap = .stop
      }
      stop = .none
    }
    spaced = false
    gap = .none
    words.append(word)
  }

  /// Whether a full stop, with this word behind it, ended a sentence.
  private func endsSentence(before next: Word) -> Bool {
    if stop == .ideographic { return true }
    guard spaced, sentenceStart < words.count, let last = words.last else { return false }
    let isFigure = next.traits.contains(.digits)
    let isName = next.marks.contains(.capital) || isFigure
    if stop == .mark { return isName }
    guard isName else { return false }
    guard last.marks.contains(.stopped) else { return true }
    if last.traits.contains(.endingAbbreviation) { return true }
    if last.traits.contains(.abbreviation) {
      // An abbreviation that is also a word ends a sentence where one begins behind it.
      return last.traits.intersection([.noun, .month, .time]) != [] && next.traits.contains(.function) && !isFigure
    }
    if last.length == 1, last.traits.isDisjoint(with: [.digits, .percent, .currency]) {
      return next.traits.contains(.function) && (tongue == .english || tongue == .french) && last.marks.contains(.upper)
    }
    if tongue == .german, last.traits.contains(.digits), last.length <= 2, !isFigure {
      return next.traits.contains(.function)
    }
    return true
  }
}

// What stands between words.
extension TextScanner {
  @inline(__always)
  mutating func pass(_ gap: Word.Gap) { if gap > self.gap { self.gap = gap } }

  mutating func space() {
    pass(.space)
    if stop != .none { spaced = true }
  }

  mutating func bracket(_ opens: Bool) {
    brackets = max(0, brackets + (opens ? 1 : -1))
    pass(opens ? .open : .close)
  }

  /// Goes on to a byte: marks before it take effect.
  @inline(__always)
  mutating func reach(_ offset: Int) {
    if nextMark < marks.count, marks[nextMark].offset <= offset { takeMarks(upTo: offset) }
  }

  mutating func closeQuote() {
    guard let quote else { return }
    for index in quote.word..<words.count { words[index].marks.insert(.quoted) }
    self.quote = nil
    pass(.quote)
  }

  mutating func openQuote(closing: Quote) {
    quote = (closing, words.count)
    pass(.quote)
  }

  mutating func point() {
    if gap == .none, !words.isEmpty { words[words.count - 1].marks.insert(.stopped) }
    if stop == .none { stop = .point }
    pass(.other)
  }
}

/// The sign that ends a quotation.
enum Quote: Equatable { case double, single, guillemet, reversedGuillemet, straight, apostrophe }
