import Cards
import EndToEnd
import Foundation
import Testing
import Workspace

/// The other files that rows become, and what is there already.
@Suite struct ImportedFiles {
  private let workspace: ImportWorkspace

  init() throws { workspace = try ImportWorkspace() }

  private static let everything = """
    edition: {value: "2025"}
    country: country
    writes:
      - {to: cards, indicator: {value: L1}, grade: grade, reason: note, statement: note, source: source}
      - {to: overview, category: level, position: rank, source: source}
      - {to: groups, columns: {region: region}}
      - {to: statistics, series: {value: calls}, period: year, age: age, value: calls, source: source}
      - {to: actions, goal: {value: law}, addressee: {value: Parliament}, text: call}
      - {to: text, text: note}
      - {to: treaties, instrument: {value: crc}, bound: bound, how: {value: ratification}}
      - {to: channels, name: {value: The line}, number: {value: "116 111"}}
      - {to: sources, id: source, title: {value: A report}, by: {value: state}, issued: year, url: {value: "https://example.com/"}}

    """
  private static let table = """
    country,grade,note,source,level,rank,region,year,age,calls,call,bound
    BE,yes,1. *Not* a list [@x],,strong,3,Europe,2024,0-17,12,Do it & soon.,1991-12-16

    """

  @Test func `a row becomes a card, a text, calls, statistics, a category and more, and the checks find nothing wrong`()
    throws
  {
    // Sources first, since what cites them must find them.
    try workspace.apply(
      "writes: [{to: sources, id: id, title: t, author: a, by: {value: state}, issued: y}]\n",
      "id,t,a,y\nreport,A report,Office; Ministry,2024-05\n")
    let table = Self.table.replacing("[@x],,", with: "[@x],\"report, p. 3\",")
    let mapping = Self.everything.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    let plan = try workspace.apply(mapping, table)
    #expect(plan.conflicts.isEmpty)
    #expect(plan.reasons.isEmpty)
    #expect(
      try workspace.read("editions/2025/BE/card.yaml")
        == """
        indicators:
          L1:
            grade: yes
            reason: 1\\. \\*Not\\* a list \\[ @x\\]
            statement: 1\\. \\*Not\\* a list \\[ @x\\]
            sources:
              - report, p. 3

        """)
    #expect(
      try workspace.read("editions/2025/overview.csv")
        == "country,category,position,source\nBE,strong,3,\"report, p. 3\"\n")
    #expect(try workspace.read("editions/2025/groups.csv") == "country,name,region\nBE,,Europe\n")
    #expect(
      try workspace.read("editions/2025/BE/statistics.csv")
        == "series,period,age,value,source\ncalls,2024,0-17,12,\"report, p. 3\"\n")
    #expect(try workspace.read("editions/2025/BE/situation.en.md") == "1\\. \\*Not\\* a list \\[ @x\\]\n")
    #expect(
      try workspace.read("editions/2025/BE/actions.yaml")
        == """
        calls:
          - id: law-1
            goal: law
            addressee: Parliament
            text: Do it \\& soon.

        """)
    #expect(
      try workspace.read("treaties/status.csv") == "party,instrument,bound,how\nBE,crc,1991-12-16,ratification\n")
    #expect(
      try workspace.read("sources.json").contains("\"author\":[{\"literal\":\"Office\"},{\"literal\":\"Ministry\"}]"))
    let errors = workspace.findings().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func `importing again changes nothing`() throws {
    let mapping = Self.everything
    let first = try workspace.apply(mapping, Self.table)
    #expect(first.changes.count == 9)
    let again = try workspace.plan(mapping, Self.table)
    #expect(again.changes.isEmpty)
    #expect(again.conflicts.isEmpty)
  }

  @Test func `what people wrote stays, comments and layout included`() throws {
    try workspace.write(
      """
      # ours
      headline: We are here.
      indicators:
          L2:            # two
              grade: no
      plans: []

      """, to: "editions/2025/BE/card.yaml")
    try workspace.write("country,name,group\nBE,,a\n", to: "editions/2025/groups.csv")
    try workspace.apply(Self.everything, Self.table)
    #expect(
      try workspace.read("editions/2025/BE/card.yaml").hasPrefix(
        """
        # ours
        headline: We are here.
        indicators:
            L2:            # two
                grade: no
            L1:
              grade: yes

        """))
    #expect(try workspace.read("editions/2025/BE/card.yaml").hasSuffix("plans: []\n"))
    #expect(try workspace.read("editions/2025/groups.csv") == "country,name,group,region\nBE,,a,Europe\n")
  }

  @Test func `a file that says something else stops everything, unless the table is to replace it`() throws {
    try workspace.write("indicators:\n  L1:\n    grade: partly\n", to: "editions/2025/BE/card.yaml")
    try workspace.write("country,category\nBE,weak\n", to: "editions/2025/overview.csv")
    let plan = try workspace.plan(Self.everything, Self.table)
    #expect(
      plan.conflicts.map { "\($0.place) \($0.found)" } == [
        "editions/2025/BE/card.yaml:2 “partly” as grade of L1", "editions/2025/overview.csv:2 “weak” as category",
      ])
    try workspace.apply(Self.everything, Self.table, replaces: true)
    #expect(try workspace.read("editions/2025/overview.csv").contains("BE,strong"))
    #expect(try workspace.read("editions/2025/BE/card.yaml").contains("grade: yes"))
  }

  @Test func `a source goes with the number or grade that another one takes the place of`() throws {
    try workspace.write("indicators:\n  L1: {grade: partly, sources: [law]}\n", to: "editions/2025/BE/card.yaml")
    try workspace.write("country,category,source\nBE,weak,law\n", to: "editions/2025/overview.csv")
    try workspace.apply(Self.everything, Self.table, replaces: true)
    #expect(try !workspace.read("editions/2025/overview.csv").contains("law"))
    #expect(try !workspace.read("editions/2025/BE/card.yaml").contains("law"))
  }

  @Test func `a frozen edition is not touched`() throws {
    try workspace.write("title: E\nas-of: 2025\nframework: f\nstatus: frozen\n", to: "editions/2025/edition.yaml")
    let plan = try workspace.plan(Self.everything, Self.table)
    #expect(plan.reasons == ["2: the edition 2025, which is frozen"])
    #expect(plan.files.isEmpty)
  }

  @Test func `where a file cannot be put in its place, those before it are put back`() throws {
    try workspace.write("country,category\nBE,strong\n", to: "editions/2025/overview.csv")
    let before = try workspace.read("editions/2025/overview.csv")
    let plan = try workspace.plan(Self.everything, Self.table)
    // A folder stands where the last file belongs.
    try FileManager.default.createDirectory(
      at: workspace.place("workspace/treaties/status.csv"), withIntermediateDirectories: true)
    #expect(throws: StagedFiles.Problem.self) { try StagedFiles(root: workspace.path).write(plan.changes) }
    #expect(try workspace.read("editions/2025/overview.csv") == before)
    #expect(!workspace.has("editions/2025/groups.csv"))
    #expect(!workspace.has("editions/2025/BE"))
    #expect(!workspace.has(".progresscard-import"))
  }

  @Test func `a link in the place of a folder is refused, and nothing is written through it`() throws {
    let outside = workspace.place("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: workspace.place("workspace/editions/2025/BE"), withDestinationURL: outside)
    let plan = try workspace.plan(Self.everything, Self.table)
    #expect(
      plan.conflicts.map { "\($0.place) \($0.found)" } == ["editions/2025/BE a link to a folder"])
    #expect(throws: StagedFiles.Problem.self) { try StagedFiles(root: workspace.path).write(plan.changes) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [])
    #expect(!workspace.has("editions/2025/groups.csv"))
  }

  @Test func `a link to a file of the workspace stays one, and the file behind it is written`() throws {
    try workspace.write("country,category\nNO,strong\n", to: "tables/categories.csv")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.place("workspace/editions/2025/overview.csv").path,
      withDestinationPath: "../../tables/categories.csv")
    try workspace.apply(Self.everything, Self.table)
    #expect(try workspace.read("tables/categories.csv") == "country,category,position\nNO,strong,\nBE,strong,3\n")
    let link = workspace.place("workspace/editions/2025/overview.csv").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../../tables/categories.csv")
  }

  @Test func `a folder where a file belongs is told before anything is written`() throws {
    try FileManager.default.createDirectory(
      at: workspace.place("workspace/imports.yaml"), withIntermediateDirectories: true)
    let plan = try workspace.plan(Self.everything, Self.table)
    #expect(plan.conflicts.map { "\($0.place) \($0.found)" } == ["imports.yaml a folder"])
    #expect(throws: StagedFiles.Problem.self) { try StagedFiles(root: workspace.path).write(plan.changes) }
    #expect(!workspace.has("editions/2025/BE"))
    #expect(!workspace.has("treaties/status.csv"))
  }

  @Test func `a file that only its owner may read stays so`() throws {
    try workspace.write("country,category\nNO,strong\n", to: "editions/2025/overview.csv")
    let path = workspace.place("workspace/editions/2025/overview.csv").path
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try workspace.apply(Self.everything, Self.table)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  private static let sources =
    "writes: [{to: sources, id: id, title: t, author: a, publisher: p, issued: y, access: x, by: b}]\n"

  /// What stands in the way of importing one source.
  private func conflicts(_ row: String) throws -> [String] {
    try workspace.plan(Self.sources, "id,t,a,p,y,x,b\n" + row + "\n").conflicts.map { "\($0.place) \($0.found)" }
  }

  @Test func `a source that is there already stays, and every field in which the import differs is told`() throws {
    let row = "r,A report,Office; Ministry,Press,2024-05,on-file,ngo"
    try workspace.apply(Self.sources, "id,t,a,p,y,x,b\n" + row + "\n")
    #expect(try conflicts(row) == [])
    #expect(try conflicts("r,A report,,,,,") == [])
    #expect(
      try conflicts("r,Another,Office,Print,2024-06,on-file,state") == [
        "sources.json:2 “2024-5” as issued of r", "sources.json:2 “A report” as title of r",
        "sources.json:2 “Office; Ministry” as author of r", "sources.json:2 “Press” as publisher of r",
        "sources.yaml:1 “ngo” as publisher of r",
      ])
  }

  @Test func `a source that is confidential for the import is never left public in silence`() throws {
    try workspace.write(#"[{"id": "r", "title": "A report"}]"#, to: "sources.json")
    for mark in ["r: {by: ngo}\n", "r: {access: public, by: ngo}\n", "r: {access: on-file, by: ngo}\n"] {
      try workspace.write(mark, to: "sources.yaml")
      let found = try conflicts("r,A report,,,,confidential,ngo")
      #expect(found.count == 1)
      #expect(found.first?.contains("as access of r") == true)
    }
    try workspace.write("r: {access: confidential, by: ngo}\n", to: "sources.yaml")
    #expect(try conflicts("r,A report,,,,public,ngo") == [])
    #expect(try conflicts("r,A report,,,,confidential,ngo") == [])
  }
}
