import Testing

@testable import Formats

/// Text for a terminal.
@Suite struct LegibleTests {
  @Test func `what a terminal shows stays as it is`() {
    for text in ["plain", "Ελληνικά, ខ្មែរ, العربية", "e\u{301}", "a\u{200D}b\u{200C}c", ""] {
      #expect(Legible.line(text) == text)
      #expect(Legible.lines(Array(text.utf8)) == Array(text.utf8))
    }
  }

  @Test func `whatever moves, hides or turns round is written out`() {
    let hostile =
      "\0\u{8}\n\r\t\u{1B}[1A\u{7F}\u{85}\u{9B}\u{61C}\u{200E}\u{200F}\u{2028}\u{202A}\u{202E}\u{2066}\u{2069}"
    #expect(
      Legible.line(hostile)
        == "<U+0000><U+0008><U+000A><U+000D><U+0009><U+001B>[1A<U+007F><U+0085><U+009B><U+061C><U+200E><U+200F><U+2028>"
        + "<U+202A><U+202E><U+2066><U+2069>")
  }

  @Test func `lines keep their ends and nothing else that acts`() {
    #expect(Legible.lines(Array("a\nb\tc\rd\u{9D}\n".utf8)) == Array("a\nb\tc<U+000D>d<U+009D>\n".utf8))
    #expect(Legible.lines([0x61, 0x9B, 0x62]) == Array("a\u{FFFD}b".utf8))
  }

  @Test func `no scalar ends a line but by its own code`() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let line = Legible.line(String(Character(scalar)))
      #expect(!line.unicodeScalars.contains(where: Legible.isUnsafe))
    }
  }
}
