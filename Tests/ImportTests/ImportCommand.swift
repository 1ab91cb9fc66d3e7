import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `progresscard import` from outside.
@Suite struct ImportCommand {
  private let workspace: ImportWorkspace

  init() throws {
    workspace = try ImportWorkspace()
    try workspace.place.write(
      "edition: {value: \"2025\"}\ncountry: c\nwrites: [{to: values, indicator: i, value: v}]\n", to: "m.yaml")
    try workspace.place.write("c,i,v\nBE,L1,yes\nBE,L2,maybe\n", to: "t.csv")
  }

  private func run(_ more: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(
      ["import", workspace.place("t.csv").path, "--mapping", workspace.place("m.yaml").path, "--into", workspace.path]
        + more)
  }

  @Test func `nothing is written until it is asked for, then all is, and then nothing changes`() async throws {
    let dry = try await run()
    #expect(dry.status == 0)
    #expect(
      dry.output.replacing(workspace.path, with: "W")
        == """
        t.csv, separated by commas: 2 rows, 1 used, 1 not used
          1 × values

        Not used, and why:
          1 × for values, “maybe” for L2, which is no level of its scale
              line 3

        Files that would be written:
          editions/2025/values.csv: new; 1 added
          imports.yaml: new; 1 added

        Nothing was written. --apply writes 2 files.

        """)
    #expect(!workspace.has("imports.yaml"))
    #expect(try await run("--apply", "--date", "2026-03-01").output.contains(": wrote 2 files."))
    #expect(try workspace.read("imports.yaml").contains("date: 2026-03-01\n"))
    let again = try await run("--apply", "--date", "2026-03-01")
    #expect(
      again.output.replacing(workspace.path, with: "W").hasSuffix(
        """
              line 3

        2 files would say the same as before.

        Nothing changes: all of this is in W already.

        """))
    #expect(again.status == 0)
  }

  @Test func `a table of which nothing is used leaves no record, and no edition`() async throws {
    #expect(try await run("--apply").status == 0)
    let before = try workspace.read("imports.yaml")
    try workspace.place.write("c,i,v\nBE,L9,yes\n", to: "t.csv")
    try workspace.place.write(
      """
      edition: {value: "2026"}
      new-edition: {title: T, as-of: "2026", framework: f}
      country: c
      writes: [{to: values, indicator: i, value: v}]

      """, to: "m.yaml")
    let outcome = try await run("--apply")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasSuffix("\nNothing was used, so there is nothing to write and nothing to record.\n"))
    #expect(try workspace.read("imports.yaml") == before)
    #expect(!workspace.has("editions/2026"))
  }

  @Test func `a folder that leads out of the workspace is told, and nothing is written`() async throws {
    try workspace.place.write(
      "edition: {value: \"2025\"}\ncountry: c\nwrites: [{to: text, text: v}]\n", to: "m.yaml")
    try workspace.place.write("c,v\nBE,yes\n", to: "t.csv")
    try workspace.place.write("", to: "outside/empty")
    try FileManager.default.createSymbolicLink(
      at: workspace.place("workspace/editions/2025/BE"), withDestinationURL: workspace.place("outside"))
    let outcome = try await run("--apply")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("editions/2025/BE: found a link to a folder\n"))
    #expect(outcome.output.hasSuffix("Nothing was written.\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.place("outside").path) == ["empty"])
    #expect(!workspace.has("imports.yaml"))
  }

  @Test func `a report for programs lists every row that is not used`() async throws {
    let outcome = try await run("--format", "json")
    let report = try #require(JSON.parse(Array(outcome.output.utf8)).value)
    #expect(report["unused"]?.items?.first?["lines"]?.items?.map(\.number) == ["3"])
    #expect(report["tables"]?.items?.first?["used"]?.number == "1")
  }

  @Test func `a conflict, a wrong mapping and a missing file have their exit codes`() async throws {
    try workspace.write("country,indicator,value\nBE,L1,no\n", to: "editions/2025/values.csv")
    let conflict = try await run("--apply")
    #expect(conflict.status == 1)
    #expect(conflict.output.contains("found “no” as value\n      expected “yes”, as the import says"))
    #expect(!workspace.has("imports.yaml"))
    #expect(try await run("--apply", "--replace").status == 0)
    try workspace.place.write("writes: []\n", to: "m.yaml")
    let wrong = try await run()
    #expect(wrong.status == 2)
    #expect(wrong.complaint.contains("nothing was imported"))
    try FileManager.default.removeItem(at: workspace.place("t.csv"))
    #expect(try await run().status == 2)
  }
}
