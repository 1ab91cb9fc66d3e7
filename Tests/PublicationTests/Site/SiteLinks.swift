import Cards
import Formats
import Foundation
import Testing

@testable import Publication

@Suite("Links of the site") struct SiteLinks {
  /// The values of an attribute in a page.
  private static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  /// The path that a relative link leads to.
  private static func target(of link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }

  @Test(arguments: [["en", "fr"], ["ar", "es"]])
  func `every link leads to a file of the site, every anchor exists once`(languages: [String]) throws {
    let site = try Sample.site(Sample.dossier(in: languages))
    var anchors: [String: [String]] = [:]
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      anchors[path] = Self.values(of: "id", in: String(decoding: bytes, as: UTF8.self))
    }
    for (path, ids) in anchors {
      #expect(Set(ids).count == ids.count, "an id twice in \(path): \(ids.sorted())")
      let page = site.text(path)
      for link in Self.values(of: "href", in: page) + Self.values(of: "src", in: page) {
        guard !link.hasPrefix("http"), !link.hasPrefix("mailto:"), !link.hasPrefix("tel:") else { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? path : Self.target(of: parts[0], from: path)
        if file.hasPrefix("booklets/") || file.hasPrefix("data/") { continue }
        #expect(site.files[file] != nil, "\(path): \(link)")
        guard parts.count == 2 else { continue }
        #expect(anchors[file]?.contains(parts[1]) == true, "\(path): \(link)")
      }
    }
  }

  @Test func `links are the shortest way between two files`() throws {
    let edition: Identifier<Edition> = Sample.id("2025")
    let front = SiteAddress.page(edition, .english, .front)
    let belgium = SiteAddress.page(edition, .english, .country(Sample.country("XA")))
    #expect(belgium.link(from: front) == "XA.html")
    #expect(front.link(from: .root) == "2025/en/index.html")
    #expect(SiteAddress.styleSheet.link(from: front) == "../../style.css")
    #expect(SiteAddress.data(edition, "cards.csv").link(from: front) == "../../../data/2025/cards.csv")
  }

  @Test func `canonical addresses are absolute where the site has an address, and pages name their languages`() throws {
    let page = try Sample.site().text("site/2025/fr/XA.html")
    let address = "https://cards.example/site/2025"
    #expect(page.contains(#"<link rel="canonical" href="\#(address)/fr/XA.html">"#))
    #expect(page.contains(#"<link rel="alternate" hreflang="en" href="\#(address)/en/XA.html">"#))
    #expect(page.contains(#"<link rel="alternate" hreflang="x-default" href="\#(address)/en/XA.html">"#))
    #expect(page.contains(#"<html lang="fr" dir="ltr">"#))
  }
}
