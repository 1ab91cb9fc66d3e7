import EndToEnd
import Formats
import Foundation
import Testing

/// What `score` says of the workspaces of `MethodTests`, of an example, and of what is wrong.
@Suite struct ScoresInWords {
  private static let answers = "Tests/MethodTests/Workspaces/answers"
  private static let subscores = "Tests/MethodTests/Workspaces/subscores"

  private static let calls: [(name: String, arguments: [String])] = [
    ("score-answers.txt", [answers]),
    ("score-answers-explained.txt", [answers, "--explain"]),
    ("score-subscores.json", [subscores, "--format", "json"]),
    ("score-isles-explained.txt", [subscores, "--country", "isles", "--explain"]),
    ("score-aldoria-explained.txt", ["Examples/two-minute", "--edition", "2025", "--country", "XA", "--explain"]),
    (
      "score-aldoria-explained.json",
      ["Examples/two-minute", "--edition", "2025", "--country", "XA", "--explain", "--format", "json"]
    ),
  ]

  @Test(arguments: calls) func `scores and their reasons are printed as they are pinned`(
    name: String, arguments: [String]
  ) async throws {
    let outcome = try await BuiltCommand.run(["score"] + arguments)
    #expect(outcome.status == 0 && outcome.complaint == "")
    let difference = try Golden().difference(of: outcome.output, from: name)
    #expect(difference == nil)
  }

