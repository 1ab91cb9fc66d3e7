import Cards
import Foundation
import Mutants
import Testing
import Workspace

@testable import Checks

/// What a frozen edition guards, and what it leaves free.
@Suite("Frozen") struct FrozenTests {
  /// The sound workspace with its edition frozen.
  private static let files: WorkspaceFiles? = try? Sound.files.frozen("e1")

  private func changed(_ change: (inout WorkspaceFiles) -> Void) throws -> [String] {
    var files = try #require(Self.files)
    change(&files)
    return try files.checked().map { $0.replacing(/[0-9a-f]{64}/, with: "HASH") }
  }

  private func told(_ what: String, _ input: String, at place: String) -> String {
    "\(place) frozen: found \(what) in \(input), which is frozen with edition e1; expected what was frozen; what is new "
      + "belongs into a new edition, what was wrong into editions/e1/errata.yaml; try - file: \(input)\n  date: …\n"
      + "  wrong: …\n  right: …" + (what.hasSuffix("less") ? "" : "\n  hash: HASH")
  }

  @Test func `a frozen edition in which nothing has changed has no findings`() throws {
    #expect(try changed { _ in } == [])
  }

  @Test func `a file of the edition that was changed, added or removed is told`() throws {
    let note = "editions/e1/BE/care.en.md"
    #expect(try changed { $0[text: note] += "More.\n" } == [told("a change", note, at: note)])
    let new = "editions/e1/BE/situation.en.md"
    #expect(try changed { $0[text: new] = "New.\n" } == [told("a file more", new, at: new)])
    #expect(try changed { $0.files[note] = nil } == [told("a file less", note, at: note)])
  }

  @Test func `the framework and its texts are guarded`() throws {
    let found = try changed { $0[text: Sound.framework] += "summary: Words.\n" }
    #expect(found == [told("a change", Sound.framework, at: Sound.framework)])
    let text = "frameworks/plain.fr.md"
    #expect(try changed { $0[text: text] = "Mots.\n" } == [told("a file more", text, at: text)])
  }

  @Test(arguments: [
    ("sources.json", "A law", "The law", "sources.json#law", "sources.json:1:2"),
    ("sources.yaml", "law: {by: state}", "law: {by: academic}", "sources.json#law", "sources.json:1:2"),
    ("series.yaml", "name: Victims", "name: Children", "series.yaml#victims", "series.yaml:2:5"),
    ("series.yaml", "In travel", "Travelling", "series.yaml#form/travel", "series.yaml:5:5"),
    ("treaties/status.csv", "1991-12-16", "1991-12-17", "treaties/status.csv#BE", "treaties/status.csv:2"),
    (
      "treaties/instruments.yaml", "in-force: 1990-09-02", "in-force: 1990-09-03", "treaties/instruments.yaml#crc",
      "treaties/instruments.yaml:2:5"
    ),
    ("workspace.yaml", "title: Plain cards", "title: Other cards", "workspace.yaml#title", "workspace.yaml:1:1"),
    ("workspace.yaml", "CC-BY-4.0", "CC-BY-SA-4.0", "workspace.yaml#licence", "workspace.yaml:4:1"),
    ("workspace.yaml", "Plain people", "Other people", "workspace.yaml#publisher", "workspace.yaml:2:1"),
  ]) func `an entry that the edition uses is guarded`(
    path: String, old: String, new: String, input: String, place: String
  ) throws {
    let found = try changed { $0 = $0.replacing(old, by: new, in: path) }
    #expect(found == [told("a change", input, at: place)])
  }

  @Test func `what the edition does not use may change, and so may what must be current`() throws {
    let found = try changed { files in
      files = files.replacing("A report", by: "The report", in: "sources.json")
        .replacing("by: ngo", by: "by: press", in: "sources.yaml")
        .replacing("law: {by: state}", by: "law: {by: state, access: confidential}", in: "sources.yaml")
        .replacing("name: Share", by: "name: Part", in: "series.yaml")
        .replacing("116000", by: "116111", in: "channels.csv")
        .replacing(
          "ratification\n", by: "ratification\nPT,crc,1990-01-26,1990-09-21,ratification\n", in: "treaties/status.csv"
        )
        .replacing("}}]", by: "}, \"note\": \"private\"}]", in: "sources.json")
      files[text: "workspace.yaml"] += "summary: New words.\nquick-exit: https://example.org/\n"
      files[text: "pages/about.en.md"] = "---\ntitle: About\n---\n\nWords.\n"
      files[text: "editions/e2/edition.yaml"] = "title: Second\nas-of: 2011\nframework: plain\n"
    }
    #expect(found == [])
  }

  @Test func `the layout of shared files does not matter`() throws {
    let found = try changed { files in
      files[text: "sources.json"] = """
        [{"title": "A report", "id": "report"}, {"title": "A law", "accessed": {"date-parts": [[2009]]}, "id": "law",
          "issued": {"date-parts": [["2008", "05"]]}}]
        """
      files[text: "treaties/status.csv"] =
        "bound,party,how,signed,instrument\n1991-12-16,BE,ratification,1990-01-26,crc\n"
    }
    #expect(found == [])
  }

  @Test func `what happened to treaties after the edition's date changes nothing`() throws {
    let rows = "party,instrument,signed,bound,how,denounced\nBE,crc,1990-01-26,1991-12-16,ratification,2012-05-01\n"
    let found = try changed { $0[text: "treaties/status.csv"] = rows }
    #expect(found.filter { !$0.contains(" note treaty-row: ") } == [])
    let early = rows.replacing("2012", with: "2009")
    #expect(try changed { $0[text: "treaties/status.csv"] = early }.count == 1)
  }

