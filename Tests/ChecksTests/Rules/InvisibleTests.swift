import Mutants
import Testing

@testable import Checks

/// The rule `invisible`.
@Suite("Invisible rule") struct InvisibleRuleTests {
  private static let card = "editions/e1/BE/care.en.md"

  private func found(_ text: String, in path: String = Self.card) throws -> [String] {
    try Sound.files.replacing("Words", by: text, in: path).checked()
  }

  private static let turned =
    "expected text that is read in the order in which it is written; try delete it; to set a run apart, put U+2068 before "
    + "it and U+2069 behind it"

  @Test(arguments: ["202A", "202B", "202C", "202D", "202E"])
  func `what turns text round is an error, with its line`(code: String) throws {
    let scalar = try #require(UInt32(code, radix: 16).flatMap(Unicode.Scalar.init))
    #expect(
      try found("Words\nmore \(scalar)words") == [
        "\(Self.card):4 invisible: found the character U+\(code), which turns text round; \(Self.turned)"
      ])
  }

  @Test(arguments: [
    ("workspace.yaml", "Plain people"), ("frameworks/plain.yaml", "Helpline"), ("editions/e1/edition.yaml", "First"),
    ("sources.json", "A law"), ("editions/e1/BE/actions.yaml", "Do more."), ("editions/e1/BE/reply.en.md", "Thanks"),
    ("treaties/instruments.yaml", "A convention"), ("channels.csv", "Helpline"), ("series.yaml", "Victims"),
    ("editions/e1/BE/gaps.csv", "Cases"), ("editions/e1/BE/care.en.md", "law]"),
  ])
  func `wherever it stands`(path: String, place: String) throws {
    let new = place == "law]" ? "law, p. \u{202E}1]" : place + "\u{202E}"
    let found = try Sound.files.replacing(place, by: new, in: path).checked()
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.contains("invisible: found the character U+202E, which turns") }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix(path) }, "\(found)")
  }

  @Test func `isolates end where they began`() throws {
    #expect(try found("\u{2067}Words\u{2069} and *\u{2066}more\u{2069}*") == [])
    #expect(try found("\u{2067}Words *and* more\u{2069}") == [])
    #expect(
      try found("\u{2067}Words") == [
        "\(Self.card):3 warning invisible: found the isolate U+2067, which does not end; expected U+2069 behind it in the "
          + "same paragraph; try add U+2069, or delete both"
      ])
    #expect(
      try found("Words\u{2069}") == [
        "\(Self.card):3 warning invisible: found U+2069, which ends no isolate; expected U+2066, U+2067 or U+2068 before it "
          + "in the same paragraph; try delete it"
      ])
    #expect(try found("\u{2067}Words\n\nand more\u{2069}").count == 2)
  }

  @Test func `a zero-width space is at home in scripts without spaces`() throws {
    #expect(
      try found("Wo\u{200B}rds") == [
        "\(Self.card):3 warning invisible: found the zero-width space U+200B; expected no such character but in scripts "
          + "that write without spaces: Khmer, Thai, Lao, Burmese, Tibetan; try delete it"
      ])
    #expect(try found("Words ភាសា\u{200B}ខ្មែរ") == [])
    #expect(try found("Words ภาษา\u{200B}ไทย") == [])
  }

  @Test func `what joins and parts letters, and marks of direction, may stand anywhere`() throws {
    #expect(
      try found("Words می\u{200C}خواهم क\u{200D}ष \u{200E}a\u{200F}\u{61C}").filter { $0.contains("invisible") } == [])
  }
}
