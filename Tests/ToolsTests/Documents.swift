import Foundation
import Testing
import ToolsSupport

/// The check of the repository's own Markdown.
@Suite struct Documents {
  @Test func `a dead link, a missing heading and an unknown target are found`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)")
    let decisions = folder.appending(path: "docs/decisions")
    try FileManager.default.createDirectory(at: decisions, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "test: ## run\n".write(to: folder.appending(path: "Makefile"), atomically: true, encoding: .utf8)
    let text = """
      # A title
      Run `make test`, then `make tset`. See [here](docs/absent.md), [there](#a-title) and [nowhere](#another-title).

      ```
      [not a link](absent.md)
      ```
      """
    try text.write(to: folder.appending(path: "README.md"), atomically: true, encoding: .utf8)
    for name in ["0001-one.md", "0001-two.md", "three.md"] {
      try "# Decision\n".write(to: decisions.appending(path: name), atomically: true, encoding: .utf8)
    }
    let outcome = try await Command.tool("documents.py", [folder.path]).run()
    #expect(outcome.status == 1)
    #expect(
      outcome.lines == [
        "README.md:2: docs/absent.md does not exist",
        "README.md:2: README.md has no heading #another-title",
        "README.md:2: the Makefile has no target tset",
        "docs/decisions/0001-two.md: 0001-one.md has the same number",
        "docs/decisions/three.md: a decision is named NNNN-title.md",
        "documents: 4 checked, 5 problems",
      ])
  }
}
