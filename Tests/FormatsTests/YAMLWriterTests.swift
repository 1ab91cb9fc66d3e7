import Testing

@testable import Formats

@Suite struct YAMLWriterTests {
  private func reread(_ value: YAMLValue) -> (value: YAMLValue?, text: String, problems: [InputProblem]) {
    let text = YAML.text(of: value)
    let reading = YAML.parse(Array(text.utf8))
    return (reading.value.map(YAMLValue.init), text, reading.problems)
  }

  private func styled(_ text: String) -> String { YAML.text(of: .fields([("a", .text(text))])) }

  @Test(arguments: [
    ("NO", "a: NO\n"), ("1.10", "a: 1.10\n"), ("2010-06-01", "a: 2010-06-01\n"), ("true", "a: true\n"),
    ("-3.5", "a: -3.5\n"), ("a:b", "a: a:b\n"), ("We are#1", "a: We are#1\n"), ("née", "a: née\n"),
    ("", "a: \"\"\n"), ("null", "a: \"null\"\n"), ("~", "a: \"~\"\n"), ("We are #1", "a: \"We are #1\"\n"),
    ("Two things: a plan", "a: \"Two things: a plan\"\n"), ("ends:", "a: \"ends:\"\n"), ("- x", "a: \"- x\"\n"),
    ("*bold*", "a: \"*bold*\"\n"), ("say \"no\"", "a: say \"no\"\n"), ("\"x\"", "a: \"\\\"x\\\"\"\n"),
    (" pad", "a: \" pad\"\n"), ("tab\there", "a: \"tab\\there\"\n"), ("@x", "a: \"@x\"\n"),
    ("one\ntwo", "a: |-\n  one\n  two\n"), ("one\n\ntwo\n", "a: |\n  one\n\n  two\n"), ("\n", "a: \"\\n\"\n"),
    ("§ 12", "a: § 12\n"), ("<<", "a: \"<<\"\n"), ("---", "a: \"---\"\n"),
  ])
  func `text is quoted exactly where it must be`(text: String, written: String) { #expect(styled(text) == written) }

  @Test func `long text is folded at single spaces and read as one line`() {
    let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let text = styled(words)
    #expect(text.hasPrefix("a: >-\n  word0 "))
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= YAMLStyle.width + 12 })
    #expect(reread(.text(words)).value == .text(words))
  }

  @Test func `lists and maps stand below one another`() {
    let call = YAMLValue.fields([("id", "x"), ("sources", .list(["a", "b"]))])
    let value = YAMLValue.fields([
      ("calls", .list([call, .list([.list(["c"]), .list([])]), .map([])])), ("nothing", nil), ("none", .map([])),
    ])
    #expect(
      YAML.text(of: value)
        == "calls:\n  - id: x\n    sources:\n      - a\n      - b\n  - - - c\n    - []\n  - {}\nnone: {}\n")
    #expect(reread(value).value == value)
  }

  @Test func `a character that the reader refuses is refused after writing as well`() {
    #expect(reread(.fields([("a", "x\u{7}")])).problems.count == 1)
  }

  /// `parse(print(x)) == x` for every value that the reader takes.
  @Test func `reading what was written gives the same value`() {
    var random = Seeded(11)
    for _ in 0..<6_000 {
      let value = Self.value(depth: 4, using: &random)
      if value == .text("") || value == .text("~") || value == .text("null") { continue }
      let again = reread(value)
      #expect(again.problems == [], "\(again.text)")
      #expect(again.value == value, "\(again.text)")
    }
  }

  private static let pieces = [
    "a", "word", "é", "𝄞", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "#", " #", ": ", ":", "-", "- ", "?", "? ",
    "\"",
    "'", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", ">-", "%", "@", "`", "~", "null", "<<", "---", "...",
    "NO", "1.10", "=", "$", "0", "e\u{301}", "\u{A0}",
    "long long long long long long long long long long text of words ",
  ]

  private static func text(using random: inout Seeded) -> String {
    let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
    return text.joined()
  }

  private static func value(depth: Int, using random: inout Seeded) -> YAMLValue {
    switch depth == 0 ? 0 : Int.random(in: 0...4, using: &random) {
    case 1, 2:
      return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1, using: &random) })
    case 3, 4:
      var entries: [YAMLValue.Entry] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let key = text(using: &random)
        // Two keys that Unicode calls the same are one key for the reader.
        if entries.contains(where: { $0.key == key }) { continue }
        entries.append(.init(key, value(depth: depth - 1, using: &random)))
      }
      return .map(entries)
    default: return .text(text(using: &random))
    }
  }

  @Test func `a key of any length is read again`() {
    let value = YAMLValue.fields([
      (String(repeating: "k ", count: 900) + "k", .list([.fields([("b", "c")])]))
    ])
    #expect(reread(value).value == value)
  }
}
