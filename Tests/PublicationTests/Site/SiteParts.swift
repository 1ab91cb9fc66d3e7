import Cards
import Formats
import Foundation
import Testing

@testable import Publication

@Suite("Parts of pages") struct SiteParts {
  private static var writer: ProseHTML {
    ProseHTML(heading: 3, tableLabel: "Table") { .element("sup", "\($0.count)") }
  }

  private static func markup(_ html: HTML) -> String {
    var bytes = Bytes()
    html.render(into: &bytes)
    return String(decoding: bytes.array, as: UTF8.self)
  }

  private static func html(_ text: String) -> String {
    markup(writer.blocks(SampleMarkdown.prose(text)))
  }

  @Test func `headings fit below those of the page and never pass the sixth level`() {
    #expect(Self.html("# A\n## B\n##### E") == "<h3>A</h3><h4>B</h4><h6>E</h6>")
  }

  @Test func `a table has a head, aligned columns and a box that the keyboard reaches`() {
    #expect(
      Self.html("|Year|Cases|;2022|7|")
        == #"<div class="scroll" role="group" tabindex="0" aria-label="Table"><table><thead><tr>"#
        + #"<th scope="col">Year</th><th scope="col" class="end">Cases</th></tr></thead>"#
        + #"<tbody><tr><td>2022</td><td class="end">7</td></tr></tbody></table></div>"#)
  }

  @Test func `numbers of notes stand at once behind the word`() {
    #expect(Self.html("It rose [@letter].") == "<p>It rose<sup>1</sup>.</p>")
  }

  @Test func `what follows a text ends its last paragraph, or stands in one of its own`() {
    let end = HTML.element("sup", "9")
    func blocks(_ text: String) -> String { Self.markup(Self.writer.blocks(SampleMarkdown.prose(text), end: end)) }
    #expect(blocks("A.\nB.") == "<p>A.</p><p>B.<sup>9</sup></p>")
    #expect(blocks("A.\n- one\n") == "<p>A.</p><ul><li><p>one</p></li></ul><p><sup>9</sup></p>")
  }

  @Test func `one paragraph can stand within a line`() {
    let (one, isInline) = Self.writer.inline(SampleMarkdown.prose("A *b*."))
    #expect(Self.markup(one) == "A <em>b</em>." && isInline)
    #expect(!Self.writer.inline(SampleMarkdown.prose("A.\nB.")).isInline)
  }

  @Test func `text that looks like markup is text`() {
    let text = "<script>alert(1)</script> & \"x\""
    #expect(Self.html(text) == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>")
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"), ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:a@example.org", "mailto:a@example.org"), ("doi:10.5555/a b", "https://doi.org/10.5555/a%20b"),
    ("https://example.org/é", "https://example.org/%C3%A9"), ("javascript:alert(1)", nil), ("data:text/html,x", nil),
    ("//example.org", nil), ("card.html", nil), ("doi:11.1", nil), ("", nil),
  ])
  func `a link leads to the web, mail or a DOI, or is no link`(address: String, expected: String?) {
    #expect(WebAddress(address)?.text == expected)
  }

  @Test func `a dead link leaves its words`() {
    let events: [Prose.Event] = [
      .open(.paragraph, line: 1), .open(.link("javascript:x"), line: 1), .text("here"), .close(.link("javascript:x")),
      .close(.paragraph),
    ]
    #expect(Self.markup(Self.writer.blocks(Prose(events: events, place: Sample.place))) == "<p>here</p>")
  }

  @Test func `plain words keep blocks apart and name the notes`() {
    var book = NoteBook(sources: Sample.sources)
    let prose = SampleMarkdown.prose("# A\nB [@letter].\n- c")
    book.cite(prose)
    #expect(prose.plain(notes: nil) == "A\n\nB .\n\nc" || prose.plain(notes: nil) == "A\n\nB.\n\nc")
    #expect(prose.plain(notes: book).contains("[1]"))
  }

  @Test(arguments: ["#0f4c5c", "#ffffff", "#000000", "#f2c230", "#7f7f7f", "#ff00ff"])
  func `every brand colour reads on light and dark pages`(colour: String) {
    let brand = BrandColours(Sample.colour(colour))
    #expect(brand.onPaper.contrast(with: BrandColours.paper) >= 4.5)
    #expect(brand.onPaper.contrast(with: .white) >= 4.5)
    #expect(brand.onNight.contrast(with: BrandColours.night) >= 4.5)
    #expect(brand.onNight.contrast(with: Sample.colour("#242b33")) >= 4.5)
    #expect(brand.midtone.contrast(with: BrandColours.paper) >= 3)
    #expect(brand.midtone.contrast(with: BrandColours.night) >= 3)
    #expect(brand.onSurface.contrast(with: brand.surface) >= 4.5)
  }

  @Test func `the style sheet knows every level and category, and asks nobody for anything`() throws {
    let css = try Sample.site().text("site/style.css")
    for name in ["f0-0-0", "f0-0-2", "f0-1-1", "f0-c2"] { #expect(css.contains(".\(name){--fill:#")) }
    #expect(!css.contains("url(") && !css.contains("@import"))
  }
}
