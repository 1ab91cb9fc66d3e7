import Cards
import Checks
import EndToEnd
import Formats
import Foundation
import Publication
import Scoring
import Testing
import ToolsSupport
import Workspace

/// What site and open data show of the scores and ranks of the example, against numbers worked out by hand.
@Suite("Published scores") struct PublishedScores {
  private static let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)

  private func editions(of folder: String) throws -> [CheckedEdition] {
    let review = Review(of: try #require(WorkspaceReader.read(folder).dossier))
    #expect(review.findings.filter { $0.severity == .error } == [])
    return review.editions
  }

  private func files(of editions: [CheckedEdition]) throws -> [String: String] {
    var outlet: any Outlet = KeepingOutlet()
    for edition in editions { try DataPackage(of: edition, options: Self.options).emission.run(&outlet) }
    for emission in Site(of: editions, options: Self.options).emissions { try emission.run(&outlet) }
    return (outlet as? KeepingOutlet)?.files ?? [:]
  }

  private func files(_ example: String) throws -> [String: String] {
    try files(of: editions(of: Repository.folder.appending(path: "Examples/\(example)").path))
  }

  private func rows(_ text: String) throws -> [[String: String]] {
    let table = try #require(CSV.parse(Array(text.utf8)).value)
    return table.rows.map { row in Dictionary(zip(table.header, row.cells)) { first, _ in first } }
  }

  /// Points 0 to 3 are stretched to 0 to 100. Aldoria: heard (100 + 66.7) / 2, protected (100 + 33.3) / 2 without B.3 and B.4.
  @Test func `scores are the means worked out by hand`() throws {
    let rows = try rows(try #require(try files("two-minute")["data/2025/scores.csv"]))
    let expected = [
      "QM": ["50.0", "50.0", "50.0"], "XA": ["83.3", "66.7", "75.0"], "XB": ["83.3", "88.9", "86.1"],
      "XB-south": ["50.0", "77.8", "63.9"], "XC": ["16.7", "50.0", "33.3"],
    ]
    for (unit, scores) in expected { #expect(rows.filter { $0["unit"] == unit }.map { $0["value"] ?? "" } == scores) }
    #expect(rows.filter { $0["score"] == "safety" }.map { $0["best_rank"] } == ["4", "2", "1", "3", "5"])
  }

  /// B.4 has one donor, Borvia, with 3 points. Aldoria then leads with 15 points of 6 grades, where its gap B.3 takes the full
  /// grade of Quellmar (1 of 3 donors) and no coder's lower answer is drawn in A.1 (2 of 3) and B.2 (2 of 3): 4 of 27. Corvania
  /// needs 8 points and has 7: it stays behind where its gap B.2 takes Aldoria's grade (1 of 3) and that is drawn as 0 (1 of 3).
  @Test func `shares are those of the draws, and the same bytes on any machine`() throws {
    let rows = try rows(try #require(try files("two-minute")["data/2025/ranks.csv"]))
    #expect(rows.map { $0["unit"] } == ["XB", "XA", "XB-south", "QM", "XC"])
    #expect(rows.map { $0["rank"] } == ["1", "2", "3", "4", "5"])
    let leading = try #require(rows[1]["share_leading"].flatMap(Double.init))
    let rises = try #require(rows[4]["share_on-the-way"].flatMap(Double.init))
    #expect(abs(leading - 4.0 / 27) < 0.015 && abs(rises - 8.0 / 9) < 0.015)
    #expect(rows[1]["share_leading"] == "0.1503" && rows[4]["share_on-the-way"] == "0.8888")
    #expect(rows.map { $0["fragile"] } == ["false", "true", "false", "false", "true"])
    #expect(rows[1]["groups"] == rows[2]["groups"] && rows[1]["groups"]?.isEmpty == false)
  }

  @Test func `the page names every unit, its rank and its interval, in the language of the page`() throws {
    let page = try #require(try files("two-minute")["site/2025/fr/ranking.html"])
    for words in ["Le sud de la Borvie", "Aldorie", "2 à 3", "En chemin 85", "graine 2025", "10 000", "peu sûr"] {
      #expect(page.contains(words) || page.contains(words.replacing(" ", with: "\u{202F}")), "no \(words)")
    }
    #expect(page.contains("href=\"XA.html\"") && page.contains("href=\"unit-XB-south.html\""))
    #expect(page.contains("role=\"img\"") && page.contains("<desc id=\"ranks-desc\">"))
  }

  @Test func `no rank is published unless the edition asks for it`() throws {
    let files = try files("ecpat-2010")
    #expect(!files.keys.contains { $0.contains("ranking") || $0.contains("ranks") || $0.hasSuffix("scores.csv") })
    #expect(!files.values.contains { $0.contains("ranking.html") })
    let other = try self.files("two-minute")
    #expect(!other.keys.contains { $0.hasPrefix("site/2023") && $0.contains("ranking") })
  }

  @Test func `a country's page says how score and category came about, and what would change it`() throws {
    let page = try #require(try files("two-minute")["site/2025/en/XA.html"])
    for words in [
      "Rank 2 of 5; in nine of ten computations from 2 to 3.", "Safe to tell: 75.0, the mean of 2 parts.",
      "Children are protected: 66.7, the mean of 2 of 4 parts.", "No data; left out",
      "mean of points at least 2.4: does not hold (found: 2.25)", "3 ways, of 1 change each.",
      "“An answer comes within 30 days” is met", "The card asks for this already: ",
      "4 ways, of 2 changes each.", "Draft of a call (Parliament)",
    ] { #expect(page.contains(words), "no \(words)") }
  }

  @Test func `what NGOs alone do is named where it would have to become the state's`() throws {
    let page = try #require(try files("two-minute")["site/2025/en/XA.json"])
    let node = try #require(JSON.parse(Array(page.utf8)).value?["card"])
    #expect(node["scores"]?.items?.count == 3)
    #expect(node["ranking"]?["rank"]?.number == "2" && node["ranking"]?["fragile"]?.bool == true)
    let lift = try #require(node["changes"]?["lift"])
    #expect(lift["count"]?.number == "3" && lift["sets"]?.items?.count == 3)
    #expect(node["category-tests"]?["cases"]?.items?.first?["tests"]?.items?.first?["found"]?.number == "2.25")
  }

  @Test func `the methodology page states every policy and leads to the method`() throws {
    let files = try files("two-minute")
    let page = try #require(files["site/2025/en/methodology.html"])
    for words in [
      "A unit of which more than 50% of the answers is missing has no score.",
      "The points of each scale are stretched to 0–100.",
      "“Safe to tell” is the mean of “Children are heard” and “Children are protected”.",
      "Units are ranked by “Safe to tell”, ties as 1, 2, 2, 4, before rounding.",
      "Scores are published with 1 decimal, rounded half up.", "href=\"../../method.html\"",
    ] { #expect(page.contains(words), "no \(words)") }
    let method = try #require(files["site/method.html"])
    #expect(method.contains("<h1>The method</h1>") && method.contains("Kleene") && !method.contains("&lt;!--"))
  }

  /// The numbers of the workspace format's own example.
  @Test func `an indicator that asks for a number shows the numbers of all units`() throws {
    let workspace = Repository.folder.appending(path: "Tests/MethodTests/Workspaces/subscores").path
    let files = try files(of: editions(of: workspace))
    let page = try #require(files.first { $0.key.hasSuffix("/en/indicator-A.html") }?.value)
    #expect(page.contains("Unit: points 0–12. More is better. From 0 to 12 is thought possible."))
    #expect(page.contains("period-chart") && !page.contains("Not assessed</span>"))
  }
}
