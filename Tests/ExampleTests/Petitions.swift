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
        #expect(page.contains(#"<a href="../../../sign/\#(id)/\#(language)" class="sign">"#), "\(path)")
        #expect(page.contains(#"class="demonstration""#), "\(path)")
      }
    }
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
