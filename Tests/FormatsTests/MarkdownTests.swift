import Testing

@testable import Formats

@Suite struct MarkdownTests {
  private func read(_ text: String, firstLine: Int = 1) -> [MarkdownEvent] {
    let reading = Markdown.parse(Array(text.utf8), firstLine: firstLine)
    #expect(reading.problems == [])
    return reading.value ?? []
  }

  /// Events as one line each, indented: what a person can compare at a glance.
  private func outline(_ text: String, firstLine: Int = 1) -> String {
    var depth = 0
    return read(text, firstLine: firstLine).compactMap { event -> String? in
      if case .close = event {
        depth -= 1
        return nil
      }
      let indent = String(repeating: " ", count: depth)
      switch event {
      case .open(let element, let line):
        depth += 1
        return "\(indent)\(line) \(element)"
      case .text(let text, let line): return "\(indent)\(line) \(text.debugDescription)"
      case .code(let text, let line): return "\(indent)\(line) code \(text.debugDescription)"
      case .html(let text, let line): return "\(indent)\(line) html \(text.debugDescription)"
      case .thematicBreak(let line): return "\(indent)\(line) thematicBreak"
      case .softBreak: return "\(indent)soft"
      case .hardBreak: return "\(indent)hard"
      case .close: return nil
      }
    }.joined(separator: "\n")
  }

