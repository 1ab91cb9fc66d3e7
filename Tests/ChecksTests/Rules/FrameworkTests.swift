import Testing

@testable import Checks

/// The rule `framework`, and that editions name one that exists.
@Suite("Framework rule") struct FrameworkRuleTests {
  private func expect(_ old: String, _ new: String, _ findings: String...) throws {
    let found = try Sound.files.replacing(old, by: new, in: Sound.framework).checked()
    #expect(found == findings)
  }

  @Test func `goals, indicators, conditions, levels and categories have names of their own`() throws {
    try expect(
      "id: free", "id: there",
      "editions/e1/BE/card.yaml:5:7 reference: found the condition free; expected a condition of indicator 1.1",
      "frameworks/plain.yaml:15:13 framework: found the condition there a second time; expected it once (the "
        + "first is at frameworks/plain.yaml:14:13)",
      "frameworks/plain.yaml:19:49 framework: found the condition free; expected a condition of indicator 1.1")
    try expect(
      "number: 1.2", "number: 1.1",
      "frameworks/plain.yaml:21:9 framework: found the indicator 1.1 a second time; expected it once (the first "
        + "is at frameworks/plain.yaml:11:9)")
    try expect(
      "id: low", "id: high",
      "frameworks/plain.yaml:25:5 framework: found the category high a second time; expected it once (the first "
        + "is at frameworks/plain.yaml:24:5)")
  }

