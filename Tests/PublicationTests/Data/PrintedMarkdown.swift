import Cards
import Formats
import Testing

@testable import Publication

@Suite("Prose as Markdown")
struct PrintedMarkdown {
  private func prose(_ markdown: String) throws -> Prose {
    let events = try #require(Markdown.parse(Array(markdown.utf8)).value)
    return Prose(events: tightened(events).flatMap(\.prose), place: Sample.place)
  }

  /// Leaves the paragraphs out that stand in items of tight lists, as reading a workspace does.
  private func tightened(_ events: [MarkdownEvent]) -> [MarkdownEvent] {
    var open: [MarkdownElement] = []
    return events.filter { event in
      switch event {
      case .open(let element, _):
        open.append(element)
        return !open.dropLast().isTightItem || element != .paragraph
      case .close(let element):
        open.removeLast()
        return !open.isTightItem || element != .paragraph
      default: return true
      }
    }
  }

  @Test(arguments: [
    "One *word* and **two** `code` [link](https://example.org/a_b?c=(d)).",
    "# Title\n\nText\nover lines\\\nwith a break\n\n## Under\n\n***\n\nEnd",
    "- one\n- two\n\n  more of two\n  - inner\n  - inner too\n- three\n\nafter",
    "3. three\n4. four\n\n> quoted\n>\n> - list\n\n```\ncode *not*\n\n  indented ```` here\n```\n\nend",
    "| a | b |\n| --- | --: |\n| x \\| y | 1 |\n| *e* | `c\\|d` |\n\nafter",
    "\\# no title\n\n\\- no list\n\n12\\. no list\n\n\\> no quote 3 > 2 & 1 < 2 &amp; snake\\_case \\[x\\]",
    "- a\n\n* b\n\n1. c\n\n1) d",
    "- - deep\n-\n- last", "- one\n\n  more of one\n\n- two",
  ])
  func `reading what was printed gives the same text`(markdown: String) throws {
    let first = try prose(markdown)
    let printed = first.printed { _ in true }
    let second = try prose(printed)
    #expect("\(first.events.withoutLines)" == "\(second.events.withoutLines)", "\(printed)")
  }

  @Test func `citations are printed as authors write them`() {
    let text = SampleMarkdown.prose("A claim [@plan-2023, p. 4; @letter]. More [@letter]")
    #expect(text.printed { _ in true } == "A claim [@plan-2023, p. 4; @letter]. More [@letter]")
    #expect(text.printed { $0.key.text != "letter" } == "A claim [@plan-2023, p. 4]. More")
    #expect(text.printed { _ in false } == "A claim. More")
  }

  @Test func `a citation in the middle leaves one space behind, not two`() {
    let text = SampleMarkdown.prose("It [@letter] rains\n[@letter] It snows [@letter]\nEnd")
    #expect(text.printed { _ in false } == "It rains\n\nIt snows\n\nEnd")
    #expect(text.plainTextWithoutCitations == "It rains It snows End")
  }
}

extension [MarkdownElement] {
  fileprivate var isTightItem: Bool {
    guard count > 1, last == .item else { return false }
    switch self[count - 2] {
    case .bulletList(let tight), .orderedList(_, let tight): return tight
    default: return false
    }
  }
}

extension MarkdownEvent {
  fileprivate var prose: [Prose.Event] {
    switch self {
    case .open(let element, let line): [.open(element.prose, line: line)]
    case .close(let element): [.close(element.prose)]
    case .text(let text, _): [.text(text)]
    case .code(let text, let line): [.open(.code, line: line), .text(text), .close(.code)]
    case .softBreak: [.softBreak]
    case .hardBreak: [.hardBreak]
    case .thematicBreak(let line): [.rule(line: line)]
    case .html: []
    }
  }
}

extension MarkdownElement {
  fileprivate var prose: Prose.Element {
    switch self {
    case .paragraph: .paragraph
    case .heading(let level): .heading(level)
    case .bulletList: .bulletList
    case .orderedList(let start, _): .orderedList(start: start)
    case .item: .item
    case .quote: .quote
    case .codeBlock: .codeBlock
    case .table(let alignments):
      .table(
        alignments.map { alignment in
          switch alignment {
          case .none: .none
          case .left: .left
          case .center: .center
          case .right: .right
          }
        })
    case .tableHead: .tableHead
    case .tableRow: .tableRow
    case .tableCell: .tableCell
    case .emphasis: .emphasis
    case .strong: .strong
    case .link(let url, _), .image(let url, _): .link(url)
    }
  }
}

extension [Prose.Event] {
  fileprivate var withoutLines: [Prose.Event] {
    map { event in
      switch event {
      case .open(let element, _): .open(element, line: 0)
      case .rule: .rule(line: 0)
      default: event
      }
    }
  }
}

extension Prose {
  fileprivate func printed(naming isNameable: (Citation) -> Bool) -> String {
    String(decoding: markdown(naming: isNameable).array, as: UTF8.self)
  }
}
