import Testing

@testable import Cards

/// Addresses under which a site stands.
@Suite("Base addresses") struct BaseAddressTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org"), ("https://example.org/", "https://example.org"),
    ("HTTPS://EXAMPLE.ORG/X/", "https://example.org/X"), ("http://example.org:80/a//", "http://example.org/a"),
    ("https://example.org:443", "https://example.org"), ("https://example.org:80/", "https://example.org:80"),
    ("http://127.0.0.1:8080/cards", "http://127.0.0.1:8080/cards"), ("http://[::1]:8080", "http://[::1]:8080"),
    ("http://[2001:DB8::a:1]/x", "http://[2001:db8::a:1]/x"), ("https://a.example/%c3%a9", "https://a.example/%C3%A9"),
    ("http://localhost", "http://localhost"), ("https://x/a:b@c;d=1,2", "https://x/a:b@c;d=1,2"),
  ])
  func `are written in one way`(text: String, written: String) {
    #expect(BaseAddress(text)?.text == written)
  }

  @Test(arguments: wrong) func `that are none are refused`(text: String) {
    #expect(BaseAddress(text) == nil)
  }

  /// The reader is written by hand, since an expression this long would be compiled for every start.
  @Test func `are those of the pattern that editors use`() throws {
    let pattern = try Regex("^(?:" + BaseAddress.pattern + ")$")
    let pieces = [
      "http", "https", "HTTP", "s", ":", "//", "/", "a", "b.example", ".", "-", "1", "0", "255", "256", "65535",
      "65536",
      "[", "]", "::", "2001:db8", "f", "g", "%", "%4a", "%2e", "..", "@", "?", "#", "~", "é", " ", "\"", "x--y",
      "99999",
      "https://a", "http://[::1]", "https://127.0.0.1", ":8080", "/path",
    ]
    var random = SystemRandomNumberGenerator()
    var accepted = 0
    for _ in 0..<20_000 {
      let start =
        Bool.random(using: &random) ? ["https://", "http://a.b", "http://["].randomElement(using: &random) ?? "" : ""
      let text = (0..<Int.random(in: 1...6, using: &random)).reduce(start) { text, _ in
        text + (pieces.randomElement(using: &random) ?? "")
      }
      let isTaken = BaseAddress(text) != nil
      if isTaken { accepted += 1 }
      #expect(isTaken == (try pattern.wholeMatch(in: text) != nil), "\(text)")
    }
    #expect(accepted > 500)
    for text in Self.wrong { #expect(try pattern.wholeMatch(in: text) == nil, "\(text)") }
  }

  static let wrong = [
    "", "example.org", "http://", "https://", "https:///a", "ftp://a", "https://user:pw@a/", "https://user@a",
    "https://a/?q=1", "https://a?q", "https://a/#f", "https://a#f", "https://a:99999", "https://a:0", "https://a:",
    "https://a:080", "https://a/%zz", "https://a/%4", "https://a/\"><script>", "https://a b", "https://a/ b",
    "https://ä.example", "https://a/ä", "https://a..b", "https://-a.b", "https://a-.b", "https://.a", "https://a.",
    "https://999.1.1.1", "https://1.2.3", "https://a.1", "https://[::1", "https://::1", "https://[1::2::3]",
    "https://[12345::]", "https://[:::]", "https://a/..", "https://a/./b", "https://a/%2e%2E/b", "https://a/\n",
    "https://a\u{301}", "https://a\\b", "https://a/b|c", "https://" + String(repeating: "a", count: 64) + ".b",
    "https://a/" + String(repeating: "b", count: 2000),
  ]
}
