import Cards
import Scoring
import Testing

/// What published indices ask of a framework, with numbers worked out by hand.
@Suite("Published formulas") struct PublishedFormulas {
  /// Ratings of Freedom in the World: the tables of ranges in Freedom House, Freedom in the World 2023, methodology. Points
  /// become ratings from 1 to 7, their mean the status: 1.0 to 2.5 free, 3.0 to 5.0 partly free, 5.5 to 7.0 not free.
  static let ratings = """
    title: Ratings
    goals:
      - id: all
        name: All
        indicators:
          - {number: PR, name: Political rights, measure: {unit: points, direction: more}}
          - {number: CL, name: Civil liberties, measure: {unit: points, direction: more}}
    method:
      scores:
        - id: political
          name: Political rights
          of: [PR]
          bands: [{from: 36, points: 1}, {from: 30, points: 2}, {from: 24, points: 3}, {from: 18, points: 4},
            {from: 12, points: 5}, {from: 6, points: 6}, {points: 7}]
        - id: civil
          name: Civil liberties
          of: [CL]
          bands: [{from: 53, points: 1}, {from: 44, points: 2}, {from: 35, points: 3}, {from: 26, points: 4},
            {from: 17, points: 5}, {from: 8, points: 6}, {points: 7}]
        - {id: freedom, name: Freedom rating, of: [political, civil], direction: less}
      rounding: {decimals: 1}
    categories:
      - {id: not, label: Not free, definition: D., symbol: "▼", colour: "#a4271c"}
      - {id: partly, label: Partly free, definition: D., symbol: "◆", colour: "#8a5a00"}
      - {id: free, label: Free, definition: D., symbol: "▲", colour: "#1f5f8b"}
    category-rule:
      cases:
        - {category: free, when: [{score: freedom, at-most: 2.5}]}
        - {category: partly, when: [{score: freedom, at-most: 5}]}
        - {category: not, otherwise: true}

    """
  static let points = """
    country,indicator,value
    XA,PR,40
    XA,CL,60
    XB,PR,33
    XB,CL,44
    XC,PR,20
    XC,CL,30
    QM,PR,5
    QM,CL,8

    """

  @Test func `ratings of which less is better give the first rank to the lowest`() throws {
    let judged = try Judged.written(Self.ratings, ["values.csv": Self.points])
    #expect(judged.findings == [])
    let scores = ["XA", "XB", "XC", "QM"].map { judged.score("freedom", of: $0) }
    #expect(scores == ["1.0 #1", "2.0 #2", "4.0 #3", "6.5 #4"])
    #expect(judged.score("political", of: "XA") == "40.0 → 1.0 #1")
    let categories = ["XA", "XB", "XC", "QM"].map { judged.standing($0)?.category?.text }
    #expect(categories == ["free", "free", "partly", "not"])
  }

  @Test func `replications, what is left out, and the ranking follow the direction`() throws {
    let judged = try Judged.written(
      Self.ratings.replacing("of: [political, civil]", with: "of: [PR, CL]").replacing(
        "direction: more}}", with: "direction: less}}"
      ).replacing(
        "of: [PR]\n", with: "of: [PR]\n      direction: less\n"
      ).replacing("of: [CL]\n", with: "of: [CL]\n      direction: less\n"), ["values.csv": Self.points])
    #expect(judged.findings == [])
    let checked = try #require(judged.checked)
    let ranking = try EditionRanking(of: checked.edition, in: checked.framework)
    let ranked = RankedEdition(
      ranking,
      RankingChoice(replications: 50, seed: 1, vary: [.weights], weights: .share(0.1), place: checked.framework.place),
      workers: 1)
    #expect(ranked.order.map { ranked.units[$0].text } == ["QM", "XC", "XB", "XA"])
    for unit in ranked.units.indices {
      #expect(ranked.replications.ranks(of: unit)?.median == Double(unit == 0 ? 1 : 5 - unit))
    }
    #expect(LeftOut.each(of: ranking.plan, nominal: ranked.nominal).map(\.meanShift) == [0, 0])
  }

