import Foundation
import Formats
import Testing

@testable import Workspace

/// What is left of an import that was stopped by force is undone by the next.
@Suite struct StoppedImports {
  private let workspace: ImportWorkspace
  private static let folder = ".progresscard-import"

  init() throws { workspace = try ImportWorkspace() }

  private var staged: StagedFiles { StagedFiles(root: workspace.path) }

  /// Leaves what an import leaves that was killed after the first two of three files.
  private func stop() throws {
    try workspace.write("before\n", to: Self.folder + "/0.old")
    try workspace.write("after\n", to: "a.csv")
    try workspace.write("after\n", to: "new/b.csv")
    try workspace.write("before\n", to: "c.csv")
    try workspace.write("after\n", to: Self.folder + "/2")
    let sha256 = SHA256.hash(Array("after\n".utf8)).hex
    let list = ReplacedFiles([("a.csv", false, sha256), ("new/b.csv", true, sha256), ("c.csv", false, sha256)])
    #expect(list.write(to: workspace.path + "/" + Self.folder))
  }

  @Test func `files are again as they were, new ones are gone, and the folder is`() throws {
    try stop()
    #expect(staged.isLeft)
    #expect(try staged.putBack() == ["a.csv", "new/b.csv"])
    #expect(try workspace.read("a.csv") == "before\n")
    #expect(try workspace.read("c.csv") == "before\n")
    #expect(!workspace.has("new"))
    #expect(!workspace.has(Self.folder))
    #expect(try staged.putBack() == [])
  }

  @Test func `between the two steps of a file nothing is lost`() throws {
    try stop()
    // Its second name was made, and the new text is not there yet.
    try FileManager.default.linkItem(
      atPath: workspace.path + "/c.csv", toPath: workspace.path + "/" + Self.folder + "/2.old")
    // A disk without second names had moved the text away.
    try FileManager.default.removeItem(atPath: workspace.path + "/a.csv")
    #expect(try staged.putBack() == ["a.csv", "new/b.csv"])
    #expect(try workspace.read("a.csv") == "before\n")
    #expect(try workspace.read("c.csv") == "before\n")
    #expect(!workspace.has(Self.folder))
  }

  @Test func `a file that was changed since stays, beside its text before`() throws {
    try stop()
    try workspace.write("by hand\n", to: "a.csv")
    let problem = #expect(throws: StagedFiles.Problem.self) { try staged.putBack() }
    #expect(problem?.finding.found.contains("a.csv (its text before is ") == true)
    #expect(problem?.finding.mend?.contains("delete") == false)
    #expect(try workspace.read("a.csv") == "by hand\n")
    #expect(try workspace.read(Self.folder + "/0.old") == "before\n")
    #expect(!workspace.has("new/b.csv"))
    // Once its owner has moved it, nothing is in the way.
    try FileManager.default.moveItem(
      atPath: workspace.path + "/" + Self.folder + "/0.old", toPath: workspace.path + "/a-before.csv")
    #expect(try staged.putBack() == [])
    #expect(!workspace.has(Self.folder))
  }

  @Test func `a folder without a list goes where nothing was replaced, and else is told`() throws {
    try workspace.write("after\n", to: Self.folder + "/0")
    #expect(try staged.putBack() == [])
    #expect(!workspace.has(Self.folder))
    try workspace.write("before\n", to: Self.folder + "/0.old")
    let problem = #expect(throws: StagedFiles.Problem.self) { try staged.putBack() }
    #expect(problem?.finding.mend?.contains("delete") == false)
    #expect(workspace.has(Self.folder + "/0.old"))
  }

  @Test func `an import that is at work is left alone`() throws {
    try stop()
    let lock = open(workspace.path + "/" + Self.folder, O_RDONLY | O_DIRECTORY)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let problem = #expect(throws: StagedFiles.Problem.self) { try staged.putBack() }
    #expect(problem?.finding.found == "another import at work")
    #expect(try workspace.read("a.csv") == "after\n")
  }

  @Test func `two imports never plan beside one another`() throws {
    try staged.keepOthersOut()
    let problem = #expect(throws: StagedFiles.Problem.self) { try staged.keepOthersOut() }
    #expect(problem?.finding.found == "another import at work")
  }

  @Test func `nothing is written over what is left`() throws {
    try stop()
    #expect(throws: StagedFiles.Problem.self) {
      try staged.write([PlannedFile(path: "d.csv", before: nil, after: [0x61], added: 1, replaced: 0)])
    }
    #expect(!workspace.has("d.csv"))
    #expect(try workspace.read(Self.folder + "/0.old") == "before\n")
  }
}