  @Test func `inline markup comes in order, with adjacent text merged`() {
    #expect(
      outline("One & two &amp; *three*\n**four** `five`\\\n[six](/a \"t\") ![seven](b.png) [@src, p. 4]!\n") == """
        1 paragraph
         1 "One & two & "
         1 emphasis
          1 "three"
         soft
         2 strong
          2 "four"
         2 " "
         2 code "five"
         hard
         3 link(url: "/a", title: "t")
          3 "six"
         3 " "
         3 image(url: "b.png", title: "")
          3 "seven"
         3 " [@src, p. 4]!"
        """)
  }

  @Test func `blocks carry the lines of the file`() {
    #expect(
      outline("# H\n\n- a\n- b\n\n  c\n\n3. d\n\n> q\n> r\n\n```swift\nlet x\n```\n\n---\n", firstLine: 10) == """
        10 heading(level: 1)
         10 "H"
        12 bulletList(tight: false)
         12 item
          12 paragraph
           12 "a"
         13 item
          13 paragraph
           13 "b"
          15 paragraph
           15 "c"
        17 orderedList(start: 3, tight: true)
         17 item
          17 paragraph
           17 "d"
        19 quote
         19 paragraph
          19 "q"
          soft
          20 "r"
        22 codeBlock(language: "swift")
         23 "let x\\n"
        26 thematicBreak
        """)
  }

  @Test func `tables have a head, rows and alignments, each on its line`() {
    #expect(
      outline("t\n\n| a | *b* |\n|:--|--:|\n| c | d |\n| e |\n") == """
        1 paragraph
         1 "t"
        3 table(alignments: [Formats.MarkdownAlignment.left, Formats.MarkdownAlignment.right])
         3 tableHead
          3 tableCell
           3 "a"
          3 tableCell
           3 emphasis
            3 "b"
         5 tableRow
          5 tableCell
           5 "c"
          5 tableCell
           5 "d"
         6 tableRow
          6 tableCell
           6 "e"
          6 tableCell
        """)
  }

  @Test func `raw HTML is reported with its line, never passed on as text`() {
    #expect(
      outline("a\n<b>c</b>\n\n<script>\nx\n</script>\n") == """
        1 paragraph
         1 "a"
         soft
         2 html "<b>"
         2 "c"
         2 html "</b>"
        4 html "<script>\\nx\\n</script>\\n"
        """)
  }

  @Test func `strikethrough, autolinks, footnotes and smart punctuation are off`() {
    #expect(
      outline("~~a~~ www.example.org \"q\" -- ...[^1]\n")
        == """
        1 paragraph
         1 "~~a~~ www.example.org \\"q\\" -- ...[^1]"
        """)
  }

  @Test func `lines go on counting after code spans, tags and hard breaks`() {
    #expect(
      outline("a `b\nc` d <i\n> e\\\n\\\nf *g*\n").split(separator: "\n").last == "   5 \"g\"")
  }

  @Test func `elements open and close in balance`() {
    var open: [MarkdownElement] = []
    for event in read("> - *a **b***\n>   [c](d)\n\n|a|\n|-|\n|b|\n\n```\nx\n```\n") {
      if case .open(let element, _) = event { open.append(element) }
      if case .close(let element) = event { #expect(open.popLast() == element) }
    }
    #expect(open == [])
  }

  @Test func `character references cannot bring control characters in`() {
    let reading = Markdown.parse(Array("a\n\nb &#7; c [d](&#x1b;)\n".utf8))
    #expect(reading.problems.map(\.line) == [3, 3])
  }

  @Test func `bytes that are no text are refused with their line`() {
    #expect(Markdown.parse(Array("a\n".utf8) + [0xC3, 0x0A]).problems.map(\.line) == [2])
    #expect(Markdown.parse(Array("a\n\nb\u{0}".utf8)).problems.map(\.line) == [3])
    #expect(Markdown.parse(Array("a".utf8), limits: InputLimits(bytes: 0)).value == nil)
  }

  @Test func `an empty text has no events`() {
    #expect(read("") == [])
    #expect(read("\u{FEFF}") == [])
  }

  @Test func `texts are read on many threads at once, each as if alone`() async {
    let texts = (0..<40).map { "# T\($0)\n\n| a\($0) | b |\n|---|:-:|\n| *c* | ~~d~~ |\n\n- x \($0)\n" }
    let alone = texts.map { Markdown.parse(Array($0.utf8)) }
    let together = await withTaskGroup(of: (Int, Reading<[MarkdownEvent]>).self) { group in
      for round in 0..<400 {
        group.addTask { (round % texts.count, Markdown.parse(Array(texts[round % texts.count].utf8))) }
      }
      var results: [(Int, Reading<[MarkdownEvent]>)] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(together.count == 400)
    #expect(together.allSatisfy { $0.1 == alone[$0.0] })
  }
}

@Suite struct MarkdownEscapes {
  private func words(_ markdown: String) -> String {
    var text = ""
    for event in Markdown.parse(Array(markdown.utf8)).value ?? [] {
      switch event {
      case .text(let run, _): text += run
      case .softBreak: text += "\n"
      case .open(.paragraph, _): text += text.isEmpty ? "" : "\n\n"
      case .close: break
      default: text += "<<\(event)>>"
      }
    }
    return text
  }

  @Test(arguments: [
    "1. not a list", "12) nor this", "- nor this", "+ a", "=== a", "# no heading", "> no quote", "a | b\n--- | ---",
    "[@key, p. 3]", "*stars* and _lines_", "<b>&amp;", "`code`", "back\\slash", "#StopChildLabor", "a\nb\n\nc", "~~x~~",
    "![x](y)", "5-14", "***", "---", "e\u{301} [x]: y", "[x]: y",
  ])
  func `text that was escaped reads as it was`(text: String) { #expect(words(Markdown.escaped(text)) == text) }

  @Test func `random text that was escaped reads as it was`() {
    var random = Seeded(21)
    let pieces = Array("ab 1.)(-+=#*_`[]<>|&~\\!:@{}é;\n").map(String.init)
    for _ in 0..<4_000 {
      let raw = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      // What Markdown itself makes of space: none at the ends of lines, one blank line between paragraphs.
      let lines = raw.joined().split(separator: "\n").map { line in
        line.split(separator: " ", omittingEmptySubsequences: false).drop { $0.isEmpty }.reversed().drop { $0.isEmpty }
          .reversed().joined(separator: " ")
      }.filter { !$0.isEmpty }
      let text = lines.joined(separator: "\n")
      #expect(words(Markdown.escaped(text)) == text)
    }
  }
}

@Suite struct ForeignTables {
  private func read(_ text: String) -> Reading<CSVTable> {
    let bytes = Array(text.utf8)
    return CSV.parse(foreign: bytes, separator: CSVSeparator(of: bytes), limits: InputLimits())
  }

  @Test(arguments: [("a;b\n1;2\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("\"a,b\";c\n1;2\n", ";")])
  func `the separator is seen in the first line`(text: String, separator: String) {
    #expect(read(text).value?.rows.first?.cells == ["1", "2"])
  }

  @Test func `columns without names and of one name get names, blank lines are passed over`() {
    let table = read("\u{FEFF},x,x\r\n1,2,3\r\n\r\n4,\"5\n6\",7\r\n").value
    #expect(table?.header == ["column 1", "x", "x (2)"])
    #expect(table?.rows.map(\.cells) == [["1", "2", "3"], ["4", "5\n6", "7"]])
    #expect(table?.rows.map(\.line) == [2, 4])
  }

  @Test func `rows of another length are told with their lines`() {
    let reading = read("a,b\n1\n1,2\n1,2,3\n")
    #expect(reading.problems.map(\.line) == [2, 4])
    #expect(reading.value?.rows.count == 1)
  }
}
