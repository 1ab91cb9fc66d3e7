import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// Posts, days and activities of the examples as they are published.
@Suite struct News {
  private func feed(_ contents: FolderContents, _ language: String) throws -> String {
    String(decoding: try #require(contents.files["site/news/\(language)/feed.xml"]), as: UTF8.self)
  }

  private func values(_ pattern: String, in text: String) throws -> [String] {
    try text.matches(of: Regex<(Substring, Substring)>(pattern)).map { String($0.output.1) }
  }

  @Test(arguments: Example.allCases)
  func `each feed is what RFC 4287 asks for`(example: Example) async throws {
    let published = try await example.published
    let feeds = ["en", "fr"].map { published.folder.appending(path: "site/news/\($0)/feed.xml").path }
    let outcome = try await Command.tool("feed_check.py", feeds).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.lines.last == "feeds: 2 feeds, 0 problems")
  }

  @Test func `a feed's identifiers stay when the site moves, and its addresses follow it`() async throws {
    let small = try SmallWorkspace("feed")
    try small.write("---\ntitle: A\nsummary: One.\n---\nText.\n", to: "posts/2025-03-04-a.en.md")
    func feed(_ arguments: [String]) async throws -> String {
      let outcome = try await BuiltCommand.run(
        ["publish", small.path, "--output", small.place("out").path, "--only", "site"] + arguments)
      #expect(outcome.status == 0, "\(outcome.complaint)")
      return try self.feed(FolderContents(of: small.place("out")), "en")
    }
    let plain = try await feed([]), based = try await feed(["--base-url", "https://cards.example.org/here"])
    let identifiers = try values("<id>([^<]*)</id>", in: plain)
    #expect(identifiers.count == 2 && Set(identifiers).count == 2)
    #expect(
      identifiers.allSatisfy {
        $0.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
      })
    #expect(try values("<id>([^<]*)</id>", in: based) == identifiers)
    #expect(try values("href=\"([^\"]*)\"", in: plain) == ["feed.xml", "index.html", "2025-03-04-a.html"])
    let folder = "https://cards.example.org/here/site/news/en/"
    #expect(
      try values("href=\"([^\"]*)\"", in: based)
        == [folder + "feed.xml", folder + "index.html", folder + "2025-03-04-a.html"])
    // They are made from the publisher's address, or from what stands in its place.
    try small.edit("workspace.yaml", "languages:", "feed-origin: elsewhere\nlanguages:")
    #expect(try await Set(values("<id>([^<]*)</id>", in: feed([]))).isDisjoint(with: identifiers))
  }

  @Test func `whatever a post says, pages and feed show it as text`() async throws {
    let small = try SmallWorkspace("hostile-feed")
    let title = "</title><script>alert(1)</script> ]]> & “quoted”"
    try small.write(
      "---\ntitle: '\(title)'\nsummary: <b>One</b> &amp; two\n---\nText `</content><script>` & [a link](https://example.org/?a=1&b=2).\n",
      to: "posts/2025-03-04-a.en.md")
    try small.write("id,kind,title,start\na,film,<img src=x onerror=alert(1)>,2024\n", to: "activities.csv")
    let outcome = try await BuiltCommand.run(
      ["publish", small.path, "--output", small.place("out").path, "--only", "site", "--only", "data"])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let contents = try FolderContents(of: small.place("out"))
    for (path, bytes) in contents.files where path.hasPrefix("site/news/") && !path.hasSuffix(".json") {
      #expect(!bytes.holds("<script>") && !bytes.holds("<img src=x") && !bytes.holds("<b>"), "\(path)")
    }
    let feed = small.place("out").appending(path: "site/news/en/feed.xml").path
    let checked = try await Command.tool("feed_check.py", [feed]).run()
    #expect(checked.status == 0, "\(checked.output)\(checked.complaint)")
  }

  @Test func `without posts, days and activities nothing is published of them`() async throws {
    let small = try SmallWorkspace("no-news")
    let outcome = try await BuiltCommand.run(["publish", small.path, "--output", small.place("out").path])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let contents = try FolderContents(of: small.place("out"))
    #expect(contents.paths.filter { $0.contains("news") || $0.hasPrefix("data/posts") } == [])
    #expect(contents.files["site/style.css"]?.holds(".posts") == false)
    for (path, bytes) in contents.files where path.hasPrefix("site/") {
      for trace in ["news/", "feed.xml", ">News<", "International days"] {
        #expect(!bytes.holds(trace), "\(path): \(trace)")
      }
    }
    // An empty folder is as none: not a byte differs.
    try small.write("tags: []\n", to: "posts/tags.yaml")
    let again = try await BuiltCommand.run(["publish", small.path, "--output", small.place("again").path])
    #expect(again.status == 0, "\(again.complaint)")
    #expect(try FolderContents(of: small.place("again")).files == contents.files)
  }

  @Test func `the newest posts stand on the newest front page, and on the pages of their countries`() async throws {
    let site = try await Site.of(.twoMinute)
    let post = "site/news/en/2024-11-18-a-day-on-the-line.html"
    func links(_ path: String) -> [String] {
      site.byPath[path].map { page in page.all("a").compactMap { $0["href"].flatMap { page.target($0)?.path } } } ?? []
    }
    #expect(links("site/2025/en/index.html").contains(post))
    #expect(!links("site/2023/en/index.html").contains(post))
    #expect(links("site/2025/en/XA.html").contains(post) && !links("site/2025/en/XB.html").contains(post))
    #expect(links("site/2025/en/XB.html").contains("site/news/en/activities.html"))
    #expect(links("site/news/en/calendar.html").contains(post))
    #expect(links(post).contains("site/2025/en/XA.html") && links(post).contains("site/news/en/activities.html"))
    #expect(links("site/news/en/activities.html").contains(post))
  }
}
