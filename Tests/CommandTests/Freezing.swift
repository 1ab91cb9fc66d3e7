import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `freeze`, and what becomes of a frozen edition that is changed.
@Suite struct Freezing {
  private let small: SmallWorkspace
  private static let card = SmallWorkspace.card + "/card.yaml"

  init() throws { small = try SmallWorkspace("freezing") }

  private func run(_ arguments: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run([arguments[0], small.path] + arguments.dropFirst())
  }

  @Test func `freezing writes status and lock, and the workspace stays clean`() async throws {
    let outcome = try await run("freeze", "--edition", "2025")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Edition 2025 is frozen with 13 inputs: editions/2025/edition.lock\n")
    #expect(try small.read("editions/2025/edition.yaml").hasSuffix("\nstatus: frozen\n"))
    #expect(try await run("check").status == 0)
  }

  @Test func `freezing twice gives the same bytes`() async throws {
    #expect(try await run("freeze", "--edition", "2025").status == 0)
    let lock = try small.read("editions/2025/edition.lock")
    try small.remove("editions/2025/edition.lock")
    let again = try await run("freeze", "--edition", "2025", "--format", "json")
    #expect(again.status == 0)
    #expect(JSON.parse(Array(again.output.utf8)).value?["inputs"]?.number == "13")
    #expect(try small.read("editions/2025/edition.lock") == lock)
    let third = try await run("freeze", "--edition", "2025")
    #expect(third.status == 1)
    #expect(third.complaint == "Edition 2025 is frozen already: editions/2025/edition.lock is there.\n")
  }

  @Test func `what is not clean is not frozen`() async throws {
    try small.edit(Self.card, "sources: [plan]\n", "sources: [plen]\n")
    let status = try small.read("editions/2025/edition.yaml")
    let outcome = try await run("freeze", "--edition", "2025")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("found the source plen"))
    #expect(try small.read("editions/2025/edition.yaml") == status)
    #expect(!FileManager.default.fileExists(atPath: small.place("workspace/editions/2025/edition.lock").path))
  }

  @Test func `an edition that is not there is a matter of usage`() async throws {
    let outcome = try await run("freeze", "--edition", "2052")
    #expect(outcome.status == 2)
    #expect(outcome.complaint == "There is no edition 2052; there are: 2025.\n")
  }

  @Test func `a change is refused until it is an erratum, and then readers are told`() async throws {
    #expect(try await run("freeze", "--edition", "2025").status == 0)
    try small.edit(Self.card, "A plan is in force.", "A plan has been in force since May.")
    let found = try await run("check", "--format", "json")
    #expect(found.status == 1)
    let findings = try #require(JSON.parse(Array(found.output.utf8)).value?["findings"]?.items)
    #expect(findings.filter { $0["severity"]?.string == "error" }.map { $0["rule"]?.string } == ["frozen"])
    #expect(findings.first?["file"]?.string == Self.card)
    let out = small.place("out").path
    #expect(try await run("publish", "--output", out, "--only", "site").status == 1)

    let entry = try #require(findings.first?["mend"]?.string)
    let filled = entry.replacing("date: …", with: "date: 2025-07-04")
      .replacing("wrong: …", with: "wrong: {en: It did not say since when., fr: La date manquait.}")
      .replacing("right: …", with: "right: {en: \"Since May [@plan].\", fr: \"Depuis mai [@plan].\"}")
    let lines = filled.split(separator: "\n").map { "  \($0)\n" }.joined()
    try small.write("errata:\n" + lines, to: "editions/2025/errata.yaml")
    #expect(try await run("check").status == 0)
    #expect(try await run("publish", "--output", out, "--only", "site", "--only", "data").status == 0)
    let page = PageText.html(try Data(contentsOf: small.place("out/site/2025/en/XA.html")))
    #expect(page.contains("4 July 2025 Printed: It did not say since when. Right: Since May"))
    let page2 = PageText.html(try Data(contentsOf: small.place("out/site/2025/fr/XA.html")))
    #expect(page2.contains("4 juillet 2025 Publié : La date manquait. Exact : Depuis mai"))
    #expect(try Data(contentsOf: small.place("out/data/2025/cards.json")).holds("\"errata\":[{\"date\":\"2025-07-04\""))
  }
}
