import Cards
import Formats

extension Prose {
  /// The text as Markdown with Pandoc's citations, as an author would write it.
  ///
  /// Citations that `isNameable` refuses are left out with the space before them.
  func markdown(naming isNameable: (Citation) -> Bool) -> Bytes {
    var printer = MarkdownPrinter()
    events.withUnsafeBufferPointer { events in
      for index in events.indices {
        if case .cite(let citations) = events[index] {
          printer.cite(citations, naming: isNameable)
        } else {
          printer.print(events[index])
        }
      }
    }
    printer.trimSpaces()
    return printer.text
  }
}

/// Prints events of prose as Markdown, so that reading it again gives the same events.
private struct MarkdownPrinter {
  private(set) var text = Bytes(capacity: 512)
  /// What each open block puts before a new line.
  private var indents: [String] = []
  private var lists: [List] = []
  private var isAtLineStart = true
  /// A list item or quotation has just begun: its first block follows on the same line.
  private var isFirstInContainer = true
  /// The text before stands in an item of a tight list directly: no empty line follows it.
  private var isInTightItem = false
  private var wasOmitted = false
  private var code: String?
  private var columns: [Prose.Alignment]?
  private var lastListMark: Character?

  private struct List {
    var number: Int?
    let mark: Character
    var isEmpty = true
  }

  mutating func print(_ event: Prose.Event) {
    switch event {
    case .open(let element, _): open(element)
    case .close(let element): close(element)
    case .text(let run): append(run)
    case .bind(let binding): appendAsItIs(binding.source)
    case .softBreak: breakLineOfText()
    case .hardBreak:
      if columns == nil { text.append("\\") }
      breakLineOfText()
    case .rule:
      beginBlock()
      text.append("***")
    case .cite: break
    }
  }

  mutating func cite(_ citations: [Citation], naming isNameable: (Citation) -> Bool) {
    var isFirst = true
    for citation in citations where isNameable(citation) {
      if isFirst { mark("[@") } else { text.append("; @") }
      isFirst = false
      text.append(citation.key.text)
      guard let locator = citation.locator else { continue }
      text.append(", ")
      text.append(locator)
    }
    if isFirst { wasOmitted = true } else { text.append("]") }
  }
}

extension MarkdownPrinter {
  private mutating func open(_ element: Prose.Element) {
    switch element {
    case .paragraph: beginBlock()
    case .heading(let level):
      beginBlock()
      text.append(String(repeating: "#", count: level) + " ")
    case .bulletList: lists.append(List(number: nil, mark: lastListMark == "-" ? "*" : "-"))
    case .orderedList(let start): lists.append(List(number: start, mark: lastListMark == "." ? ")" : "."))
    case .item: openItem()
    case .quote:
      beginBlock()
      text.append("> ")
      indents.append("> ")
      isFirstInContainer = true
    case .codeBlock:
      beginBlock()
      code = ""
    case .table(let alignments):
      beginBlock()
      columns = alignments
    case .tableHead: text.append("|")
    case .tableRow:
      breakLine()
      text.append("|")
    case .tableCell: text.append(" ")
    case .emphasis: mark("*")
    case .strong: mark("**")
    case .code:
      beginRun()
      code = ""
    case .link: mark("[")
    }
  }

  private mutating func close(_ element: Prose.Element) {
    switch element {
    case .paragraph, .heading, .tableRow: break
    case .bulletList, .orderedList: lastListMark = lists.popLast()?.mark
    case .item, .quote:
      _ = indents.popLast()
      isFirstInContainer = false
      isInTightItem = false
    case .codeBlock: closeCodeBlock()
    case .table: columns = nil
    case .tableHead: delimiterRow()
    case .tableCell: text.append(" |")
    case .emphasis: mark("*")
    case .strong: mark("**")
    case .code: closeCode()
    case .link(let address): text.append("](" + Self.destination(address) + ")")
    }
  }

  private mutating func openItem() {
    guard let last = lists.indices.last else { return }
    if !lists[last].isEmpty {
      breakLine()
    } else if !isFirstInContainer {
      beginBlock()
    }
    lists[last].isEmpty = false
    let mark = String(lists[last].mark)
    let bullet = lists[last].number.map { String($0) + mark } ?? mark
    lists[last].number? += 1
    text.append(bullet + " ")
    indents.append(String(repeating: " ", count: bullet.utf8.count + 1))
    isFirstInContainer = true
    isAtLineStart = true
    lastListMark = nil
  }

