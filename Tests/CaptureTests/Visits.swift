import Formats
import Testing

@testable import Capture

@Suite struct Visits {
  private static let start = "http://site.example.org/"

  @Test(arguments: [
    ("https://Site.Example.ORG", "https://site.example.org/"),
    ("http://site.example.org:443/a?b=c#d", "http://site.example.org:443/a?b=c"),
    ("HTTPS://site.example.org:443/", "https://site.example.org/"),
    ("http://site.example.org/a/../b/./c", "http://site.example.org/b/c"),
    ("http://site.example.org/%2e%2e/a", "http://site.example.org/a"),
    ("http://site.example.org/é/{x}?q=\"", "http://site.example.org/%C3%A9/%7Bx%7D?q=%22"),
    ("http://xn--bcher-kva.example.org/", "http://xn--bcher-kva.example.org/"),
    ("http://93.184.215.14/", "http://93.184.215.14/"),
    ("http://[2606:4700:0:0:0:0:0:1111]/", "http://[2606:4700:0:0:0:0:0:1111]/"),
    ("http://a_b.example.org?x", "http://a_b.example.org/?x"),
  ]) func `an address of the public web is visited in one spelling`(_ address: String, _ spelling: String) throws {
    let web = ScriptedWeb(answers: [spelling: .init()])
    var visitor = web.visitor()
    let visit = try visitor.visit(address)
    #expect(visit.end?.text == spelling)
    #expect(web.visited == [spelling])
  }

  @Test func `redirects are followed step by step, relative ones too`() throws {
    let web = ScriptedWeb(answers: [
      Self.start: .init(status: 301, location: "a/b"),
      Self.start + "a/b": .init(status: 302, location: "../c?d"),
      Self.start + "c?d": .init(status: 307, location: "?e"),
      Self.start + "c?e": .init(status: 308, location: "//other.example.org/f#g"),
      "http://other.example.org/f": .init(body: "end"),
    ])
    var visitor = web.visitor()
    let visit = try visitor.visit(Self.start)
    #expect(visit.exchanges.map(\.target.text) == web.visited)
    #expect(visit.exchanges.count == 5)
    #expect(String(decoding: visit.payload, as: UTF8.self) == "end")
  }

  @Test func `a circle of redirects ends`() {
    let web = ScriptedWeb(answers: [Self.start: .init(status: 302, location: "/")])
    #expect(web.problem(Self.start) == .tooManyRedirects(10))
    #expect(web.visited.count == 11)
  }

  @Test func `a slow chain of redirects ends in time, and one host is left alone between requests`() {
    let web = ScriptedWeb(answers: [Self.start: .init(status: 302, location: "/")])
    var visitor = web.visitor(limits: VisitLimits(redirects: 1_000, milliseconds: 20_000, pauseMilliseconds: 1_000))
    #expect(throws: VisitProblem.noTime(milliseconds: 20_000)) { try visitor.visit(Self.start) }
    #expect((19...21).contains(web.handed.count))
  }

  @Test func `what must never be fetched is not, by host, by address and behind a redirect`() {
    let never = NeverFetch(hosts: ["Bad.example.net"], addresses: ["https://news.example.org/list/"])
    for address in [
      "http://bad.example.net/", "https://deep.bad.example.net/a", "http://www.news.example.org/list",
      "https://news.example.org/list/#top",
    ] {
      let web = ScriptedWeb(answers: [Self.start: .init(status: 302, location: address)])
      guard case .refused(.neverFetch)? = web.problem(address, neverFetch: never) else {
        Issue.record("\(address) is visited")
        continue
      }
      guard case .refused(.neverFetch)? = web.problem(Self.start, neverFetch: never) else {
        Issue.record("\(address) is visited behind a redirect")
        continue
      }
      #expect(web.visited == [Self.start])
      #expect(web.questions.keys.allSatisfy { $0 == "site.example.org" })
    }
    #expect(ScriptedWeb().problem("https://notbad.example.net/", neverFetch: never) == nil)
    #expect(ScriptedWeb().problem("https://news.example.org/list2", neverFetch: never) == nil)
  }

  @Test func `bodies in chunks are put together, damaged ones refused`() {
    let join = { (text: String) in ChunkedBody.joined(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } }
    #expect(join("5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n") == "hello world")
    #expect(join("0\r\n\r\n") == "")
    for damaged in ["", "5\r\nhel", "g\r\n", "-1\r\na\r\n", "FFFFFFFFF\r\n", "5\r\nhello0\r\n", "5hello"] {
      #expect(join(damaged) == nil, "\(damaged)")
    }
  }

  @Test func `moments are days of the calendar`() {
    #expect(Moment.text(0) == "1970-01-01T00:00:00Z")
    #expect(Moment.text(951_782_399) == "2000-02-28T23:59:59Z")
    #expect(Moment.text(951_868_799) == "2000-02-29T23:59:59Z")
    #expect(Moment.text(1_795_875_300) == "2026-11-28T14:15:00Z")
    #expect(Moment.text(4_107_542_400) == "2100-03-01T00:00:00Z")
  }
}
