import Campaign
import Foundation
import Store
import Testing

@testable import Server

@Suite struct `The pages of the server` {
  private static let frames = """
    {"en":{"language":"en","icon":"{root}site/logo.svg","header":"<div class=\\"brand\\"><a href=\\"{root}site/2010-06/en/index.html\\">Cards</a></div>",
      "exit":"<a class=\\"quick-exit\\" href=\\"https://elsewhere.example/\\" data-quick-exit>Leave</a>","footer":"<p>Published by us</p>"},
     "fr":{"language":"en","header":"<p>Cards</p>","exit":"","footer":"<p>Published</p>"}}
    """

  @Test func `they have the head and foot of the published site, with links from the root`() async throws {
    let people = try await Campaigners(frames: Self.frames)
    for path in ["/sign/be/en", "/sign/be/en/sent", "/mine/en/abc", "/sign/nowhere/en"] {
      let page = try await people.visitor.get(path).body
      #expect(page.contains(#"<a href="/site/2010-06/en/index.html">Cards</a>"#), "\(path)")
      #expect(page.contains(#"<link rel="icon" href="/site/logo.svg">"#), "\(path)")
      #expect(page.contains(#"<footer class="bottom"><p>Published by us</p></footer>"#), "\(path)")
      #expect(page.contains(#"href="https://elsewhere.example/" data-quick-exit"#), "\(path)")
      #expect(!page.contains("{root}") && page.hasSuffix("</body></html>\n"), "\(path)")
    }
    #expect(try await people.visitor.get("/sign/be/fr").body.contains(#"<header class="top" lang="en" dir="ltr">"#))
  }

  @Test func `where nothing of the site is published, they have a plain head`() async throws {
    let page = try await Campaigners().visitor.get("/sign/be/en").body
    #expect(page.contains(#"<span class="site-title">Promises</span>"#) && page.contains("data-quick-exit"))
  }

  @Test func `what is not there is said in the language of the address`() async throws {
    let people = try await Campaigners()
    #expect(try await people.visitor.get("/site/2010-06/fr/XX.html").body.contains("Page introuvable"))
    let answer = try await people.visitor.get("/nothing")
    #expect(answer.status == .notFound && answer.body.contains("Page not found"))
  }

  @Test func `published pages may ask this server for counts, and forms may ask for nothing`() async throws {
    let people = try await Campaigners()
    func policy(_ path: String) async throws -> String {
      try await people.visitor.get(path).headers[.contentSecurityPolicy] ?? ""
    }
    #expect(try await policy("/site/index.html").hasSuffix("; connect-src 'self'"))
    #expect(try await !policy("/sign/be/en").contains("connect-src"))
  }

  @Test func `the form says how far it is to the next milestone, online and on paper apart`() async throws {
    let people = try await Campaigners()
    let before = try await people.visitor.get("/sign/be/en").body
    #expect(before.contains("Next milestone: 1 · Still to go: 1 · Goal: 10,000<"))
    #expect(before.contains("Online: 0 · On paper: 0 · As of 15 January 2027 at 8:00"))
    #expect(before.contains(#"<progress max="1" value="0" aria-labelledby="milestone">"#))
    try await people.sign()
    try await people.deliver()
    let confirmed = try await people.visitor.post(people.link(), [:]).body
    #expect(confirmed.contains("Next milestone: 5,000 · Still to go: 4,999"))
    #expect(try await people.visitor.get("/sign/be/en").body.contains("Online: 1 · On paper: 0"))
  }

  @Test func `the last step to go is the goal`() throws {
    let terms = try CampaignTerms(json: Data(Campaigners.terms.utf8))
    let petition = try #require(terms.petition("be"))
    let panel = CountPanel(petition: petition, language: "en", online: 5_000, paper: 0, names: 0, at: 1_800_000_000)
    let page = MessagePage(terms: terms, petition: petition, language: "en").confirmed(panel.html)
    #expect(String(decoding: page.bytes, as: UTF8.self).contains(">Goal: 10,000 · Still to go: 5,000<"))
  }

