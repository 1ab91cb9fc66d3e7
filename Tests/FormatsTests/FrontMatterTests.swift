import Testing

@testable import Formats

@Suite struct FrontMatterTests {
  private func parts(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard let value = FrontMatter.split(bytes).value else { return nil }
    return [value.yaml, value.body].compactMap { part in
      part.map { "\($0.firstLine):" + String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }

  @Test func `settings and text come apart, each with its first line`() {
    #expect(parts("---\na: 1\nb: 2\n---\n\ntext\n") == ["2:a: 1\nb: 2\n", "5:\ntext\n"])
    #expect(parts("\u{FEFF}---  \r\na: 1\r\n---\r\ntext") == ["2:a: 1\r\n", "4:text"])
    #expect(parts("---\n---") == ["2:", "3:"])
  }

  @Test func `a file without settings is all text`() {
    for text in ["", "text\n---\nmore\n", "----\n", "--- a\n", " ---\n"] { #expect(parts(text) == ["1:" + text]) }
  }

  @Test func `settings that are never closed are a problem`() {
    #expect(FrontMatter.split(Array("---\na: 1\n".utf8)).problems.map(\.line) == [1])
    #expect(parts("---\na: 1\n ---\n") == nil)
  }

  @Test func `places in both parts are those of the file`() {
    let bytes = Array("---\na: 1\na: 2\n---\n\n<b>\n".utf8)
    guard let value = FrontMatter.split(bytes).value, let yaml = value.yaml else {
      Issue.record("no front matter")
      return
    }
    #expect(YAML.parse(bytes[yaml.range], firstLine: yaml.firstLine).problems.map(\.line) == [3])
    let events = Markdown.parse(bytes[value.body.range], firstLine: value.body.firstLine).value
    #expect(events == [.html("<b>\n", line: 6)])
  }
}
