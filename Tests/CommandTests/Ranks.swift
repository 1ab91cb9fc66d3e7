import EndToEnd
import Formats
import Foundation
import Testing

/// What `rank` says of workspaces.
@Suite struct Ranks {
  private static let answers = "Tests/MethodTests/Workspaces/answers"

  private func json(_ arguments: String...) async throws -> JSONNode {
    let outcome = try await BuiltCommand.run(["rank"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0 && outcome.complaint == "")
    return try #require(JSON.parse(Array(outcome.output.utf8)).value)
  }

  @Test func `the table is as people read it, and says what was varied and what was not`() async throws {
    let outcome = try await BuiltCommand.run([
      "rank", "Tests/MethodTests/Workspaces/subscores", "--vary", "all", "--replications", "2000",
    ])
    #expect(outcome.status == 0 && outcome.complaint == "")
    let difference = try Golden().difference(of: outcome.output, from: "rank-subscores.txt")
    #expect(difference == nil)
  }

  @Test func `what moves the ranks is said when it is asked for`() async throws {
    let arguments = ["rank", Self.answers, "--sensitivity", "--samples", "256", "--replications", "2000"]
    let outcome = try await BuiltCommand.run(arguments)
    #expect(outcome.status == 0 && outcome.complaint == "")
    let difference = try Golden().difference(of: outcome.output, from: "rank-answers.txt")
    #expect(difference == nil)
    let json = try await BuiltCommand.run(arguments + ["--format", "json"])
    let pinned = try Golden().difference(of: json.output, from: "rank-answers.json")
    #expect(pinned == nil)
  }

  @Test func `a framework without scores still says which categories are fragile`() async throws {
    let outcome = try await BuiltCommand.run([
      "rank", "Examples/two-minute", "--edition", "2023", "--replications", "2000",
    ])
    #expect(outcome.status == 0)
    let difference = try Golden().difference(of: outcome.output, from: "rank-categories.txt")
    #expect(difference == nil)
  }

  @Test func `a category that is not stated, groups that there are none of, and certain ranks read plainly`()
    async throws
  {
    let text = try await BuiltCommand.run([
      "rank", "Examples/two-minute", "--edition", "2023", "--replications", "2000",
    ])
    .output
    #expect(text.contains("none stated: ") && !text.contains("none 0"))
    let sure = try await BuiltCommand.run(["rank", Self.answers, "--replications", "500"]).output
    #expect(!sure.contains("group") && !sure.contains("1–1"))
    let tied = try await BuiltCommand.run(["rank", "Examples/two-minute", "--replications", "500"]).output
    #expect(tied.contains("none of them stands before another in at least 95% of the computations."))
  }

  @Test func `the same seed gives the same bytes, and another seed other numbers`() async throws {
    var outputs: [String] = []
    for seed in ["1", "1", "2"] {
      let arguments = ["rank", "Tests/MethodTests/Workspaces/subscores", "--seed", seed, "--replications", "500"]
      outputs.append(try await BuiltCommand.run(arguments + ["--vary", "all", "--format", "json"]).output)
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].replacing("\"seed\": 1", with: "\"seed\": 2") != outputs[2])
  }

  @Test func `one country alone, and none, are a clear sentence`() async throws {
    let place = try TemporaryFolder("few")
    for (units, sentence) in [
      (["XA"], "One unit alone has a score: there is no other to rank it against."),
      ([], "No unit has a score, so there is nothing to rank."),
    ] {
      try Self.write(units, in: place)
      let outcome = try await BuiltCommand.run(["rank", "few", "--sensitivity"], in: place.url)
      #expect(outcome.status == 0 && outcome.output.contains(sentence))
      #expect(outcome.output.contains("Sensitivity needs at least two units with a rank."))
    }
  }

