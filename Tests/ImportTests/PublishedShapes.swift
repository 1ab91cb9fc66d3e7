import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport
import Workspace

/// Kinds of published indices as the wide tables that their publishers offer: imported, they are the workspaces that
/// `PublishedKinds` works out by hand.
@Suite struct PublishedShapes {
  /// The table of a workspace's values, a row a unit and a column an indicator, with the words of a publisher.
  private static func wide(_ values: CSVTable) -> String {
    let units = values.rows.map { $0.cells[0] }, indicators = values.rows.map { $0.cells[1] }
    var seen: Set<String> = []
    let rows = units.filter { seen.insert($0).inserted }
    seen = []
    let columns = indicators.filter { seen.insert($0).inserted }
    var text = "Country/Territory;Year;" + columns.map { "Item " + $0 }.joined(separator: ";") + "\r\n"
    for unit in rows {
      let cells = columns.map { column -> String in
        guard let row = values.rows.first(where: { $0.cells[0] == unit && $0.cells[1] == column }) else { return "" }
        if let status = row[values.column("status")], !status.isEmpty { return status == "no-data" ? "N/D" : "N/A" }
        return row[values.column("value")]?.replacing(".", with: ",") ?? ""
      }
      text += "\"\(unit)\";2024;" + cells.joined(separator: ";") + "\r\n"
    }
    return text
  }

  @Test(arguments: ["subscores", "answers"])
  func `a wide table of a published kind gives the values again`(name: String) throws {
    let place = try TemporaryFolder("shape")
    try place.copy(Repository.folder.appending(path: "Tests/MethodTests/Workspaces/\(name)"), to: "workspace")
    let path = place("workspace").path
    let edition = try #require(try FileManager.default.contentsOfDirectory(atPath: path + "/editions").first)
    let file = "workspace/editions/\(edition)/values.csv"
    let before = try #require(CSV.parse(Array(try place.read(file).utf8)).value)
    try FileManager.default.removeItem(at: place(file))
    let mapping = """
      unfold: {except: [Country/Territory, Year], name: item, value: points}
      edition: {column: Year, map: {"2024": "\(edition)"}}
      unit: Country/Territory
      writes:
        - to: values
          indicator: {column: item, after: "Item "}
          value: {column: points, map: {N/D: no-data, N/A: not-applicable, "yes": "yes", "no": "no", partly: partly}, number: {decimal: comma}}

      """
    let plan = try TableImport(
      root: path, mapping: ImportInput(name: "m.yaml", bytes: Array(mapping.utf8)),
      tables: [ImportInput(name: "t.csv", bytes: Array("\u{FEFF}\(Self.wide(before))".utf8))], date: nil, version: "1",
      replaces: false
    ).plan()
    #expect(plan.conflicts.isEmpty)
    #expect(plan.report.reasons.allSatisfy { $0.sentence == "nothing in value" }, "\(plan.reasons)")
    try StagedFiles(root: path).write(plan.changes)
    let after = try #require(CSV.parse(Array(try place.read(file).utf8)).value)
    let said = { (table: CSVTable) in
      Set(
        table.rows.map { row in
          ["country", "indicator", "value", "status"].map { row[table.column($0)] ?? "" }.joined(separator: ",")
        }.filter { !$0.hasSuffix(",not-assessed") })
    }
    #expect(said(after) == said(before))
  }

  @Test func `of several stages of review those count that the mapping names`() throws {
    let plan = try ImportWorkspace().plan(
      """
      edition: {value: "2025"}
      unit: {column: agency}
      only: {stage: [second review, publication]}
      writes:
        - to: values
          combine: mean
          indicator: {value: P1}
          value: {column: score, map: {Not published: "0", Sometimes: "0.5"}, number: {}}

      """,
      """
      agency,stage,score
      Agency One,first review,1
      Agency One,second review,Sometimes
      Agency One,publication,1
      Agency Two,second  review,Not published
      Agency Two,publication,0.25

      """)
    #expect(
      plan.text("editions/2025/values.csv")
        == "country,indicator,value\nagency-one,P1,0.75\nagency-two,P1,0.125\n")
    #expect(plan.reasons == ["2: set aside: stage is “first review”"])
  }
}
