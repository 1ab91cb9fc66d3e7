import Testing
@testable import Formats

@Suite struct HTMLValues {
  @Test func `text and attributes are escaped`() {
    var out = Bytes()
    HTML.element("p", [Attribute("title", "a\"<b")], "x & <y>").render(into: &out)
    #expect(String(decoding: out.array, as: UTF8.self) == "<p title=\"a&quot;&lt;b\">x &amp; &lt;y&gt;</p>")
  }
}
