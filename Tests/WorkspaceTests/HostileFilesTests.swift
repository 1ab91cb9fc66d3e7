import Cards
import Foundation
import Mutants
import Testing

@testable import Workspace

/// Files made to hurt: refused at once, with one clear finding.
@Suite("Hostile files") struct HostileFilesTests {
  /// Reading these takes milliseconds; a reader that follows them takes minutes or all memory.
  private func expectAtOnce(_ files: WorkspaceFiles, _ findings: String...) throws {
    let start = ContinuousClock.now
    let found = try files.findings()
    #expect(found == findings)
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test func `a file of 200 MB is refused without being read`() throws {
    for path in [Plain.card, "sources.json", "channels.csv", "editions/e1/BE/situation.en.md"] {
      try expectAtOnce(
        Plain.files.with(path, .sparse(200_000_000)),
        "\(path) file: found a file of 200000000 bytes; expected at most 8000000 bytes; split it")
    }
  }

  @Test func `aliases that multiply are refused where they stand`() throws {
    try expectAtOnce(
      Plain.files.with(Plain.card, "a: &a [x, x]\nb: &b [*a, *a]\nindicators: [*b, *b]\n"),
      "editions/e1/BE/card.yaml:1:1 format: found the key “a”; expected one of language, headline, roles, indicators, "
        + "provisions, reports, plans, services, quotations, corrections, category",
      "editions/e1/BE/card.yaml:1:4 yaml: found the anchor \"&a\"; expected no anchor; text that starts with & goes in "
        + "quotes",
      "editions/e1/BE/card.yaml:2:1 format: found the key “b”; expected one of language, headline, roles, indicators, "
        + "provisions, reports, plans, services, quotations, corrections, category",
      "editions/e1/BE/card.yaml:2:4 yaml: found the anchor \"&b\"; expected no anchor; text that starts with & goes in "
        + "quotes",
      "editions/e1/BE/card.yaml:2:8 yaml: found the alias \"*a\"; expected the value written out, or in quotes when it "
        + "is text that starts with *",
      "editions/e1/BE/card.yaml:2:12 yaml: found the alias \"*a\"; expected the value written out, or in quotes when it "
        + "is text that starts with *",
      "editions/e1/BE/card.yaml:3:13 format: found a list; expected a map of an indicator's number such as 1.1 to values",
      "editions/e1/BE/card.yaml:3:14 yaml: found the alias \"*b\"; expected the value written out, or in quotes when it "
        + "is text that starts with *",
      "editions/e1/BE/card.yaml:3:18 yaml: found the alias \"*b\"; expected the value written out, or in quotes when it "
        + "is text that starts with *")
  }

  @Test func `a bomb of aliases as keys is refused`() throws {
    var bomb = "a0: &a0 x\n"
    for level in 1...40 { bomb += "? &a\(level) {*a\(level - 1) : 1, x: *a\(level - 1)}\n: 1\n" }
    let files = Plain.files.with(Plain.card, bomb)
    let start = ContinuousClock.now
    let found = try files.findings()
    #expect(found.contains { $0.contains("a mapping as a key") })
    #expect(found.allSatisfy { $0.hasPrefix(Plain.card) })
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test func `deep nesting ends at a limit`() throws {
    let deep = String(repeating: "[", count: 100_000)
    try expectAtOnce(
      Plain.files.with(Plain.card, "indicators: " + deep),
      "editions/e1/BE/card.yaml:1:76 yaml: found more than 64 levels of nesting; expected a flatter file")
    try expectAtOnce(
      Plain.files.with("sources.json", deep).with(Plain.card, "indicators: {1.1: {grade: green}}\n")
        .with("editions/e1/BE/situation.en.md", "Words.\n"),
      "sources.json:1:65 json: found more than 64 levels of nesting; expected a flatter file")
  }

  @Test func `a Markdown table of 10,000 columns is refused before it is parsed`() throws {
    let row = String(repeating: "| a ", count: 10_000) + "|\n"
    let rule = String(repeating: "|---", count: 10_000) + "|\n"
    try expectAtOnce(
      Plain.files.with("editions/e1/BE/situation.en.md", row + rule + String(repeating: row, count: 5)),
      "editions/e1/BE/situation.en.md:1:1 markdown: found a line with 10001 column marks; expected tables of at most 200 "
        + "columns")
  }

  @Test func `links that lead out, to folders, to pipes and nowhere are refused`() throws {
    let reply = "editions/e1/BE/gaps.csv"
    for target in ["/etc/passwd", "../../..", ".", "/dev/zero", "/etc"] {
      try expectAtOnce(
        Plain.files.with(reply, .link(target)),
        "\(reply) file: found a link that leads out of the folder or to a folder; expected a file within the workspace; "
          + "try copy the file here")
    }
    for target in ["nowhere", "gaps.csv"] {
      try expectAtOnce(
        Plain.files.with(reply, .link(target)), "\(reply) file: found a link that leads nowhere; expected a file")
    }
    try expectAtOnce(
      Plain.files.with(reply, .link("pipe")).with("editions/e1/BE/pipe", .pipe),
      "\(reply) file: found a link that leads out of the folder or to a folder; expected a file within the workspace; try "
        + "copy the file here", "editions/e1/BE/pipe file: found no ordinary file; expected a file with text")
  }

  @Test func `a link to a file of the workspace is that file`() throws {
    let files = Plain.files.with("editions/e1/FR/card.yaml", .link("../BE/card.yaml"))
    let reading = try files.read()
    #expect(reading.findings == [])
    #expect(reading.dossier?.editions.first?.cards.count == 2)
  }

  @Test func `a pipe is not waited for`() throws {
    try expectAtOnce(
      Plain.files.with("editions/e1/BE/gaps.csv", .pipe),
      "editions/e1/BE/gaps.csv file: found no ordinary file; expected a file with text")
  }

  @Test func `random bytes in any file are answered`() throws {
    let whole = SmallWorkspace().files()
    for (run, path) in (whole.paths + whole.paths + whole.paths).enumerated() {
      var random = Seeded(11, run: run)
      var bytes = (0..<random.below(400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      bytes.append(0xFF)
      var files = whole
      files[bytes: path] = bytes
      let findings = try files.read().findings
      #expect(findings.contains { $0.place.file == path && $0.severity == .error }, "\(path)")
    }
  }

  @Test func `folders that are too deep, and names that begin with a point`() throws {
    try expectAtOnce(
      Plain.files.with("a/b/c/d/e/f/g/h/i/j.yaml", "x"),
      "a/b/c/d/e/f/g/h file: found folders 9 deep; expected at most 8")
    try expectAtOnce(Plain.files.with(".git/config", "x").with("editions/e1/BE/.card.yaml.swp", "x"))
  }

  @Test func `of a file with thousands of problems a hundred are told, and how many more there are`() throws {
    let names = (0..<1_000).map { "c\($0)" }.joined(separator: ",")
    let found = try Plain.files.with("channels.csv", names + "\n").read().findings
    #expect(found.count == 101)
    #expect(found.last?.found == "902 more problems")
    #expect(found.last?.severity == .error)
    #expect(found.allSatisfy { $0.place.file == "channels.csv" })
  }

  @Test func `a header of 100,000 names is one problem`() throws {
    let names = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    try expectAtOnce(
      Plain.files.with("channels.csv", names + "\n"),
      "channels.csv:1:1 csv: found more than 16384 cells in a row; expected a table of fewer columns")
  }

  @Test func `of marks for thousands of unknown sources a hundred are told, and how many more there are`() throws {
    let marks = (0..<2_000).map { "reprot\($0): {by: ngo}\n" }.joined()
    let sources = (0..<3_000).map { #"{"id": "report\#($0)", "title": "A report"}"# }.joined(separator: ",\n")
    let found = try Plain.files.with("sources.yaml", marks)
      .with("sources.json", #"[{"id": "report", "title": "A report"},"# + sources + "]").read().findings
    #expect(found.count == 101)
    #expect(found.last?.found == "1900 more sources like the first 100")
    #expect(found.count { $0.mend?.hasPrefix("report") == true } == Suggestions.mostComparisons / 3_001 + 1)
  }
}
