import Cards
import Formats
import Foundation
import Testing

@testable import Publication

@Suite("Site") struct SitePages {
  private let site: CollectingOutlet

  init() throws { site = try Sample.site() }

  @Test(arguments: [
    "site/index.html", "site/2025/en/index.html", "site/2025/en/XA.html", "site/2025/fr/XA.html",
    "site/2025/en/XC.html", "site/2025/en/XA-not-published.html", "site/2025/en/indicator-1.1.html",
    "site/2025/en/treaties.html",
    "site/2025/en/methodology.html", "site/2025/en/sources.html", "site/2025/en/about.html",
  ])
  func `each kind of page is as it was`(path: String) throws {
    let lines = site.text(path).replacingOccurrences(of: "><", with: ">\n<")
    try expectGolden(lines.utf8, "Site/" + path.dropFirst("site/".count))
  }

  @Test(arguments: ["site/index.json", "site/2025/en/XA.json", "site/2025/en/index.json", "site/2025/en/XC.json"])
  func `each kind of twin is as it was`(path: String) throws {
    let node = try #require(JSON.parse(site.files[path] ?? []).value)
    var pretty = Bytes()
    JSON.write(node, pretty: true, into: &pretty)
    try expectGolden(pretty.array + [0x0A], "Site/" + path.dropFirst("site/".count))
  }

  @Test func `every page has a twin, in every language`() throws {
    let pages = site.files.keys.filter { $0.hasSuffix(".html") }
    // Front, countries, what one does not publish, indicators, treaties, methodology, sources, about; and the way in.
    #expect(pages.count == 2 * (1 + 3 + 1 + 3 + 4) + 2)
    for page in pages {
      let twin = page.dropLast(5) + ".json"
      #expect(JSON.parse(try #require(site.files[String(twin)], "\(twin)")).problems == [])
    }
    for page in pages where page.contains("/en/") {
      #expect(pages.contains(page.replacingOccurrences(of: "/en/", with: "/fr/")))
    }
  }

  @Test func `the same files come out, whoever runs the work and in whatever order`() throws {
    let emissions = Site(of: [Sample.checked], options: Sample.options).emissions
    let again = try CollectingOutlet.collecting(emissions.reversed())
    #expect(again.files == site.files)
  }

  @Test func `a confidential source is nowhere, and one on file has no address`() {
    for (path, bytes) in site.files {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in [Sample.secretKey, Sample.secretTitle, Sample.secretAddress] + Sample.onFileAddresses {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
  }

  @Test func `a page asks for nothing that is not the site's, and styles nothing by itself`() {
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(" style="), "\(path)")
      #expect(!text.contains("src=\"http"), "\(path)")
      #expect(!text.contains("rel=\"stylesheet\" href=\"http"), "\(path)")
    }
  }

  @Test func `country pages can be left at once, with and without JavaScript`() {
    let page = site.text("site/2025/en/XC.html")
    #expect(page.contains(#"<a class="quick-exit" href="https://www.wikipedia.org/" rel="noreferrer""#))
    #expect(page.contains(#"<script src="../../quick-exit.js" defer></script>"#))
    #expect(!site.text("site/2025/en/treaties.html").contains("quick-exit"))
  }

  @Test func `the number of each indicator stands with its grade in words`() {
    let page = site.text("site/2025/en/XA.html")
    #expect(page.contains(#"<span class="number">1.10</span> <span class="grade">"#))
    #expect(page.contains("Not assessed"))
  }

  @Test func `booklets and data are linked to only where they are published`() throws {
    let card = "../../../booklets/2025/XA.en.card.pdf"
    #expect(site.text("site/2025/en/XA.html").contains(card))
    #expect(!site.text("site/2025/en/XC.html").contains("booklets/"))
    let alone = try Sample.site(options: PublicationOptions(baseAddress: nil, version: "1.0"))
    #expect(!alone.text("site/2025/en/XA.html").contains("booklets/"))
    #expect(!alone.text("site/2025/en/XA.html").contains("/data/"))
  }
}
