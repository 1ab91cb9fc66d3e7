import Cards

/// Reads the events of a text as running text, with notes in place of citations.
struct ProseRuns {
  private let events: [Prose.Event]
  private var references: NoteReferences?
  private(set) var index = 0

  init(of prose: Prose, _ references: NoteReferences?) {
    events = prose.events
    self.references = references
  }

  var isAtEnd: Bool { index >= events.count }
  var next: Prose.Event? { isAtEnd ? nil : events[index] }

  mutating func skip() { index += 1 }

  /// A run without notes, for headings.
  mutating func runWithoutNotes() -> [Inline] {
    let kept = references
    references = nil
    defer { references = kept }
    return run()
  }

  /// The running text from here to the close of the element that holds it, which is read too.
  mutating func run() -> [Inline] {
    let inlines = bareRun()
    if case .close? = next { skip() }
    return inlines
  }

  /// The running text from here to the next block or to the close of the element that holds it, which stays.
  mutating func bareRun() -> [Inline] {
    var inlines: [Inline] = []
    while let event = next {
      switch event {
      case .close: return inlines
      case .open(let element, _):
        if element.isBlock { return inlines }
        skip()
        inlines.append(span(element))
      case .text(let text): append(text, to: &inlines)
      case .bind(let binding): append(binding.source, to: &inlines)
      case .softBreak: append(" ", to: &inlines)
      case .hardBreak:
        skip()
        inlines.append(.lineBreak)
      case .cite(let citations):
        skip()
        cite(citations, &inlines)
      case .rule: return inlines
      }
    }
    return inlines
  }

  private mutating func span(_ element: Prose.Element) -> Inline {
    let content = run()
    switch element {
    case .strong: return .strong(content)
    case .link(let address):
      guard let address = WebAddress(address) else { return .emphasis(content) }
      return .link(to: address.text, content)
    case .code: return .code(content.plain)
    default: return .emphasis(content)
    }
  }

  private mutating func append(_ text: String, to inlines: inout [Inline]) {
    skip()
    if case .text(let before)? = inlines.last {
      inlines[inlines.count - 1] = .text(before + text)
    } else {
      inlines.append(.text(text))
    }
  }

  /// The mark stands at once behind the word; where there is none, the space before it must not be left over.
  private mutating func cite(_ citations: [Citation], _ inlines: inout [Inline]) {
    if case .text(var before)? = inlines.last {
      before.trimSpacesAtEnd()
      if before.isEmpty { inlines.removeLast() } else { inlines[inlines.count - 1] = .text(before) }
    }
    references?.cite(citations, behind: &inlines)
  }
}

extension ProseRuns {
  /// Every run of the text as a line of its own: paragraphs, items, headings, cells.
  var lines: [[Inline]] {
    var rest = self
    var lines: [[Inline]] = []
    var mark: [Inline] = []
    while let event = rest.next {
      if event.isRunning {
        lines.append(mark + rest.bareRun())
        mark = []
      } else {
        if case .open(.item, _) = event { mark = [.text("• ")] }
        rest.skip()
      }
    }
    return lines
  }
}

extension Prose.Event {
  /// Whether it is part of running text: neither the edge of a block nor a rule.
  var isRunning: Bool {
    switch self {
    case .open(let element, _): !element.isBlock
    case .close, .rule: false
    case .text, .cite, .bind, .softBreak, .hardBreak: true
    }
  }
}

extension [Inline] {
  /// The words alone.
  var plain: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let content), .strong(let content), .link(_, let content), .reference(_, let content),
        .other(_, _, let content):
        content.plain
      case .chip(let look): look.label
      case .lineBreak: " "
      case .page, .notes: ""
      }
    }.joined()
  }
}
