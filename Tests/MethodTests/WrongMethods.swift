import Testing

/// Methods, values and groups that are wrong: one clear finding each, with its line.
@Suite("Wrong methods") struct WrongMethods {
  private static let framework = """
    title: F
    scale:
      - {id: low, label: Low, symbol: "▼", colour: "#b3261e", points: 0, meaning: M.}
      - {id: high, label: High, symbol: "▲", colour: "#1a7f37", points: 2, meaning: M.}
    goals:
      - id: g
        name: G
        indicators:
          - {number: Q, name: Q}
          - {number: N, name: N, measure: {direction: more, goalposts: [0, 10], target: 5}}
          - {number: M, name: M, measure: {direction: less, denominator: Pop}}
    method:
      normalise: {by: min-max}
      scores:
        - {id: first, name: First, of: [N, M]}
        - {id: index, name: Index, of: [Q, first]}
    categories:
      - {id: bad, label: Bad, definition: D., symbol: "▽", colour: "#a4271c"}
    category-rule:
      cases:
        - {category: bad, otherwise: true}

    """
  private static let values = """
    country,indicator,value,status
    XA,N,1,
    XB,N,2,
    XA,M,1,
    XB,M,3,
    XA,Pop,10,
    XB,Pop,10,
    XA,Q,low,
    XB,Q,high,

    """

  private func findings(
    _ framework: String, _ values: String = Self.values, _ groups: String? = nil
  ) throws -> [String] {
    var files = ["values.csv": values]
    files["groups.csv"] = groups
    return try Judged.written(framework, files).findings
  }

  private func expect(_ old: String, _ new: String, _ expected: String...) throws {
    let changed = Self.framework.replacing(old, with: new)
    #expect(changed != Self.framework)
    let found = try findings(changed)
    #expect(found == expected)
  }

  @Test func `the framework that all are made from is sound`() throws {
    #expect(try findings(Self.framework) == [])
  }

  @Test(arguments: ["20", "-1", "21", "-10.5", "2000"])
  func `a number in another unit than the goalposts is seen`(number: String) throws {
    let found = try findings(Self.framework, Self.values.replacing("XA,N,1,", with: "XA,N,\(number),"))
    let warning =
      "editions/e/values.csv:2 values: found \(number) for N, with goalposts at 0 and 10; expected a number in the unit of the "
      + "goalposts"
    #expect(found == (number == "20" ? [] : [warning]))
  }

