import EndToEnd
import Formats
import Foundation
import Testing

/// What pages say of themselves to machines: languages, addresses, twins, schema.org.
@Suite struct Heads {
  @Test(arguments: Example.allCases)
  func `versions of a page in other languages name one another`(example: Example) async throws {
    let site = try await Site.of(example)
    for page in site.renditions {
      let here = try alternates(of: page)
      #expect(Set(here.keys) == ["en", "fr", "x-default"], "\(page.path)")
      #expect(here["x-default"] == here["en"], "\(page.path)")
      let language = try #require(page.all("html").first?["lang"])
      #expect(here[language] == page.path, "\(page.path)")
      for path in here.values {
        let other = try #require(site.byPath[path], "\(page.path): there is no \(path)")
        #expect(try alternates(of: other) == here, "\(page.path) and \(path)")
      }
    }
  }

  /// The paths of the versions by language.
  private func alternates(of page: Page) throws -> [String: String] {
    let pairs = page.links("alternate").compactMap { link in link["hreflang"].map { ($0, link["href"] ?? "") } }
    #expect(Set(pairs.map(\.0)).count == pairs.count, "\(page.path)")
    return try Dictionary(uniqueKeysWithValues: pairs.map { ($0, try #require(page.target($1)?.path)) })
  }

  @Test(arguments: Example.allCases)
  func `without an address of the site each page is its own canonical one`(example: Example) async throws {
    for page in try await Site.of(example).renditions {
      let canonical = page.links("canonical")
      #expect(canonical.count == 1, "\(page.path)")
      #expect(canonical.first?["href"].flatMap { page.target($0)?.path } == page.path, "\(page.path)")
      #expect(!page.all("meta").contains { $0["property"] == "og:url" }, "\(page.path)")
    }
  }

  @Test func `with an address of the site, canonical ones are absolute and links stay as they are`() async throws {
    let base = "https://cards.example.org/under/here"
    let small = try SmallWorkspace("base")
    func site(_ arguments: [String]) async throws -> Site {
      let outcome = try await BuiltCommand.run(
        ["publish", small.path, "--output", small.place("out").path, "--only", "site"] + arguments)
      #expect(outcome.status == 0, "\(outcome.complaint)")
      return Site(try FolderContents(of: small.place("out")))
    }
    let plain = try await site([])
    let based = try await site(["--base-url", base + "/"])
    #expect(plain.pages.map(\.path) == based.pages.map(\.path))
    for page in based.renditions {
      let address = "\(base)/\(page.path)"
      #expect(page.links("canonical").map { $0["href"] } == [address])
      #expect(page.all("meta").filter { $0["property"] == "og:url" }.map { $0["content"] } == [address])
      let versions = page.links("alternate").compactMap { $0["hreflang"] == nil ? nil : $0["href"] }
      #expect(versions.count == 3 && versions.allSatisfy { $0.hasPrefix(base + "/site/2025/") })
      let links = page.all("a").map { $0["href"] }
      #expect(links == plain.byPath[page.path]?.all("a").map { $0["href"] }, "\(page.path)")
    }
    // The workspace's own address does the same; an option overrides it.
    try small.edit("workspace.yaml", "languages:", "address: https://elsewhere.example.org/\nlanguages:")
    let named = try await site([])
    let country = "site/2025/fr/XA.html"
    #expect(named.byPath[country]?.links("canonical").first?["href"] == "https://elsewhere.example.org/\(country)")
    #expect(try await site(["--base-url", base]).contents == based.contents)
  }

  @Test(arguments: Example.allCases)
  func `each page has a twin as JSON that names the same things`(example: Example) async throws {
    let site = try await Site.of(example)
    for page in site.renditions {
      let links = page.links("alternate").filter { $0["type"] == "application/json" }
      #expect(links.count == 1, "\(page.path)")
      let path = try #require(links.first?["href"].flatMap { page.target($0)?.path })
      #expect(path == page.path.replacing(".html", with: ".json"))
      let bytes = [UInt8](try #require(site.contents.files[path], "there is no \(path)"))
      let twin = try #require(JSON.parse(bytes).value, "\(path) is no JSON")
      #expect(twin["page"]?["language"]?.string == page.all("html").first?["lang"], "\(path)")
      #expect(twin["page"]?["title"]?.string?.isEmpty == false, "\(path)")
    }
  }

  @Test(arguments: Example.allCases)
  func `what schema.org is told can be read`(example: Example) async throws {
    for page in try await Site.of(example).renditions {
      let told = page.tags.indices.filter { page.tags[$0]["type"] == "application/ld+json" }
      #expect(told.count == 1, "\(page.path)")
      for number in told {
        let bytes = Array((page.scripts[number] ?? "").utf8)
        let node = try #require(JSON.parse(bytes).value, "\(page.path): \(String(decoding: bytes, as: UTF8.self))")
        #expect(node["@context"]?.string == "https://schema.org", "\(page.path)")
        #expect(node["@type"]?.string?.isEmpty == false, "\(page.path)")
        #expect(node["inLanguage"]?.string == page.all("html").first?["lang"], "\(page.path)")
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `each page has a title, a language, a description and one heading above all`(example: Example) async throws {
    let site = try await Site.of(example)
    for page in site.pages {
      #expect(page.all("html").first?["lang"]?.isEmpty == false, "\(page.path)")
      // Charts have titles of their own.
      #expect(page.tags.prefix { $0.name != "body" }.count { $0.name == "title" } == 1, "\(page.path)")
      #expect(page.all("h1").count == 1, "\(page.path)")
      #expect(page.all("main").count == 1, "\(page.path)")
      #expect(Set(page.ids).count == page.ids.count, "\(page.path): \(page.ids.sorted())")
      #expect(page.all("meta").contains { $0["name"] == "viewport" }, "\(page.path)")
      #expect(page.all("meta").contains { $0["name"] == "description" && $0["content"] != "" }, "\(page.path)")
      let scripts = page.tags.indices.filter { page.tags[$0].name == "script" && page.tags[$0]["src"] == nil }
      #expect(scripts.allSatisfy { page.tags[$0]["type"] == "application/ld+json" }, "\(page.path)")
    }
  }
}
