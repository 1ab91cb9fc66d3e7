import CCommonMark

/// Makes events of cmark's nodes, one after the other.
struct MarkdownEvents {
  private let firstLine: Int
  private let limits: InputLimits
  /// Whether the text holds character references, which can write what the check of its bytes refuses.
  private let mayEscape: Bool
  private var count = 0
  private var open: [MarkdownElement] = []
  /// Adjacent pieces of text, put together until something else comes.
  private var text = ""
  private var textLine = 0
  /// The line that is being read. Inside a block it is counted here, since cmark's own count misses line ends after
  /// backslashes.
  private var line: Int
  private var problems: [InputProblem] = []
  private var isRefused = false

  init(firstLine: Int, limits: InputLimits, mayEscape: Bool) {
    self.firstLine = firstLine
    self.limits = limits
    self.mayEscape = mayEscape
    line = firstLine
  }

  /// Takes one step of the walk and hands on what comes of it; false when a limit is passed.
  mutating func take(_ node: OpaquePointer, isEnter: Bool, _ pass: (MarkdownEvent) -> Void) -> Bool {
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_DOCUMENT { return true }
    guard isEnter else {
      flush(pass)
      if let element = open.popLast() { self.pass(.close(element), pass) }
      return true
    }
    if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK) {
      let start = Int(cmark_node_get_start_line(node))
      if start > 0 { line = start + firstLine - 1 }
    }
    switch type {
    case CMARK_NODE_TEXT:
      if text.isEmpty { (textLine, text) = (line, literal(node)) } else { text += literal(node) }
      return true
    case CMARK_NODE_SOFTBREAK:
      append(.softBreak, pass)
      line += 1
    case CMARK_NODE_LINEBREAK:
      append(.hardBreak, pass)
      line += 1
    case CMARK_NODE_CODE:
      append(.code(checked(literal(node)), line: line), pass)
      line += lineEnds(in: node)
    case CMARK_NODE_HTML_INLINE:
      append(.html(literal(node), line: line), pass)
      line += lineEnds(in: node)
    case CMARK_NODE_HTML_BLOCK: append(.html(literal(node), line: line), pass)
    case CMARK_NODE_THEMATIC_BREAK: append(.thematicBreak(line: line), pass)
    case CMARK_NODE_CODE_BLOCK:
      let element = MarkdownElement.codeBlock(language: checked(string(cmark_node_get_fence_info(node))))
      append(.open(element, line: line), pass)
      // The text of a fenced block starts on the line below its fence.
      if isFenced(node) { line += 1 }
      textLine = line
      text = literal(node)
      append(.close(element), pass)
    default:
      guard let element = element(node, type) else { return true }
      append(.open(element, line: line), pass)
      open.append(element)
    }
    return isWithinLimits()
  }

  /// Hands on what is left. No value after a refusal.
  mutating func finish(_ pass: (MarkdownEvent) -> Void) -> Reading<Void> {
    flush(pass)
    return Reading(value: isRefused ? nil : (), problems: problems)
  }

  private mutating func append(_ event: MarkdownEvent, _ pass: (MarkdownEvent) -> Void) {
    flush(pass)
    self.pass(event, pass)
  }

  private mutating func flush(_ pass: (MarkdownEvent) -> Void) {
    guard !text.isEmpty else { return }
    self.pass(.text(checked(text, line: textLine), line: textLine), pass)
    text = ""
  }

  private mutating func pass(_ event: MarkdownEvent, _ pass: (MarkdownEvent) -> Void) {
    count += 1
    pass(event)
  }

  private mutating func isWithinLimits() -> Bool {
    if open.count > limits.depth {
      problems.append(
        InputProblem(line: line, found: "more than \(limits.depth) levels of nesting", expected: "a flatter text"))
    } else if count > limits.values {
      problems.append(
        InputProblem(
          line: line, found: "more than \(limits.values) pieces of text and markup",
          expected: "a smaller file; split it"))
    } else {
      return true
    }
    isRefused = true
    return false
  }
}

extension MarkdownEvents {
  private func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

  /// Line ends inside a code span or a tag, which become spaces in its text.
  private func lineEnds(in node: OpaquePointer) -> Int {
    max(0, Int(cmark_node_get_end_line(node)) - Int(cmark_node_get_start_line(node)))
  }

  private func isFenced(_ block: OpaquePointer) -> Bool {
    var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
    return cmark_node_get_fenced(block, &length, &offset, &character) != 0
  }

  /// Reports control characters that came by a character reference such as `&#7;`.
  private mutating func checked(_ text: String, line: Int? = nil) -> String {
    guard mayEscape else { return text }
    var text = text
    if let control = text.withUTF8(InputText.firstControl), problems.count < InputLimits.problems {
      problems.append(
        InputProblem(
          line: line ?? self.line,
          found: "a character reference that stands for the control character \(InputText.name(control))",
          expected: "no such character; delete it"))
    }
    return text
  }

  private mutating func element(_ node: OpaquePointer, _ type: cmark_node_type) -> MarkdownElement? {
    switch type {
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LIST:
      let isTight = cmark_node_get_list_tight(node) != 0
      guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return .bulletList(tight: isTight) }
      return .orderedList(start: Int(cmark_node_get_list_start(node)), tight: isTight)
    case CMARK_NODE_LINK:
      return .link(url: checked(string(cmark_node_get_url(node))), title: checked(string(cmark_node_get_title(node))))
    case CMARK_NODE_IMAGE:
      return .image(url: checked(string(cmark_node_get_url(node))), title: checked(string(cmark_node_get_title(node))))
    default: return tablePart(node)
    }
  }

  /// The types of an extension have numbers of their own; their names are what the library promises.
  private func tablePart(_ node: OpaquePointer) -> MarkdownElement? {
    switch string(cmark_node_get_type_string(node)) {
    case "table": .table(alignments: alignments(node))
    case "table_header": .tableHead
    case "table_row": .tableRow
    case "table_cell": .tableCell
    default: nil
    }
  }

  private func alignments(_ table: OpaquePointer) -> [MarkdownAlignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else {
      return Array(repeating: .none, count: count)
    }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }
}