  @Test func `a level is not called as another one counts`() throws {
    let level = "id: green, label: Green, symbol: ✓, colour: \"#1f5f8b\", meaning: Good., points: 2"
    let named = level.replacing("id: green", with: "id: \"1\"")
    let found = try Sound.files.replacing(level, by: named, in: Sound.framework).checked()
    #expect(
      found.contains { finding in
        finding.contains(
          "found the level 1 with 2 points, and the level yellow with 1 points; expected identifiers that are not the "
            + "points of other levels: 1 in a table is the level 1; try level-1")
      })
  }

  @Test func `a level cannot be called as one of the reasons for no grade`() throws {
    try expect(
      "id: red", "id: no-data",
      "frameworks/plain.yaml:3:5 framework: found the level no-data; expected another identifier: this one means that "
        + "there is no grade",
      "frameworks/plain.yaml:20:21 framework: found the grade red; expected a level of the scale")
  }

  @Test func `more indicators than a card on one page can show are told`() throws {
    func found(_ count: Int) throws -> [String] {
      let more = (0..<count).map {
        "      - number: \"9.\($0 + 1)\"\n        name: One more\n        conditions: []\n        criteria: []\n"
      }
      let text = Sound.files[text: Sound.framework]
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(lines.firstIndex { $0.contains("indicators:") })
      let whole =
        lines[...start].joined(separator: "\n") + "\n" + more.joined() + lines[(start + 1)...].joined(separator: "\n")
      return try Sound.files.with(Sound.framework, whole).checked().filter { $0.contains("indicators;") }
    }
    #expect(try found(40) == [])
    #expect(try found(70).count == 1)
    #expect(try found(70).first?.contains("warning framework: found 7") == true)
  }

  @Test func `levels stand from the worst to the best, and are told apart without colours`() throws {
    try expect(
      "\"~\", colour: \"#f0b429\", meaning: Fair., points: 1", "✕, colour: \"#f0b429\", meaning: Fair., points: -1",
      "frameworks/plain.yaml:4:5 warning framework: found points of -1 for yellow, and of 0 for red, which is worse; expected "
        + "levels from the worst to the best, with points that do not fall",
      "frameworks/plain.yaml:4:5 warning framework: found the symbol ✕ for red and yellow; expected a symbol of its own, by "
        + "which the level is known in print without colour")
    let same = try Sound.files.replacing("points: 0", by: "points: 2", in: Sound.framework)
      .replacing("points: 1", by: "points: 2", in: Sound.framework).checked()
    #expect(
      same == [
        "frameworks/plain.yaml:3:5 warning framework: found the same points for every level; expected more points for "
          + "better levels, or none"
      ])
  }

  @Test func `criteria name grades and conditions that exist`() throws {
    try expect(
      "grade: green, when: {all: [required, ideal]}", "grade: greem, when: {all: [thare]}",
      "frameworks/plain.yaml:18:21 framework: found the grade greem; expected a level of the scale; try green",
      "frameworks/plain.yaml:18:41 framework: found the condition thare; expected a condition of indicator 1.1; try there"
    )
  }

  @Test func `the last criterion, and only that, is otherwise`() throws {
    try expect(
      "{grade: red, otherwise: true}", "{grade: red, when: free}",
      "frameworks/plain.yaml:20:13 framework: found a last criterion with when; expected otherwise: true, so that every "
        + "country has a grade")
    try expect(
      "when: {any: [there, free]}", "otherwise: true",
      "frameworks/plain.yaml:19:13 framework: found otherwise before the last criterion; expected otherwise: true at the "
        + "end, since nothing after it is tried")
  }

  @Test func `what is counted can be reached, and every condition of a need is one at least`() throws {
    try expect(
      "{any: [there, free]}", "{at-least: 3, of: [there, free]}",
      "editions/e1/BE/card.yaml:6:12 grade-follows: found yellow for 1.1; expected red, which the criteria give; try "
        + "departure: why the grade is another",
      "frameworks/plain.yaml:19:13 framework: found at-least: 3 of 2; expected at most 2")
    try expect(
      "need: ideal", "need: required",
      "frameworks/plain.yaml:18:13 framework: found ideal in indicator 1.1; expected at least one condition with need: "
        + "ideal")
  }

  @Test func `an indicator's scale is one of scales`() throws {
    try expect(
      "name: Helpline", "name: Helpline\n        scale: two",
      "frameworks/plain.yaml:23:16 framework: found the scale two; expected one of scales")
  }

  @Test func `a category rule names categories, grades and goals that exist`() throws {
    let rule = """
      categories:
      """
    try expect(
      rule,
      """
      category-rule:
        cases:
          - {category: hihg, when: [{grade: gren, at-least: 1, goal: cure}]}
          - {category: low, otherwise: true}
      categories:
      """,
      "frameworks/plain.yaml:25:18 framework: found the category hihg; expected one of categories; try high",
      "frameworks/plain.yaml:25:39 framework: found the grade gren; expected a level of the scale; try green",
      "frameworks/plain.yaml:25:64 framework: found the goal cure; expected one of goals; try care")
  }

  @Test func `a rule over points needs points on every level in use`() throws {
    let rule =
      "category-rule: {cases: [{category: high, when: [{points: mean, at-least: 1}]}, {category: low, otherwise: true}]}\n"
    let files = Sound.files.replacing("categories:", by: rule + "categories:", in: Sound.framework)
    #expect(try files.checked() == [])
    let found = try files.replacing(", points: 1}", by: "}", in: Sound.framework).checked()
    #expect(
      found == [
        "frameworks/plain.yaml:23:49 framework: found points in the rule, and levels without points; expected points for "
          + "every level of the scale"
      ])
  }

  @Test func `an edition names a framework that exists`() throws {
    try expectFindings(
      "framework: plain", "framework: plan", in: "editions/e1/edition.yaml",
      "editions/e1/edition.yaml:3:12 edition-framework: found the framework plan; expected a file of frameworks/; try plain"
    )
  }

  @Test func `a workspace has an edition`() throws {
    var files = Sound.files
    for path in files.paths where path.hasPrefix("editions/") { files.files[path] = nil }
    let found = try files.checked()
    #expect(
      found == [
        "editions edition-framework: found no edition; expected a folder editions/ID with an edition.yaml"
      ])
  }
}
