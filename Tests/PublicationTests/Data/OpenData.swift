import Cards
import Formats
import Foundation
import Testing
import ToolsSupport

@testable import Publication

@Suite("Open data")
struct OpenData {
  let outlet: CollectingOutlet

  init() throws { outlet = try Self.publish() }

  private static func publish() throws -> CollectingOutlet {
    let options = PublicationOptions(baseAddress: nil, version: "1.0")
    return try .collecting([DataPackage(of: Sample.checked, options: options).emission])
  }

  private func rows(_ file: String) throws -> [[String: String]] {
    let reading = CSV.parse(outlet.files["data/2025/\(file)"] ?? [])
    #expect(reading.problems == [])
    let table = try #require(reading.value)
    return table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(table.header, row.cells)) }
  }

  private func json(_ file: String) throws -> JSONNode {
    let reading = JSON.parse(outlet.files["data/2025/\(file)"] ?? [])
    #expect(reading.problems == [])
    return try #require(reading.value)
  }

  @Test func `eight files are written, the description last`() {
    #expect(
      outlet.entries.map(\.path)
        == [
          "overview.csv", "cards.csv", "answers.csv", "statistics.csv", "treaties.csv", "cards.json", "sources.json",
          "datapackage.json",
        ].map { "data/2025/" + $0 })
  }

  @Test(arguments: [
    "overview.csv", "cards.csv", "answers.csv", "statistics.csv", "treaties.csv", "cards.json", "sources.json",
    "datapackage.json",
  ])
  func `the file is as it was`(file: String) throws {
    var bytes = Bytes()
    if file.hasSuffix(".json") {
      JSON.write(try json(file), pretty: true, into: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    } else {
      bytes.append(outlet.files["data/2025/\(file)"] ?? [])
    }
    try expectGolden(bytes.array, "Data/\(file)")
  }

  @Test func `publishing again gives the same bytes`() throws {
    #expect(try Self.publish().files == outlet.files)
  }

  @Test func `a confidential source is nowhere, and one on file has no address`() {
    for (path, bytes) in outlet.files {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in [Sample.secretKey, Sample.secretTitle, Sample.secretAddress] + Sample.onFileAddresses {
        #expect(!text.contains(secret), "\(path) holds \(secret)")
      }
    }
  }

  @Test func `what rested on a confidential source alone looks like what has no source`() throws {
    let card = try #require(try json("cards.json")["cards"]?.items?.first)
    #expect(card["gaps"]?.items?.first?["sources"]?.items?.map(\.string) == ["letter"])
    let statement = card["indicators"]?.items?.first?["statement"]?["en"]?.string
    #expect(statement == "The state pays for a line [@plan-2023, p. 4; @letter], which is closed at night.")
  }

  @Test func `cards hold a row for each indicator of each country with a card`() throws {
    let rows = try rows("cards.csv")
    #expect(rows.map { $0["country"] } == ["XA", "XA", "XA", "XB", "XB", "XB"])
    #expect(rows.map { $0["indicator"] } == ["1.1", "1.10", "2.1", "1.1", "1.10", "2.1"])
    #expect(rows.map { $0["grade"] } == ["yellow", "green", "not-assessed", "no-data", "not-assessed", "yes"])
    #expect(rows.map { $0["points"] } == ["1", "2", "", "", "", "2"])
    #expect(rows.map { $0["departs"] } == ["false", "true", "false", "false", "false", "false"])
    #expect(rows[0]["statement_en"] == "The state pays for a line, which is closed at night.")
    #expect(rows[0]["statement_fr"] == "L’État paie une ligne, fermée la nuit.")
    #expect(rows[0]["statements_stale"] == "fr")
    #expect(rows[0]["sources"] == "plan-2023;children-first;letter")
  }

  @Test func `conditions are counted by who meets them`() throws {
    let rows = try rows("cards.csv")
    let counts = ["conditions_met", "conditions_met_by_others", "conditions_unmet", "conditions_unknown"]
    #expect(rows[0].counts(counts) == [2, 0, 1, 0])
    #expect(rows[1].counts(counts) == [0, 1, 0, 0])
    #expect(rows[3].counts(counts) == [0, 0, 0, 3])
    #expect(rows[3]["derived_grades"] == "green;yellow;red")
  }

  @Test func `text that a spreadsheet would run is written with an apostrophe`() {
    let text = outlet.text("data/2025/cards.csv")
    #expect(text.contains(",\"'-Councils sit in every school, \"\"all\"\" of them.\","))
  }

  @Test func `the overview says where a category comes from`() throws {
    let rows = try rows("overview.csv")
    #expect(rows.map { $0["country"] } == ["XA", "XB", "XC"])
    #expect(rows.map { $0["basis"] } == ["computed", "too-few-grades", "published"])
    #expect(rows.map { $0["category"] } == ["ahead", "", "slow"])
    #expect(rows.map { $0["position"] } == ["", "", "3"])
    #expect(rows.map { $0["card"] } == ["true", "true", "false"])
  }

  @Test func `figures keep their period, range and quality`() throws {
    let rows = try rows("statistics.csv")
    #expect(rows.map { $0["value"] } == ["950", "1200", ""])
    #expect(rows[2]["low"] == "600")
    #expect(rows[2]["age"] == "0-17")
    #expect(rows[2]["quality"] == "+/- 50; estimate")
  }

  @Test func `sources are those that are cited, with the listed fields`() throws {
    let sources = try #require(try json("sources.json").items)
    #expect(sources.map { $0["id"]?.string } == ["children-first", "depositary", "law-review", "letter", "plan-2023"])
    #expect(sources[3].members?.map(\.key) == ["id", "type", "title", "issued"])
    #expect(sources[2]["author"]?.items?.map { $0.members?.map(\.key) } == [["family", "given"], ["literal"]])
    #expect(sources[4]["issued"]?["date-parts"]?.items?.first?.items?.map(\.number) == ["2023", "3"])
  }

  @Test func `the package is valid by frictionless`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "progresscard-data-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in outlet.files {
      try Data(bytes).write(to: folder.appending(path: path.replacing("data/2025/", with: "")))
    }
    let outcome = try await Command.tool("data_package.py", [folder.path]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.lines.last == "data package: 7 resources, 23 rows, 0 problems")
  }
}

extension [String: String] {
  fileprivate func counts(_ columns: [String]) -> [Int?] { columns.map { self[$0].flatMap { Int($0) } } }
}
