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

  /// The blocks of a text. `end` is put at the end of its last paragraph, or after it in one of its own.
  func blocks(_ prose: Prose, end: HTML? = nil) -> [HTML] {
    var blocks = blocks(prose.events)
    guard let end, end != .empty else { return blocks }
    if case .element("p", let attributes, let children)? = blocks.last {
      blocks[blocks.count - 1] = .element("p", attributes, children + [end])
    } else {
      blocks.append(.element("p", [end]))
    }
    return blocks
  }

  /// The content of a text that is one paragraph, else its blocks; with whether it is one.
  func inline(_ prose: Prose) -> (html: [HTML], isInline: Bool) {
    let blocks = blocks(prose.events)
    if blocks.count == 1, case .element("p", _, let children) = blocks[0] { return (children, true) }
    return (blocks, blocks.isEmpty)
  }

  private func blocks(_ events: [Prose.Event]) -> [HTML] {
    var done: [HTML] = []
    var open: [Open] = []
    var alignments: [[Prose.Alignment]] = []
    func add(_ html: HTML) {
      if open.isEmpty { done.append(html) } else { open[open.count - 1].children.append(html) }
    }
    for event in events {
      switch event {
      case .text(let text): add(.text(text))
      case .softBreak: add(.text("\n"))
      case .hardBreak: add(.element("br", []))
      case .rule: add(.element("hr", []))
      case .cite(let citations):
        if open.isEmpty { done.trimLastSpace() } else { open[open.count - 1].children.trimLastSpace() }
        add(cite(citations))
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
          add(wrap(closed))
        }
      }
    }
    return done
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

extension [HTML] {
  /// The numbers of notes stand at once behind the word, where the author wrote a space.
  fileprivate mutating func trimLastSpace() {
    guard case .text(let text)? = last, text.utf8.last == UInt8(ascii: " ") || text == "\n" else { return }
    self[count - 1] = .text(String(text.dropLast()))
  }
}