  /// Begins a block: on the line of its container's mark, or after an empty line.
  private mutating func beginBlock() {
    if !isFirstInContainer {
      if !isInTightItem {
        trimSpaces()
        text.append("\n")
        appendTrimmedIndents()
      }
      breakLine()
    }
    isInTightItem = false
    isFirstInContainer = false
    isAtLineStart = true
    wasOmitted = false
    lastListMark = nil
  }

  /// Cells of tables have one line.
  private mutating func breakLineOfText() {
    if columns == nil { breakLine() } else { text.append(" ") }
  }

  private mutating func breakLine() {
    trimSpaces()
    text.append("\n")
    for indent in indents { text.append(indent) }
    isAtLineStart = true
  }

  /// Text that was before an omission must not end in a space.
  mutating func trimSpaces() {
    guard wasOmitted else { return }
    text.trimSpacesAtEnd()
    wasOmitted = false
  }

  private mutating func mark(_ mark: String) {
    beginRun()
    text.append(mark)
    isAtLineStart = false
  }

  private mutating func delimiterRow() {
    breakLine()
    text.append("|")
    for column in columns ?? [] {
      switch column {
      case .none: text.append(" --- |")
      case .left: text.append(" :-- |")
      case .center: text.append(" :-: |")
      case .right: text.append(" --: |")
      }
    }
  }
}

extension MarkdownPrinter {
  /// Text that no block was opened for stands in an item of a tight list.
  private mutating func beginRun() {
    guard isFirstInContainer else { return }
    isFirstInContainer = false
    isInTightItem = true
  }

  private mutating func append(_ run: String) {
    beginRun()
    if code != nil { return code?.append(run) ?? () }
    var isCut = false
    if wasOmitted {
      text.closeGap(before: run)
      isCut = isAtLineStart
      wasOmitted = false
    }
    run.withBytes { bytes in
      let start = isCut ? bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count : 0
      appendEscaped(UnsafeBufferPointer(rebasing: bytes[start...]))
      isAtLineStart = isAtLineStart && start == bytes.count
    }
  }

  private mutating func appendAsItIs(_ run: String) {
    beginRun()
    text.append(run)
    (isAtLineStart, wasOmitted) = (false, false)
  }

  private mutating func closeCode() {
    let content = code ?? ""
    code = nil
    let fence = Self.fence(around: content, atLeast: 1)
    let pad = content.hasPrefix("`") || content.hasSuffix("`") ? " " : ""
    text.append(fence + pad + (columns == nil ? content : content.replacing("|", with: "\\|")) + pad + fence)
    isAtLineStart = false
  }

  private mutating func closeCodeBlock() {
    let content = code ?? ""
    code = nil
    let fence = Self.fence(around: content, atLeast: 3)
    text.append(fence)
    let body = content.hasSuffix("\n") ? content.dropLast() : content[...]
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      breakLine()
      text.append(line)
    }
    breakLine()
    text.append(fence)
  }

  private static func fence(around content: String, atLeast least: Int) -> String {
    var longest = 0, run = 0
    for byte in content.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(least, longest + 1))
  }

  private static func destination(_ address: String) -> String {
    let isPlain = address.utf8.allSatisfy {
      $0 > 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "<")
    }
    return isPlain && !address.isEmpty ? address : "<" + address + ">"
  }

  /// An empty line in a container keeps its marks, but no spaces after them.
  private mutating func appendTrimmedIndents() {
    guard !indents.isEmpty else { return }
    var indent = indents.joined()
    indent.trimSpacesAtEnd()
    text.append(indent)
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    let lineStart = isAtLineStart && Self.mayBeginBlock(bytes.first)
    guard lineStart || Self.mayNeedEscape(bytes) else { return text.append(bytes) }
    let inTable = columns != nil
    var start = 0
    for index in bytes.indices where Self.needsEscape(bytes, index, lineStart: lineStart, inTable: inTable) {
      text.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      text.append(UInt8(ascii: "\\"))
      start = index
    }
    text.append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func mayNeedEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "!"):
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether a line that begins so could be read as a heading, quotation, list or rule.
  private static func mayBeginBlock(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte < 0x40 && byte != 0x20
  }

  private static func needsEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, lineStart: Bool, inTable: Bool
  ) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "`"), UInt8(ascii: "<"):
      true
    case UInt8(ascii: "|"): inTable
    case UInt8(ascii: "!"): index + 1 == bytes.count
    case UInt8(ascii: "&"): index + 1 < bytes.count && bytes[index + 1] != 0x20
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      lineStart && index == 0
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      lineStart && (1...9).contains(index) && bytes[..<index].allSatisfy { (0x30...0x39).contains($0) }
    default: false
    }
  }
}
