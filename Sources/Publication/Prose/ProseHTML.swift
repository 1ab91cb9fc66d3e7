import Cards
import Formats

/// Turns a text into a piece of a page.
struct ProseHTML {
  /// The level that the text's first level gets: one below the heading that it stands under.
  let heading: Int
  /// What a table that scrolls is called.
  let tableLabel: String
  /// Whether the text runs from right to left: what does not, within it, is then isolated.
  var isolates = false
  let cite: ([Citation]) -> HTML

  /// The blocks of a text. `end` is put at the end of its last paragraph, or after it in one of its own.
  func blocks(_ prose: Prose, end: HTML = .empty) -> HTML {
    var printer = Printer(prose: self)
    let endsInParagraph = Self.endsInParagraph(prose.events)
    prose.events.withUnsafeBufferPointer { events in
      for index in events.indices {
        if index == events.count - 1, endsInParagraph { printer.writer.append(end) }
        printer.print(events, index)
      }
    }
    if !endsInParagraph, !end.isEmpty {
      printer.writer.open("p")
      printer.writer.append(end)
    }
    return printer.writer.finish()
  }

  /// The content of a text that is one paragraph, else its blocks; with whether it is one.
  func inline(_ prose: Prose) -> (html: HTML, isInline: Bool) {
    let events = prose.events
    guard Self.isOneParagraph(events) else { return (blocks(prose), events.isEmpty) }
    var printer = Printer(prose: self)
    events.withUnsafeBufferPointer { events in
      for index in events.indices.dropFirst().dropLast() { printer.print(events, index) }
    }
    return (printer.writer.finish(), true)
  }

  private static func endsInParagraph(_ events: [Prose.Event]) -> Bool {
    guard case .close(.paragraph)? = events.last else { return false }
    var depth = 0
    for index in events.indices.reversed() {
      switch events[index] {
      case .close: depth += 1
      case .open(let element, _):
        depth -= 1
        if element == .paragraph { return depth == 0 }
      default: break
      }
    }
    return false
  }

  private static func isOneParagraph(_ events: [Prose.Event]) -> Bool {
    guard case .open(.paragraph, _)? = events.first else { return false }
    let end = events.firstIndex { if case .close(.paragraph) = $0 { true } else { false } }
    return end == events.count - 1
  }

  static func headingName(_ level: Int) -> StaticName {
    switch level {
    case ...1: "h1"
    case 2: "h2"
    case 3: "h3"
    case 4: "h4"
    case 5: "h5"
    default: "h6"
    }
  }
}

/// Prints events one by one.
private struct Printer {
  let prose: ProseHTML
  var writer = HTMLWriter(capacity: 1024)
  /// The columns of the open tables, and how many cells of the row there have been.
  private var tables: [(columns: [Prose.Alignment], cell: Int, inHead: Bool, hasBody: Bool)] = []
  /// Links that lead nowhere a link may are their words alone.
  private var deadLinks: [Bool] = []

  init(prose: ProseHTML) { self.prose = prose }

  /// Prints one event; it looks at the next, since a citation takes the space before it.
  mutating func print(_ events: UnsafeBufferPointer<Prose.Event>, _ index: Int) {
    switch events[index] {
    case .text(let text): write(isCitation(events, index + 1) ? Self.withoutLastSpace(text) : text)
    case .bind(let binding): write(binding.source)
    case .softBreak: if !isCitation(events, index + 1) { writer.text("\n") }
    case .hardBreak: writer.void("br")
    case .rule: writer.void("hr")
    case .cite(let citations): writer.append(prose.cite(citations))
    case .open(.tableCell, _): openCell(isEmpty: isEndOfCell(events, index + 1))
    case .open(let element, _): open(element)
    case .close(let element): close(element)
    }
  }

  private mutating func write(_ text: String) {
    guard prose.isolates else { return writer.text(text) }
    for run in LeftToRightRuns.runs(of: text) {
      if run.isLeftToRight { writer.element("bdi", [Attribute("dir", "ltr")], run.text) } else { writer.text(run.text) }
    }
  }

  /// The numbers of notes stand at once behind the word, where the author wrote a space.
  private func isCitation(_ events: UnsafeBufferPointer<Prose.Event>, _ index: Int) -> Bool {
    if index < events.count, case .cite = events[index] { true } else { false }
  }

  private func isEndOfCell(_ events: UnsafeBufferPointer<Prose.Event>, _ index: Int) -> Bool {
    if index < events.count, case .close(.tableCell) = events[index] { true } else { false }
  }

  private static func withoutLastSpace(_ text: String) -> String {
    text.utf8.last == UInt8(ascii: " ") ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
  }

  private mutating func open(_ element: Prose.Element) {
    switch element {
    case .paragraph: writer.open("p")
    case .heading(let level): writer.open(ProseHTML.headingName(prose.heading + level - 1))
    case .bulletList: writer.open("ul")
    case .orderedList(1): writer.open("ol")
    case .orderedList(let start): writer.open("ol", Attribute("start", String(start)))
    case .item: writer.open("li")
    case .quote: writer.open("blockquote")
    case .codeBlock:
      // What scrolls can be reached by keyboard.
      writer.open("pre", Attribute("tabindex", "0"))
      writer.open("code")
    case .table(let columns): open(table: columns)
    case .tableHead: openHead()
    case .tableRow: openRow()
    case .tableCell: openCell(isEmpty: false)
    case .emphasis: writer.open("em")
    case .strong: writer.open("strong")
    case .code: writer.open("code")
    case .link(let address): open(link: address)
    }
  }

  private mutating func close(_ element: Prose.Element) {
    switch element {
    case .codeBlock, .tableHead:
      writer.close()
      writer.close()
    case .table:
      if tables.popLast()?.hasBody == true { writer.close() }
      writer.close()
      writer.close()
    case .link: if deadLinks.popLast() != true { writer.close() }
    default: writer.close()
    }
  }

  private mutating func open(link address: String) {
    let address = WebAddress(address)
    deadLinks.append(address == nil)
    if let address { writer.open("a", [Attribute("href", address.text), Attribute("rel", "noreferrer")]) }
  }
}

extension Printer {
  private mutating func open(table columns: [Prose.Alignment]) {
    writer.open("div", HTML.scrollAttributes(label: prose.tableLabel))
    writer.open("table")
    tables.append((columns, 0, false, false))
  }

  private mutating func openHead() {
    writer.open("thead")
    writer.open("tr")
    beginRow(inHead: true)
  }

  private mutating func openRow() {
    if let last = tables.indices.last, !tables[last].hasBody {
      writer.open("tbody")
      tables[last].hasBody = true
    }
    writer.open("tr")
    beginRow(inHead: false)
  }

  private mutating func beginRow(inHead: Bool) {
    guard let last = tables.indices.last else { return }
    tables[last].cell = 0
    tables[last].inHead = inHead
  }

  /// A head without words is no head.
  private mutating func openCell(isEmpty: Bool) {
    guard let last = tables.indices.last else { return writer.open("td") }
    let (columns, cell, inHead, _) = tables[last]
    tables[last].cell += 1
    let isHead = inHead && !isEmpty
    var attributes: [Attribute] = isHead ? [Attribute("scope", "col")] : []
    switch columns.indices.contains(cell) ? columns[cell] : .none {
    case .right: attributes.append(Attribute("class", "end"))
    case .center: attributes.append(Attribute("class", "centre"))
    case .left, .none: break
    }
    writer.open(isHead ? "th" : "td", attributes)
  }
}