  /// Three questions of 0 to 2 points; what is not known is reckoned both ways.
  @Test func `places of ranges run from the lowest upwards where less is better`() throws {
    let framework = """
      title: Risk
      scale:
        - {id: low, label: Low, symbol: "▼", colour: "#b3261e", points: 0, meaning: M.}
        - {id: high, label: High, symbol: "▲", colour: "#1a7f37", points: 2, meaning: M.}
      goals: [{id: g, name: G, indicators: [{number: 1, name: One}, {number: 2, name: Two}]}]
      method:
        answers: {no-data: bounds}
        scores: [{id: risk, name: Risk, of-goal: g, direction: less}]

      """
    let values =
      "country,indicator,value,status\nXA,1,low,\nXA,2,high,\nXB,1,low,\nXB,2,,no-data\nXC,1,high,\nXC,2,high,\n"
    let judged = try Judged.written(framework, ["values.csv": values])
    #expect(["XA", "XB", "XC"].map { judged.score("risk", of: $0) } == ["1.0 #1–2", "0.0…1.0 #1", "2.0 #3"])
  }

  /// Counts, of which fewer are better, in a score of which less is better: they count as they are. In one of which more is
  /// better they are turned round: 100 for the lowest.
  @Test func `a number is turned where its direction is not that of the score`() throws {
    let framework = """
      title: T
      goals: [{id: g, name: G, indicators: [{number: N, name: N, measure: {direction: less}}]}]
      method:
        normalise: {by: min-max}
        scores: [{id: s, name: S, of: [N], direction: less}]

      """
    let values = ["values.csv": "country,indicator,value\nXA,N,2\nXB,N,3\nXC,N,6\n"]
    let same = try Judged.written(framework, values)
    #expect(["XA", "XB", "XC"].map { same.score("s", of: $0) } == ["0.0 #1", "25.0 #2", "100.0 #3"])
    let turned = try Judged.written(framework.replacing(", direction: less}]", with: "}]"), values)
    #expect(["XA", "XB", "XC"].map { turned.score("s", of: $0) } == ["100.0 #1", "75.0 #2", "0.0 #3"])
    let plain = try Judged.written(framework.replacing("by: min-max", with: "by: none"), values)
    #expect(["XA", "XB", "XC"].map { plain.score("s", of: $0) } == ["2.0 #1", "3.0 #2", "6.0 #3"])
  }

