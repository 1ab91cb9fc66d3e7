import Cards
import Formats
import Testing

@testable import Publication

@Suite("Manifest")
struct Manifests {
  private func entry(_ path: String, _ text: String, _ type: MediaType) -> Manifest.Entry {
    Manifest.Entry(path: path, size: text.utf8.count, type: type, hash: SHA256.hash(Array(text.utf8)))
  }

  @Test func `files are sorted by path, one a line, whatever order they came in`() {
    let entries = [
      entry("site/b.html", "abc", .html), entry("data/2025/cards.csv", "", .csv), entry("site/B.html", "abc", .html),
    ]
    let expected = """
      {"generator":"progresscard","version":"1.0 \\"beta\\"","editions":["2010-06","2025"],"frozen":{"2025":"ab12"},"files":[
      {"path":"data/2025/cards.csv","bytes":0,"type":"text/csv",\
      "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"path":"site/B.html","bytes":3,"type":"text/html",\
      "sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"path":"site/b.html","bytes":3,"type":"text/html",\
      "sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
      ]}

      """
    for order in [entries, entries.reversed()] {
      var bytes = Bytes()
      Manifest(
        order, editions: [Sample.id("2025"), Sample.id("2010-06")], locks: [Sample.id("2025"): "ab12"],
        version: "1.0 \"beta\""
      ).write(into: &bytes)
      #expect(String(decoding: bytes.array, as: UTF8.self) == expected)
    }
  }

  @Test func `the manifest of a package matches its files`() throws {
    let options = PublicationOptions(baseAddress: nil, version: "1.0")
    let outlet = try CollectingOutlet.collecting([DataPackage(of: Sample.checked, options: options).emission])
    var bytes = Bytes()
    Manifest(outlet.entries, editions: [Sample.edition.id], version: "1.0").write(into: &bytes)
    let manifest = try #require(JSON.parse(bytes.array).value)
    let files = try #require(manifest["files"]?.items)
    #expect(files.count == outlet.files.count)
    for file in files {
      let content = try #require(outlet.files[file["path"]?.string ?? ""])
      #expect(file["bytes"]?.number == String(content.count))
      #expect(file["sha256"]?.string == SHA256.hash(content).hex)
    }
  }
}
