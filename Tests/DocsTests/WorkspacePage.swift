import Cards
import EndToEnd
import Foundation
import Testing
import ToolsSupport
import Workspace

/// The examples of `docs/workspace.md`, each read as the file that it shows.
@Suite struct WorkspacePage {
  /// The kinds of files that the page shows by an example; the others have front matter or none.
  private static let shown = [
    "workspace.yaml", "frameworks/", "edition.yaml", "overview.csv", "errata.yaml", "accepted.yaml", "card.yaml",
    "situation.en.md",
    "statistics.csv",
    "gaps.csv", "actions.yaml", "petition.yaml", "cases/", "reply.en.md", "series.yaml", "instruments.yaml",
    "status.csv", "channels.csv", "campaign.yaml", "handovers.csv", "replies.csv",
    "outcomes.csv", "law/safe-contact.yaml", "law/safe-contact.csv", "sources.json", "sources.yaml", "pages/",
    "translations.csv",
    "posts/", "tags.yaml", "days.csv", "activities.csv", "activities-reach.csv", "activities-signatories.csv",
  ]

  @Test func `each file is shown by an example that the reader takes`() throws {
    let examples = try Page("docs/workspace.md").blocks.filter { $0.file != nil }
    for kind in Self.shown {
      #expect(examples.contains { $0.file?.contains(kind) == true }, "no example of \(kind)")
    }
    for example in examples { try read(example, as: example.file ?? "", example.text) }
  }

  @Test func `what stands in an indicator is read there`() throws {
    let examples = try Page("docs/workspace.md").blocks.filter { $0.remark == "in an indicator" }
    #expect(examples.count > 2)
    for example in examples {
      let name = example.text.contains("name:") ? "" : "        name: Wide collaboration\n"
      let lines = example.text.split(separator: "\n").map { "        \($0)\n" }.joined()
      try read(example, as: "frameworks/example.yaml", Self.framework + name + lines)
    }
  }

  @Test func `every block that says yaml, csv or markdown is read by a test`() throws {
    for block in try Page("docs/workspace.md").blocks where ["yaml", "csv", "markdown"].contains(block.kind) {
      let isComment = block.text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") }
      #expect(block.file != nil || block.remark != nil || isComment, "docs/workspace.md:\(block.line)")
    }
  }

  /// Puts an example into a copy of the workspace that it is taken from, and reads that.
  private func read(_ example: Page.Block, as path: String, _ text: String) throws {
    let folder = try TemporaryFolder("example")
    try folder.copy(Repository.folder.appending(path: "Examples/two-minute"), to: "workspace")
    try folder.write(text, to: "workspace/" + path)
    let findings = WorkspaceReader.read(folder("workspace").path).findings
    let wrong = findings.filter { $0.place.file == path && $0.severity == .error }
    #expect(wrong.isEmpty, "docs/workspace.md:\(example.line): \(wrong)")
    #expect(!findings.contains { $0.place.file == path && $0.rule == "unknown-file" }, "\(path) is not used")
  }

  private static let framework = """
    title: An example
    scale:
      - {id: red, label: Red, symbol: "▼", colour: "#b3261e", meaning: Missing.}
      - {id: yellow, label: Yellow, symbol: "◆", colour: "#f2c230", meaning: Partly there.}
      - {id: green, label: Green, symbol: "▲", colour: "#1a7f37", meaning: There.}
    goals:
      - id: prevention
        name: Prevention
        indicators:
          - number: 1.1

    """
}
