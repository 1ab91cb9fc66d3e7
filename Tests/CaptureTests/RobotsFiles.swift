import Testing

@testable import Capture

@Suite struct RobotsFiles {
  private func allows(_ robots: String, _ path: String, _ product: String = "progresscard") -> Bool {
    Robots(Array(robots.utf8)).allows(path, for: product)
  }

  @Test func `the examples of RFC 9309 are read as it says`() {
    // 5.1
    let simple = """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """
    #expect(!allows(simple, "/a.gif"))
    #expect(allows(simple, "/a.gifs"))
    #expect(!allows(simple, "/example/x"))
    #expect(allows(simple, "/publications/x"))
    #expect(!allows(simple, "/x", "foobot"))
    #expect(allows(simple, "/example/allowed.gif", "foobot"))
    #expect(!allows(simple, "/example/page.html", "bazbot"))
    #expect(allows(simple, "/example/other", "barbot"))
    #expect(allows(simple, "/anything", "quxbot"))
    // 5.2
    let longest = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n"
    #expect(!allows(longest, "/example/page/disallowed.gif", "foobot"))
    #expect(allows(longest, "/example/page/other.gif", "foobot"))
    // 2.2.2
    let encoded =
      "User-agent: *\nDisallow: /foo/bar?baz=http://foo.bar\nDisallow: /foo/bar/ツ\nDisallow: /foo/bar/%62%61%7A\n"
    #expect(!allows(encoded, "/foo/bar?baz=http://foo.bar"))
    #expect(!allows(encoded, "/foo/bar/%E3%83%84"))
    #expect(!allows(encoded, "/foo/bar/baz"))
    // 2.2.3
    #expect(!allows("User-agent: *\nDisallow: /this/*/exactly", "/this/x/y/exactly/z"))
    #expect(!allows("User-agent: *\nDisallow: /this/path/exactly$", "/this/path/exactly"))
    #expect(allows("User-agent: *\nDisallow: /this/path/exactly$", "/this/path/exactly/"))
  }

  @Test func `a group of our own counts alone, several together, and of two rules alike the one that allows`() {
    let robots = """
      User-agent: *
      Disallow: /

      User-agent: ProgressCard/2.0
      Disallow: /a

      User-agent: other
      User-agent: progresscard
      Disallow: /b
      Allow: /b
      """
    #expect(allows(robots, "/x"))
    #expect(!allows(robots, "/a"))
    #expect(allows(robots, "/b"))
    #expect(!allows(robots, "/x", "third"))
    #expect(allows(robots, "/robots.txt", "third"))
    #expect(allows("", "/"))
    #expect(allows("Disallow: /", "/"))
    #expect(allows("User-agent: *\nDisallow:", "/"))
    #expect(!allows("\u{FEFF}User-agent: *\r\nDisallow: / # all", "/"))
    #expect(!allows("user-agent : * \rdisallow : /x", "/x"))
  }

  @Test func `patterns with many stars end soon`() {
    let pattern = Array(String(repeating: "*a", count: 2_000).utf8)
    let path = Array(String(repeating: "a", count: 8_000).utf8) + [UInt8(ascii: "b")]
    #expect(Robots.matches(pattern, path))
    #expect(!Robots.matches(pattern + Array("c$".utf8), path))
  }

  private static let start = "http://site.example.org/"

  @Test func `a site is asked once for its rules, and they are kept to after redirects too`() {
    let web = ScriptedWeb(answers: [
      Self.start + "robots.txt": .init(type: "text/plain", body: "User-agent: progresscard\nDisallow: /private\n"),
      Self.start: .init(status: 302, location: "/private/page"),
      Self.start + "open": .init(),
    ])
    var visitor = web.visitor()
    #expect(throws: VisitProblem.self) { try visitor.visit(Self.start) }
    #expect(throws: Never.self) { try visitor.visit(Self.start + "open") }
    #expect(web.handed.map(\.target) == [Self.start + "robots.txt", Self.start, Self.start + "open"])
  }

  @Test(arguments: [(404, true), (403, true), (401, true), (500, false), (503, false)])
  func `without rules everything is allowed, with a server in trouble nothing`(_ status: Int, _ isAllowed: Bool) {
    let web = ScriptedWeb(answers: [Self.start + "robots.txt": .init(status: status), Self.start: .init()])
    #expect((web.problem(Self.start) == nil) == isAllowed)
    #expect(web.visited.isEmpty != isAllowed)
  }

  @Test func `rules behind five redirects count, behind six they are none`() {
    func answers(_ steps: Int) -> [String: ScriptedWeb.Answer] {
      var answers = [Self.start: ScriptedWeb.Answer()]
      for step in 0..<steps {
        answers[Self.start + (step == 0 ? "robots.txt" : "robots\(step)")] = .init(
          status: 301, location: "/robots\(step + 1)")
      }
      answers[Self.start + "robots\(steps)"] = .init(body: "User-agent: *\nDisallow: /")
      return answers
    }
    #expect(ScriptedWeb(answers: answers(5)).problem(Self.start) != nil)
    #expect(ScriptedWeb(answers: answers(6)).problem(Self.start) == nil)
  }
}