  @Test func `a quotient in another unit than the goalposts is seen`() throws {
    let framework = Self.framework.replacing(
      "denominator: Pop}", with: "denominator: Pop, per: 100, goalposts: [0, 50]}")
    #expect(try findings(framework) == [])
    #expect(
      try findings(framework, Self.values.replacing("XA,Pop,10,", with: "XA,Pop,0.5,")) == [
        "editions/e/values.csv:4 values: found 1 for M, 200.0 once divided by Pop, with goalposts at 0 and 50; expected a "
          + "number in the unit of the goalposts"
      ])
  }

  @Test func `a part leads to an indicator or a score before it`() throws {
    try expect(
      "of: [Q, first]", "of: [Q, frist]",
      "frameworks/f.yaml:16:40 method: found the part frist; expected an indicator's number, or the identifier of a "
        + "score further up; try first")
    try expect(
      "of: [N, M]", "of: [N, index]",
      "frameworks/f.yaml:15:40 method: found the score index, which stands no earlier; expected an indicator, or a "
        + "score further up")
    try expect(
      "of: [N, M]", "of: [N, first]",
      "frameworks/f.yaml:15:40 method: found the score first, which stands no earlier; expected an indicator, or a "
        + "score further up")
    try expect(
      "of: [N, M]", "of: [N, M, N]",
      "frameworks/f.yaml:15:43 method: found the part N a second time; expected it once (the first is at "
        + "frameworks/f.yaml:15:37)")
  }

  @Test func `weights are no debts`() throws {
    try expect(
      "of: [N, M]", "of: {N: 1, M: -1}",
      "frameworks/f.yaml:15:43 method: found the weight -1; expected a weight of 0 or more; try subtract: …")
    try expect(
      "of: [N, M]", "of: {N: 0, M: 0}",
      "frameworks/f.yaml:15:7 method: found weights that are all 0; expected a weight above 0")
    try expect(
      "of: [N, M]", "of: {N: 1, M: 2}, weights: by-count",
      "frameworks/f.yaml:15:7 method: found weights: by-count, and weights that are given; expected one of both")
  }

  @Test func `an excess kurtosis may lie below zero, a skewness without its sign does not`() throws {
    let steps = "method:\n  steps: [{treat: {skew: 1, kurtosis: -3}}]\n"
    #expect(try findings(Self.framework.replacing("method:\n", with: steps)) == [])
    try expect(
      "method:\n", steps.replacing("skew: 1", with: "skew: -1"),
      "frameworks/f.yaml:13:3 method: found skew: -1, the limit for outliers; expected a limit of 0 or more: the sign "
        + "does not count")
  }

  @Test func `a lambda belongs to Box and Cox`() throws {
    let steps = "method:\n  steps: [{treat: {then: box-cox, lambda: -0.5}}]\n"
    #expect(try findings(Self.framework.replacing("method:\n", with: steps)) == [])
    try expect(
      "method:\n", steps.replacing("box-cox", with: "log"),
      "frameworks/f.yaml:13:3 method: found lambda: -0.5 with then: log; expected then: box-cox, which alone has one")
  }

  @Test func `a denominator is another number, and counts a number above zero`() throws {
    for other in ["Q", "M"] {
      let found = try findings(Self.framework.replacing("denominator: Pop", with: "denominator: \(other)"))
      #expect(
        found.contains { $0.contains("method: found indicator M, divided by indicator \(other); expected another") })
    }
    let found = try findings(Self.framework.replacing("denominator: Pop", with: "denominator: Pop, per: -1"))
    #expect(found.count == 1 && found.first?.contains("method: found per: -1; expected a number above 0") == true)
  }

  @Test func `an exponent belongs to a power mean, and is not zero`() throws {
    try expect(
      "of: [N, M]}", "of: [N, M], by: power, exponent: 0}",
      "frameworks/f.yaml:15:7 method: found exponent: 0; expected another exponent: as it nears 0 the mean nears the "
        + "geometric; try by: geometric")
    try expect(
      "of: [N, M]}", "of: [N, M], by: power, exponent: 1e-15}",
      "frameworks/f.yaml:15:7 method: found exponent: 1e-15; expected another exponent: as it nears 0 the mean nears the "
        + "geometric; try by: geometric")
    try expect(
      "of: [N, M]}", "of: [N, M], by: sum, exponent: 2}",
      "frameworks/f.yaml:15:7 method: found exponent: 2 with by: sum; expected by: power, which alone has one")
  }

  @Test func `a reference belongs to the distance to it, and is better than the worst`() throws {
    try expect(
      "normalise: {by: min-max}", "normalise: {by: min-max, reference: XA}",
      "frameworks/f.yaml:13:39 method: found reference with by: min-max; expected by: distance-to-reference, which alone "
        + "has one")
    for reference in ["XA, beyond: keep", "XC"] {
      try expect(
        "goalposts: [0, 10]", "normalise: {by: distance-to-reference, reference: \(reference)}",
        "frameworks/f.yaml:10:39 scores: found indicator N, which cannot be normalised in edition e; expected numbers of "
          + "at least two units that differ, and a better one of the reference than the worst")
    }
    let framework = Self.framework.replacing(
      "goalposts: [0, 10]", with: "normalise: {by: distance-to-reference, reference: XB}")
    #expect(try findings(framework) == [])
  }

  @Test func `a product has no weights, and no ranges`() throws {
    try expect(
      "of: [N, M]", "of: {N: 1, M: 2}, by: product",
      "frameworks/f.yaml:15:7 method: found weights with by: product; expected no weights: a product has none; try "
        + "by: geometric")
    try expect(
      "  scores:\n    - {id: first, name: First, of: [N, M]}",
      "  answers: {no-data: bounds}\n  scores:\n    - {id: first, name: First, of: [N, M], by: product}",
      "frameworks/f.yaml:16:7 method: found by: product, and answers by bounds; expected another way to aggregate, or "
        + "another rule for answers")
  }

  @Test func `a number counts for scores of one direction, and the total is seen`() throws {
    try expect(
      "of: [Q, first]", "of: [Q, N], direction: less",
      "frameworks/f.yaml:10:39 method: found indicator N in scores of which more, and of which less is better; expected "
        + "scores of one direction: a number is turned round for all of them or for none")
    try expect(
      "of: [Q, first]", "of: [Q, first], hidden: true",
      "frameworks/f.yaml:16:7 method: found the score index, by which units are ranked, hidden; expected a total that "
        + "readers see")
    try expect(
      "of: [N, M]", "of: [N, M], within: [100, 0]",
      "frameworks/f.yaml:15:52 method: found [100, 0]; expected two numbers, the lower one first; try [0, 100]")
  }

  @Test func `a score is a part of scores of its own direction, unless it is subtracted or has bands`() throws {
    let turned = "of: [N, M], direction: less"
    let judged = try findings(
      Self.framework.replacing("of: [N, M]", with: turned).replacing(
        "measure: {direction: more", with: "measure: {direction: less"))
    #expect(
      judged == [
        "frameworks/f.yaml:16:40 method: found the score first, of which less is better, in one of which more is; expected "
          + "a score of the same direction: scores are not turned round; try direction: more for "
          + "first, or subtract: [first]"
      ])
    let bands = turned + ", bands: [{from: 50, points: 0}, {points: 1}]"
    #expect(try findings(Self.framework.replacing("of: [N, M]", with: bands)) == [])
    let subtracted = Self.framework.replacing("of: [N, M]", with: turned).replacing(
      "of: [Q, first]", with: "of: [Q], subtract: [first]")
    #expect(try findings(subtracted) == [])
  }

  @Test func `a range of which one end cannot be computed is told`() throws {
    let framework = Self.framework.replacing("  scores:\n", with: "  answers: {no-data: bounds}\n  scores:\n")
      .replacing("of: [N, M]", with: "of: [N, M], by: geometric").replacing(
        "{by: min-max}", with: "{by: min-max, to: [0, 1]}"
      )
      .replacing("[0, 10], target: 5}", with: "[0, 10], normalise: {by: min-max, to: [1, 2]}}")
      .replacing("denominator: Pop}", with: "goalposts: [0, 100], normalise: {by: goalposts, to: [0, 1]}}")
      .replacing("direction: less, g", with: "direction: more, g")
    let values = "country,indicator,value,status\nXA,N,1,\nXB,N,2,\nXA,M,50,\nXB,M,,no-data\nXA,Q,low,\nXB,Q,high,\n"
    #expect(
      try findings(framework, values) == [
        "frameworks/f.yaml:16:7 scores: found the score first, which cannot be computed for XB in e; expected numbers "
          + "above 0 for a geometric mean; try normalise: {by: min-max, to: [1, 100]}"
      ])
  }

  @Test func `numbers and codes that cannot be are told with what was meant`() throws {
    let values = Self.values + "UK,N,3,\nFRA,N,3,\n056,N,3,\nXC,N,1234567890123456789,\n"
    #expect(
      try findings(Self.framework, values) == [
        "editions/e/values.csv:10 values: found the unit UK; expected a country, or a unit of groups.csv; try GB",
        "editions/e/values.csv:11 values: found the unit FRA; expected a country, or a unit of groups.csv; try FR",
        "editions/e/values.csv:12 values: found the unit 056; expected a country, or a unit of groups.csv; try BE",
        "editions/e/values.csv:13 values: found “1234567890123456789”, which is too large: at most 17 digits before the "
          + "point; expected a number with a point for decimals",
      ])
    #expect(
      try findings(Self.framework, Self.values, "country,name\nEL,Greece\nnorth,North\nnot a code,X\n") == [
        "editions/e/groups.csv:2 groups: found the unit EL, by which other lists mean a country; expected a country's two "
          + "letters, or a code that is no country's; try GR",
        "editions/e/groups.csv:4 format: found “not a code”; expected a country's two letters, or a code of at most 32 "
          + "letters, digits, ., _ and -",
      ])
  }

  @Test func `bands run one way, and cover what there is`() throws {
    try expect(
      "of: [N, M]", "of: [N, M], bands: [{from: 10, points: 1}, {points: 0}, {from: 50, points: 2}]",
      "frameworks/f.yaml:15:52 method: found bands in no order; expected bands from the highest down or from the "
        + "lowest up, the one without from at the low end")
    try expect(
      "of: [N, M]", "of: [N, M], bands: [{from: 60, points: 1}]",
      "frameworks/f.yaml:15:7 scores: found the score first, which cannot be computed for XA in e; expected a band "
        + "for every number; try a band without from",
      "frameworks/f.yaml:15:7 scores: found the score first, which cannot be computed for XB in e; expected a band "
        + "for every number; try a band without from")
  }

  @Test func `intervals and goalposts run upwards`() throws {
    try expect(
      "{by: min-max}", "{by: min-max, to: [100, 1]}",
      "frameworks/f.yaml:13:32 method: found [100, 1]; expected two numbers, the lower one first; try [1, 100]")
    try expect(
      "[0, 10]", "[10, 10]",
      "frameworks/f.yaml:10:68 method: found [10, 10]; expected two numbers, the lower one first")
    try expect(
      "{by: min-max}", "{by: goalposts}",
      "frameworks/f.yaml:11:39 method: found indicator M without goalposts; expected the lowest and the highest that "
        + "is thought possible; try goalposts: [ …, … ]")
    try expect(
      "{by: min-max}", "{by: rank, to: [0, 1]}",
      "frameworks/f.yaml:13:29 method: found to with by: rank; expected no interval: it has none")
  }

  @Test func `logarithms are of numbers above zero, percentiles from 0 to 100`() throws {
    try expect(
      "goalposts: [0, 10], target: 5", "log: true, goalposts: [0, 10], target: 5",
      "frameworks/f.yaml:10:79 method: found 0, which has no logarithm; expected a number above 0 once the offset is "
        + "added; try offset: …")
    try expect(
      "goalposts: [0, 10], target: 5", "offset: 1",
      "frameworks/f.yaml:10:39 format: found offset without log; expected the field log; try log: …")
    try expect(
      "goalposts: [0, 10]", "goalposts: {percentiles: [5, 105]}",
      "frameworks/f.yaml:10:68 method: found the percentiles 5 and 105; expected percentiles from 0 to 100")
    try expect(
      "goalposts: [0, 10]", "baseline: {mean: 3, deviation: 0}",
      "frameworks/f.yaml:10:67 method: found the deviation 0; expected a deviation above 0")
    try expect(
      "  normalise:", "  steps: [{winsorise: {percentiles: [95, 5]}}]\n  normalise:",
      "frameworks/f.yaml:13:23 method: found [95, 5]; expected two numbers, the lower one first; try [5, 95]")
  }

  @Test func `a share is a share`() throws {
    try expect(
      "of: [N, M]", "of: [N, M], minimum-data: 120%",
      "frameworks/f.yaml:15:58 format: found “120%”; expected a share from 0% to 100%, such as 90%, or a whole number "
        + "from 1 to 500")
    try expect(
      "of: [N, M]", "of: [N, M], minimum-data: 0.5",
      "frameworks/f.yaml:15:58 format: found “0.5”; expected a share from 0% to 100%, such as 90%, or a whole number "
        + "from 1 to 500")
    try expect(
      "of: [N, M]", "of: [N, M], minimum-data: 3",
      "frameworks/f.yaml:15:7 method: found minimum-data: 3, of 2 parts; expected no more than there are, 2")
  }

  @Test func `a rule for answers needs a lowest and a highest`() throws {
    try expect(
      "  normalise: {by: min-max}", "  normalise: {by: z-score}\n  answers: {no-data: lowest}",
      "frameworks/f.yaml:10:39 method: found indicator N normalised by z-score, and a rule for answers; expected a way "
        + "to normalise that has a lowest and a highest, or exclude or refuse for what is missing",
      "frameworks/f.yaml:11:39 method: found indicator M normalised by z-score, and a rule for answers; expected a way "
        + "to normalise that has a lowest and a highest, or exclude or refuse for what is missing")
    try expect(
      ", points: 2", "",
      "frameworks/f.yaml:3:3 method: found levels without points in scores; expected points for every level; try "
        + "points: …")
  }

  @Test func `numbers that may go on beyond goalposts have no lowest`() throws {
    try expect(
      "  normalise: {by: min-max}",
      "  normalise: {by: min-max}\n  answers: {no-data: bounds}\n  rank: {ties: dense}",
      "frameworks/f.yaml:13:3 method: found rank: {ties: dense}, and answers by bounds; expected ties: competition: a "
        + "range counts no places")
    let kept = "target: 5, normalise: {by: goalposts, beyond: keep}}"
    let changed = Self.framework.replacing("target: 5}", with: kept).replacing(
      "  normalise: {by: min-max}", with: "  normalise: {by: min-max}\n  answers: {no-data: lowest}")
    #expect(
      try findings(changed) == [
        "frameworks/f.yaml:10:39 method: found indicator N normalised by goalposts with beyond: keep, and a rule for "
          + "answers; expected a way to normalise that has a lowest and a highest, or exclude or refuse for what is missing"
      ])
  }

  @Test func `the total and the rule name scores`() throws {
    try expect(
      "  scores:", "  total: indix\n  scores:",
      "frameworks/f.yaml:14:10 method: found the score indix; expected one of scores; try index")
    try expect(
      "    - {category: bad, otherwise: true}",
      "    - {category: bad, when: [{score: indx, at-least: 3}]}\n    - {category: bad, otherwise: true}",
      "frameworks/f.yaml:21:38 framework: found the score indx; expected a score of the method; try index")
    try expect(
      "    - {category: bad, otherwise: true}",
      "    - {category: bad, otherwise: true}\n  caps: [{at-most: bad, while: [{indicator: Q, is: [hihg]}]}]",
      "frameworks/f.yaml:22:53 framework: found the grade hihg; expected a grade of indicator Q; try high")
  }

  @Test func `a measure has no criteria, and an indicator a scale`() throws {
    try expect(
      "- {number: N, name: N, measure", "- {number: N, name: N, reversed: true, measure",
      "frameworks/f.yaml:10:9 format: found measure and reversed; expected one of both")
    let without = Self.framework.replacing(#/scale:\n.*\n.*\n/#, with: "")
    #expect(
      try findings(without) == [
        "editions/e/values.csv:8 values: found the level low; expected a level of the scale, or points that one level "
          + "has",
        "editions/e/values.csv:9 values: found the level high; expected a level of the scale, or points that one level "
          + "has",
        "frameworks/f.yaml:6:9 framework: found indicator Q without a scale; expected a scale of the framework or of its "
          + "own, or a measure; try scale: …",
      ])
  }

  @Test func `values speak of units and indicators there are`() throws {
    let values = Self.values + "donor,N,3,\nXA,NN,1,\nXA,N,1,\nXC,N,one,\nXC,Q,middle,\n"
    #expect(
      try findings(Self.framework, values) == [
        "editions/e/values.csv:10 values: found the unit donor; expected a country, or a unit of groups.csv",
        "editions/e/values.csv:11 values: found the indicator NN; expected an indicator of the framework, or what a "
          + "measure is divided by; try N",
        "editions/e/values.csv:12 values: found the row XA N a second time; expected it once (the first is at "
          + "editions/e/values.csv:2)",
        "editions/e/values.csv:13 values: found “one”; expected a number with a point for decimals",
        "editions/e/values.csv:14 values: found the level middle; expected a level of the scale, or points that one "
          + "level has",
      ])
    #expect(
      try findings(Self.framework, Self.values + "XC,N,1,no-data\nXC,M,,\n") == [
        "editions/e/values.csv:10 csv: found a value and a status; expected one of both",
        "editions/e/values.csv:11 csv: found neither a value nor a status; expected one of both",
      ])
  }

  @Test func `groups have names and the columns that are asked for`() throws {
    let framework = Self.framework.replacing(
      "  normalise:", with: "  steps: [{impute: {by: group-mean, group: Region}}]\n  normalise:")
    #expect(
      try findings(framework, Self.values, "country,name,region\ndonor,,x\nXA,,x\nXA,,y\n") == [
        "editions/e/groups.csv:2 groups: found the unit donor without a name; expected its name in column name",
        "editions/e/groups.csv:4 groups: found the unit XA a second time; expected it once (the first is at "
          + "editions/e/groups.csv:3)",
        "frameworks/f.yaml:13:44 groups: found the column Region; expected a column of editions/e/groups.csv; try region",
      ])
  }

  @Test func `numbers that do not differ cannot be spread`() throws {
    #expect(
      try findings(Self.framework, Self.values.replacing("XB,N,2", with: "XB,N,1")) == [
        "frameworks/f.yaml:10:39 scores: found indicator N, which cannot be normalised in edition e; expected numbers "
          + "of at least two units that differ"
      ])
  }
}
