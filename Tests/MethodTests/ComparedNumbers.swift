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

/// Measures of two editions whose frameworks count some of them in another way: the workspace `numbers`.
@Suite("Compared numbers") struct ComparedNumbers {
  private static let folder = "Tests/MethodTests/Workspaces/numbers"
  private let review: Review

  init() throws {
    review = Review(of: try #require(WorkspaceReader.read(Repository.folder.appending(path: Self.folder).path).dossier))
    try #require(review.findings.filter { $0.severity == .error } == [])
  }

  private func comparison() throws -> EditionComparison {
    let sides = review.editions.map { EditionSide($0.edition, $0.framework, scores: $0.scores) }
    try #require(sides.count == 2)
    return EditionComparison(from: sides[0], to: sides[1], among: review.editions.map(\.framework))
  }

  private func unit(_ code: String) throws -> UnitComparison {
    let code = try #require(UnitCode(code))
    return try #require(try comparison()[code])
  }

  private func text(_ language: LanguageTag = .english) throws -> String {
    var out = Bytes()
    ComparisonText(try comparison(), in: language).write(into: &out)
    return String(decoding: out.array, as: UTF8.self)
  }

  private func note(_ language: LanguageTag = .english) throws -> String {
    var out = Bytes()
    let title = try #require(review.editions.first).dossier.title
    PressNote(try comparison(), title: title, in: language).write(into: &out)
    return String(decoding: out.array, as: UTF8.self)
  }

  private func files() throws -> [String: String] {
    let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)
    var outlet: any Outlet = KeepingOutlet()
    for emission in Site(of: review.editions, options: options).emissions { try emission.run(&outlet) }
    let comparisons = Comparisons(of: review.editions)
    for edition in review.editions {
      try DataPackage(of: edition, options: options, comparisons: comparisons).emission.run(&outlet)
    }
    return (outlet as? KeepingOutlet)?.files ?? [:]
  }

