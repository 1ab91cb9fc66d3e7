import Cards
import Foundation
import Mutants
import Testing
import ToolsSupport

@testable import Workspace

/// What `freeze` writes.
@Suite("Freezing") struct FreezingTests {
  @Test(arguments: [
    ("title: A\nas-of: 2010\n", "title: A\nas-of: 2010\nstatus: frozen\n"),
    ("title: A\nas-of: 2010", "title: A\nas-of: 2010\nstatus: frozen\n"),
    (
      "title: A # status: draft\nstatus: draft # not yet\nas-of: 2010\n",
      "title: A # status: draft\nstatus: frozen # not yet\nas-of: 2010\n"
    ),
    ("{title: A, status: 'draft', as-of: 2010}\n", "{title: A, status: 'frozen', as-of: 2010}\n"),
    ("title: Ä\r\nstatus: draft\r\nas-of: 2010\r\n", "title: Ä\r\nstatus: frozen\r\nas-of: 2010\r\n"),
    ("title: A\r\nas-of: 2010\r\n", "title: A\r\nas-of: 2010\r\nstatus: frozen\r\n"),
    ("title: A\r\nas-of: 2010", "title: A\r\nas-of: 2010\r\nstatus: frozen\r\n"),
    ("status:\n  draft\ntitle: draft\n", "status:\n  frozen\ntitle: draft\n"),
  ]) func `the status is changed in its place, and nothing else`(before: String, after: String) {
    #expect(EditionStatus.frozen(Array(before.utf8)).map { String(decoding: $0, as: UTF8.self) } == after)
  }

  @Test(arguments: ["{title: A, as-of: 2010}\n", "title: A\n...\n", "- a\n", "status: >-\n  draft\n", "", "a: [\n"])
  func `where that cannot be done without touching more, nothing is written`(text: String) {
    #expect(EditionStatus.frozen(Array(text.utf8)) == nil)
  }

  @Test func `the lock lists every input, sorted, with its hash`() throws {
    try Plain.files.with("channels.csv", "country,name\nBE,Line\n").inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder).dossier)
      let freezer = EditionFreezer(root: folder, dossier: dossier, edition: try #require(dossier.editions.first))
      let lock = try freezer.freeze(version: "1.0")
      let names = [
        "editions/e1/BE/card.yaml", "editions/e1/BE/situation.en.md", "editions/e1/edition.yaml",
        "frameworks/plain.yaml", "sources.json#report", "workspace.yaml#licence", "workspace.yaml#original-language",
        "workspace.yaml#publisher", "workspace.yaml#title",
      ]
      #expect(lock.inputs.keys.sorted() == names)
      let written = try String(contentsOfFile: folder + "/editions/e1/edition.lock", encoding: .utf8)
      let start = "{\n  \"edition\": \"e1\",\n  \"as-of\": \"2010-06\",\n  \"version\": \"1.0\",\n  \"inputs\": {\n"
      #expect(written.hasPrefix(start))
      let lines = written.split(separator: "\n").dropFirst(5).dropLast(2)
      #expect(lines.map { String($0.prefix { $0 != ":" }) } == names.map { "    \"\($0)\"" })
      let again = WorkspaceReader.read(folder)
      #expect(again.findings == [])
      let seal = try #require(again.dossier?.editions.first).seal
      #expect(seal.lock?.inputs == lock.inputs)
      #expect(seal.changes == [])
    }
  }

  @Test func `the hash of a file is the one that sha256sum prints`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "progresscard-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Plain.files.write(to: folder)
    let dossier = try #require(WorkspaceReader.read(folder.path).dossier)
    let edition = try #require(dossier.editions.first)
    let lock = try EditionFreezer(root: folder.path, dossier: dossier, edition: edition).freeze(version: "1.0")
    let outcome = try await Command(["sha256sum", folder.appending(path: Plain.card).path]).run()
    #expect(lock.inputs[Plain.card] == String(outcome.output.prefix(64)))
  }

  @Test(arguments: [
    "../../x", "/etc/passwd", "", ".", "editions/../../x", "editions//x", "./x", "x/", "../x#title", "#title",
    "a\\nb", "sources.json#",
  ]) func `a lock names files of the workspace, or is none`(name: String) throws {
    try Plain.files.inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder).dossier)
      let edition = try #require(dossier.editions.first)
      _ = try EditionFreezer(root: folder, dossier: dossier, edition: edition).freeze(version: "1.0")
      let path = folder + "/editions/e1/edition.lock"
      let lock = try String(contentsOfFile: path, encoding: .utf8)
      let zeros = String(repeating: "0", count: 64)
      let changed = lock.replacing("\"inputs\": {", with: "\"inputs\": {\n    \"\(name)\": \"\(zeros)\",")
      try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
      let again = WorkspaceReader.read(folder)
      let finding = try #require(again.findings.first)
      #expect(again.findings.count == 1)
      #expect(finding.rule == "lock" && finding.place.line == 6 && finding.severity == .error)
      #expect(finding.found == "the input “\(name.replacing("\\n", with: " "))”")
      #expect(finding.mend == "take the file back from your copy")
      // Nothing else is said of what the lock would guard.
      #expect(again.dossier?.unread.contains("editions/e1/edition.lock") == true)
    }
  }

  @Test func `a file of an edition may have a number sign in its name`() throws {
    let name = "editions/e1/BE/cases/the#second.en.md"
    let text = "---\ntitle: One\nbasis: composite\nreview: 2027\n---\nA child.\n"
    try Plain.files.with("editions/e1/BE/notes #2.txt", "x\n").with(name, text).inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder).dossier)
      let edition = try #require(dossier.editions.first)
      let lock = try EditionFreezer(root: folder, dossier: dossier, edition: edition).freeze(version: "1.0")
      let hashed = lock.inputs.keys.filter { $0.hasPrefix("editions/") && $0.contains("#") }
      #expect(!hashed.isEmpty)
      let seal = try #require(WorkspaceReader.read(folder).dossier?.editions.first).seal
      #expect(seal.lock?.inputs == lock.inputs && seal.changes == [])
    }
  }

  @Test func `an edition is frozen once`() throws {
    try Plain.files.inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder).dossier)
      let edition = try #require(dossier.editions.first)
      _ = try EditionFreezer(root: folder, dossier: dossier, edition: edition).freeze(version: "1.0")
      let again = try #require(WorkspaceReader.read(folder).dossier)
      let frozen = try #require(again.editions.first)
      #expect(throws: FreezeProblem.self) {
        try EditionFreezer(root: folder, dossier: again, edition: frozen).freeze(version: "1.0")
      }
    }
  }

  @Test(arguments: [
    (
      "{}",
      ":1:1 lock: found no lock; expected as-of, version and inputs, as freeze has written them; try take the file "
        + "back from your copy"
    ),
    (
      #"{"as-of": "2010", "version": "1", "inputs": {"a": "b"}}"#,
      ":1:46 lock: found “a” without SHA-256; expected 64 hexadecimal digits; try take the file back from your copy"
    ),
    ("{", ":1:2 json: found the end of the file; expected a name in double quotes; no comma after the last entry"),
  ]) func `a damaged lock is told`(text: String, finding: String) throws {
    let found = try Plain.files.with("editions/e1/edition.lock", text).findings()
    #expect(found.first == "editions/e1/edition.lock" + finding)
  }
}
