import Cards
import Testing
import ToolsSupport

@testable import Scoring

/// Scores that are rounded before they are used, worked out by hand.
@Suite("Rounded scores") struct RoundedScores {
  private static func framework(_ sub: String, _ rest: String = "") -> String {
    """
    title: T
    goals:
      - id: g
        name: G
        indicators:
          - {number: A, name: A, measure: {direction: more}}
          - {number: B, name: B, measure: {direction: more}}
          - {number: C, name: C, measure: {direction: more}}
    method:
      scores:
        - {id: sub, name: Sub, of: [A, B], \(sub)}
        - {id: index, name: Index, of: [sub, C]}
    \(rest)
    """
  }

  private static let values = """
    country,indicator,value
    XA,A,70
    XA,B,59
    XA,C,50
    XB,A,130
    XB,B,139
    XB,C,50
    QM,A,-3
    QM,B,-2
    QM,C,50

    """

  private func scores(_ sub: String, _ rest: String = "", _ names: [String] = ["sub", "index"]) throws -> [[String]] {
    let judged = try Judged.written(Self.framework(sub, rest), ["values.csv": Self.values])
    #expect(judged.findings == [])
    return names.map { name in ["XA", "XB", "QM"].map { judged.score(name, of: $0) ?? "" } }
  }

  /// XA (70 + 59) / 2 = 64.5, XB (130 + 139) / 2 = 134.5, QM (−3 − 2) / 2 = −2.5; the index is the mean with 50.
  @Test func `a score is rounded before what uses it, half up or half to even as the method says`() throws {
    #expect(
      try scores("round: 0") == [["65.0 #2", "135.0 #1", "-3.0 #3"], ["57.5 #2", "92.5 #1", "23.5 #3"]])
    #expect(
      try scores("round: 0", "  rounding: {decimals: 2, mode: half-even}\n")
        == [["64.0 #2", "134.0 #1", "-2.0 #3"], ["57.0 #2", "92.0 #1", "24.0 #3"]])
    #expect(
      try scores("round: 1") == [["64.5 #2", "134.5 #1", "-2.5 #3"], ["57.25 #2", "92.25 #1", "23.75 #3"]])
  }

  /// Kept at 99.9, the score of XB is rounded to 100, which is a band of its own; 64.5 reaches 65 once it is rounded.
  @Test func `a score is rounded after it is kept in its interval, and before its bands`() throws {
    let sub = "round: 0, within: [0, 99.9], bands: [{from: 100, points: 9}, {from: 65, points: 5}, {points: 1}]"
    #expect(try scores(sub, "", ["sub"]) == [["65.0 → 5.0 #2", "100.0 → 9.0 #1", "0.0 → 1.0 #3"]])
  }

  /// XA without B lies between (70 + 0) / 2 = 35 and (70 + 100) / 2 = 85; with 71, between 35.5 and 85.5.
  @Test func `both ends of a range are rounded`() throws {
    let framework = Self.framework("round: 0", "  answers: {no-data: bounds}\n  normalise: {by: goalposts}\n")
      .replacing("direction: more", with: "direction: more, goalposts: [0, 100]")
    let values = "country,indicator,value,status\nXA,A,71,\nXA,B,,no-data\nXA,C,50,\nXB,A,10,\nXB,B,10,\nXB,C,10,\n"
    let judged = try Judged.written(framework, ["values.csv": values])
    #expect(judged.findings == [])
    #expect(judged.score("sub", of: "XA") == "36.0…86.0 #1" && judged.score("index", of: "XA") == "43.0…68.0 #1")
  }

  @Test func `replications round as the method does, by the kernel that can`() throws {
    let judged = try Judged.written(Self.framework("round: 0"), ["values.csv": Self.values])
    let checked = try #require(judged.checked)
    let ranking = try EditionRanking(of: checked.edition, in: checked.framework)
    #expect(NominalRanking(ranking.plan).scores == [23.5, 57.5, 92.5])
    #expect(!MeanKernel.computes(ranking.plan.hierarchy))
    #expect(MeanKernel.computes(ranking.plan.hierarchy.without(0)) == false)
    let ranked = RankedEdition(
      ranking,
      RankingChoice(replications: 40, seed: 1, vary: [.weights], weights: .share(0.1), place: checked.framework.place),
      workers: 1)
    #expect(ranked.order.map { ranked.units[$0].text } == ["XB", "XA", "QM"])
  }

  /// One yes of three is 33, two are 67: without rounding two would miss 67, and all three would be needed.
  @Test func `what would change a category is found with rounded scores`() throws {
    let framework = """
      title: T
      scale:
        - {id: "no", label: "No", symbol: "▼", colour: "#b3261e", points: 0, meaning: Missing}
        - {id: "yes", label: "Yes", symbol: "▲", colour: "#1a7f37", points: 100, meaning: There}
      goals:
        - {id: g, name: G, indicators: [{number: 1.1, name: A}, {number: 1.2, name: B}, {number: 1.3, name: C}]}
      method:
        scores:
          - {id: sub, name: Sub, of-goal: g, round: 0}
          - {id: index, name: Index, of: [sub]}
      categories:
        - {id: low, label: Low, definition: D., symbol: "▼", colour: "#a4271c"}
        - {id: high, label: High, definition: D., symbol: "▲", colour: "#1f5f8b"}
      category-rule:
        cases:
          - {category: high, when: [{score: index, at-least: 67}]}
          - {category: low, otherwise: true}

      """
    for (round, size) in [(", round: 0", 1), ("", 2)] {
      let judged = try Judged.written(
        framework.replacing(", round: 0", with: round),
        ["values.csv": "country,indicator,value\nXA,1.1,yes\nXA,1.2,no\nXA,1.3,no\n"])
      #expect(judged.findings == [])
      let model = try #require(judged.model), framework = try #require(judged.framework)
      let changes = CategoryChanges(
        of: model.units[0], card: nil, grades: model.table.grades(of: 0), scores: EditionScores(model), in: framework)
      #expect(changes?.lift.sets.first?.size == size)
    }
  }
}