  @Test func `what a country did about treaties before the edition's date, and nobody knew, is told`() throws {
    let heading = "party,instrument,signed,bound,how\n"
    let frozen = try Sound.files.replacing("BE,crc", by: "LU,crc", in: "treaties/status.csv").frozen("e1")
    var files = frozen
    #expect(try files.checked().filter { $0.contains(" frozen: ") } == [])
    files[text: "treaties/status.csv"] =
      heading + "LU,crc,1990-01-26,1991-12-16,ratification\nBE,crc,1990-01-26,1991-12-16,ratification\n"
    let found = try files.checked().map { $0.replacing(/[0-9a-f]{64}/, with: "HASH") }
    #expect(found.contains(told("an entry more", "treaties/status.csv#BE", at: "treaties/status.csv:3")))
  }

  @Test func `a source that is gone is told`() throws {
    let found = try changed { files in
      files[text: "sources.json"] = #"[{"id": "report", "title": "A report"}]"#
      files[text: "sources.yaml"] = "report: {by: ngo}\n"
    }
    #expect(found.contains(told("an entry less", "sources.json#law", at: "sources.json")))
  }

  @Test func `frozen without a lock, and a lock on a draft, are told`() throws {
    #expect(
      try changed { $0.files["editions/e1/edition.lock"] = nil } == [
        "editions/e1/edition.yaml:1:1 frozen: found status: frozen without edition.lock; expected the lock that freeze "
          + "writes; try progresscard freeze . --edition e1"
      ])
    let found = try changed { $0 = $0.replacing("frozen", by: "draft", in: "editions/e1/edition.yaml") }
    #expect(
      found.first
        == "editions/e1/edition.lock:1 frozen: found a lock on a draft; expected status: frozen in edition.yaml, "
        + "or no lock; try status: frozen")
  }

  @Test func `an erratum tells a change, as long as its hash is right`() throws {
    let note = "editions/e1/BE/care.en.md"
    func errata(_ hash: String) -> String {
      "errata:\n  - {file: \(note), date: 2011-03, wrong: A, right: B, hash: \(hash)}\n"
    }
    let hash = try #require(
      try Self.files?.with(note, "# Care\n\nOther words.\n").checked().first?.firstMatch(of: /[0-9a-f]{64}/)?.output)
    let found = try changed { files in
      files[text: note] = "# Care\n\nOther words.\n"
      files[text: "editions/e1/errata.yaml"] = errata(String(hash))
    }
    #expect(found == [])
    let other = try changed { files in
      files[text: note] = "# Care\n\nOther words again.\n"
      files[text: "editions/e1/errata.yaml"] = errata(String(hash))
    }
    #expect(other.count == 1)
    #expect(other.first?.hasSuffix("try hash: HASH") == true)
  }

  @Test func `an erratum speaks of what has changed, of countries and grades that exist, and comes after the edition`()
    throws
  {
    let zeros = String(repeating: "0", count: 64)
    let found = try changed { files in
      files[text: "editions/e1/errata.yaml"] = """
        errata:
          - {file: editions/e1/BE/care.md, date: 2009, wrong: A, right: B, hash: "\(zeros)"}
          - {file: \(Sound.card), date: 2011, countries: [NL], wrong: A, right: B, printed: {1.1: blue, 1.3: red}}

        """
    }
    #expect(
      found == [
        "editions/e1/errata.yaml:2:5 frozen: found an erratum of 2009 to an edition as of 2010-06; expected a date after "
          + "the edition's",
        "editions/e1/errata.yaml:2:12 frozen: found editions/e1/BE/care.md, which is as it was frozen; expected an input "
          + "that has changed",
        "editions/e1/errata.yaml:3:12 frozen: found editions/e1/BE/card.yaml, which is as it was frozen; expected an input "
          + "that has changed",
        "editions/e1/errata.yaml:3:62 frozen: found the country NL; expected a country of edition e1",
        "editions/e1/errata.yaml:3:102 frozen: found the grade blue; expected a level of indicator 1.1",
        "editions/e1/errata.yaml:3:108 frozen: found the indicator 1.3; expected an indicator of plain; try 1.1",
      ])
  }

  @Test func `an erratum long after every other day that is known is a warning`() throws {
    func errata(_ date: String) throws -> [String] {
      try changed { files in
        files[text: "editions/e1/BE/care.en.md"] = "# Care\n\nOther words.\n"
        files[text: "editions/e1/errata.yaml"] =
          "errata:\n  - {file: editions/e1/BE/care.en.md, date: \(date), wrong: A, right: B}\n"
      }.filter { $0.contains("an erratum of") }
    }
    #expect(
      try errata("2999-01-01") == [
        "editions/e1/errata.yaml:2:5 warning frozen: found an erratum of 2999-01-01, more than ten years after 2010-06, "
          + "the last day that the workspace knows; expected the day on which it is published"
      ])
    #expect(try errata("2020-06") == [])
    #expect(try errata("2020-07") != [])
  }

  @Test func `errata of a draft are told`() throws {
    let found = try Sound.files.with(
      "editions/e1/errata.yaml", "errata:\n  - {file: \(Sound.card), date: 2011, wrong: A, right: B}\n"
    ).checked()
    #expect(found.count == 1)
    #expect(found.first?.contains("an erratum of an edition that is not frozen") == true)
  }
}

extension WorkspaceFiles {
  /// The files after an edition was frozen.
  func frozen(_ edition: String) throws -> WorkspaceFiles {
    try inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder).dossier)
      let chosen = try #require(dossier.editions.first { $0.id.text == edition })
      _ = try EditionFreezer(root: folder, dossier: dossier, edition: chosen).freeze(version: "1.0")
      return try WorkspaceFiles(folder: URL(fileURLWithPath: folder))
    }
  }
}
