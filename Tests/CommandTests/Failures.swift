import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// What goes wrong, told to programs.
@Suite struct Failures {
  private static let broken = "Tests/CommandTests/Workspaces/alone"
  private static let example = "Examples/two-minute"

  private static let calls: [(arguments: [String], rule: String, found: String)] = [
    (["score", broken], "", ""), (["rank", broken], "", ""), (["agree", broken], "", ""),
    (["compare", broken], "", ""), (["translations", broken], "", ""),
    (["freeze", broken, "--edition", "2025"], "", ""),
    (["score", example, "--edition", "1999"], "usage", "There is no edition 1999"),
    (["rank", example, "--samples", "3"], "usage", "--samples 3"),
    (["agree", "no-such-file.csv"], "usage", "There is no no-such-file.csv"),
    (["agree", example, "--colour"], "usage", "--colour"),
    (["verify", example], "output", "manifest.json"),
    (["import", "no-such-file.csv", "--into", example], "usage", "no-such-file.csv cannot be read"),
    (["export", example, "--edition", "2025", "--output", "/dev/null/out"], "usage", "json"),
    (["check"], "usage", "folder"),
  ]

  @Test(arguments: calls)
  func `a failure is JSON on standard output, in the shape of a check's findings, with the same exit code`(
    arguments: [String], rule: String, found: String
  ) async throws {
    let text = try await BuiltCommand.run(arguments)
    let json = try await BuiltCommand.run(arguments + ["--format", "json"])
    #expect(json.status == (arguments[0] == "export" ? 2 : text.status))
    #expect(json.complaint == "")
    let report = try #require(JSON.parse(Array(json.output.utf8)).value, "\(json.output)")
    let findings = try #require(report["findings"]?.items)
    #expect(!findings.isEmpty)
    #expect(report["errors"]?.number == String(findings.count { $0["severity"]?.string == "error" }))
    for finding in findings {
      for field in ["rule", "severity", "reach", "file", "found", "expected"] {
        #expect(finding[field]?.string != nil, "\(field)")
      }
      for field in ["line", "column"] { #expect(finding[field]?.number != nil, "\(field)") }
    }
    if !rule.isEmpty {
      #expect(findings.map { $0["rule"]?.string } == [rule])
      #expect(findings.first?["found"]?.string?.contains(found) == true, "\(json.output)")
    }
  }

  @Test func `findings of a mapping, a table and ratings come with their lines`() async throws {
    let place = try TemporaryFolder("failures")
    try place.write("writes: []\n", to: "m.yaml")
    try place.write("a,b\n1\n", to: "t.csv")
    for call in [
      ["import", place("t.csv").path, "--mapping", place("m.yaml").path, "--into", Self.example],
      ["agree", place("t.csv").path],
    ] {
      let outcome = try await BuiltCommand.run(call + ["--format=json"])
      #expect(outcome.status == 2)
      #expect(outcome.complaint == "")
      let findings = try #require(JSON.parse(Array(outcome.output.utf8)).value?["findings"]?.items)
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { ($0["line"]?.number).flatMap { Int($0) } ?? 0 > 0 }, "\(outcome.output)")
    }
  }
}
