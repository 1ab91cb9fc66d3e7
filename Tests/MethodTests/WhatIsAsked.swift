import Cards
import Scoring
import Testing

/// What a method's rules for missing answers ask for: the indicators that scores use, and no others.
@Suite struct `What is asked` {
  /// D has levels without points, and S asks for a number; no score uses either.
  private static let framework = """
    title: F
    scale:
      - {id: low, label: Low, symbol: "▼", colour: "#b3261e", points: 0, meaning: M.}
      - {id: high, label: High, symbol: "▲", colour: "#1a7f37", points: 2, meaning: M.}
    scales:
      kinds:
        - {id: north, label: North, symbol: "n", colour: "#b3261e", meaning: M.}
        - {id: south, label: South, symbol: "s", colour: "#1a7f37", meaning: M.}
    goals:
      - id: g
        name: G
        indicators:
          - {number: Q, name: Q}
          - {number: R, name: R}
          - {number: D, name: D, scale: kinds}
          - {number: S, name: S, measure: {direction: more}}
    method:
      answers: {no-data: refuse, not-assessed: refuse, refuse-above: 30%}
      normalise: {by: z-score}
      steps: [{screen: {minimum-data: 90%}}]
      scores:
        - {id: index, name: Index, of: [Q, R]}

    """
  /// Strong where the index reaches the cut point, else weak.
  private static func categories(from cut: String) -> String {
    """
    categories:
      - {id: weak, label: Weak, symbol: "▽", colour: "#a4271c", definition: Below.}
      - {id: strong, label: Strong, symbol: "△", colour: "#1f5f8b", definition: From there on.}
    category-rule:
      cases:
        - {category: strong, when: [{score: index, at-least: \(cut)}]}
        - {category: weak, otherwise: true}

    """
  }

  private static let values = """
    country,indicator,value,status
    XA,Q,high,
    XA,R,low,
    XA,D,north,
    XB,Q,high,
    XB,R,high,

    """

