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
      WorkspaceReader.read("/nowhere/at/all").findings.map(\.line) == [
        "/nowhere/at/all file: found no folder /nowhere/at/all; expected a workspace folder; "
          + "try progresscard new /nowhere/at/all makes one; or correct the path"
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

  @Test func `a folder in the place of a file is told`() throws {
    try expect(
      Plain.files.with("editions/e1/BE/gaps.csv/one.md", "x"),
      "editions/e1/BE/gaps.csv file: found a folder; expected a file of this name")
  }

  @Test func `files and folders that are not used are told`() throws {
    try expect(
      Plain.files.with("notes.txt", "x").with("drafts/a.md", "x").with("theme/any.typ", "x")
        .with("editions/e1/BE/old/one.md", "x"),
      "drafts warning unknown-file: found a folder that is not used; expected one of treaties, frameworks, editions, "
        + "pages, posts, theme, imports, captures, campaign, law",
      "editions/e1/BE/old warning unknown-file: found a folder that is not used; expected cases or images",
      "notes.txt warning unknown-file: found a file that is not used; expected one of the files of docs/workspace.md")
  }

  private static let nearNames = [
    ("chanels.csv", "channels.csv"), ("Channels.csv", "channels.csv"), ("sources.yml", "sources.yaml"),
    ("Sources.yaml", "sources.yaml"), ("source.yaml", "sources.yaml"), ("sources.yaml.txt", "sources.yaml"),
    ("SOURCES.YML", "sources.yaml"), ("sources", "sources.json"), ("workspace.yml", "workspace.yaml"),
    ("treaties/Status.csv", "status.csv"), ("frameworks/other.yml", "other.yaml"), ("pages/about.md.txt", "about.md"),
    ("pages/contact.en.markdown", "contact.en.md"), ("editions/e1/Values.csv", "values.csv"),
    ("editions/e1/BE/statistic.csv", "statistics.csv"), ("editions/e1/BE/Situation.fr.md", "situation.fr.md"),
    ("editions/e1/BE/cases/one.en.MD", "one.en.md"),
  ]

  @Test(arguments: nearNames)
  func `a file whose name is nearly one that is used is an error with the right name`(
    path: String, name: String
  ) throws {
    let files = name == "sources.yaml" ? Plain.files.with("sources.yaml", nil) : Plain.files
    let line = { (mend: String) in
      "\(path) unknown-file: found a file that is not used, since its name is not exact; expected \(name); try \(mend)"
    }
    let found = try files.with(path, "x").findings()
    #expect(found == [line("rename it to \(name)")] || found == [line("join it with \(name), and delete it")])
  }

  @Test func `so is a folder, and a file in a wrong folder`() throws {
    try expect(
      Plain.files.with("edition/e1/edition.yaml", "x").with("Pages/about.md", "x")
        .with("editions/e1/BE/case/one.en.md", "x").with("editions/e1/sources.yaml", "x").with("card.yaml", "x"),
      "Pages unknown-file: found a folder that is not used, since its name is not exact; expected pages; try rename it to "
        + "pages",
      "card.yaml unknown-file: found a file that is not used in this folder; expected editions/ID/COUNTRY/card.yaml; try "
        + "move it there, or delete it",
      "edition unknown-file: found a folder that is not used, since its name is not exact; expected editions; try rename "
        + "it to editions",
      "editions/e1/BE/case unknown-file: found a folder that is not used, since its name is not exact; expected cases; try "
        + "rename it to cases",
      "editions/e1/sources.yaml unknown-file: found a file that is not used in this folder; expected sources.yaml in the "
        + "workspace's folder itself; try move it there, or delete it")
  }

  @Test func `a file that must be there is looked for under near names`() throws {
    for (path, near) in [
      ("workspace.yaml", "workspace.yml"), ("editions/e1/edition.yaml", "Edition.yaml"), (Plain.card, "card.yml"),
    ] {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let file = path.split(separator: "/").last ?? ""
      let files = Plain.files.with(path, nil).with(folder.isEmpty ? near : folder + "/" + near, Plain.files[text: path])
      let found = try files.read().findings
      #expect(found.map(\.mend) == ["rename \(near) to \(file)"])
    }
  }

  @Test func `in a folder that is no workspace the next step depends on what lies there`() throws {
    func mend(_ files: [String: String]) throws -> String? {
      try WorkspaceFiles(texts: files).inFolder { folder in
        let finding = try #require(WorkspaceReader.read(folder).findings.first)
        return finding.mend?.replacing(folder, with: "F")
      }
    }
    #expect(try mend(["a/b.txt": "x"])?.hasPrefix("name the folder in which workspace.yaml lies") == true)
    #expect(try mend(["cards/workspace.yaml": "x"]) == "name the folder F/cards")
    #expect(try mend(["of/mine/workspace.yaml": "x"]) == "name the folder F/of/mine")
    #expect(try mend([".git/config": "x"]) == "progresscard new F")
  }

  @Test func `from a folder of a workspace, the workspace is named as the folder was`() throws {
    try Plain.files.inFolder { folder in
      for path in ["editions", "editions/e1", "editions/e1/BE"] {
        let finding = try #require(WorkspaceReader.read(folder + "/" + path).findings.first)
        #expect(finding.mend == "name the folder \(folder)")
      }
    }
  }

  @Test func `what lies deep in a folder that is no workspace is not looked for`() throws {
    try WorkspaceFiles(texts: ["a/b/c/workspace.yaml": "x", "big/one.txt": "x"]).inFolder { folder in
      let read = Folder(root: folder)
      #expect(!read.isWorkspace && read.isOpen && read.files.isEmpty)
      let finding = try #require(WorkspaceReader.read(folder).findings.first)
      #expect(finding.mend?.hasPrefix("name the folder in which") == true)
    }
    let start = ContinuousClock.now
    #expect(WorkspaceReader.read("/").findings.map(\.found) == ["no workspace.yaml"])
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func `sources without marks are told to be public`() throws {
    try expect(
      Plain.files.with("sources.yaml", nil),
      "sources.json warning sources: found sources without sources.yaml, so that one is public; expected the file "
        + "sources.yaml, which says who published each, and which are on file or confidential; try report: {access: "
        + "public, by: state}")
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
    for text in ["hello", "", "<html></html>", "<svg", "\u{89}PNG"] {
      try expect(
        files.with("theme/logo.svg", text),
        "theme/logo.svg file: found a file that is no image/svg+xml; expected a whole picture of the kind that its name says, "
          + "without document type or script")
    }
    #expect(try files.with("theme/logo.svg", "<?xml version=\"1.0\"?>\n<svg>\n</svg>\n").findings() == [])
  }

  @Test func `a picture that is cut off is found before the PDF engine does`() throws {
    let png: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
      0, 0, 0,
      0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF,
      0xA4,
      0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
    let files = Plain.files.replacing(
      "licence:", by: "brand: {logo: logo.png, logo-text: Us}\nlicence:", in: "workspace.yaml")
    func found(_ bytes: [UInt8]) throws -> Int {
      var files = files
      files[bytes: "theme/logo.png"] = bytes
      return try files.findings().count
    }
    #expect(try found(png) == 0)
    for length in [8, 12, 32, 40, png.count - 12, png.count - 1] { #expect(try found(Array(png.prefix(length))) == 1) }
  }

  @Test func `a country's folder by another code in use is told with the right one`() throws {
    for (name, mend) in [("UK", "GB"), ("EL", "GR"), ("bel", "BE"), ("be", "BE")] {
      try expect(
        Plain.files.with("editions/e1/\(name)/card.yaml", "indicators: {}\n"),
        "editions/e1/\(name) file: found the folder “\(name)”; expected a country's two letters (ISO 3166-1 alpha-2); "
          + "try \(mend)")
    }
  }

  @Test func `folders are listed at any depth, and only those that lie in the one that is asked for`() throws {
    let files = Plain.files.with("editions/e1/NO/cases/one.en.md", "x").with("editions/e10/edition.yaml", "x")
    try files.inFolder { root in
      let folder = Folder(root: root)
      #expect(folder.folders(in: "") == ["editions", "frameworks"])
      #expect(folder.folders(in: "editions") == ["e1", "e10"])
      #expect(folder.folders(in: "editions/e1") == ["BE", "NO"])
      #expect(folder.folders(in: "editions/e1/NO") == ["cases"])
      #expect(folder.folders(in: "editions/e1/NO/cases") == [])
      #expect(folder.folders(in: "nowhere") == [])
    }
  }

  @Test func `the files of a text stand together, texts in the order of their first`() {
    let groups = TextFiles.grouped(["b.en.md", "a.md", "b.fr.md", "x.txt", "a.de.md"])
    #expect(groups.map(\.name) == ["b", "a"])
    #expect(groups.map { $0.files.map(\.path) } == [["b.en.md", "b.fr.md"], ["a.md", "a.de.md"]])
  }
}
