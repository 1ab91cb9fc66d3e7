import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// A confidential source is named in nothing that is published, nor in what publishing says.
@Suite struct ConfidentialSources {
  /// Each stands in one field of the source.
  private static let words = [
    "Quetzalkey", "Quetzaltitle", "Quetzalfamily", "Quetzalgiven", "quetzal-host", "Quetzaljournal", "Quetzalpress",
    "Quetzalplace", "Quetzalevent", "Quetzalgenre", "quetzaldoi", "Quetzalpage", "Quetzalnote", "Quetzallocator",
  ]

  private static let source = """
    {"id": "Quetzalkey", "type": "interview", "title": "Quetzaltitle",
     "author": [{"family": "Quetzalfamily", "given": "Quetzalgiven"}], "URL": "https://quetzal-host.example.org/x",
     "container-title": "Quetzaljournal", "publisher": "Quetzalpress", "publisher-place": "Quetzalplace",
     "event-title": "Quetzalevent", "genre": "Quetzalgenre", "DOI": "10.1000/quetzaldoi", "page": "Quetzalpage",
     "note": "Quetzalnote", "accessed": {"raw": "2009"}},
    """

  private func workspace() throws -> SmallWorkspace {
    let workspace = try SmallWorkspace("confidential")
    let sources = try workspace.read("sources.json")
    let start = try #require(sources.firstIndex(of: "["))
    try workspace.write("[" + Self.source + sources[sources.index(after: start)...], to: "sources.json")
    try workspace.write(try workspace.read("sources.yaml") + "Quetzalkey: {access: confidential}\n", to: "sources.yaml")
    let folder = SmallWorkspace.card
    try workspace.write(
      "# Now\n\nThere is a plan [@Quetzalkey, p. Quetzallocator]. It holds [@plan; @Quetzalkey].\n",
      to: folder + "/situation.en.md")
    try workspace.write(
      "subject,kind,source\nMoney,refused,\"Quetzalkey, p. Quetzallocator\"\n", to: folder + "/gaps.csv")
    try workspace.write(
      "calls:\n  - {id: more, indicators: [1.1], text: \"Do more [@Quetzalkey].\", sources: [Quetzalkey]}\n",
      to: folder + "/actions.yaml")
    return workspace
  }

  @Test func `every byte of an output is searched, booklets and manifest included, and what commands say`() async throws
  {
    let workspace = try workspace()
    let out = workspace.place("out")
    var said = ""
    for arguments in [
      ["freeze", workspace.path, "--edition", "2025"], ["publish", workspace.path, "--output", out.path, "--no-cache"],
      ["verify", out.path], ["sources", "export", workspace.path],
      ["sources", "capture", workspace.path, "--source", "Quetzalkey"],
    ] {
      let outcome = try await BuiltCommand.run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.complaint)")
      said += outcome.output + outcome.complaint
    }
    let contents = try FolderContents(of: out)
    #expect(contents.paths.contains { $0.hasSuffix(".pdf") })
    #expect(contents.paths.contains("manifest.json"))
    #expect(contents.paths.contains { $0.hasSuffix("sources.json") })
    for word in Self.words {
      #expect(!said.lowercased().contains(word.lowercased()), "a command names \(word)")
      for (path, bytes) in contents.files {
        #expect(!path.lowercased().contains(word.lowercased()))
        let isThere = bytes.holds(word) || bytes.holds(word.lowercased()) || bytes.holds(word, as: .utf16BigEndian)
        #expect(!isThere, "\(path) names \(word)")
      }
    }
    try await searchBooklets(contents, in: out)
  }

  /// Booklets pack their bytes: every stream is unpacked, and the text read as a reader sees it.
  private func searchBooklets(_ contents: FolderContents, in out: URL) async throws {
    let paths = contents.paths.filter { $0.hasSuffix(".pdf") }.map { out.appending(path: $0).path }
    let unpacked = try await Command.tool("pdf_bytes.py", Self.words + ["--"] + paths).run()
    #expect(unpacked.status == 0, "\(unpacked.output) \(unpacked.complaint)")
    #expect(unpacked.lines.count == paths.count)
    for path in paths where Installed.has("pdftotext") {
      let text = try await Command(["pdftotext", path, "-"]).run()
      #expect(text.output.count > 100)
      for word in Self.words { #expect(!text.output.lowercased().contains(word.lowercased()), "\(path) shows \(word)") }
    }
  }
}
