import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// What `check` says of workspaces that are broken on purpose, and what `publish` does with them.
@Suite struct Findings {
  private static let workspaces: [(name: String, exitCode: Int32)] = [("alone", 2), ("between", 1)]

  private func folder(_ name: String) -> String { "Tests/CommandTests/Workspaces/\(name)" }

  @Test(arguments: workspaces)
  func `every problem comes at once: 2 where a file alone shows one, 1 where all lie between files`(
    name: String, exitCode: Int32
  ) async throws {
    let outcome = try await BuiltCommand.run(["check", folder(name)])
    #expect(outcome.status == exitCode)
    #expect(outcome.complaint == "")
    let difference = try Golden().difference(of: outcome.output, from: "check-\(name).txt")
    #expect(difference == nil)
  }

  @Test(arguments: workspaces)
  func `JSON says the same with file, line, found, expected and mend`(name: String, exitCode: Int32) async throws {
    let outcome = try await BuiltCommand.run(["check", folder(name), "--format", "json"])
    #expect(outcome.status == exitCode)
    let difference = try Golden().difference(of: outcome.output, from: "check-\(name).json")
    #expect(difference == nil)
    let report = try #require(JSON.parse(Array(outcome.output.utf8)).value)
    let findings = try #require(report["findings"]?.items)
    let table = try await BuiltCommand.run(["check", folder(name)]).output
    for finding in findings {
      let found = try #require(finding["found"]?.string)
      #expect(table.contains("found \(found)\n"))
      #expect(table.contains("expected \(finding["expected"]?.string ?? "nothing")\n"))
    }
    #expect(findings.contains { $0["reach"]?.string == "file" && $0["severity"]?.string == "error" } == (exitCode == 2))
    #expect(report["errors"]?.number == String(findings.count { $0["severity"]?.string == "error" }))
  }

  @Test(arguments: workspaces)
  func `publish says the same on standard error, with the same exit code, and writes nothing`(
    name: String, exitCode: Int32
  ) async throws {
    let place = try TemporaryFolder()
    let outcome = try await BuiltCommand.run(["publish", folder(name), "--output", place("out").path])
    #expect(outcome.status == exitCode)
    #expect(outcome.output == "")
    #expect(outcome.complaint == (try await BuiltCommand.run(["check", folder(name)]).output))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
  }

  @Test func `a folder that is not there, and a file in its place, are findings`() async throws {
    let place = try TemporaryFolder()
    try place.write("", to: "file")
    for path in [place("nowhere").path, place("file").path] {
      for verb in [["check"], ["translations"], ["publish", "--output", place("out").path]] {
        let outcome = try await BuiltCommand.run(verb + [path])
        #expect(outcome.status == 2)
        let said = outcome.output + outcome.complaint
        #expect(said.contains("found no folder \(path)\n") || said.contains("found a file at \(path)\n"))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["file"])
  }

  @Test(arguments: [
    "sources.json", "series.yaml", "treaties/instruments.yaml", "channels.csv", "frameworks/ecpat-2010.yaml",
    "editions/2010-06/edition.yaml", "sources.yaml", "workspace.yaml",
  ])
  func `a file that cannot be read is told once, not wherever something is looked up in it`(
    file: String
  ) async throws {
    let place = try TemporaryFolder("consequences")
    try place.copy(Example.ecpat.folder, to: "w")
    try place.write("{ [ broken\n" + place.read("w/" + file), to: "w/" + file)
    let outcome = try await BuiltCommand.run(["check", place("w").path, "--format", "json"])
    #expect(outcome.status == 2)
    let findings = try #require(JSON.parse(Array(outcome.output.utf8)).value?["findings"]?.items)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0["file"]?.string == file }, "\(outcome.output)")
  }

  @Test func `a source missing from a list that was read is told, though another part of the list is wrong`()
    async throws
  {
    let small = try SmallWorkspace("consequences")
    try small.edit("sources.json", "\"publisher\": \"Ministry\"}", "\"publisher\": 7}")
    try small.edit(SmallWorkspace.card + "/plans.en.md", "plans.", "plans [@planet].")
    let outcome = try await BuiltCommand.run(["check", small.path])
    #expect(outcome.output.contains("found the source planet"))
    #expect(outcome.output.contains("sources.json\n"))
  }

  @Test func `without errors the exit code is 0, warnings or not`() async throws {
    let place = try TemporaryFolder()
    try place.copy(Repository.folder.appending(path: "Examples/two-minute"), to: "workspace")
    try place.write("", to: "workspace/notes.txt")
    let outcome = try await BuiltCommand.run(["check", place("workspace").path])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("warning [unknown-file]"))
    #expect(outcome.output.hasSuffix("2 editions, 7 cards: 0 errors, 1 warning, 1 note\n"))
  }
}
