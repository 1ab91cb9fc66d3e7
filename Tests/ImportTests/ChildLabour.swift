import Cards
import Checks
import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport
import Workspace

/// `Examples/child-labour`: the invented extract that comes with it, and the published tables where they are there.
@Suite struct ChildLabour {
  private static let example = Repository.folder.appending(path: "Examples/child-labour")
  private static let data = Repository.folder.deletingLastPathComponent().appending(path: "shared/data/child-labour")
  private static let tables = ["overall", "assessments", "actions", "statistics"]

  /// A copy of the example without what was imported.
  private func bare(keepsEditions: Bool) throws -> TemporaryFolder {
    let place = try TemporaryFolder("child-labour")
    try place.copy(Self.example, to: "workspace")
    let files = FileManager.default
    try files.removeItem(at: place("workspace/imports.yaml"))
    try files.removeItem(at: place("workspace/channels.csv"))
    for edition in try files.contentsOfDirectory(atPath: place("workspace/editions").path) {
      for name in try files.contentsOfDirectory(atPath: place("workspace/editions/\(edition)").path)
      where !keepsEditions || name != "edition.yaml" {
        try files.removeItem(at: place("workspace/editions/\(edition)/\(name)"))
      }
    }
    if !keepsEditions { try files.removeItem(at: place("workspace/editions")) }
    return place
  }

  private func apply(_ table: String, from folder: URL, into workspace: String) throws -> ImportPlan {
    let mapping = Self.example.appending(path: "imports/\(table).yaml")
    let plan = try TableImport(
      root: workspace, mapping: ImportInput(name: "\(table).yaml", bytes: [UInt8](Data(contentsOf: mapping))),
      tables: [
        ImportInput(
          name: "\(table).csv", bytes: [UInt8](Data(contentsOf: folder.appending(path: "\(table).csv"))))
      ],
      date: nil, version: "0.1.0", replaces: false
    ).plan()
    #expect(plan.conflicts.isEmpty)
    try StagedFiles(root: workspace).write(plan.changes)
    return plan
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.hasPrefix(".") {
      let url = folder.appending(path: path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: url)
      }
    }
    return files
  }

  @Test func `the extract gives the committed example, byte by byte`() throws {
    let place = try bare(keepsEditions: true)
    let path = place("workspace").path
    for table in Self.tables {
      _ = try apply(table, from: Self.example.appending(path: "imports"), into: path)
    }
    let made = try files(in: place("workspace")), committed = try files(in: Self.example)
    for name in Set(made.keys).union(committed.keys).sorted() {
      #expect(made[name] == committed[name], "\(name): import it anew and read the diff")
    }
    let reading = WorkspaceReader.read(path)
    let dossier = try #require(reading.dossier)
    // Its texts come from a table without citations, and some countries have the same words.
    let findings = (reading.findings + Review(of: dossier).findings).filter {
      !["copied", "coverage"].contains($0.rule)
    }
    #expect(findings.isEmpty)
  }

  @Test func `the four published editions are imported, and every row is used or has its reason`() throws {
    guard FileManager.default.fileExists(atPath: Self.data.path) else {
      print("../shared/data/child-labour is not there: the published tables are not imported.")
      return
    }
    let place = try bare(keepsEditions: false)
    let path = place("workspace").path
    var counts: [String: [Int]] = [:]
    for table in Self.tables {
      let plan = try apply(table, from: Self.data, into: path)
      let file = try #require(plan.report.files.first)
      counts[table] = [file.rows, file.used]
      let reasons = plan.report.reasons.filter { !$0.isPartial }.reduce(0) { $0 + $1.lines.count }
      #expect(reasons == file.unused, "\(table): each row that is not used has one reason")
    }
    #expect(counts["overall"] == [574, 574])
    #expect(counts["assessments"]?.first == 31_465)
    #expect(counts["actions"] == [7_457, 7_457])
    #expect(counts["statistics"]?.first == 4_183)
    #expect(counts["assessments"]?.last == 24_683)
    #expect(counts["statistics"]?.last == 2_446)
    let reading = WorkspaceReader.read(path)
    let dossier = try #require(reading.dossier)
    let errors = (reading.findings + Review(of: dossier).findings).filter { $0.severity == .error }
    #expect(errors == [], "\(errors.prefix(5))")
    #expect(dossier.editions.map(\.id.text) == ["2016", "2017", "2018", "2019"])
    #expect(dossier.editions.map(\.overview.count) == [133, 131, 130, 129])
    #expect(dossier.editions.map { $0.cards.reduce(0) { $0 + $1.assessments.count } } == [4_860, 4_752, 4_834, 4_826])
  }
}

/// The page on published and computed categories.
@Suite struct PublishedAndComputed {
  @Test func `the page counts where both agree, and says of each other country why it is where it is`() async throws {
    let place = try TemporaryFolder("published")
    let output = place("out")
    let outcome = try await BuiltCommand.run([
      "publish", Repository.folder.appending(path: "Examples/child-labour").path, "--output", output.path, "--only",
      "site",
    ])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let page = try place.read("out/site/2019/en/published.html")
    #expect(page.contains("They are the same for 1 of 4 states that have both."))
    #expect(page.contains("Computed better than published"))
    let twin = try #require(JSON.parse([UInt8](Data(contentsOf: place("out/site/2019/en/published.json")))).value)
    let countries = try #require(twin["countries"]?.items)
    #expect(countries.map { $0["country"]?.string } == ["XA", "XB", "QM", "QN"])
    for country in countries { #expect(country["why"]?.string?.isEmpty == false) }
    #expect(try place.read("out/site/2019/en/index.html").contains("href=\"published.html\""))
  }
}
