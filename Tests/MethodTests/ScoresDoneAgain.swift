import Checks
import EndToEnd
import Formats
import Foundation
import Publication
import Testing
import ToolsSupport
import Workspace

/// Whether a reader has every number that a score is made of.
@Suite("Scores done again") struct ScoresDoneAgain {
  private static let framework = """
    title: Numbers
    goals:
      - id: all
        name: All
        indicators:
          - {number: 1.1, name: One, measure: {direction: more, denominator: people, per: 1000, goalposts: [0, 20]}}
          - {number: 1.2, name: Two, measure: {direction: less, target: 4, normalise: {by: distance-to-target}}}
          - {number: 1.3, name: Three, measure: {direction: more, normalise: {by: min-max}}}
          - {number: 1.4, name: Four, measure: {direction: less, normalise: {by: z-score}}}
          - {number: 1.5, name: Five, measure: {direction: more, normalise: {by: percent-rank}}}
    method:
      steps: [{impute: {by: group-median, group: region}}, {treat: {winsorise-at-most: 1, then: none}}]
      normalise: {by: goalposts}
      scores:
        - {id: total, name: Total, of: {1.1: 2, 1.2: 1, 1.4: 1, 1.5: 4}, subtract: {1.3: 0.5}}
      cut-points: rounded
    categories:
      - {id: low, label: Low, definition: D., symbol: "▼", colour: "#a4271c"}
      - {id: high, label: High, definition: D., symbol: "▲", colour: "#1f5f8b"}
    category-rule:
      cases: [{category: high, when: [{score: total, at-least: 50}]}, {category: low, otherwise: true}]

    """
  private static let groups =
    "country,name,region\none,One,north\ntwo,Two,north\nthree,Three,north\nfour,Four,\nfive,Five,south\n"
  /// 1.2 of three is filled from one and two; four is in no region, so its gap stays. 1.4 has an outlier.
  private static let values = """
    country,indicator,value,status
    one,1.1,3,
    one,people,300,
    one,1.2,6,
    one,1.3,1,
    one,1.4,1,
    one,1.5,7,
    two,1.1,1,
    two,people,200,
    two,1.2,10,
    two,1.3,3,
    two,1.4,2,
    two,1.5,7,
    three,1.1,2,
    three,people,100,
    three,1.2,,no-data
    three,1.3,2,
    three,1.4,3,
    three,1.5,9,
    four,1.1,1,
    four,people,100,
    four,1.2,,no-data
    four,1.3,2,
    four,1.4,2,
    four,1.5,1,
    five,1.1,1,
    five,people,50,
    five,1.2,7,
    five,1.3,2,
    five,1.4,1000,
    five,1.5,2,

    """

