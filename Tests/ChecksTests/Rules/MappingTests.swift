import Testing

@testable import Checks

/// The rule `mapping`: what a framework says of an earlier one.
@Suite("Mapping rule") struct MappingRuleTests {
  private static let earlier = """
    title: Earlier framework
    scale:
      - {id: red, label: Red, symbol: ✕, colour: "#a4271c", meaning: Bad., points: 0}
      - {id: amber, label: Amber, symbol: "~", colour: "#f0b429", meaning: Fair., points: 1}
      - {id: green, label: Green, symbol: ✓, colour: "#1f5f8b", meaning: Good., points: 2}
    goals:
      - id: care
        name: Care
        indicators:
          - number: "1"
            name: Shelter
            conditions: [{id: bed, need: required, text: There is a bed}, {id: free, need: required, text: It is free}]
          - number: "2"
            name: Other shelter
            conditions: [{id: bed, need: required, text: There is a bed}]
    categories:
      - {id: poor, label: Poor, definition: Few., symbol: ▽, colour: "#a4271c"}

    """

  private func expect(_ follows: String, _ findings: String...) throws {
    let found = try Sound.files.with("frameworks/earlier.yaml", Self.earlier)
      .replacing("star:", by: follows + "\nstar:", in: Sound.framework).checked()
    #expect(found == findings)
  }

  @Test func `names of both sides are followed`() throws {
    try expect(
      """
      follows:
        - framework: earlier
          grades: {amber: yellow}
          categories: {poor: low}
          indicators:
            1.1: {was: [1, 2], conditions: {there: 1/bed, free: free}, new: [open]}
            1.2: {was: []}
      """)
    try expect(
      """
      follows:
        - framework: erlier
      """,
      "frameworks/plain.yaml:7:16 mapping: found the framework erlier; expected a framework that there is; try earlier")
    try expect(
      """
      follows:
        - framework: earlier
          grades: {amber: yelow, amba: yellow}
          categories: {pour: low}
          scores: {index: index}
          indicators:
            1.1: {was: [1, 2], conditions: {thera: bed, free: fre, open: bed}, new: [opn]}
            1.3: {was: 3}
      """,
      "frameworks/plain.yaml:8:21 mapping: found the grade yelow; expected a level of plain; try yellow",
      "frameworks/plain.yaml:8:28 mapping: found the grade amba; expected a name that earlier has",
      "frameworks/plain.yaml:9:18 mapping: found the category pour; expected a name that earlier has; try poor",
      "frameworks/plain.yaml:10:14 mapping: found the score index; expected a name that earlier has",
      "frameworks/plain.yaml:10:21 mapping: found the score index; expected a score of plain",
      "frameworks/plain.yaml:12:39 mapping: found the condition thera; expected a condition of indicator 1.1; try there",
      "frameworks/plain.yaml:12:46 mapping: found bed, a condition of 1 and 2; expected one of 1/bed, 2/bed; try 1/bed",
      "frameworks/plain.yaml:12:57 mapping: found the condition fre; expected a name that earlier has; try free",
      "frameworks/plain.yaml:12:68 mapping: found bed, a condition of 1 and 2; expected one of 1/bed, 2/bed; try 1/bed",
      "frameworks/plain.yaml:12:80 mapping: found the condition opn; expected a condition of indicator 1.1; try open",
      "frameworks/plain.yaml:13:7 mapping: found the indicator 1.3; expected an indicator of plain; try 1.1",
      "frameworks/plain.yaml:13:18 mapping: found the indicator 3; expected a name that earlier has")
  }

  @Test func `frameworks follow others, once, and not in a circle`() throws {
    try expect(
      "follows: [{framework: plain}]",
      "frameworks/plain.yaml:6:23 mapping: found plain, which follows itself; expected an earlier framework")
    try expect(
      "follows: [{framework: earlier, grades: {amber: yellow}}, {framework: earlier, grades: {amber: yellow}}]",
      "frameworks/plain.yaml:6:70 mapping: found the framework earlier a second time; expected each earlier framework once "
        + "(the first is at frameworks/plain.yaml:6:23)")
    let circle = try Sound.files.with(
      "frameworks/earlier.yaml", Self.earlier + "follows: [{framework: plain, grades: {yellow: amber}}]\n"
    )
    .replacing("star:", by: "follows: [{framework: earlier, grades: {amber: yellow}}]\nstar:", in: Sound.framework)
    .checked()
    #expect(
      circle == [
        "frameworks/earlier.yaml:18:23 mapping: found plain, which follows earlier itself; expected frameworks that follow one "
          + "another in one direction",
        "frameworks/plain.yaml:6:23 mapping: found earlier, which follows plain itself; expected frameworks that follow one "
          + "another in one direction",
      ])
  }

  @Test func `every earlier grade has a counterpart, and a number stays a number`() throws {
    try expect(
      "follows: [{framework: earlier, indicators: {1.1: {was: 1}, 1.2: {was: []}}}]",
      "frameworks/plain.yaml:6:50 warning mapping: found amber of the earlier 1, and no such level for 1.1; expected what each "
        + "earlier grade is now; try grades: {amber: …}")
  }
}