  @Test func `a goal that is reached is said to be`() throws {
    let terms = try CampaignTerms(json: Data(Campaigners.terms.utf8))
    let petition = try #require(terms.petition("be"))
    let panel = CountPanel(petition: petition, language: "fr", online: 9_990, paper: 10, names: 0, at: 1_800_000_000)
    let page = MessagePage(terms: terms, petition: petition, language: "fr").confirmed(panel.html)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("<strong>L’objectif de 10\u{202F}000 est atteint.</strong>"))
    #expect(text.contains(#"<progress max="10000" value="10000""#))
  }

  @Test func `each demand links to the calls and indicators that it rests on`() async throws {
    let page = try await Campaigners().visitor.get("/sign/be/en").body
    #expect(page.contains(#"<a href="/site/2010-06/en/BE.html#call-more">Call to action 1</a>"#))
    #expect(page.contains(#"<a href="/site/2010-06/en/BE.html#card-3.2">3.2 Shelters</a>"#))
  }

  @Test func `no text that somebody writes can stand for a part of the page`() async throws {
    let people = try await Campaigners()
    let answer = try await people.sign(["name": "\u{E000}c\u{E000}", "email": "\u{E000}t\u{E000}"])
    #expect(answer.body.contains(#"id="field-name" name="name" value="c""#))
    #expect(answer.body.contains(#"name="email" value="t""#))
  }
}

@Suite struct `Names that may be shown` {
  private func signed(_ people: Campaigners, _ name: String, _ changes: [String: String?]) async throws -> String {
    let address = name.lowercased().prefix(3) + "@example.org"
    try await people.sign(changes.merging(["name": name, "email": String(address)]) { $1 })
    try await people.deliver()
    _ = try await people.visitor.post(people.link(), [:])
    try await people.deliver()
    return try people.link()
  }

  @Test func `they are kept where the campaign says nothing, whoever allows it`() async throws {
    let people = try await Campaigners()
    _ = try await signed(people, "Ada Invented", ["show-name": "yes"])
    #expect(try await people.visitor.get("/names/be/en").status == .notFound)
    #expect(try await !people.visitor.get("/sign/be/en").body.contains("/names/"))
  }

  @Test func `those who allow it are shown, with nothing else of them, and are gone once they withdraw`() async throws {
    let people = try await Campaigners(showsNames: true)
    let ada = try await signed(people, "Ada Invented", ["show-name": "yes", "postcode": "1234"])
    people.clock.move(1)
    _ = try await signed(people, "Ben & Bold", ["show-name": "yes"])
    _ = try await signed(people, "Cleo Quiet", [:])
    // Who has not confirmed is not among them.
    try await people.sign(["name": "Dan Doubtful", "email": "dan@example.org", "show-name": "yes"])
    let answer = try await people.visitor.get("/names/be/en")
    #expect(answer.headers[.cacheControl] == "no-store" && answer.body.contains(#"name="robots" content="noindex""#))
    #expect(
      answer.body.contains("<li><bdi>Ben &amp; Bold</bdi></li><li><bdi>Ada Invented</bdi></li></ul>"))
    for other in ["Cleo", "Dan", "@example.org", "1234", "Belgium"] {
      #expect(!answer.body.contains(other), "\(other)")
    }
    people.clock.move(601)
    try await people.desk.names?.refresh(people.desk.terms.petitions)
    #expect(
      try await people.visitor.get("/sign/be/en").body.contains(
        #"<a href="/names/be/en">Names of those who allow it: 2</a>"#))
    _ = try await people.visitor.post(ada + "/withdraw", [:])
    #expect(try await !people.visitor.get("/names/be/en").body.contains("Ada"))
  }

  @Test(arguments: ["x", "-1-0", "1-2-3", "99999999999-0", "1-10001", "1", "1800000000-"])
  func `a place that is none is not found`(place: String) async throws {
    let people = try await Campaigners(showsNames: true)
    #expect(try await people.visitor.get("/names/be/en/\(place)").status == .notFound)
    #expect(try await people.visitor.get("/names/be/en/1800000000-0").status == .ok)
    #expect(try await people.visitor.get("/names/fr/en").status == .notFound)
  }
}