  @Test(arguments: [
    "", ", refuse-above: 30%", ", no-data: refuse", ", no-data: refuse, not-assessed: refuse", ", no-data: lowest",
  ]) func `neither an answer without points nor a gap that no score has is missed`(rules: String) throws {
    let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "answers: {to: [0, 100]\(rules)}")
    let judged = try Judged.written(framework, ["values.csv": Self.values])
    #expect(judged.findings == [])
    #expect(judged.unit("XA")?.refusal == nil && judged.score("index", of: "XA") == "50.0 #2")
    #expect(judged.unit("XB")?.refusal == nil && judged.score("index", of: "XB") == "100.0 #1")
  }

  @Test func `a number that nothing divides is no data, whatever is said of what would divide it`() throws {
    let framework = Self.framework.replacing(
      #/answers: \{.*\}/#, with: "answers: {no-data: lowest, not-assessed: refuse, not-applicable: refuse}"
    ).replacing("{by: z-score}", with: "{by: min-max}").replacing(#/  steps: .*\n/#, with: "")
      .replacing("measure: {direction: more}", with: "measure: {direction: more, denominator: Pop}")
      .replacing("of: [Q, R]", with: "of: [S]")
    let values =
      "country,indicator,value,status\nXA,S,4,\nXA,Pop,2,\nXB,S,6,\nXB,Pop,2,\nXC,S,5,\nXD,S,5,\n"
      + "XD,Pop,,not-assessed\nXE,S,5,\nXE,Pop,,not-applicable\n"
    let judged = try Judged.written(framework, ["values.csv": values])
    #expect(judged.findings == [])
    for unit in ["XC", "XD", "XE"] { #expect(judged.score("index", of: unit)?.hasPrefix("0.0") == true, "\(unit)") }
    #expect(judged.score("index", of: "XB")?.hasPrefix("100.0") == true)
  }

  @Test func `of whom no number can be divided nothing is said, whatever stands for what is missing`() throws {
    let framework =
      Self.framework.replacing(#/answers: \{.*\}/#, with: "answers: {no-data: lowest}")
      .replacing("{by: z-score}", with: "{by: min-max}").replacing(#/  steps: .*\n/#, with: "")
      .replacing("measure: {direction: more}", with: "measure: {direction: more, denominator: Pop}")
      .replacing("of: [Q, R]", with: "of: [S]") + Self.categories(from: "50")
    let values = "country,indicator,value,status\nXA,S,4,\nXA,Pop,2,\nXB,S,6,\nXB,Pop,2,\nXC,S,5,\nXD,S,,no-data\n"
    let judged = try Judged.written(framework, ["values.csv": values])
    #expect(judged.standing("XB")?.category?.text == "strong")
    for unit in ["XC", "XD"] {
      #expect(judged.score("index", of: unit)?.hasPrefix("0.0") == true)
      #expect(judged.standing(unit) == .tooFewGrades(graded: 0, needed: 1))
    }
    let ranking = try #require(judged.ranking)
    let nominal = NominalRanking(ranking.plan)
    #expect(nominal.categories == [0, 1, nil, nil])
  }

  @Test func `equal rates tie, whatever they were divided by`() throws {
    let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "rounding: {decimals: 1}")
      .replacing("{by: z-score}", with: "{by: percent-rank}").replacing(#/  steps: .*\n/#, with: "")
      .replacing("measure: {direction: more}", with: "measure: {direction: more, denominator: Pop, per: 1000}")
      .replacing("of: [Q, R]", with: "of: [S]")
    var values = "country,indicator,value\nXE,S,9\nXE,Pop,1000\n"
    for (unit, (number, people)) in zip(
      ["XA", "XB", "XC", "XD"], [("3.024", "1008"), ("3.045", "1015"), ("3.003", "1001"), ("3.087", "1029")])
    {
      values += "\(unit),S,\(number)\n\(unit),Pop,\(people)\n"
    }
    let judged = try Judged.written(framework, ["values.csv": values])
    for unit in ["XA", "XB", "XC", "XD"] { #expect(judged.score("index", of: unit) == "0.0 #2") }
  }

  @Test func `a number may be divided by another indicator's`() throws {
    let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "answers: {no-data: exclude}")
      .replacing("{by: z-score}", with: "{by: none}").replacing(#/  steps: .*\n/#, with: "")
      .replacing(
        "{number: S, name: S, measure: {direction: more}}",
        with: "{number: S, name: S, measure: {direction: more, denominator: P}}\n"
          + "      - {number: P, name: P, measure: {direction: more}}"
      ).replacing("of: [Q, R]", with: "of: [S]")
    let judged = try Judged.written(
      framework, ["values.csv": "country,indicator,value\nXA,S,4\nXA,P,2\nXB,S,6\nXB,P,4\n"])
    #expect(judged.findings == [])
    #expect(judged.score("index", of: "XA") == "2.0 #1" && judged.score("index", of: "XB") == "1.5 #2")
  }

  @Test func `what is subtracted is taken off as it is, whatever is better`() throws {
    for direction in ["more", "less"] {
      let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "rounding: {decimals: 1}")
        .replacing("{by: z-score}", with: "{by: none}").replacing(#/  steps: .*\n/#, with: "")
        .replacing("measure: {direction: more}", with: "measure: {direction: \(direction)}")
        .replacing("of: [Q, R]", with: "by: sum, of: [Q, R], subtract: [S]")
      let judged = try Judged.written(
        framework, ["values.csv": "country,indicator,value\nXA,Q,high\nXA,R,high\nXA,S,3\n"])
      #expect(judged.findings == [] && judged.score("index", of: "XA") == "1.0 #1", "\(direction)")
    }
  }

  @Test func `a sum beyond all numbers is an error, and nobody's rank`() throws {
    let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "rounding: {decimals: 1}")
      .replacing("{by: z-score}", with: "{by: none}").replacing(#/  steps: .*\n/#, with: "")
      .replacing(
        "{id: index, name: Index, of: [Q, R]}",
        with:
          "{id: part, name: Part, by: sum, of: {S: 1e99}}\n    - {id: next, name: Next, by: sum, of: {part: 1e99}}\n"
          + "    - {id: index, name: Index, by: sum, of: {next: 1e99}}")
    let judged = try Judged.written(framework, ["values.csv": "country,indicator,value\nXA,S,5e99\nXB,S,2\n"])
    #expect(judged.findings.map { $0.contains("scores: found") } == [true])
    #expect(judged.score("index", of: "XA") == "none")
  }

  @Test func `a category that bounds leave open is open in the ranking as well`() throws {
    let framework =
      Self.framework.replacing(#/answers: \{.*\}/#, with: "answers: {no-data: bounds}")
      .replacing(#/  steps: .*\n/#, with: "") + Self.categories(from: "1")
    let values =
      "country,indicator,value,status\nXA,Q,high,\nXA,R,,no-data\nXB,Q,low,\nXB,R,,no-data\n"
      + "XC,Q,low,\nXC,R,low,\n"
    let judged = try Judged.written(
      framework, ["values.csv": values, "overview.csv": "country,category\nXC,strong\n"])
    let ranking = try #require(judged.ranking)
    let large = framework.replacing("points: 2", with: "points: 1000001")
    #expect(try Judged.written(large, ["values.csv": values]).findings.first?.contains("found 1000001 points") == true)
    let ranked = RankedEdition(
      ranking,
      RankingChoice(replications: 20, seed: 1, vary: [.weights], weights: .share(0.25), place: ranking.framework.place),
      workers: 1)
    #expect(ranked.category(of: 0)?.text == "strong")
    #expect(ranked.category(of: 1) == nil && ranked.isFragile(1))
    #expect(ranked.category(of: 2)?.text == "weak" && !ranked.isFragile(2))
  }

  @Test func `a cut point beyond the points of a score's bands is told`() throws {
    let framework =
      Self.framework.replacing(#/answers: \{.*\}/#, with: "rounding: {decimals: 1}")
      .replacing(#/  steps: .*\n/#, with: "").replacing(
        "of: [Q, R]", with: "of: [Q, R], bands: [{from: 1, points: 2}, {points: 1}]") + Self.categories(from: "2.5")
    let found = try Judged.written(framework, ["values.csv": Self.values]).findings
    #expect(found.count == 1)
    #expect(found.first?.contains("found at least 2.5, of a score whose bands give 1 to 2 points") == true)
    let sound = framework.replacing("at-least: 2.5", with: "at-least: 2")
    #expect(try Judged.written(sound, ["values.csv": Self.values]).findings == [])
    // Points of bands are not rounded: 1.5 does not become 2.
    let rounded = sound.replacing("{decimals: 1}", with: "{decimals: 0}\n  cut-points: rounded")
      .replacing("{from: 1, points: 2}", with: "{from: 2, points: 2}, {from: 1, points: 1.5}")
    let judged = try Judged.written(rounded, ["values.csv": Self.values])
    #expect(judged.standing("XA")?.category?.text == "weak" && judged.standing("XB")?.category?.text == "strong")
    let ranking = try #require(judged.ranking)
    #expect(NominalRanking(ranking.plan).categories == [0, 1])
  }

  @Test func `an indicator that is left out refuses nobody`() throws {
    let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "answers: {no-data: refuse}")
      .replacing(#/  steps: .*\n/#, with: "")
    let judged = try Judged.written(
      framework, ["values.csv": "country,indicator,value,status\nXA,Q,low,\nXA,R,high,\nXB,Q,high,\nXB,R,,no-data\n"])
    let ranking = try #require(judged.ranking)
    let nominal = NominalRanking(ranking.plan)
    #expect(nominal.ranks == [1, nil])
    #expect(LeftOut.each(of: ranking.plan, nominal: nominal).map(\.ranks).prefix(2) == [[1, nil], [2, 1]])
  }

  @Test func `what lies exactly a tolerance apart ties`() throws {
    let framework = Self.framework.replacing(#/answers: \{.*\}/#, with: "tolerance: 0.1")
      .replacing("{by: z-score}", with: "{by: none}").replacing(#/  steps: .*\n/#, with: "")
      .replacing("of: [Q, R]", with: "of: [S]")
    let judged = try Judged.written(
      framework, ["values.csv": "country,indicator,value\nXA,S,0.8\nXB,S,0.7\nXC,S,0.3\nXD,S,0.2\nXE,S,0.0999\n"])
    let places = ["XA", "XB", "XC", "XD", "XE"].map { judged.score("index", of: $0)?.split(separator: "#").last }
    #expect(places == ["1", "1", "3", "3", "5"])
  }

  @Test func `a gap that a score has is missed still`() throws {
    let values = Self.values.replacing("XB,R,high,", with: "XB,R,,no-data")
    let judged = try Judged.written(Self.framework, ["values.csv": values])
    #expect(judged.unit("XB")?.refusal == .missing(try #require(IndicatorNumber("R"))))
    let screened = Self.framework.replacing(#/  answers: \{.*\}\n/#, with: "")
    #expect(try Judged.written(screened, ["values.csv": values]).unit("XB")?.refusal == .screened(share: 0.5))
  }
}
