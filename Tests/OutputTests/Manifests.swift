import EndToEnd
import Formats
import Foundation
import Testing

/// What `manifest.json` says of the published examples.
@Suite struct Manifests {
  private static let types = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json", "csv": "text/csv",
    "svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf", "xml": "application/atom+xml",
  ]

  @Test(arguments: Example.allCases)
  func `every file is listed with its size, type and hash, sorted, and nothing else`(example: Example) async throws {
    let published = try await example.published
    let manifest = try #require(JSON.parse(published.contents.files["manifest.json"] ?? Data()).value)
    #expect(manifest["generator"]?.string == "progresscard")
    #expect(manifest["version"]?.string?.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    let editions = try FileManager.default.contentsOfDirectory(
      atPath: example.folder.appending(path: "editions").path)
    #expect(manifest["editions"]?.items?.compactMap(\.string) == editions.sorted())
    let files = try #require(manifest["files"]?.items)
    let sorted = published.contents.paths.filter { $0 != "manifest.json" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    #expect(files.compactMap { $0["path"]?.string } == sorted)
    for file in files {
      let path = try #require(file["path"]?.string)
      let bytes = [UInt8](try #require(published.contents.files[path]))
      #expect(file["bytes"]?.number == String(bytes.count), "\(path)")
      #expect(file["sha256"]?.string == SHA256.hash(bytes).hex, "\(path)")
      #expect(file["type"]?.string == Self.types[String(path.split(separator: ".").last ?? "")], "\(path)")
    }
  }
}