  @Test func `every sentence of the text stands in the data`() async throws {
    let text = try await BuiltCommand.run(["score", Self.answers, "--explain"]).output
    let json = try await BuiltCommand.run(["score", Self.answers, "--explain", "--format", "json"]).output
    let data = try #require(JSON.parse(Array(json.utf8)).value)
    let sentences = Self.sentences(in: data)
    #expect(sentences.count > 50)
    for sentence in sentences { #expect(text.contains(sentence), "\(sentence)") }
  }

  private static func sentences(in node: JSONNode) -> [String] {
    (node.items ?? []).flatMap(sentences)
      + (node.members ?? []).flatMap { member in
        ["sentence", "text"].contains(member.key)
          ? [member.value.string].compactMap(\.self) : sentences(in: member.value)
      }
  }

  @Test func `work of an NGO that is not counted is told`() async throws {
    let text = try await BuiltCommand.run(["score", "Examples/two-minute", "--country", "XA", "--explain"]).output
    #expect(text.contains("counselling: met by NGOs alone, which does not count for the grade"))
  }

  @Test func `nobody is told what would change a category that people have decided`() async throws {
    let folder = try TemporaryFolder("decided")
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    try folder.copy(here.appending(path: "Examples/two-minute"), to: "workspace")
    let card = folder("workspace/editions/2025/XA/card.yaml")
    let text = try String(contentsOf: card, encoding: .utf8)
    let decision = "category: {is: leading, reason: {en: Words., fr: Mots.}, role: reviewer, date: 2025-05}\n"
    try Data((decision + text).utf8).write(to: card)
    let arguments = ["score", folder("workspace").path, "--edition", "2025", "--country", "XA", "--explain"]
    let said = try await BuiltCommand.run(arguments)
    let standing = "Category: Leading (decided by people; the rule gives On the way)"
    #expect(said.status == 0 && said.output.contains(standing))
    #expect(!said.output.contains("would lift it") && !said.output.contains("would drop it"))
    let data = try await BuiltCommand.run(arguments + ["--format", "json"])
    let editions = JSON.parse(Array(data.output.utf8)).value?["editions"]?.items
    let unit = try #require(editions?.first?["units"]?.items?.first)
    #expect(unit["rule"] != nil && unit["changes"] == nil)
  }

  @Test func `names that lead nowhere are told with the nearest`() async throws {
    let country = try await BuiltCommand.run(["score", Self.answers, "--country", "north-provinze"])
    #expect(country.status == 2)
    #expect(country.complaint == "There is no north-provinze in any edition; the nearest is north-province.\n")
    let edition = try await BuiltCommand.run(["score", Self.answers, "--edition", "2042"])
    #expect(edition.status == 2 && edition.complaint == "There is no edition 2042; there are: 2024.\n")
    let changes = try await BuiltCommand.run(["score", Self.answers, "--changes", "9"])
    #expect(changes.status == 2 && changes.complaint.contains("write a number from 0 to 8"))
  }

  @Test func `a step on the way has no column, and the derivation shows it`() async throws {
    let folder = try TemporaryFolder("hidden")
    try folder.write("title: T\npublisher: {name: P}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    try folder.write("title: E\nas-of: 2024\nframework: f\n", to: "editions/e/edition.yaml")
    try folder.write("country,indicator,value\nXA,N,120\nXB,N,29.96\n", to: "editions/e/values.csv")
    try folder.write(
      """
      title: F
      goals: [{id: g, name: G, indicators: [{number: N, name: N, measure: {direction: less}}]}]
      method:
        scores:
          - {id: step, name: Step, of: [N], by: maximum, within: [0, 100], direction: less, hidden: true, minimum-data: 1}
          - {id: risk, name: Risk, of: [step], direction: less, round: 1}

      """, to: "frameworks/f.yaml")
    let text = try await BuiltCommand.run(["score", folder("").path, "--explain"]).output
    for line in [
      "unit  name    risk  rank  category", "XB    XB     30.00     1  –",
      "  “Step” is the highest of N, where at least one of them is there, kept within 0–100. Less is better. It is a step on "
        + "the way, and has no column of its own.",
      "  “Risk” is the mean of “Step”, rounded to 1 decimal. Less is better.",
      "Units are ranked by “Risk”, the lowest first, ties as 1, 2, 2, 4",
      "  Step: 100.00, the highest of 1 part, kept within 0–100. Rank 2.",
      "  Risk: 30.00, the mean of 1 part, rounded to 1 decimal. Rank 1.", "    Step: 29.96",
    ] { #expect(text.contains(line), "no \(line)") }
    let json = try await BuiltCommand.run(["score", folder("").path, "--format", "json"]).output
    let explained = try await BuiltCommand.run(["score", folder("").path, "--explain", "--format", "json"]).output
    #expect(explained.contains("\"round\": 1") && explained.contains("\"within\": ["))
    #expect(json.contains("\"hidden\": true") && json.contains("\"direction\": \"less\""))
  }

  @Test func `what is subtracted is none of the parts that are joined`() async throws {
    let text = try await BuiltCommand.run(["score", Self.subscores, "--country", "XA", "--explain"]).output
    #expect(text.contains("the sum of 4 parts, less 1 part") && !text.contains("the sum of 5 parts"))
  }

  /// XA has 0.5 and no data, so that its score is from 0.25 to 0.75: the first case is open, and so is whether another one
  /// gives the category.
  @Test func `a case behind one that is open does not hold`() async throws {
    let folder = try TemporaryFolder("open")
    try folder.write("title: T\npublisher: {name: P}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    try folder.write("title: E\nas-of: 2024\nframework: f\n", to: "editions/e/edition.yaml")
    try folder.write(
      "country,indicator,value,status\nXA,1.1,partly,\nXA,1.2,,no-data\n", to: "editions/e/values.csv")
    try folder.write(
      """
      title: F
      scale:
        - {id: "no", label: "No", symbol: "▼", colour: "#b3261e", points: 0, meaning: It is not so.}
        - {id: partly, label: Partly, symbol: "◆", colour: "#f2c230", points: 0.5, meaning: Part of it is so.}
        - {id: "yes", label: "Yes", symbol: "▲", colour: "#1a7f37", points: 1, meaning: It is so.}
      goals: [{id: g, name: G, indicators: [{number: 1.1, name: One}, {number: 1.2, name: Two}]}]
      method:
        answers: {no-data: bounds}
        scores: [{id: total, name: Total, of-goal: g}]
      categories:
        - {id: low, label: Low, symbol: "▽", colour: "#a4271c", definition: Little.}
        - {id: high, label: High, symbol: "△", colour: "#1f5f8b", definition: Much.}
      category-rule:
        cases:
          - {category: high, when: [{score: total, at-least: 0.5}]}
          - {category: low, otherwise: true}

      """, to: "frameworks/f.yaml")
    let json = try await BuiltCommand.run(["score", folder.path, "--explain", "--format", "json"]).output
    let unit = JSON.parse(Array(json.utf8)).value?["editions"]?.items?.first?["units"]?.items?.first
    #expect(unit?["category"]?["basis"]?.string == "undecided")
    let cases = try #require(unit?["rule"]?["cases"]?.items)
    #expect(cases.map { $0["category"]?.string } == ["high", "low"])
    #expect(cases.map { $0["holds"]?.isNull } == [true, true])
  }

  @Test func `a method that is wrong is told and nothing is computed`() async throws {
    let folder = try TemporaryFolder("score")
    try folder.copy(
      URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appending(path: Self.answers), to: "workspace")
    let framework = folder("workspace/frameworks/answers.yaml")
    let text = try String(contentsOf: framework, encoding: .utf8)
    try Data(text.replacing("practice: 1}", with: "practise: 1}").utf8).write(to: framework)
    let outcome = try await BuiltCommand.run(["score", folder("workspace").path])
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.complaint.contains("found the part practise"))
    #expect(outcome.complaint.contains("try practice"))
  }
}
