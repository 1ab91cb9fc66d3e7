import Cards
import Formats

/// Makes prose of Markdown: finds the citations, and reports what a card may not hold.
enum ProseReader {
  /// A text of a YAML field.
  static func read(_ text: String, of node: YAMLNode, at desk: Desk) -> Prose? {
    // The text of a block begins on the line below its key.
    let isBlock = if case .scalar(_, .block) = node.content { true } else { false }
    let line = node.line + (isBlock ? 1 : 0)
    if let prose = plain(text, line: line, desk) { return prose }
    return read(Array(text.utf8)[...], firstLine: line, desk)
  }

  /// A Markdown file, or the part of one below its front matter.
  static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int, _ desk: Desk) -> Prose? {
    var builder = ProseBuilder(desk: desk, length: bytes.count)
    let reading = Markdown.read(bytes, firstLine: firstLine) { builder.take($0) }
    desk.report(reading.problems, rule: "markdown")
    guard reading.value != nil else { return nil }
    let prose = builder.finish(Place(file: desk.file, line: firstLine))
    ProseLimits.check(prose.events, desk)
    return prose
  }

  /// One paragraph without markup needs no parser; most fields are such.
  private static func plain(_ text: String, line: Int, _ desk: Desk) -> Prose? {
    guard let first = text.utf8.first, isPlainStart(first), text.utf8.count <= ProseLimits.wordLength,
      isPlain(text)
    else { return nil }
    let paragraph = Prose.Element.paragraph
    return Prose(
      events: [.open(paragraph, line: line), .text(text.trimmingSpaces), .close(paragraph)],
      place: Place(file: desk.file, line: line), hasBindings: false)
  }

  private static func isPlainStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
    default: false
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    let plainBytes = plainBytes
    return text.withTextBytes { bytes in bytes.allSatisfy { plainBytes[Int($0)] } }
  }

  /// Whether a byte means nothing to Markdown within a line, by its value.
  private static let plainBytes = (UInt8.min...UInt8.max).map { byte in
    byte >= 0x20 && byte != 0x7F && !"*_`[]<&\\!|{".utf8.contains(byte)
  }
}

/// Turns Markdown's events into those of prose, one after the other.
private struct ProseBuilder {
  let desk: Desk
  private var events: [Prose.Event] = []
  /// For each open Markdown element, whether it was passed on.
  private var open: [(element: Prose.Element?, isTightList: Bool)] = []
  private var text = ""
  private var line = 0
  /// Whether the text that has gathered ends within a citation, and its last byte.
  private var isCiting = false
  private var last: UInt8 = 0
  /// Whether it ends within a binding.
  private var isBinding = false
  private var hasBindings = false
  /// While a link has begun and none of its text was seen: how many reports there were before it.
  private var linkStart: Int?
  /// What is wrong, kept back until the text is known to be read whole.
  private var reports: [Report] = []

  private struct Report {
    let line: Int
    let found: String
    let expected: String
    var mend: String?
    var rule = "markdown"
  }

  /// - Parameter length: of the text, by which memory is asked for.
  init(desk: Desk, length: Int) {
    self.desk = desk
    events.reserveCapacity(4 + length / 64)
  }

  mutating func take(_ event: MarkdownEvent) {
    switch event {
    case .text(let run, let line):
      followLink(run, line)
      if text.isEmpty { (self.line, text) = (line, run) } else { text += run }
      follow(run)
    case .softBreak:
      if isCiting || isBinding { text += " " } else { append(.softBreak) }
    case .hardBreak: append(.hardBreak)
    case .thematicBreak(let line): append(.rule(line: line))
    case .code(let code, let line):
      append(.open(.code, line: line))
      events.append(.text(code))
      events.append(.close(.code))
    case .html(let markup, let line):
      flush()
      report(line, found: "HTML: \(quoted(markup))", expected: "Markdown without HTML")
    case .open(let element, let line): start(element, line)
    case .close:
      flush()
      linkStart = nil
      if let element = open.popLast()?.element { events.append(.close(element)) }
    }
  }

  mutating func finish(_ place: Place) -> Prose {
    flush()
    for report in reports {
      let place = Place(file: desk.file, line: report.line)
      desk.report(place, found: report.found, expected: report.expected, mend: report.mend, rule: report.rule)
    }
    return Prose(events: events, place: place, hasBindings: hasBindings)
  }

  private mutating func append(_ event: Prose.Event) {
    flush()
    events.append(event)
  }

  private mutating func start(_ element: MarkdownElement, _ line: Int) {
    flush()
    let before = reports.count
    let prose = prose(element, line)
    linkStart = if case .link = element { before } else { nil }
    var isTight = false
    switch element {
    case .bulletList(let tight), .orderedList(_, let tight): isTight = tight
    default: break
    }
    open.append((prose, isTight))
    if let prose { events.append(.open(prose, line: line)) }
  }

  private mutating func prose(_ element: MarkdownElement, _ line: Int) -> Prose.Element? {
    switch element {
    case .paragraph: isInTightItem ? nil : .paragraph
    case .heading(let level): .heading(level)
    case .bulletList: .bulletList
    case .orderedList(let start, _): .orderedList(start: start)
    case .item: .item
    case .quote: .quote
    case .codeBlock: .codeBlock
    case .table(let alignments): .table(alignments.map(Self.alignment))
    case .tableHead: .tableHead
    case .tableRow: .tableRow
    case .tableCell: .tableCell
    case .emphasis: .emphasis
    case .strong: .strong
    case .link(let url, _): link(url, line)
    case .image: image(line)
    }
  }

  private var isInTightItem: Bool {
    guard open.count >= 2, case .item = open[open.count - 1].element else { return false }
    return open[open.count - 2].isTightList
  }

