import Testing

@testable import Checks

/// The rules `grade-in-scale`, `grade-follows` and `grade-source`.
@Suite("Grade rules") struct GradeRuleTests {
  @Test func `a grade is a level of the scale or a reason for none`() throws {
    try expectFindings(
      "grade: yellow",
      "grade: yello\n    coders: [{role: a, grade: green}, {role: b, grade: blue}]",
      "editions/e1/BE/card.yaml:6:12 grade-in-scale: found the grade yello; expected one of red, yellow, green, not-assessed, "
        + "no-data, not-applicable; try yellow",
      "editions/e1/BE/card.yaml:7:56 grade-in-scale: found the grade blue; expected one of red, yellow, green, not-assessed, "
        + "no-data, not-applicable")
  }

  @Test func `an indicator with a scale of its own is graded on that`() throws {
    let files = Sound.files.replacing(
      "name: Helpline", by: "name: Helpline\n        scale: two", in: Sound.framework
    ).replacing(
      "star:",
      by: """
        scales:
          two:
            - {id: no, label: No, symbol: ✕, colour: "#a4271c", meaning: Not so.}
            - {id: yes, label: Yes, symbol: ✓, colour: "#1f5f8b", meaning: So.}
        star:
        """, in: Sound.framework)
    let card = Sound.files[text: Sound.card]
    #expect(try files.with(Sound.card, card + "  1.2: {grade: yes, sources: [law]}\n").checked() == [])
    let found = try files.with(Sound.card, card + "  1.2: {grade: green, sources: [law]}\n").checked()
    #expect(
      found == [
        "editions/e1/BE/card.yaml:8:16 grade-in-scale: found the grade green; expected one of no, yes, not-assessed, no-data, "
          + "not-applicable"
      ])
  }

  @Test func `a grade follows from the conditions, or departure says why not`() throws {
    try expectFindings(
      "grade: yellow", "grade: green",
      "editions/e1/BE/card.yaml:6:12 grade-follows: found green for 1.1; expected yellow, which the criteria give; try "
        + "departure: why the grade is another")
    try expectFindings("grade: yellow", "grade: green\n    departure: The law was about to change.")
  }

  @Test func `work of an NGO never lifts a grade`() throws {
    // All conditions met, one of them by an NGO alone: the criteria see it as unmet.
    let met = "free: {is: met, by: [ngo]}\n      open: {is: met, by: [state]}"
    try expectFindings("free: {is: unmet}", met)
    let found = try Sound.files.replacing("free: {is: unmet}", by: met, in: Sound.card)
      .replacing("grade: yellow", by: "grade: green", in: Sound.card).checked()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("expected yellow, which the criteria give") })
    let both = "free: {is: met, by: [ngo, state-funded]}\n      open: {is: met, by: [state]}"
    let lifted = try Sound.files.replacing("free: {is: unmet}", by: both, in: Sound.card).checked()
    #expect(lifted.allSatisfy { $0.contains("expected green, which the criteria give") })
    #expect(lifted.count == 1)
  }

  @Test func `choosing among several possible grades needs a departure`() throws {
    try expectFindings(
      "there: {is: met, by: [state]}", "there: {is: unknown}",
      "editions/e1/BE/card.yaml:6:12 grade-follows: found yellow for 1.1; expected yellow or red, which the criteria give; "
        + "try departure: why the grade is another")
    try expectFindings("grade: yellow", "grade: no-data\n    departure: The ministry did not answer.")
    try expectFindings(
      "grade: yellow", "grade: no-data",
      "editions/e1/BE/card.yaml:6:12 grade-follows: found no-data for 1.1, and conditions that are known; expected yellow, "
        + "which the criteria give; try departure: why there is no grade")
    try expectFindings("grade: yellow", "grade: not-assessed")
    try expectFindings("grade: yellow", "grade: not-applicable\n    departure: There is no such border.")
    try expectFindings(
      "grade: yellow", "grade: not-applicable",
      "editions/e1/BE/card.yaml:6:12 grade-follows: found not-applicable for 1.1, and conditions that are met; expected yellow, "
        + "which the criteria give; try departure: why it does not apply")
  }

  @Test func `an indicator without criteria is graded freely`() throws {
    try expectFindings("sources: [law]", "sources: [law]\n  1.2: {grade: green, sources: [law]}")
  }

  @Test func `a grade has a source`() throws {
    try expectFindings(
      "    sources: [law]\n", "",
      "editions/e1/BE/card.yaml:2:3 grade-source: found 1.1 without a source; expected a source for the grade; try sources: "
        + "[ … ]")
    try expectFindings("    sources: [law]\n", "    reason: As the law says [@law].\n")
    try expectFindings("by: [state]}", "by: [state], sources: [law]}")
    try expectFindings("grade: yellow\n    sources: [law]", "grade: not-assessed")
  }

  @Test func `sources of NGOs alone need a note`() throws {
    try expectFindings(
      "sources: [law]", "sources: [report]",
      "editions/e1/BE/card.yaml:2:3 grade-source: found 1.1 with sources of NGOs alone; expected a source of another kind (by "
        + "in sources.yaml), or a sentence that says why there is none; try sources-note: …")
    try expectFindings("sources: [law]", "sources: [report]\n    sources-note: The state publishes nothing.")
    try expectFindings("sources: [law]", "sources: [report, law]")
  }
}
