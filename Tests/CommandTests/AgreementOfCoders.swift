import EndToEnd
import Formats
import Foundation
import Testing

/// What `agree` says of files and workspaces.
@Suite struct AgreementOfCoders {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder("agreement") }

  /// The sample of `fast-krippendorff`: 3 coders, 15 units.
  private static let sample = """
    unit,a,b,c
    1,*,1,*
    2,,,
    3,,2,2
    4,,1,1
    5,,3,3
    6,3,3,4
    7,4,4,4
    8,1,3,
    9,2,NA,2
    10,1,,1
    11,1,,1
    12,3,,3
    13,3,,3
    14,,,
    15,3,,4

    """

  private func run(_ text: String, _ arguments: String...) async throws -> (
    status: Int32, output: String, complaint: String
  ) {
    try place.write(text, to: "ratings.csv")
    let outcome = try await BuiltCommand.run(["agree", "ratings.csv"] + arguments, in: place.url)
    return (outcome.status, outcome.output, outcome.complaint)
  }

  private func tables(_ output: String) throws -> [JSONNode] {
    try #require(JSON.parse(Array(output.utf8)).value?["tables"]?.items)
  }

  private func coefficient(_ id: String, in output: String) throws -> JSONNode {
    let all = try #require(try tables(output).first?["coefficients"]?.items)
    return try #require(all.last { $0["id"]?.string == id })
  }

  @Test(arguments: [
    ("nominal", "0.691358"), ("ordinal", "0.806721"), ("interval", "0.810845"), ("ratio", "0.808944"),
  ])
  func `α of a file is that of fast-krippendorff, to six decimals`(level: String, alpha: String) async throws {
    let outcome = try await run(Self.sample, "--level", level, "--format", "json")
    #expect(outcome.status == 0 && outcome.complaint == "")
    #expect(try coefficient("krippendorff-alpha", in: outcome.output)["value"]?.number == alpha)
  }

  @Test func `semicolons and decimal commas, as spreadsheets in much of Europe write them, are read`() async throws {
    let halves = Self.sample.replacing(/,(\d)(?=,|\n)/) { ",\($0.1).5" }
    let semicolons = halves.replacing(",", with: ";").replacing(".", with: ",")
    let plain = try await run(halves, "--level", "interval", "--format", "json")
    let european = try await run(semicolons, "--level", "interval", "--format", "json")
    #expect(european.status == 0 && european.complaint == "")
    #expect(try tables(european.output).count == 1)
    #expect(
      try coefficient("krippendorff-alpha", in: european.output)["value"]?.number
        == coefficient("krippendorff-alpha", in: plain.output)["value"]?.number)
    let text = try await run(Self.sample.replacing(",", with: ";"))
    #expect(text.output.contains("Columns are separated by semicolons."))
    let tabs = try await run(Self.sample.replacing(",", with: "\t"))
    #expect(tabs.status == 0 && tabs.output.contains("Columns are separated by tabs."))
  }

  @Test func `the tables are as people read them, at most 80 columns wide`() async throws {
    for (name, arguments) in [("nominal", ["--level", "nominal"]), ("ordinal", ["--level", "ordinal"])] {
      try place.write(Self.sample, to: "ratings.csv")
      let outcome = try await BuiltCommand.run(["agree", "ratings.csv"] + arguments, in: place.url)
      #expect(outcome.status == 0)
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let difference = try Golden().difference(of: outcome.output, from: "agree-\(name).txt")
      #expect(difference == nil)
    }
  }

  @Test func `the grades of a workspace are compared on each scale, and indicator by indicator`() async throws {
    let outcome = try await BuiltCommand.run(["agree", "Examples/two-minute"])
    #expect(outcome.status == 0)
    let difference = try Golden().difference(of: outcome.output, from: "agree-workspace.txt")
    #expect(difference == nil)
    let json = try await BuiltCommand.run(["agree", "Examples/two-minute", "--format", "json"])
    let tables = try tables(json.output)
    #expect(tables.count == 2)
    let parts = try #require(tables.first?["by-indicator"]?.items)
    #expect(parts.compactMap { $0["indicators"]?.items?.first?.string } == ["A.1", "A.2", "B.2", "B.3", "B.4"])
  }

  @Test func `one indicator, and an edition, can be asked for alone`() async throws {
    let outcome = try await BuiltCommand.run(
      ["agree", "Examples/two-minute", "--edition", "2025", "--indicator", "A.1", "--format", "json"])
    let tables = try tables(outcome.output)
    #expect(tables.count == 1)
    #expect(tables.first?["indicators"]?.items?.compactMap(\.string) == ["A.1"])
    #expect(tables.first?["by-indicator"] == nil)
    let difference = try Golden().difference(of: outcome.output, from: "agree-indicator.json")
    #expect(difference == nil)
  }

  @Test func `a line for each rating says the same as a column for each coder`() async throws {
    var long = "coder,value,unit\n"
    for line in Self.sample.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      for (coder, value) in zip(["a", "b", "c"], cells.dropFirst()) where !["", "*", "NA"].contains(value) {
        long += "\(coder),\(value),\(cells[0])\n"
      }
    }
    for level in ["nominal", "ratio"] {
      let a = try await run(long, "--level", level, "--format", "json")
      let b = try await run(Self.sample, "--level", level, "--format", "json")
      for id in ["krippendorff-alpha", "conger-kappa", "fleiss-kappa", "percent-agreement"] {
        let left = try coefficient(id, in: a.output), right = try coefficient(id, in: b.output)
        #expect(left["value"]?.number == right["value"]?.number)
        #expect(left["interval"]?["low"]?.number == right["interval"]?["low"]?.number)
      }
    }
  }

  @Test func `a line for each coder says the same as a column for each`() async throws {
    let rows = Self.sample.replacing("unit", with: "Coder").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let turned = (rows.first ?? []).indices.map { column in rows.map { $0[column] }.joined(separator: ",") }
      .joined(separator: "\n")
    for level in ["nominal", "ordinal", "interval", "ratio"] {
      let a = try await run(turned, "--level", level, "--format", "json")
      let b = try await run(Self.sample, "--level", level, "--format", "json")
      let left = try coefficient("krippendorff-alpha", in: a.output)
      let right = try coefficient("krippendorff-alpha", in: b.output)
      #expect(left["value"]?.number == right["value"]?.number)
    }
    #expect(try await run(turned).output.contains("The column “Coder” names the coders, a line for each"))
    let twice = try await run("coder,1,2\na,1,2\na,1,2\n,1,1\n")
    #expect(twice.complaint.contains("the coder “a” again, as on line 2"))
    #expect(twice.complaint.contains("a coder without a name"))
  }

  @Test func `the column that names the units is found or named, and said`() async throws {
    let words = "land,x,y\nBE,1,2\nFR,2,2\n", numbers = "1,2\n1,2\n2,2\n1,1\n"
    #expect(try await run(words).output.contains("The column “land” names the units."))
    #expect(try await run(words.replacing("land", with: "x1"), "--unit", "x1").output.contains("“x1” names the units"))
    #expect(try await run(numbers).output.contains("Units are named by their lines."))
  }

  @Test func `gaps are counted by kind and enter nothing`() async throws {
    let outcome = try await run(
      "unit,a,b\n1,x,x\n2,y,not-applicable\n3,no-data,not-assessed\n4,y,\n5,y,y\n", "--format", "json")
    let table = try #require(try tables(outcome.output).first)
    let gaps = try #require(table["gaps"])
    #expect(["blank", "not-assessed", "no-data", "not-applicable"].map { gaps[$0]?.number } == ["1", "1", "1", "1"])
    #expect(table["units"]?["rated-twice"]?.number == "2")
    #expect(table["to-settle"]?.items?.compactMap { $0["unit"]?.string } == ["2", "3"])
    #expect(try coefficient("percent-agreement", in: outcome.output)["value"]?.number == "1.000000")
  }

  @Test(arguments: ["unit,a\n1,x\n2,y\n", "unit,a,b\n1,x,x\n2,x,x\n", "unit,a,b\n1,x,\n2,,y\n", "unit,a,b\n1,,\n"])
  func `what cannot be computed is a reason, never a number that is none`(text: String) async throws {
    for format in ["text", "json"] {
      let outcome = try await run(text, "--format", format)
      #expect(outcome.status == 0 && outcome.complaint == "")
      #expect(outcome.output.contains("not-computed") || outcome.output.contains("not computed: "))
      #expect(!outcome.output.lowercased().contains(/\b(nan|inf)\b/))
    }
  }

  @Test func `everything that is wrong in a file is told at once, with line and mend`() async throws {
    let outcome = try await run(
      """
      unit,coder,value
      u1,a,1
      u1,a,2
      u2,b,x
      ,b,3
      u3,,"3,5"
      u4,a,x
      u5,a,-1

      """, "--level", "ratio")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.complaint == """
        ratings.csv
          line 3: found the unit “u1” by the coder “a” again, as on line 2
              expected one rating of each unit by each coder
          line 4: found “x” in the column “value” (and in 1 more)
              expected a number, or an empty cell where the coder gave none
          line 5: found a rating without a unit
              expected the unit's name
          line 6: found a rating without a coder
              expected the coder's role
          line 8: found “-1” in the column “value”
              expected a number of at least 0 at the level ratio

        5 errors; nothing was computed

        """)
  }

  private static let wrong: [(text: String, arguments: [String], names: String)] = [
    ("", [], "no header"),
    ("unit,a,b\n", [], "no line below the header"),
    ("a\n1\n", [], "one column"),
    ("unit;a;b\n1;2,5;x,5\n", ["--level", "interval"], "x,5"),
    ("unit,a,b\n1,x,y\n1,x,y\n", [], "the unit “1” again, as on line 2"),
    ("unit,a,b\n1,low,high\n", ["--level", "ordinal"], "--values high,low"),
    ("unit,a,b\n1,low,high\n", ["--values", "low,middle"], "one of low, middle"),
    ("unit,a,b\n1,\"2,5\",3\n", ["--level", "interval"], "a point for its decimals"),
    ("unit,a,b\n1,2,3\n", ["--unit", "land"], "no column “land”"),
    ("unit,a,b\n1,2,3\n", ["--values", "2,2"], "--values 2,2"),
    ("unit,a,b\n1,2,3\n", ["--weights", "linear"], "say --level as well"),
    ("unit,a,b\n1,2,3\n", ["--level", "interval", "--weights", "ratio"], "--weights ratio"),
    ("unit,a,b\n1,2,3\n", ["--edition", "2025"], "for a workspace"),
    ("unit,a,b\n1,2,3\n", ["--confidence", "95"], "0.95"),
    ("unit,a,b\n1,2,3\n", ["--resamples", "0"], "100"),
    ("unit,a,b\n1,2,3\n", ["--decimals", "20"], "0 to 9"),
  ]

  @Test(arguments: wrong)
  func `a wrong file or call ends with exit code 2 and says what is wrong`(
    text: String, arguments: [String], names: String
  ) async throws {
    try place.write(text, to: "ratings.csv")
    let outcome = try await BuiltCommand.run(["agree", "ratings.csv"] + arguments, in: place.url)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.complaint.contains(names), "\(outcome.complaint)")
  }

  @Test func `a grade that the scale lacks stops the comparison, other errors between files do not`() async throws {
    let small = try SmallWorkspace("coders")
    try small.edit(
      SmallWorkspace.card + "/card.yaml", "    grade: yes\n",
      "    coders: [{role: a, grade: yes}, {role: b, grade: no}]\n    grade: yes\n")
    try small.edit(SmallWorkspace.card + "/plans.en.md", "plans.", "plans [@planet].")
    #expect(try await BuiltCommand.run(["check", small.path]).status == 1)
    let outcome = try await BuiltCommand.run(["agree", small.path])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("XA  1 level  a yes, b no"))
    try small.edit(SmallWorkspace.card + "/card.yaml", "role: b, grade: no", "role: b, grade: maybe")
    let broken = try await BuiltCommand.run(["agree", small.path])
    #expect(broken.status == 1 && broken.output == "")
    #expect(broken.complaint.contains("maybe") && !broken.complaint.contains("planet"))
  }
}