  private static func alignment(_ alignment: MarkdownAlignment) -> Prose.Alignment {
    switch alignment {
    case .none: .none
    case .left: .left
    case .center: .center
    case .right: .right
    }
  }

  private mutating func link(_ url: String, _ line: Int) -> Prose.Element? {
    if WebAddress.isWellFormed(url) || url.hasPrefix("mailto:") { return .link(url) }
    if url.hasPrefix("doi:") { return .link("https://doi.org/" + url.dropFirst(4)) }
    report(
      line, found: "a link to \(quoted(url))",
      expected: "an address that begins with https://, http://, mailto: or doi:")
    return nil
  }

  /// Where the one line of a footnote looks like an address to Markdown, its mark has become a link.
  private mutating func followLink(_ run: String, _ line: Int) {
    guard let before = linkStart else { return }
    linkStart = nil
    guard run.hasPrefix("^") else { return }
    reports.removeLast(reports.count - before)
    reportFootnote(run.dropFirst(), line)
  }

  private mutating func reportFootnote(_ name: some StringProtocol, _ line: Int) {
    report(
      line, found: "the footnote \(quoted("[^" + name + "]"))",
      expected: "a citation where the sentence says it, [@key, p. 4]; what is more than a source belongs into the text")
  }

  /// Marks of footnotes that Markdown has left as they were written.
  private mutating func findFootnotes(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return }
    for match in text.matches(of: #/\[\^([^\s\[\]]{1,64})\]/#) { reportFootnote(match.output.1, line) }
  }

  private mutating func image(_ line: Int) -> Prose.Element? {
    report(line, found: "an image", expected: "text: a card's texts hold no images")
    return nil
  }

  private mutating func report(_ line: Int, found: String, expected: String) {
    reports.append(Report(line: line, found: found, expected: expected))
  }

  /// Looks whether a citation or a binding begins or ends in a run of text.
  private mutating func follow(_ run: String) {
    isBinding = run.withTextBytes { $0.endsInBinding(isBinding) }
    (isCiting, last) = run.withTextBytes { bytes in
      var isCiting = isCiting
      var next = 0
      while let mark = bytes.position(of: isCiting ? UInt8(ascii: "]") : UInt8(ascii: "@"), from: next) {
        isCiting = !isCiting && (mark == 0 ? last : bytes[mark - 1]) == UInt8(ascii: "[")
        next = mark + 1
      }
      return (isCiting, bytes.last ?? last)
    }
  }

  /// Passes on the text that has gathered, its citations and bindings apart.
  private mutating func flush() {
    guard !text.isEmpty else { return }
    let text = text
    (self.text, isCiting, last, isBinding) = ("", false, 0, false)
    if case .codeBlock = open.last?.element { return events.append(.text(text)) }
    findFootnotes(text)
    let isWhole = text.withTextBytes { bytes in
      var rest = 0
      var next = 0
      while let mark = bytes.bindingMark(from: next) {
        guard let end = bytes.bindingEnd(from: mark + 2) else {
          let start = bytes.text(mark..<bytes.count)
          report(line, found: "a binding that does not end: \(quoted(start))", expected: "{{ count states }}")
          break
        }
        passCitations(bytes, rest..<mark)
        bind(bytes.text(mark + 2..<end))
        rest = end + 2
        next = rest
      }
      return passCitations(bytes, rest..<bytes.count) && rest == 0
    }
    if isWhole { events.append(.text(text)) }
  }

  /// Passes on a part of the text; `true`, and nothing is passed on, where it is the whole and has no citation.
  @discardableResult private mutating func passCitations(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    var rest = 0
    var next = 0
    while let mark = part.position(of: UInt8(ascii: "@"), from: next) {
      next = mark + 1
      guard mark > rest, part[mark - 1] == UInt8(ascii: "[") else { continue }
      guard let end = part.position(of: UInt8(ascii: "]"), from: next) else {
        let start = part.text(mark - 1..<part.count)
        report(line, found: "a citation that does not end: \(quoted(start))", expected: "[@key, p. 4]")
        break
      }
      if mark - 1 > rest { events.append(.text(part.text(rest..<mark - 1))) }
      cite(UnsafeBufferPointer(rebasing: part[mark..<end]))
      rest = end + 1
      next = rest
    }
    if rest == 0, part.count == bytes.count { return true }
    if rest < part.count { events.append(.text(part.text(rest..<part.count))) }
    return false
  }

  private mutating func bind(_ text: String) {
    let place = Place(file: desk.file, line: line)
    do throws(BindingReader.Problem) {
      events.append(.bind(try BindingReader.read(text, of: BindingReader.country(ofFile: desk.file), at: place)))
      hasBindings = true
    } catch {
      reports.append(
        Report(line: line, found: error.found, expected: error.expected, mend: error.mend, rule: "binding"))
    }
  }

  private mutating func cite(_ inside: UnsafeBufferPointer<UInt8>) {
    let place = Place(file: desk.file, line: line)
    var citations: [Citation] = []
    var start = 0
    while start <= inside.count {
      let end = inside.position(of: UInt8(ascii: ";"), from: start) ?? inside.count
      let item = inside.text(start..<end).trimmingSpaces
      if end == start {
        // Nothing between two semicolons says nothing.
      } else if item.hasPrefix("@"), let citation = CitationText.parse(String(item.dropFirst()), at: place) {
        citations.append(citation)
      } else {
        report(line, found: "the citation \(quoted(item))", expected: "@key, and after a comma the place in the source")
      }
      start = end + 1
    }
    if !citations.isEmpty { events.append(.cite(citations)) }
  }
}
