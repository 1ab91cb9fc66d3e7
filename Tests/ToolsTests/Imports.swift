import Foundation
import Testing
import ToolsSupport

/// The check that each target imports only what the manifest lists for it.
@Suite struct Imports {
  private let manifest = """
    {"targets": [
      {"name": "Cards", "type": "regular", "dependencies": []},
      {"name": "Pages", "type": "regular", "dependencies": [{"byName": ["Cards", null]}]},
      {"name": "PagesTests", "type": "test", "dependencies": [{"target": ["Pages", null]}]}
    ]}
    """

  @Test func `what a dependency depends on is not thereby allowed`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "imports-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [
      ("Sources/Cards/Card.swift", "import Foundation\n"),
      ("Sources/Pages/Page.swift", "public import Cards\nimport Cardstock\n"),
      ("Tests/PagesTests/PageTests.swift", "@testable import Pages\n\n@_spi(Some) import struct Cards.Card\n"),
    ] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let outcome = try await Command.tool("imports.py", [folder.path]).run(input: manifest)
    #expect(outcome.status == 1, "\(outcome.complaint)")
    #expect(
      outcome.lines == [
        "Tests/PagesTests/PageTests.swift:3: Package.swift does not list Cards as a dependency of PagesTests",
        "imports: 3 targets, 1 problems",
      ])
  }
}