  private static func write(_ units: [String], in place: TemporaryFolder) throws {
    try place.write(
      "title: Few\npublisher: {name: Nobody}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "few/workspace.yaml")
    try place.write(
      """
      title: Few
      goals:
        - id: all
          name: All
          indicators:
            - {number: 1.1, name: One, measure: {direction: more}}
            - {number: 1.2, name: Two, measure: {direction: less}}
      method:
        scores: [{id: total, name: Total, of-goal: all}]

      """, to: "few/frameworks/few.yaml")
    try place.write(
      "title: \"2024\"\nas-of: 2024-12-31\nframework: few\nnames: {XA: Aldoria}\n",
      to: "few/editions/2024/edition.yaml")
    try place.write(
      "country,indicator,value,status,note,source\n" + units.map { "\($0),1.1,3,,,\n\($0),1.2,4,,,\n" }.joined(),
      to: "few/editions/2024/values.csv")
  }

  /// XA has 0.5 and no data: from (0.5 + 0) / 2 to (0.5 + 1) / 2; XB (0.5 + 0) / 2 = 0.25, which is 0.2 half to even.
  @Test func `scores are rounded as the method says, and ranges stay ranges`() async throws {
    let place = try TemporaryFolder("ranges")
    try place.write(
      "title: Few\npublisher: {name: Nobody}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "few/workspace.yaml")
    try place.write(
      """
      title: Few
      scale:
        - {id: "no", label: "No", symbol: "▼", colour: "#b3261e", points: 0, meaning: It is not so.}
        - {id: partly, label: Partly, symbol: "◆", colour: "#f2c230", points: 0.5, meaning: Part of it is so.}
        - {id: "yes", label: "Yes", symbol: "▲", colour: "#1a7f37", points: 1, meaning: It is so.}
      goals:
        - id: all
          name: All
          indicators: [{number: 1.1, name: One}, {number: 1.2, name: Two}]
      method:
        answers: {no-data: bounds}
        scores: [{id: total, name: Total, of-goal: all}]
        rounding: {decimals: 1, mode: half-even}

      """, to: "few/frameworks/few.yaml")
    try place.write(
      "title: \"2024\"\nas-of: 2024-12-31\nframework: few\n", to: "few/editions/2024/edition.yaml")
    try place.write(
      "country,indicator,value,status,note,source\nXA,1.1,partly,,,\nXA,1.2,,no-data,,\nXB,1.1,partly,,,\nXB,1.2,no,,,\n",
      to: "few/editions/2024/values.csv")
    let rows = try #require(try await json(place("few").path)["ranking"]?.items)
    let first = try #require(rows.first { $0["unit"]?.string == "XA" })
    let second = try #require(rows.first { $0["unit"]?.string == "XB" })
    #expect(first["score"] == nil && first["score-range"]?["low"]?.number == "0.2")
    #expect(first["score-range"]?["high"]?.number == "0.8")
    #expect(second["score"]?.number == "0.2" && second["score-range"] == nil)
  }

  @Test func `nothing that could be ranked, wrong options and wrong workspaces are said`() async throws {
    for (arguments, sentence) in [
      (["Examples/ecpat-2010"], "states neither scores (method) nor a category-rule"),
      ([Self.answers, "--vary", "wind"], "“wind” is none of coders, weights, normalisation, aggregation, missing"),
      ([Self.answers, "--weights", "share:100"], "write share:N with N in per cent from 0 to below 100"),
      ([Self.answers, "--weights", "dirichlet:0"], "or dirichlet:C with C above 0"),
      ([Self.answers, "--replications", "0"], "write a number from 1 to 1000000"),
      ([Self.answers, "--samples", "1000"], "write a power of two"),
      ([Self.answers, "--edition", "1999"], "There is no edition 1999; there are: 2024."),
    ] {
      let outcome = try await BuiltCommand.run(["rank"] + arguments)
      #expect(outcome.status == 2 && outcome.output == "")
      #expect(outcome.complaint.contains(sentence), "\(outcome.complaint)")
    }
    let wrong = try await BuiltCommand.run(["rank", "Tests/CommandTests/Workspaces/alone"])
    #expect(wrong.status == 2 && wrong.output == "" && wrong.complaint.contains("error ["))
  }

  @Test func `the numbers agree with one another`() async throws {
    let report = try await json("Tests/MethodTests/Workspaces/subscores", "--vary", "all", "--weights", "dirichlet:2")
    let replications = try #require(report["replications"])
    let failed = replications["failed"]?.items?.compactMap { $0["count"]?.number.flatMap { Int($0) } } ?? []
    let computed = try #require(replications["computed"]?.number.flatMap { Int($0) })
    #expect(computed + failed.reduce(0, +) == 10_000)
    for row in try #require(report["ranking"]?.items) {
      let (low, median, high) = (number(row, "low"), number(row, "median"), number(row, "high"))
      #expect(1 <= low && low <= median && median <= high && high <= 4)
      let shares = row["shares"]?.members?.compactMap { Double($0.value.number ?? "") } ?? []
      #expect(abs(shares.reduce(0, +) + number(row, "share-of-none") - 1) < 1e-5)
    }
  }

  private func number(_ node: JSONNode, _ name: String) -> Double { node[name]?.number.flatMap { Double($0) } ?? .nan }
}