  @Test func `the numbers that are compared are those after division, each by its own framework`() throws {
    let numbers = try unit("XA").numbers
    // 10,000 and 50,000 of 1,000,000 people are 10 and 50 per 1,000; 20 deaths are 2 per 100,000.
    #expect(numbers.map(\.before?.counted) == [10, 30, 14, 12, 3, nil, 5])
    #expect(numbers.map(\.after?.counted) == [50, 2, 2, 15, 1, 6, nil])
    #expect(
      numbers.map(\.kind) == [.improved, .notComparable, .notComparable, .notComparable, .improved, .new, .gone])
    #expect(numbers.map(\.causes) == [[.evidence], [.rule], [.rule], [.rule, .evidence], [.evidence], [], []])
    #expect(numbers.map(\.doubt) == [nil, .noCounterpart, .noCounterpart, nil, nil, nil, nil])
    let other = try unit("XB").numbers
    #expect(other[0].kind == .notComparable && other[0].causes == [] && other[0].after?.counted == nil)
    #expect(other[3].kind == .notComparable && other[3].causes == [.rule])
  }

  @Test func `what the later framework counts or judges in another way is known as a rule`() throws {
    let links = try comparison().links
    let rules = links.links.map {
      "\($0.number?.text ?? "") " + links.rules(of: $0).map(\.rawValue).joined(separator: " ")
    }
    #expect(
      rules == [
        "G1 scale", "G2 direction scale", "N1 ", "N2 unit denominator", "N3 unit", "N4 direction", "N5 ", "N7 ", "N6 ",
      ])
    // The same answer is the worst now, and was the best; XB's other answer is better evidence by the later framework.
    let grade = try #require(try unit("XA").indicators.dropFirst().first)
    #expect(grade.kind == .notComparable && grade.causes == [.rule] && grade.doubt == nil)
    let other = try #require(try unit("XB").indicators.dropFirst().first)
    #expect(other.kind == .notComparable && other.causes == [.rule, .evidence])
    #expect(other.steps.map(\.kind) == [.notComparable, .improved])
  }

  @Test func `of a score the turn of a direction is the effect of the rule`() throws {
    // 12 of 20 schools are 60 points, and 40 where less is better; 15 are 25.
    let move = try #require(try unit("XA").scores.first)
    #expect(move.steps.map(\.cause) == [.rule, .evidence] && move.doubt == nil)
    for (step, effect) in zip(move.steps, [-20.0, -15]) { #expect(abs(step.effect - effect) < 1e-9) }
  }

  @Test func `numbers, units and rules are printed in columns`() throws {
    let text = try text()
    for line in [
      "Rule: G1 and G2: the scale was “No” and “Yes” before, it is “No”, “Partly” and “Yes” now.",
      "Rule: G2: the highest grade was the best before, the lowest is the best now.",
      "Rule: N2: counted in “deaths” before, in “deaths per 100,000” now.",
      "Rule: N2: divided by People × 100,000 now.",
      "Rule: N3: counted in “days” before, in “weeks” now.", "Rule: N4: more was better before, less is better now.",
      "  G2 Is it allowed?    cannot be compared (rule), from “Yes” to “Yes, asked the other way round”",
      "  N1 Places            better (evidence), from 10 to 50 per 1,000 inhabitants",
      "  N2 Deaths            cannot be compared (rule), from 30 deaths to 2 deaths per 100,000",
      "  N4 Schools           cannot be compared (rule and evidence), from 12 to 15 schools",
      "  N5 Killed            better (evidence), deaths: from 3 to 1", "  N7 New               new: 6 %",
      "  N6 Old               no longer there: 5 %",
      "  N1 Places            cannot be compared (nothing to divide it by), from 20 per 1,000 inhabitants to 30,000",
      "  Schools score        worse, from 60.0 to 25.0 (rule −20.0 and evidence −15.0)",
      "Numbers: better (2), unchanged (3), new (2), no longer there (2), cannot be compared (5).",
    ] { #expect(text.contains(line + "\n"), "no \(line)") }
    #expect(!text.contains("10,000") && !text.contains("50,000") && !text.contains("1 deaths"))
  }

  @Test(arguments: ComparisonLanguages.all) func `press notes tell numbers as they tell grades`(
    language: LanguageTag
  ) throws {
    let note = try note(language)
    #expect(!note.contains("50000") && note.contains("50 per 1,000 inhabitants"))
    guard language == .english else { return }
    for line in [
      "- N1 Places: better (evidence), from 10 to 50 per 1,000 inhabitants.", "- N7 New: new: 6 %.",
      "- N6 Old: no longer there: 5 %.", "Rule: N4: more was better before, less is better now.",
      "- 3 numbers are unchanged.",
    ] { #expect(note.contains(line + "\n"), "no \(line)") }
  }

  @Test func `the table, the page and its twin have them with their units`() throws {
    let files = try files()
    let table = try #require(files["data/2024/comparison.csv"])
    let csv = try #require(CSV.parse(Array(table.utf8)).value)
    let rows = csv.rows.map { row in Dictionary(zip(csv.header, row.cells)) { first, _ in first } }
    let places = try #require(rows.first { $0["country"] == "XA" && $0["indicator"] == "N1" })
    #expect(places["change"] == "improved" && places["causes"] == "evidence")
    #expect(
      ["number_before", "unit_before", "number_after", "unit_after"].map { places[$0] } == [
        "10", "per 1,000 inhabitants", "50", "per 1,000 inhabitants",
      ])
    let deaths = try #require(rows.first { $0["country"] == "XA" && $0["indicator"] == "N2" })
    #expect(deaths["rules"] == "unit;denominator" && deaths["number_before"] == "30" && deaths["number_after"] == "2")
    let undivided = try #require(rows.first { $0["country"] == "XB" && $0["indicator"] == "N1" })
    #expect(undivided["number_after"] == "" && undivided["number_before"] == "20")
    let page = try #require(files["site/2024/en/changes.html"])
    #expect(page.contains("50 per 1,000 inhabitants") && page.contains("10 per 1,000 inhabitants"))
    #expect(!page.contains("10,000") && !page.contains("50,000"))
    #expect(page.contains("Rule: N4: more was better before, less is better now."))
    #expect(page.contains("deaths: 1") && !page.contains("1 deaths"))
    let country = try #require(files["site/2024/en/XA.html"])
    #expect(country.contains("10 per 1,000 inhabitants"))
    let text = try #require(files["site/2024/en/changes.json"])
    let twin = try #require(JSON.parse(Array(text.utf8)).value)
    let number = try #require(twin["units"]?.items?.first?["numbers"]?.items?.first)
    #expect(number["before"]?["value"]?.number == "10" && number["before"]?["number"]?.number == "10000")
    #expect(number["after"]?["value"]?.number == "50" && number["after"]?["unit"]?.string == "per 1,000 inhabitants")
    #expect(twin["numbers"]?["improved"]?["count"]?.number == "2")
    #expect(twin["rules"]?.items?.map { $0["indicator"]?.string } == ["G1", "G2", "N2", "N3", "N4"])
  }
}
