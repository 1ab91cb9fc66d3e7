import Mutants
import Testing
import Workspace

@testable import Checks

/// One error in a file is one finding, not one for everything that needs the file.
@Suite("Consequences") struct ConsequenceTests {
  private func expect(_ old: String, _ new: String, in path: String, _ findings: String...) throws {
    let files = Sound.files.replacing(old, by: new, in: path)
    let found = try files.inFolder { folder in
      let reading = WorkspaceReader.read(folder)
      return (reading.findings + (reading.dossier.map { Review(of: $0).findings } ?? [])).sorted().map(\.line)
    }
    #expect(found == findings)
  }

  @Test func `a framework that cannot be read`() throws {
    try expect(
      "goals:", "goals", in: Sound.framework,
      "frameworks/plain.yaml:8:7 yaml: found a line that is neither a key nor part of a text; expected \"key: value\", or "
        + "more indentation when text goes on")
  }

  @Test func `an indicator of a framework that cannot be read`() throws {
    try expect(
      "number: 1.1", "number: 1..1", in: Sound.framework,
      "frameworks/plain.yaml:11:17 format: found “1..1”; expected an indicator's number such as 1.1: "
        + "letters and digits, in at most six parts joined by points")
  }

  @Test func `a library of sources that cannot be read`() throws {
    try expect(
      "\"law\",", "\"law\"", in: "sources.json",
      "sources.json:1:15 json: found \"\"title\":\"; expected a comma or }")
  }

  @Test func `series, instruments, calls and channels that cannot be read`() throws {
    try expect(
      "id: victims", "id: Victims", in: "series.yaml",
      "series.yaml:2:10 format: found “Victims”; expected an identifier of a–z, 0–9 and -, at most 64 characters")
    try expect(
      "id: crc", "id: CRC", in: "treaties/instruments.yaml",
      "treaties/instruments.yaml:2:10 format: found “CRC”; expected an identifier of a–z, 0–9 and -, at most 64 characters"
    )
    try expect(
      "id: more", "id: More", in: "editions/e1/BE/actions.yaml",
      "editions/e1/BE/actions.yaml:2:10 format: found “More”; expected an identifier of a–z, 0–9 and -, at most 64 characters"
    )
    try expect(
      "BE,Helpline", "Belgium,Helpline", in: "channels.csv",
      "channels.csv:2 format: found “Belgium”; expected a country's two letters (ISO 3166-1 alpha-2)")
  }

  @Test func `what a wrong detail leaves whole is still looked up in`() throws {
    try expect(
      "id: free, need: required, text: It is free}", "id: free, need: required, text: It is free, counts: [church]}",
      in: Sound.framework,
      "frameworks/plain.yaml:15:67 format: found “church”; expected one of state, state-funded, ngo, private")
    let files = Sound.files.replacing(
      "\"title\": \"A report\"", by: "\"title\": \"A report\", \"URL\": \"x\"", in: "sources.json"
    )
    .replacing("sources: [law]", by: "sources: [lew]", in: Sound.card)
    let found = try files.inFolder { folder in
      let reading = WorkspaceReader.read(folder)
      return (reading.findings + (reading.dossier.map { Review(of: $0).findings } ?? [])).map(\.rule)
    }
    #expect(found == ["sources", "citation"])
  }

  @Test func `an edition that cannot be read`() throws {
    try expect(
      "as-of: 2010-06", "as-of: soon", in: "editions/e1/edition.yaml",
      "editions/e1/edition.yaml:2:8 format: found “soon”; expected a date such as 2010, 2010-06 or 2010-06-30")
  }

  @Test func `a condition of a card that cannot be read`() throws {
    try expect(
      "is: unmet", "is: unmeet", in: Sound.card,
      "editions/e1/BE/card.yaml:5:18 format: found “unmeet”; expected one of met, unmet, unknown; try unmet")
  }
}