  private static func workspace(in language: String = "en") throws -> TemporaryFolder {
    let folder = try TemporaryFolder("again")
    try folder.write(
      "title: T\npublisher: {name: P}\nlanguages: [\(language)]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    try folder.write(framework, to: "frameworks/f.yaml")
    try folder.write("title: E\nas-of: 2024\nframework: f\n", to: "editions/2024/edition.yaml")
    try folder.write(groups, to: "editions/2024/groups.csv")
    try folder.write(values, to: "editions/2024/values.csv")
    return folder
  }

  @Test func `denominators, goalposts, targets, subtracted weights and cut points stand in the rules`() async throws {
    let folder = try Self.workspace()
    let text = try await BuiltCommand.run(["score", folder.path]).output
    for sentence in [
      "Indicator 1.1 is divided by people, then multiplied by 1,000.", "The goalposts of indicator 1.1 are 0 and 20.",
      "The target of indicator 1.2 is 4.", "less 0.5 × 1.3", "The categories compare scores as they are published.",
    ] { #expect(text.contains(sentence), "\(text)") }
  }

  @Test(arguments: [
    (
      "en",
      [
        "Indicator 1.1 is divided by people, then multiplied by 1,000.",
        "The goalposts of indicator 1.1 are 0 and 20.", "The target of indicator 1.2 is 4.", "0.5 × 1.3",
      ]
    ),
    ("fr", ["L’indicateur 1.1 est divisé par people, puis multiplié par", "La cible de l’indicateur 1.2 est 4."]),
    ("nl", ["Indicator 1.1 wordt gedeeld door people en daarna", "Het streefgetal van indicator 1.2 is 4."]),
    ("de", ["Indikator 1.1 wird durch people geteilt und dann", "Das Ziel von Indikator 1.2 ist 4."]),
  ]) func `the methodology says them in its language`(language: String, sentences: [String]) throws {
    let folder = try Self.workspace(in: language)
    let dossier = try #require(WorkspaceReader.read(folder.path).dossier)
    let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)
    var outlet: any Outlet = KeepingOutlet()
    for emission in Site(of: Review(of: dossier).editions, options: options).emissions { try emission.run(&outlet) }
    let files = (outlet as? KeepingOutlet)?.files ?? [:]
    let page = try #require(files.first { $0.key.hasSuffix("\(language)/methodology.html") }?.value)
    for sentence in sentences { #expect(page.contains(sentence), "\(sentence)") }
  }

  /// With nothing but what the explanation says of each part.
  @Test func `every score can be reckoned from its explanation`() async throws {
    let folder = try Self.workspace()
    let text = try await BuiltCommand.run(["score", folder.path, "--explain", "--format", "json"]).output
    let edition = try #require(JSON.parse(Array(text.utf8)).value?["editions"]?.items?.first)
    let units = try #require(edition["units"]?.items)
    #expect(units.count == 5)
    for unit in units {
      let step = try #require(unit["derivation"]?.items?.first), parts = try #require(step["parts"]?.items)
      var score = 0.0
      for part in parts {
        guard let stated = number(part["value"]) else {
          #expect(part["share-of-weights"] == nil && part["missing"]?.string == "no-data")
          continue
        }
        let again = try #require(Self.normalised(part))
        #expect(abs(again - stated) < 1e-9, "\(part)")
        score +=
          part["subtracts"] == nil
          ? again * (number(part["share-of-weights"]) ?? .nan) : -again * (number(part["weight"]) ?? .nan)
      }
      let stated = try #require(number(step["value"]))
      #expect(abs(score - stated) < 1e-9)
    }
    let three = try #require(
      units.first { $0["unit"]?.string == "three" }?["derivation"]?.items?.first?["parts"]?.items)
    #expect(three[1]["imputed-from"]?["by"]?.string == "group-median")
    #expect(three[1]["imputed-from"]?["is"]?.string == "north" && number(three[1]["imputed-from"]?["numbers"]) == 2)
    let five = try #require(units.first { $0["unit"]?.string == "five" }?["derivation"]?.items?.first?["parts"]?.items)
    #expect(five[2]["treatment"]?.string == "winsorised" && number(five[2]["treated"]) == 3)
    let four = try #require(units.first { $0["unit"]?.string == "four" }?["derivation"]?.items?.first?["parts"]?.items)
    // 2, 1 and 4 of 7 are left.
    #expect(abs((number(four[0]["share-of-weights"]) ?? 0) - 2.0 / 7) < 1e-12)
  }

  /// 1.2 is 10 at worst and 6 for one, and 8 is filled in for three: half of the way. Its 1.3 is two of three.
  @Test func `a distance to a reference, a share of the best and a power mean are told`() async throws {
    let folder = try Self.workspace()
    let text = Self.framework
      .replacing(
        "target: 4, normalise: {by: distance-to-target}", with: "normalise: {by: distance-to-reference, reference: one}"
      )
      .replacing("normalise: {by: min-max}", with: "normalise: {by: share-of-best}")
      .replacing(
        "of: {1.1: 2, 1.2: 1, 1.4: 1, 1.5: 4}, subtract: {1.3: 0.5}",
        with: "of: {1.2: 1, 1.3: 3}, by: power, exponent: 2")
    try folder.write(text, to: "frameworks/f.yaml")
    let arguments = ["score", folder.path, "--country", "three", "--explain"]
    let data = try await BuiltCommand.run(arguments + ["--format", "json"]).output
    let unit = JSON.parse(Array(data.utf8)).value?["editions"]?.items?.first?["units"]?.items?.first
    let step = try #require(unit?["derivation"]?.items?.first), parts = try #require(step["parts"]?.items)
    #expect(number(parts[0]["value"]) == 50 && number(parts[0]["normalised"]?["reference"]) == 6)
    #expect(abs((number(parts[1]["value"]) ?? 0) - 200.0 / 3) < 1e-9 && number(step["exponent"]) == 2)
    #expect(abs((number(step["value"]) ?? 0) - ((2500 + 3 * 40000.0 / 9) / 4).squareRoot()) < 1e-9)
    let words = try await BuiltCommand.run(arguments).output
    for sentence in [
      "Indicator 1.2 is normalised: by the distance to the reference (one), from 0 to 100.",
      "Indicator 1.3 is normalised: as a share of the best, from 0 to 100.",
      "“Total” is the power mean with the exponent 2 of 1 × 1.2 and 3 × 1.3.",
      ", where the worst is 10 and the reference 6 → 50", ", of 1 to 3 → 66.666667",
    ] { #expect(words.contains(sentence), "\(words)") }
  }

  /// 1.4 runs from 1 to 1000, so a hundredth of the way is 9.99: ln(3 − 1 + 9.99).
  @Test func `a logarithm that outliers ask for is told with the ends that it is taken between`() async throws {
    let folder = try Self.workspace()
    let text = Self.framework.replacing("winsorise-at-most: 1, then: none", with: "winsorise-at-most: 0, then: log")
    try folder.write(text, to: "frameworks/f.yaml")
    let arguments = ["score", folder.path, "--country", "three", "--explain"]
    let data = try await BuiltCommand.run(arguments + ["--format", "json"]).output
    let unit = JSON.parse(Array(data.utf8)).value?["editions"]?.items?.first?["units"]?.items?.first
    let part = try #require(unit?["derivation"]?.items?.first?["parts"]?.items?[2])
    let ends = try #require(part["treatment-by-logarithm"])
    #expect(number(ends["lowest"]) == 1 && number(ends["highest"]) == 1000)
    #expect(abs((number(part["treated"]) ?? 0) - log(11.99)) < 1e-12)
    let words = try await BuiltCommand.run(arguments).output
    #expect(words.contains("1.4 Four: 3, as an outlier: 2.484073, which is ln(x − (-8.99))"), "\(words)")
  }

  @Test func `a transformation by Box and Cox is told with its formula, and so is what keeps its outliers`()
    async throws
  {
    let folder = try Self.workspace()
    let text = Self.framework
      .replacing("winsorise-at-most: 1, then: none", with: "winsorise-at-most: 0, then: box-cox, lambda: 0.5")
    try folder.write(text, to: "frameworks/f.yaml")
    let arguments = ["score", folder.path, "--country", "three", "--explain"]
    let data = try await BuiltCommand.run(arguments + ["--format", "json"]).output
    let unit = JSON.parse(Array(data.utf8)).value?["editions"]?.items?.first?["units"]?.items?.first
    let part = try #require(unit?["derivation"]?.items?.first?["parts"]?.items?[2])
    let told = try #require(part["treatment-by-box-cox"])
    #expect(number(told["lowest"]) == 1 && number(told["lambda"]) == 0.5)
    #expect(abs((number(part["treated"]) ?? 0) - 2 * (3.0.squareRoot() - 1)) < 1e-12)
    var words = try await BuiltCommand.run(arguments).output
    #expect(words.contains("3, as an outlier: 1.464102, which is ((x − (0))^0.5 − 1) / 0.5"), "\(words)")
    #expect(words.contains("are transformed by Box and Cox, with λ = 0.5."), "\(words)")
    let kept = text.replacing(
      "{direction: less, normalise: {by: z-score}}", with: "{direction: less, outliers: keep, normalise: {by: z-score}}"
    )
    try folder.write(kept, to: "frameworks/f.yaml")
    words = try await BuiltCommand.run(arguments).output
    #expect(
      words.contains("Outliers of indicator 1.4 stay as they are.") && words.contains("1.4 Four: 3, where"), "\(words)")
  }

  private static func normalised(_ part: JSONNode) -> Double? {
    let x = ["treated", "logarithm", "divided", "number", "imputed"].lazy.compactMap { number(part[$0]) }.first
    guard let x, let by = part["normalised"], let least = number(by["lowest"]), let most = number(by["highest"])
    else { return nil }
    let sign = by["direction"]?.string == "less" ? -1.0 : 1
    let worst = sign * (sign > 0 ? least : most)
    let to = by["to"]?.items?.compactMap { number($0) } ?? [], posts = by["goalposts"]?.items?.compactMap { number($0) }
    switch by["by"]?.string {
    case "goalposts":
      guard let posts, posts.count == 2 else { return nil }
      return min(max(to[0] + (x - posts[0]) / (posts[1] - posts[0]) * (to[1] - to[0]), to[0]), to[1])
    case "distance-to-target":
      return number(by["target"]).map { target in
        min(to[0] + (sign * x - worst) / (sign * target - worst) * (to[1] - to[0]), to[1])
      }
    case "min-max": return to[0] + (sign * x - worst) / (most - least) * (to[1] - to[0])
    case "z-score":
      guard let mean = number(by["mean"]), let deviation = number(by["deviation"]) else { return nil }
      return to[0] + sign * (x - mean) / deviation * to[1]
    case "percent-rank":
      guard let rank = number(part["rank-of-number"]), let count = number(by["numbers"]) else { return nil }
      return to[0] + (rank - 1) / (count - 1) * (to[1] - to[0])
    default: return nil
    }
  }

  private func number(_ node: JSONNode?) -> Double? { Self.number(node) }
  private static func number(_ node: JSONNode?) -> Double? { node?.number.flatMap(Double.init) }
}
