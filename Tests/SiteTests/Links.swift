import EndToEnd
import Foundation
import Testing

/// Every way that a page offers leads somewhere.
@Suite struct Links {
  @Test(arguments: Example.allCases)
  func `every link within the site has its file and its place there`(example: Example) async throws {
    let site = try await Site.of(example)
    let ids = site.byPath.mapValues { Set($0.ids) }
    for page in site.pages {
      for tag in page.tags {
        for address in [tag["href"], tag["src"], tag["data"], tag["poster"]].compactMap(\.self)
        where !Page.leaves(address) && !page.isServers(address) {
          guard let target = page.target(address), site.contents.files[target.path] != nil else {
            Issue.record("\(page.path): \(address) leads nowhere")
            continue
          }
          guard let fragment = target.fragment, !fragment.isEmpty else { continue }
          #expect(ids[target.path]?.contains(fragment) == true, "\(page.path): \(address) has no such place")
        }
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `every page, booklet and table is reached from the first page`(example: Example) async throws {
    let site = try await Site.of(example)
    var reached: Set<String> = ["site/index.html"]
    var waiting = ["site/index.html"]
    while let path = waiting.popLast() {
      guard let page = site.byPath[path] else { continue }
      for link in page.all("a") {
        guard let address = link["href"], !Page.leaves(address), !page.isServers(address),
          let target = page.target(address)
        else { continue }
        if reached.insert(target.path).inserted { waiting.append(target.path) }
      }
    }
    let wanted = site.contents.paths.filter { $0.hasSuffix(".html") || $0.hasSuffix(".pdf") }
    #expect(wanted.filter { !reached.contains($0) } == [])
    #expect(site.contents.paths.filter { $0.hasSuffix("datapackage.json") && !reached.contains($0) } == [])
  }

  @Test(arguments: Example.allCases)
  func `no page loads anything from elsewhere`(example: Example) async throws {
    let site = try await Site.of(example)
    for page in site.pages {
      for tag in page.tags {
        #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") }, "\(page.path): \(tag.name)")
        let loaded = [tag["src"], tag["srcset"], tag["data"], tag["poster"], tag["background"]].compactMap(\.self)
        let relations: Set<Substring> = ["stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest"]
        let linked = tag.name == "link" && !relations.isDisjoint(with: tag.tokens) ? [tag["href"] ?? ""] : []
        let drawn = ["use", "image"].contains(tag.name) ? [tag["href"], tag["xlink:href"]].compactMap(\.self) : []
        for address in loaded + linked + drawn { #expect(!Page.leaves(address), "\(page.path): \(address)") }
        #expect(tag["style"]?.contains("url(") != true, "\(page.path)")
      }
      #expect(page.all("iframe", "object", "embed", "base", "video", "audio").isEmpty, "\(page.path)")
    }
    for (path, bytes) in site.contents.files where path.hasSuffix(".css") || path.hasSuffix(".svg") {
      #expect(!bytes.holds("@import") && !bytes.holds("url(http") && !bytes.holds("url(//"), "\(path)")
      #expect(!bytes.holds("href=\"http"), "\(path)")
    }
  }
}
