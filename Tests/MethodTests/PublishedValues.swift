import Cards
import Checks
import EndToEnd
import Formats
import Foundation
import Publication
import Testing
import ToolsSupport
import Workspace

/// What is published of answers that stand in values.csv: beside a card (XA), without one (XB), of a province (north), and of
/// a country of which only the published category is known (XC).
@Suite("Published values") struct PublishedValues {
  let files: [String: String]

  init() throws {
    files = try Self.files(of: Repository.folder.appending(path: "Tests/MethodTests/Workspaces/values").path)
  }

  private static func files(of path: String) throws -> [String: String] {
    let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)
    let review = Review(of: try #require(WorkspaceReader.read(path).dossier))
    #expect(review.findings.filter { $0.severity == .error } == [])
    var outlet: any Outlet = KeepingOutlet()
    for edition in review.editions { try DataPackage(of: edition, options: options).emission.run(&outlet) }
    for emission in Site(of: review.editions, options: options).emissions { try emission.run(&outlet) }
    return (outlet as? KeepingOutlet)?.files ?? [:]
  }

  private func rows(_ file: String) throws -> [[String: String]] {
    let text = try #require(files["data/2024/" + file])
    let table = try #require(CSV.parse(Array(text.utf8)).value)
    return table.rows.map { row in Dictionary(zip(table.header, row.cells)) { first, _ in first } }
  }

  private func json(_ file: String) throws -> JSONNode {
    let text = try #require(files[file])
    return try #require(JSON.parse(Array(text.utf8)).value)
  }

  @Test func `a category by the rule comes before the published one, with a card or without`() throws {
    let rows = try rows("overview.csv")
    #expect(rows.map { $0["country"] } == ["XA", "XB", "XC", "north"])
    #expect(rows.map { $0["category"] } == ["high", "high", "low", ""])
    #expect(rows.map { $0["basis"] } == ["computed", "computed", "published", "too-few-grades"])
    #expect(rows.map { $0["published_category"] } == ["", "low", "low", ""])
    #expect(rows.map { $0["is_country"] } == ["true", "true", "true", "false"])
    #expect(rows.map { $0["card"] } == ["true", "false", "false", "false"])
    #expect(rows.map { $0["answers"] } == ["true", "true", "false", "true"])
    let page = try #require(files["site/2024/en/XB.html"])
    #expect(page.contains("High") && !page.contains("given as it was published"))
    let twin = try json("site/2024/en/XB.json")
    #expect(twin["results"]?["category"]?["basis"]?.string == "computed")
  }

  @Test func `published and computed categories are laid side by side for countries without a card too`() throws {
    let twin = try json("site/2024/en/published.json")
    let pairs = try #require(twin["countries"]?.items)
    #expect(pairs.map { $0["country"]?.string } == ["XB"])
    #expect(pairs.map { $0["computed"]?.string } == ["high"] && pairs.map { $0["published"]?.string } == ["low"])
    #expect(pairs.first?["why"]?.string?.contains("5.0") == true)
  }

  @Test func `a card and the table of values are one set of answers, in every file and on every page`() throws {
    let rows = try rows("cards.csv")
    #expect(rows.map { $0["indicator"] } == ["L1", "L2", "P1"])
    #expect(rows.map { $0["grade"] } == ["yes", "no", ""] && rows.map { $0["value"] } == ["", "", "6"])
    #expect(rows.map { $0["sources"] } == ["law-book", "law-book", ""])
    let file = try json("data/2024/cards.json")
    let cards = try #require(file["cards"]?.items)
    let indicators = try #require(cards.first?["indicators"]?.items)
    #expect(indicators.map { $0["grade"]?.string } == ["yes", "no", nil])
    #expect(indicators[2]["value"]?.number.flatMap { Double($0) } == 6 && indicators[1]["from"]?.string == "values")
    let page = try json("site/2024/en/indicator-L2.json")
    #expect(page["countries"]?.items?.map { $0["grade"]?.string } == ["no", "yes", "no-data"])
    #expect(files["site/2024/en/indicator-L2.html"]?.contains("Soldiers are.") == true)
    let card = try #require(files["site/2024/en/XA.html"])
    #expect(card.contains("Nobody is.") && card.contains("The book of laws"))
  }

  @Test func `points are those that count, and reversed indicators say so`() throws {
    let rows = try rows("cards.csv")
    #expect(rows.map { $0["reversed"] } == ["false", "true", "false"])
    #expect(rows.map { $0["points"] } == ["3", "3", ""])
  }

  @Test func `all answers stand in one table, from which scores can be computed again`() throws {
    let rows = try rows("answers.csv")
    #expect(rows.map { $0["unit"] ?? "" }.filter { $0 == "north" }.count == 4 && rows.count == 12)
    let numbers = rows.filter { $0["indicator"] == "P1" }
    #expect(numbers.map { $0["value"] } == ["6", "5", "1"] && numbers.map { $0["divided"] } == ["3", "5", "1"])
    #expect(numbers.map { $0["enters"] } == ["3", "5", "1"] && numbers.map { $0["grade"] } == ["", "", ""])
    let divisors = rows.filter { $0["indicator"] == "Children" }
    #expect(divisors.map { $0["value"] } == ["2000", "1000", "1000"] && divisors[0]["sources"] == "census")
    #expect(rows.prefix(3).map { $0["from"] } == ["card", "values", "values"])
    let law = rows.filter { $0["goal"] == "law" }
    #expect(law.map { $0["points"] } == ["3", "3", "1", "0", "0", ""])
    let scores = try self.rows("scores.csv").filter { $0["score"] == "law" }
    #expect(scores.map { $0["value"] } == ["6.0", "1.0", "0.0"])
    #expect(scores.map { $0["band"] } == ["Strong", "Weak", "Weak"])
    #expect(scores.map { $0["category"] } == ["high", "high", ""])
  }

