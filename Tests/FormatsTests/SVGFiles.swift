import Formats
import Foundation
import Testing

/// Drawings of others: the picture alone is published, and what refers outward or runs is refused.
@Suite struct SVGFiles {
  private static let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"

  private func published(_ text: String) throws -> String {
    String(decoding: try SVGFile.published(Array(text.utf8)), as: UTF8.self)
  }

  private func problems(_ text: String) -> [SVGFile.Problem] {
    do throws(SVGFile.Problems) {
      _ = try SVGFile.published(Array(text.utf8))
      return []
    } catch { return error.all }
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n",
    head
      + "<defs><linearGradient id=\"g\"/></defs><g fill=\"url(#g)\" style='stroke:url( \"#g\" )'><title>A &lt; B</title>"
      + "</g><use xlink:href=\"#g\"/><use href='#g' /><a href=\"#g\"><text xml:space=\"preserve\">x</text></a></svg>",
    head + "<style><![CDATA[ .a { fill: red } ]]></style><path class=\"a\" d='M0 0 > 1'/></svg>",
    "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:path d=\"M0 0\"/></s:svg>", "<svg/>",
  ])
  func `a picture that holds all it shows stays byte for byte`(text: String) throws {
    #expect(try published(text) == text)
  }

  @Test func `comments, notes and what editors keep for themselves go`() throws {
    let noted = """
      <?xml version="1.0"?><!-- Made by A. N. Other --><?adobe secret?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" \
      xmlns:x='adobe:ns:meta/' inkscape:export-filename="C:\\Users\\other\\logo.png" width="1">
      <metadata><x:xmpmeta><a onclick="x" href="javascript:x"/><script/></x:xmpmeta></metadata>\
      <inkscape:grid id="1"><path/></inkscape:grid><inkscape:page/><g data-name="Other's layer" inkscape:label="Other"\
      ><path d="M0 0"/></g><style>/* Other */ .a { fill: red /**/}</style></svg><!-- secret -->
      """
    let plain = """
      <?xml version="1.0"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="1">
      <g><path d="M0 0"/></g><style> .a { fill: red }</style></svg>
      """
    #expect(try published(noted) == plain)
    #expect(try published(plain) == plain)
  }

  @Test(arguments: [
    "<a href=\"javascript:alert(1)\"/>", "<a xlink:href='https://example.org'/>", "<a href=\"&#106;avascript:x\"/>",
    "<image xlink:href=\"https://example.org/a.png\"/>", "<image href=\"file:///etc/passwd\"/>",
    "<image href=\"a.png\"/>",
    "<use href=\"other.svg#a\"/>", "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
    "<image href=\"data:image/png;base64,AAAA\"/>", "<feImage href=\"//example.org/x\"/>",
    "<style>@import url(https://example.org/a.css);</style>", "<style>&#64;import 'a';</style>",
    "<style><![CDATA[.a { fill: URL( 'https://example.org/x' ) }]]></style>", "<style>.a { fill: \\75rl(x) }</style>",
    "<path style=\"fill:url(https://example.org)\"/>", "<path fill=\"url(other.svg#a)\"/>",
    "<path filter='url(&quot;https://example.org&quot;)'/>", "<script/>", "<g onclick=\"x\"/>", "<foreignObject/>",
    "<g xml:base=\"https://example.org\"/>", "<set attributeName=\"xlink:href\" to=\"https://example.org\"/>",
    "<?xml-stylesheet href=\"https://example.org/a.css\"?>", "<iframe src=\"https://example.org\"/>",
    "<x:a xmlns:x=\"http://www.w3.org/2000/svg\" href=\"https://example.org\"/>",
    "<image l:href=\"https://example.org\" xmlns:l=\"http://www.w3.org/1999/xlink\"/>",
  ])
  func `what refers outward or runs is told with its line`(part: String) {
    let found = problems("\(Self.head)\n<g>\n\(part)\n</g>\n</svg>")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line == 3 }, "\(found)")
  }

  @Test func `all that is wrong is told at once`() {
    let found = problems("\(Self.head)\n<script/>\n<a href=\"x\"/><image href=\"y\"/>\n\n<g onload=\"z\"/></svg>")
    #expect(found.map(\.line) == [2, 3, 3, 5])
  }

  @Test func `a photograph in a drawing loses its notes, and a broken one is told`() throws {
    let photo = Photographs.png
    let comment = [0, 0, 0, 4] + Array("tEXt".utf8) + Array("me\0x".utf8) + [0, 0, 0, 0]
    let noted = Array(photo.prefix(33)) + comment + photo.dropFirst(33)
    let drawing = { (bytes: [UInt8]) in
      Self.head + "<image xlink:href=\"data:image/png;base64," + Data(bytes).base64EncodedString() + "\"/></svg>"
    }
    #expect(try published(drawing(noted)) == drawing(photo))
    #expect(problems(drawing(Array(photo.prefix(60)))).count == 1)
  }

  @Test func `elements that use each other without end, and elements without end in each other, are refused`() {
    let deep = { (count: Int) in
      Self.head + String(repeating: "<g>", count: count) + String(repeating: "</g>", count: count) + "</svg>"
    }
    #expect(problems(deep(60)).isEmpty)
    #expect(problems(deep(64)).first?.found == "elements more than 64 deep within each other")
    #expect(problems(deep(100_000)).count == 1)
    #expect(problems(Self.head + "<g id=\"a\"><use href=\"#a\"/></g></svg>").count == 1)
    let bomb = (1..<30).map { "<g id=\"a\($0)\"><use href=\"#a\($0 - 1)\"/><use href=\"#a\($0 - 1)\"/></g>" }.joined()
    #expect(problems(Self.head + "<path id=\"a0\"/>" + bomb + "</svg>").count == 1)
    let many = String(repeating: "<use href=\"#a0\"/>", count: 1000)
    #expect(problems(Self.head + "<path id=\"a0\"/>" + many + "</svg>").isEmpty)
  }

  @Test func `whatever the bytes are, there is an answer, and what is published is published again as it is`() throws {
    let whole = Array(
      (Self.head
        + "<!-- a --><g id=\"a\" x:y=\"1\"><style>/* b */</style><use xlink:href=\"#a2\"/></g><metadata/></svg>").utf8)
    var random = Seeded(11)
    var kept = 0
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 32..<127, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        }
      }
      guard let once = try? SVGFile.published(bytes) else { continue }
      kept += 1
      #expect(try SVGFile.published(once) == once)
    }
    #expect(kept > 50)
  }
}