  /// The Human Development Index: UNDP, Human Development Report 2020, technical note 1, with its goalposts. Costa Rica is the
  /// note's own example (0.810); the others lie beyond a goalpost, or far below. Worked out with Python.
  @Test func `the human development index takes the logarithm of income between goalposts in dollars`() throws {
    let framework = """
      title: HDI
      goals:
        - id: all
          name: All
          indicators:
            - {number: LE, name: Life expectancy, measure: {direction: more, goalposts: [20, 85]}}
            - {number: EY, name: Expected years, measure: {direction: more, goalposts: [0, 18]}}
            - {number: MY, name: Mean years, measure: {direction: more, goalposts: [0, 15]}}
            - {number: GNI, name: Income, measure: {direction: more, log: true, goalposts: [100, 75000]}}
      method:
        normalise: {by: goalposts, to: [0, 1]}
        scores:
          - {id: education, name: Education, of: [EY, MY]}
          - {id: hdi, name: HDI, of: [LE, education, GNI], by: geometric}
        rounding: {decimals: 3}

      """
    let rows = [
      ("CR", ["80.3", "15.7", "8.7", "18486"]), ("HK", ["84.9", "17.3", "12.3", "80000"]),
      ("CF", ["53.3", "5.5", "2.1", "732"]),
    ]
    var values = "country,indicator,value\n"
    for (unit, numbers) in rows {
      for (name, number) in zip(["LE", "EY", "MY", "GNI"], numbers) { values += "\(unit),\(name),\(number)\n" }
    }
    let judged = try Judged.written(framework, ["values.csv": values])
    #expect(judged.findings == [])
    #expect(["CR", "HK", "CF"].map { judged.score("hdi", of: $0) } == ["0.80983 #2", "0.961607 #1", "0.324969 #3"])
    let wrong = try Judged.written(framework, ["values.csv": values.replacing("732", with: "0")])
    #expect(
      wrong.findings == [
        "frameworks/f.yaml:9:46 scores: found indicator GNI, which has no logarithm for CF in e; expected a number above 0 "
          + "once the offset is added; try offset: …"
      ])
  }

  /// ln(x + 1) between ln 1 and ln 100: for x = 9 it is the middle.
  @Test func `a logarithm may have an offset, is taken after division, and can be traced`() throws {
    let framework = """
      title: T
      goals:
        - id: g
          name: G
          indicators:
            - number: N
              name: N
              measure: {direction: more, denominator: Pop, log: true, offset: 1, goalposts: [0, 99]}
      method:
        normalise: {by: goalposts}
        scores: [{id: s, name: S, of: [N]}]

      """
    let judged = try Judged.written(
      framework, ["values.csv": "country,indicator,value\nXA,N,18\nXA,Pop,2\nXB,N,0\nXB,Pop,5\n"])
    #expect(judged.findings == [])
    #expect(["XA", "XB"].map { judged.score("s", of: $0) } == ["50.0 #1", "0.0 #2"])
    let checked = try #require(judged.checked), scores = try #require(checked.scores)
    let input = try #require(scores.derivation(of: 0, in: checked.framework).steps.first?.inputs.first)
    guard case .number(_, let divided, let logarithm, let prepared) = input.origin else {
      Issue.record("no number")
      return
    }
    #expect(divided == 9 && logarithm == prepared && abs(prepared - 2.302585092994046) < 1e-14)
  }

  /// Transparency International, Corruption Perceptions Index, short methodology note: each source is standardised with the
  /// mean and deviation of its baseline year, rescaled to a mean of 45 and a deviation of 20, and kept within 0 to 100; a
  /// country needs at least three sources. (7.3 − 5.2) / 2.1 = 1: 65; (30 − 50) / 20 = −1: 25; (8 − 3) / 1 = 5: 145, kept at
  /// 100; the mean is 63.33.
  @Test func `sources are standardised by a baseline, and three are needed`() throws {
    let names = ["A", "B", "C"], baselines = ["5.2, deviation: 2.1", "50, deviation: 20", "3, deviation: 1"]
    let indicators = zip(names, baselines).map {
      "      - {number: \($0), name: \($0), measure: {direction: more, baseline: {mean: \($1)}}}"
    }
    let steps = names.map {
      "    - {id: kept-\($0.lowercased()), name: Kept \($0), of: [\($0)], within: [0, 100], hidden: true}"
    }
    let framework = """
      title: T
      goals:
        - id: g
          name: G
          indicators:
      \(indicators.joined(separator: "\n"))
      method:
        normalise: {by: z-score, to: [45, 20]}
        scores:
      \(steps.joined(separator: "\n"))
          - {id: cpi, name: CPI, of: [kept-a, kept-b, kept-c], minimum-data: 3}
        rounding: {decimals: 0}

      """
    let judged = try Judged.written(
      framework, ["values.csv": "country,indicator,value\nXA,A,7.3\nXA,B,30\nXA,C,8\nXB,A,5\nXB,B,50\n"])
    #expect(judged.findings == [])
    #expect(judged.score("cpi", of: "XA") == "63.333333 #1" && judged.score("cpi", of: "XB") == "none")
    #expect(judged.score("kept-c", of: "XA") == "100.0 #1")
  }

  /// XA: 70 + 60 = 130, kept at 100, with 50 a mean of 75. XB: −20 + 5 = −15, kept at 0. XC has one part of two.
  @Test func `a score is kept within its interval, and refuses fewer parts than it asks for`() throws {
    let framework = """
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
          - {id: kept, name: Kept, of: [A, B], by: sum, within: [0, 100], hidden: true,
              bands: [{from: 100, points: 90}, {points: 10}]}
          - {id: mean, name: Mean, of: [A, B, C], minimum-data: 2}
          - {id: index, name: Index, of: [kept, C], minimum-data: 2}

      """
    let values = """
      country,indicator,value
      XA,A,70
      XA,B,60
      XA,C,50
      XB,A,-20
      XB,B,5
      XB,C,50
      XC,A,40

      """
    let judged = try Judged.written(framework, ["values.csv": values])
    #expect(judged.findings == [])
    #expect(
      ["XA", "XB", "XC"].map { judged.score("kept", of: $0) } == ["100.0 → 90.0 #1", "0.0 → 10.0 #3", "40.0 → 10.0 #2"])
    #expect(["XA", "XB", "XC"].map { judged.score("index", of: $0) } == ["70.0 #1", "30.0 #2", "none"])
    #expect(judged.score("mean", of: "XC") == "none" && judged.score("mean", of: "XA") == "60.0 #1")
    let checked = try #require(judged.checked)
    let ranking = try EditionRanking(of: checked.edition, in: checked.framework)
    let nominal = NominalRanking(ranking.plan)
    #expect(nominal.scores == [70, 30, nil] && nominal.ranks == [1, 2, nil])
  }
}