  @Test func `a number is an answer where a category asks for a minimum of them`() throws {
    let north = try json("site/2024/en/unit-north.json")
    #expect(
      north["results"]?["category"]?["graded"]?.number == "2" && north["results"]?["category"]?["needed"]?.number == "3"
    )
  }

  @Test func `every unit has a page in every language, under its name, with answers, scores and category`() throws {
    for (language, name) in [("en", "The northern province"), ("fr", "La province du nord")] {
      let page = try #require(files["site/2024/\(language)/unit-north.html"])
      #expect(page.contains("<h1>\(name)</h1>") && page.contains("id=\"card-P1\""))
      for section in ["scores", "category"] { #expect(page.contains("<section id=\"\(section)\""), "no \(section)") }
      let front = try #require(files["site/2024/\(language)/index.html"])
      #expect(front.contains("href=\"unit-north.html\"") && front.contains(name))
      #expect(files["site/2024/\(language)/XB.html"]?.contains("id=\"card-L2\"") == true)
    }
    #expect(files["site/2024/en/XC.html"]?.contains("id=\"card-L2\"") == false)
    #expect(files["site/2024/en/index.html"]?.contains("All states and other units") == true)
  }

  @Test func `a unit of measurement stands only beside the number that was divided`() throws {
    for (unit, right, wrong) in [
      ("XA", "3 per thousand", "6 per thousand"), ("XB", "5 per thousand", "500 per thousand"),
    ] {
      let page = try #require(files["site/2024/en/\(unit).html"])
      #expect(page.contains(right))
      #expect(!files.contains { $0.value.contains(wrong) }, "\(wrong)")
    }
  }

  @Test func `readers are told in words where a question is reversed`() throws {
    let page = try #require(files["site/2024/en/indicator-L2.html"])
    #expect(page.contains("asked the other way round: “No” is the best answer, “Yes” the worst"))
    #expect(page.contains("No, asked the other way round"))
    let plain = try #require(files["site/2024/en/indicator-L1.html"])
    #expect(!plain.contains("the other way round"))
    #expect(try #require(files["site/2024/en/XA.html"]).contains("No, asked the other way round"))
    #expect(try #require(files["site/2024/en/index.html"]).contains("Yes, asked the other way round"))
    #expect(try #require(files["site/2024/fr/indicator-L2.html"]).contains("No, question inversée"))
    let methodology = try #require(files["site/2024/en/methodology.html"])
    #expect(methodology.contains("“No” is the best answer"))
  }

  @Test func `numbers are published with all that it takes to reckon them again`() throws {
    for unit in ["XB", "unit-north"] {
      let scores = try #require(json("site/2024/en/\(unit).json")["results"]?["scores"]?.items)
      #expect(scores.allSatisfy { $0["share-of-parts"] != nil && $0["minimum-data"] != nil })
      let places = try #require(scores.first { $0["score"]?.string == "places" }?["parts"]?.items?.first)
      #expect(places["normalised"]?["by"]?.string == "none" && places["normalised"]?["numbers"]?.number == "3")
      #expect(places["share-of-weights"]?.number.flatMap { Double($0) } == 1)
    }
    #expect(files["data/2024/cards.json"]?.contains("\"share-of-weights\"") == true)
  }

  @Test func `a methodology without conditions explains none, and no map stands empty`() throws {
    let page = try #require(files["site/2024/en/methodology.html"])
    #expect(!page.contains("shown with a star") && !page.contains("Each condition is met"))
    #expect(files["site/2024/en/index.html"]?.contains("world-map") == false)
    #expect(files["site/2024/en/indicator-L1.html"]?.contains("Work by NGOs") == false)
  }

  @Test func `no rank stands anywhere unless the edition asks for one, and on every page where it does`() throws {
    let published = files.filter { $0.key.contains("2024") }.values
    #expect(!published.contains { $0.contains("_rank") || $0.contains("-rank\"") })
    let place = try TemporaryFolder("values")
    let workspace = place("workspace")
    let source = Repository.folder.appending(path: "Tests/MethodTests/Workspaces/values")
    try FileManager.default.copyItem(at: source, to: workspace)
    let edition = try place.read("workspace/editions/2024/edition.yaml")
    try place.write(edition + "ranking: {replications: 10}\n", to: "workspace/editions/2024/edition.yaml")
    let ranked = try Self.files(of: workspace.path)
    #expect(ranked["data/2024/scores.csv"]?.contains("best_rank") == true)
    #expect(ranked["data/2024/cards.json"]?.contains("best-rank") == true)
    #expect(ranked["site/2024/en/unit-north.html"]?.contains("Rank 3 of 3") == true)
    #expect(ranked["site/2024/en/unit-north.json"]?.contains("\"ranking\"") == true)
  }

  @Test func `the data package is valid by frictionless`() async throws {
    let place = try TemporaryFolder("package")
    for (path, text) in files where path.hasPrefix("data/2024/") { try place.write(text, to: path) }
    let outcome = try await Command.tool("data_package.py", [place("data/2024").path]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }
}
