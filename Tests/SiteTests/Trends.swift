import EndToEnd
import Formats
import Foundation
import Testing

/// What the pages of an edition say of the one before it.
@Suite struct Trends {
  private func text(_ path: String) async throws -> String {
    let site = try await Site.of(.twoMinute)
    return String(decoding: try #require(site.contents.files[path]), as: UTF8.self)
  }

  private func data(_ path: String) async throws -> JSONNode {
    let site = try await Site.of(.twoMinute)
    let bytes = try #require(site.contents.files[path])
    return try #require(JSON.parse(Array(bytes)).value)
  }

  @Test(arguments: ["en", "fr"])
  func `an edition with one before it has a page on what has changed, and its twin`(language: String) async throws {
    let site = try await Site.of(.twoMinute)
    let page = try #require(site.byPath["site/2025/\(language)/changes.html"])
    #expect(page.ids.contains("transitions") && page.ids.contains("unit-XC"))
    #expect(site.byPath["site/2023/\(language)/changes.html"] == nil)
    let twin = try await data("site/2025/\(language)/changes.json")
    #expect(twin["from"]?["edition"]?.string == "2023" && twin["to"]?["edition"]?.string == "2025")
    // Every unit stands in the table of transitions once: Aldoria, Borvia and its south, Corvania, Quellmar.
    let cells = (twin["transitions"]?.items ?? []).flatMap { $0["units"]?.items ?? [] }
    #expect(cells.compactMap(\.string).sorted() == ["QM", "XA", "XB", "XB-south", "XC"])
  }

  @Test func `causes are told on the country's page and in its twin`() async throws {
    // 2023 printed full for B.3; its erratum says begun; by the rule of 2025 a guide alone is none.
    let twin = try await data("site/2025/en/XC.json")
    let changes = try #require(twin["changes"]?["indicators"]?.items)
    let ports = try #require(changes.first { $0["indicator"]?.string == "B.3" })
    let grades = ["printed", "before", "after"].map { ports[$0]?.string }
    #expect(grades == ["full", "begun", "none"])
    #expect(ports["steps"]?.items?.compactMap { $0["cause"]?.string } == ["correction", "rule"])
    let page = try await text("site/2025/en/XC.html")
    #expect(page.contains("correction and rule"))
    let earlier = try await text("site/2023/en/XC.html")
    #expect(!earlier.contains("id=\"trend\""))
  }

  @Test func `the table of the data package has a row for each country and question`() async throws {
    let lines = try await text("data/2025/comparison.csv").split(separator: "\n").map(String.init)
    // Six questions of 2025 for four countries, and the question of 2023 that is gone for the three that had a card.
    let expected = 1 + 6 * 4 + 3
    #expect(lines.count == expected)
    #expect(lines.contains("2025,2025-03-01,XC,Corvania,2023,B.3,B.3,worse,full,begun,none,none,correction;rule,,,,,,"))
    let site = try await Site.of(.twoMinute)
    #expect(site.contents.files["data/2023/comparison.csv"] == nil)
  }
}
