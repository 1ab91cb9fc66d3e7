import EndToEnd
import Formats
import Foundation
import Testing

/// What a server reads to take signatures, and the way to it.
@Suite struct Petitions {
  @Test(arguments: Example.allCases)
  func `petitions.json is as it was`(example: Example) async throws {
    let text = String(decoding: try await example.published.file("data/petitions.json"), as: UTF8.self)
    let difference = try Golden().difference(of: text, from: "petitions.\(example.rawValue).json")
    #expect(difference == nil)
  }

  @Test(arguments: Example.allCases)
  func `every page that it names is there, and links to the form in its own language`(example: Example) async throws {
    let published = try await example.published
    let root = try #require(JSON.parse(try published.file("data/petitions.json")).value)
    let petitions = try #require(root["petitions"]?.items)
    #expect(!petitions.isEmpty)
    for petition in petitions {
      let id = try #require(petition["id"]?.string)
      for language in ["en", "fr"] {
        let path = try #require(petition["pages"]?[language]?.string)
        let page = String(decoding: try published.file(path), as: UTF8.self)
        let link = #"<a href="../../../sign/\#(id)/\#(language)" class="sign" data-petition="\#(id)""#
        #expect(page.contains(link), "\(path)")
        #expect(page.contains(#"class="demonstration""#), "\(path)")
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `what a demand rests on has a name and a place on the country's page`(example: Example) async throws {
    let published = try await example.published
    let root = try #require(JSON.parse(try published.file("data/petitions.json")).value)
    for petition in try #require(root["petitions"]?.items) {
      for language in ["en", "fr"] {
        let page = String(
          decoding: try published.file(try #require(petition["pages"]?[language]?.string)), as: UTF8.self)
        for demand in try #require(petition["demands"]?.items) {
          for (list, anchor) in [("calls", "call-"), ("indicators", "card-")] {
            for id in (demand[list]?.items ?? []).compactMap(\.string) {
              #expect(petition["texts"]?[language]?[list]?[id]?.string?.isEmpty == false, "\(language): \(id)")
              #expect(page.contains("id=\"\(anchor)\(id)\""), "\(language): \(id)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `every page says that the campaign is a demonstration`(example: Example) async throws {
    let published = try await example.published
    let words = ["a demonstration of the software", "une démonstration du logiciel"]
    for path in published.contents.paths where path.hasSuffix(".html") {
      let page = String(decoding: try published.file(path), as: UTF8.self)
      #expect(words.contains { page.contains($0) }, "\(path)")
    }
  }

  @Test(arguments: Example.allCases)
  func `frames.json has the head and foot of the published pages, with links from the root`(example: Example)
    async throws
  {
    let published = try await example.published
    let frames = try #require(JSON.parse(try published.file("site/frames.json")).value)
    for language in ["en", "fr"] {
      let frame = try #require(frames[language])
      let parts = try ["header", "footer", "exit"].map { try #require(frame[$0]?.string) }
      let links = parts.flatMap { $0.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) } }
      #expect(links.count > 5)
      for link in links where !link.hasPrefix("https://") {
        #expect(link.hasPrefix("{root}"), "\(link)")
        let path = String(link.dropFirst("{root}".count).prefix { $0 != "#" })
        #expect(published.contents.files[path] != nil, "\(link)")
      }
      let pages = try #require(JSON.parse(try published.file("data/petitions.json")).value?["petitions"]?.items)
      let path = try #require(pages.first?["pages"]?[language]?.string)
      #expect(String(decoding: try published.file(path), as: UTF8.self).contains(parts[1]), "the footer is the page's")
    }
  }

  @Test func `a page says what was handed over and how far it is to the next milestone, without any script`()
    async throws
  {
    let published = try await Example.twoMinute.published
    let page = String(decoding: try published.file("site/2025/en/XA.html"), as: UTF8.self)
    #expect(page.contains("Handed over: 1,204 online, 356 on paper, counted up to 1 April 2025"))
    #expect(page.contains(#"<progress max="2000" value="1560" aria-labelledby="progress-xa">"#))
    #expect(page.contains(#"data-counts="../../../counts/xa.json""#))
    #expect(page.contains(#"<script src="../../counts.js" defer>"#))
    #expect(!String(decoding: try published.file("site/2025/en/sources.html"), as: UTF8.self).contains("counts.js"))
    let front = String(decoding: try published.file("site/2025/en/index.html"), as: UTF8.self)
    #expect(front.contains(#"data-counts="../../../counts.json""#))
  }

  @Test func `a workspace without campaign has no such file, and its pages no form`() async throws {
    let folder = try TemporaryFolder("no-campaign")
    try folder.copy(Example.ecpat.folder, to: "workspace")
    try FileManager.default.removeItem(at: folder("workspace/campaign.yaml"))
    let outcome = try await BuiltCommand.run([
      "publish", folder("workspace").path, "--output", folder("out").path, "--no-cache", "--only", "site", "--only",
      "data",
    ])
    try #require(outcome.status == 0, "\(outcome.complaint)")
    let contents = try FolderContents(of: folder("out"))
    #expect(contents.files["data/petitions.json"] == nil)
    for (path, bytes) in contents.files where path.hasSuffix(".html") || path.hasSuffix(".css") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("sign/") && !text.contains("demonstration"), "\(path)")
    }
  }
}
