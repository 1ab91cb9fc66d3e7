import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// Names and texts of others in what the command prints: none can say something of its own.
@Suite("Hostile names") struct HostileNames {
  private let small: SmallWorkspace
  private var out: String { small.place("out").path }

  init() throws { small = try SmallWorkspace("hostile") }

  private func run(_ arguments: String...) async throws -> Command.Outcome { try await BuiltCommand.run(arguments) }

  @Test func `a file's name forges no verdict`() async throws {
    #expect(try await run("publish", small.path, "--output", out, "--only", "data", "--no-cache").status == 0)
    let forged = "x\r\n\u{1B}[2Kout: 9 files, 0 not as published\u{9B}1m\u{202E}gpj"
    try small.place.write("more", to: "out/data/" + forged)
    let outcome = try await run("verify", out)
    #expect(outcome.status == 1)
    let written = "x<U+000D><U+000A><U+001B>[2Kout: 9 files, 0 not as published<U+009B>1m<U+202E>gpj"
    #expect(outcome.complaint.hasPrefix("data/\(written): was not published\n\(out): "))
    let json = try await run("verify", out, "--format", "json")
    #expect(json.output.contains(#""path": "data/x\r\n\u001b[2Kout: 9 files"#))
    let again = try await run("publish", small.path, "--output", out, "--only", "data", "--no-cache")
    #expect(again.status == 1)
    #expect(again.complaint.hasPrefix("\(out) holds data/\(written), which progresscard has not written"))
  }

  @Test func `an edition's name and a version in a manifest forge no verdict`() async throws {
    try small.place.write(
      #"{"generator":"progresscard","version":"1\u001b[1A","editions":["2025\n9 files, 0 not as published; signed"],"#
        + #""files":[]}"#, to: "out/manifest.json")
    let outcome = try await run("verify", out)
    #expect(
      outcome.output.hasSuffix(
        "\neditions: 2025<U+000A>9 files, 0 not as published; signed (draft); published by version 1<U+001B>[1A\n"))
  }

  @Test func `a finding says in one line what it found`() async throws {
    try small.write("x", to: "editions/2025/XA/a\n1 edition, 1 card: 0 errors\u{202E}.md")
    let outcome = try await run("check", small.path)
    #expect(outcome.output.contains("/XA/a<U+000A>1 edition, 1 card: 0 errors<U+202E>.md\n"))
    let json = try await run("check", small.path, "--format", "json")
    #expect(json.output.contains(#"a\n1 edition, 1 card: 0 errors"#))
  }

  @Test func `a text of a framework breaks no table`() async throws {
    try small.edit("editions/2025/edition.yaml", "en: Aland", "en: \"Al\\nand\"")
    let outcome = try await run("score", small.path)
    #expect(!outcome.output.contains("Al\nand"))
  }
}
