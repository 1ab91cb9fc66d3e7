import Cards
import Formats

/// Turns a text into pieces of a page.
struct ProseHTML {
  /// The level that the text's first level gets: one below the heading that it stands under.
  let heading: Int
  /// What a table that scrolls is called.
  let tableLabel: String
  let cite: ([Citation]) -> HTML

  private struct Open {
    let element: Prose.Element
    var children: [HTML] = []
    /// The next cell's column, for its alignment.
    var column = 0
  }

  /// A block of a text; `inner` is what a paragraph holds, `nil` for other blocks.
  private struct Block {
    let html: HTML
    var inner: [HTML]?
  }

  /// The blocks of a text. `end` is put at the end of its last paragraph, or after it in one of its own.
  func blocks(_ prose: Prose, end: HTML? = nil) -> [HTML] {
    let blocks = blocks(prose.events)
    guard let end, end != .empty else { return blocks.map(\.html) }
    if let inner = blocks.last?.inner {
      return blocks.dropLast().map(\.html) + [.element("p", inner + [end])]
    }
    return blocks.map(\.html) + [.element("p", [end])]
  }

  /// The content of a text that is one paragraph, else its blocks; with whether it is one.
  func inline(_ prose: Prose) -> (html: [HTML], isInline: Bool) {
    let blocks = blocks(prose.events)
    if blocks.count == 1, let inner = blocks[0].inner { return (inner, true) }
    return (blocks.map(\.html), blocks.isEmpty)
  }

  private func blocks(_ events: [Prose.Event]) -> [Block] {
    var done: [Block] = []
    var open: [Open] = []
    var alignments: [[Prose.Alignment]] = []
    func add(_ html: HTML, inner: [HTML]? = nil) {
      if open.isEmpty {
        done.append(Block(html: html, inner: inner))
      } else {
        open[open.count - 1].children.append(html)
      }
    }
    for (index, event) in events.enumerated() {
      switch event {
      case .text(let text): add(.text(stands(before: index + 1, in: events) ? Self.trimmed(text) : text))
      case .softBreak: if !stands(before: index + 1, in: events) { add(.text("\n")) }
      case .hardBreak: add(.element("br", []))
      case .rule: add(.element("hr", []))
      case .cite(let citations): add(cite(citations))
      case .open(let element, _):
        if case .table(let columns) = element { alignments.append(columns) }
        open.append(Open(element: element))
      case .close:
        guard let closed = open.popLast() else { continue }
        if closed.element == .tableCell {
          let (inHead, column) = cellPosition(&open)
          add(cell(closed, isHead: inHead, alignments.last.flatMap { $0.indices.contains(column) ? $0[column] : nil }))
        } else {
          if case .table = closed.element { alignments.removeLast() }
          add(wrap(closed), inner: closed.element == .paragraph ? closed.children : nil)
        }
      }
    }
    return done
  }

  /// Whether a citation stands there: its numbers stand at once behind the word, where the author wrote a space.
  private func stands(before index: Int, in events: [Prose.Event]) -> Bool {
    guard events.indices.contains(index), case .cite = events[index] else { return false }
    return true
  }

  private static func trimmed(_ text: String) -> String {
    text.utf8.last == UInt8(ascii: " ") ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
  }

  private func cellPosition(_ open: inout [Open]) -> (inHead: Bool, column: Int) {
    guard let row = open.indices.last else { return (false, 0) }
    defer { open[row].column += 1 }
    return (open[row].element == .tableHead, open[row].column)
  }

  private func cell(_ open: Open, isHead: Bool, _ alignment: Prose.Alignment?) -> HTML {
    var attributes: [Attribute] = isHead ? [Attribute("scope", "col")] : []
    switch alignment {
    case .right: attributes.append(Attribute("class", "end"))
    case .center: attributes.append(Attribute("class", "centre"))
    default: break
    }
    return .element(isHead ? "th" : "td", attributes, open.children)
  }

  private func wrap(_ open: Open) -> HTML {
    let children = open.children
    switch open.element {
    case .paragraph: return .element("p", children)
    case .heading(let level): return .element(Self.headingName(heading + level - 1), children)
    case .bulletList: return .element("ul", children)
    case .orderedList(let start):
      return .element("ol", start == 1 ? [] : [Attribute("start", String(start))], children)
    case .item: return .element("li", children)
    case .quote: return .element("blockquote", children)
    case .codeBlock: return .element("pre", [.element("code", children)])
    case .table: return .scrolling(table(children), label: tableLabel)
    case .tableHead, .tableRow: return .element("tr", children)
    case .tableCell: return .element("td", children)
    case .emphasis: return .element("em", children)
    case .strong: return .element("strong", children)
    case .code: return .element("code", children)
    case .link(let address):
      guard let address = WebAddress(address) else { return .group(children) }
      return .element("a", [Attribute("href", address.text), Attribute("rel", "noopener")], children)
    }
  }

  /// The first row of a table is its head.
  private func table(_ rows: [HTML]) -> HTML {
    var parts: [HTML] = []
    if let head = rows.first { parts.append(.element("thead", [head])) }
    if rows.count > 1 { parts.append(.element("tbody", Array(rows.dropFirst()))) }
    return .element("table", parts)
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
