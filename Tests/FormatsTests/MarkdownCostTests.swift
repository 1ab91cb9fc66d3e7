import Testing

@testable import Formats

/// Texts made to be slow to read: each is answered at once. The bound only ends a hang; how fast is measured elsewhere.
@Suite struct MarkdownCostTests {
  private static func times(_ text: String, _ bytes: Int = 400_000) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  /// A text that cmark-gfm would take long for, and the word that says why it is refused.
  struct Costly: Sendable, CustomTestStringConvertible {
    let word: String
    let text: String
    let testDescription: String

    init(_ word: String, _ parts: String...) {
      self.word = word
      text = parts.joined()
      testDescription = word + " " + String(text.prefix(12)).debugDescription
    }
  }

  private static let costly: [Costly] = [
    Costly("column marks", times("|a", 20_000), "|\n", times("|-", 20_000), "|\n"),
    Costly("cells", times("|a", 400), "|\n", times("|-", 400), "|\n", times("x\n", 2_000)),
    Costly("cells", times(times("|a", 200) + "|\n" + times("|-", 200) + "|\n" + times("x\n", 200) + "\n")),
    Costly("cells", times("|a|\n")),
    Costly("begin a table", times("|-|\n|-|-|\n")),
    Costly("begin a table", times("x\n"), "-|\n"),
    Costly("levels", times(">")),
    Costly("levels", times("- ")),
    Costly("levels", times("1. ")),
    Costly("levels", times("> - 1) ")),
    Costly("levels", (0..<500).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()),
    Costly("levels", times("*a "), times("b* ")),
    Costly("levels", String(repeating: "![a", count: 900), String(repeating: "](b)", count: 900)),
    Costly("images", times("![[]()")),
    Costly("images", times("![[a](b)")),
    Costly("raw HTML", times("a <?")),
    Costly("raw HTML", times("a <!A ")),
    Costly("raw HTML", times("a <![CDATA[")),
    Costly("definition", "[a]: ", times("x"), "\n\n", times("[a]")),
  ]

  @Test(arguments: costly)
  func `costly texts are refused`(costly: Costly) {
    let bytes = Array(costly.text.utf8)
    var reading: Reading<[MarkdownEvent]>?
    let duration = ContinuousClock().measure { reading = Markdown.parse(bytes) }
    #expect(duration < .seconds(120))
    #expect(reading?.value == nil)
    #expect(reading?.problems.first?.found.contains(costly.word) == true, "\(reading?.problems.first?.found ?? "")")
  }

  @Test(arguments: [
    "[", "![a", "[a](", "[a](<b", "[a](b \"", "*", "_", "**a *b** ", "a_ ", "_a ", "a** ", "`", "`a``b", "<a ",
    "<a b='",
    "&#x", "\\", "\n", "\r", "\t", "a\n", "[a]: b\n", "[a]:\n", "```\n", "<div>\n", "- a\n\n", "# ", "a\n=\n",
    "    a\n",
    "&amp;", "<a:", "a@", "][", "~~~~\n", "*_a*_", "***** a", "]",
  ])
  func `odd texts are read in linear time`(piece: String) {
    let text = Array(Self.times(piece).utf8)
    let duration = ContinuousClock().measure { _ = Markdown.parse(text) }
    #expect(duration < .seconds(120))
  }

  @Test func `what stays just within the limits is quick too`() {
    let table = String(repeating: "|a", count: 199) + "|\n"
    let lines = Array((table + String(repeating: "|-", count: 199) + "|\n" + String(repeating: table, count: 490)).utf8)
    let deep = (0..<40).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined() + Self.times("\n")
    let images = String(repeating: "![[a](b)", count: 999) + Self.times("[a](b)")
    let html = String(repeating: "<?", count: 199) + Self.times("a")
    for text in [lines, Array(deep.utf8), Array(images.utf8), Array(html.utf8)] {
      var reading: Reading<[MarkdownEvent]>?
      let duration = ContinuousClock().measure { reading = Markdown.parse(text) }
      #expect(reading?.problems == [])
      #expect(duration < .seconds(120))
    }
  }
}
