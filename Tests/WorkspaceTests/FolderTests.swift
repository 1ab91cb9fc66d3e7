import Mutants
import Testing

@testable import Workspace

/// Files that are where they should not be, or are not where they should be.
@Suite("Folder") struct FolderTests {
  private func expect(_ files: WorkspaceFiles, _ findings: String...) throws {
    let found = try files.findings()
    #expect(found == findings)
  }

  @Test func `a folder without workspace.yaml is no workspace`() throws {
    let reading = try Plain.files.with("workspace.yaml", nil).read()
    #expect(reading.dossier == nil)
    #expect(reading.findings.map(\.found) == ["no workspace.yaml"])
    #expect(
      WorkspaceReader.read("/nowhere/at/all").findings.map(\.found) == [
        "a folder that cannot be opened", "no workspace.yaml",
      ])
  }

  @Test func `an edition needs its edition.yaml, a country its card.yaml`() throws {
    try expect(
      Plain.files.with("editions/e1/edition.yaml", nil),
      "editions/e1 file: found an edition without edition.yaml; expected the file editions/e1/edition.yaml")
    try expect(
      Plain.files.with("editions/e1/FR/situation.en.md", "Words."),
      "editions/e1/FR file: found a country without card.yaml; expected the file editions/e1/FR/card.yaml")
  }

  @Test func `files and folders that are not used are told with the nearest name`() throws {
    try expect(
      Plain.files.with("chanels.csv", "x").with("notes.txt", "x").with("editions/e1/BE/statistic.csv", "x")
        .with("edition/e1/edition.yaml", "x").with("editions/e1/BE/case/one.en.md", "x").with("theme/any.typ", "x"),
      "chanels.csv warning unknown-file: found a file that is not used; expected one of the files of docs/workspace.md; "
        + "try channels.csv",
      "edition warning unknown-file: found a folder that is not used; expected one of treaties, frameworks, editions, "
        + "pages, theme; try editions",
      "editions/e1/BE/case warning unknown-file: found a folder that is not used; expected cases; try cases",
      "editions/e1/BE/statistic.csv warning unknown-file: found a file that is not used; expected one of the files of "
        + "docs/workspace.md; try statistics.csv",
      "notes.txt warning unknown-file: found a file that is not used; expected one of the files of docs/workspace.md")
  }

  @Test func `a folder of an edition is a country`() throws {
    try expect(
      Plain.files.with("editions/e1/be/card.yaml", "x").with("editions/e1/Belgium/card.yaml", "x"),
      "editions/e1/Belgium file: found the folder “Belgium”; expected a country's two letters (ISO 3166-1 alpha-2)",
      "editions/e1/be file: found the folder “be”; expected a country's two letters (ISO 3166-1 alpha-2); try BE")
  }

  @Test func `names of frameworks, editions, pages and cases are identifiers`() throws {
    let name = "expected a name of a–z, 0–9 and -, at most 64 characters"
    try expect(
      Plain.files.with("frameworks/Plain Two.yaml", "x").with("editions/June/edition.yaml", "x")
        .with("pages/About.en.md", "---\ntitle: x\n---\n").with(
          "editions/e1/BE/cases/Anna B.en.md", "---\ntitle: x\nbasis: composite\n---\nx"),
      "editions/June file: found the name “June”; \(name)",
      "editions/e1/BE/cases/Anna B.en.md file: found the name “Anna B”; \(name)",
      "frameworks/Plain Two.yaml file: found the name “Plain Two”; \(name)",
      "pages/About.en.md file: found the name “About”; \(name)")
  }

  @Test func `the logo lies in theme`() throws {
    let files = Plain.files.replacing(
      "licence:", by: "brand: {logo: logo.svg, logo-text: Us}\nlicence:", in: "workspace.yaml")
    try expect(
      files.with("theme/logos.svg", "<svg/>"),
      "workspace.yaml:4:15 reference: found “logo.svg”; expected an .svg, .png or .jpg file in theme/; try logos.svg")
    let reading = try files.with("theme/logo.svg", "<svg/>").read()
    #expect(reading.findings == [])
    #expect(reading.dossier?.brand.logo?.mediaType == "image/svg+xml")
  }
}
