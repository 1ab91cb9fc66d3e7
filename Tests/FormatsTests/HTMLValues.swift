import Testing
@testable import Formats

@Suite struct HTMLValues {
  @Test func `text and attributes are escaped`() {
    var out = Bytes()
    HTML.element("p", [Attribute("title", "a\"<b")], "x & <y>").render(into: &out)
    #expect(String(decoding: out.array, as: UTF8.self) == "<p title=\"a&quot;&lt;b\">x &amp; &lt;y&gt;</p>")
  }

  @Test func `escaping finds every mark, wherever it stands in a run`() {
    let marks: [(String, String)] = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
    for length in 0..<20 {
      for place in 0...length {
        for (mark, entity) in marks {
          let before = String(repeating: "a", count: place)
          let after = String(repeating: "é", count: length - place)
          var out = Bytes()
          out.appendEscaped(before + mark + after + mark + mark)
          #expect(String(decoding: out.array, as: UTF8.self) == before + entity + after + entity + entity)
        }
      }
    }
  }

  @Test func `void elements have no end tag`() {
    var out = Bytes()
    HTML.element(
      "p", [Attribute("hidden", nil)], [.element("br", []), "x", .element("img", [Attribute("alt", "")], [])]
    )
    .render(into: &out)
    #expect(String(decoding: out.array, as: UTF8.self) == "<p hidden><br>x<img alt=\"\"></p>")
  }
}
