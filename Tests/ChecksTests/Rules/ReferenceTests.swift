import Mutants
import Testing

@testable import Checks

/// The rule `reference`: every name in a card leads to something.
@Suite("Reference rule") struct ReferenceRuleTests {
  @Test func `an indicator of the framework`() throws {
    try expectFindings(
      "  1.1:", "  1.11:",
      "editions/e1/BE/card.yaml:2:3 reference: found the indicator 1.11; expected an indicator of plain; try 1.1")
  }

  @Test func `a condition of the indicator`() throws {
    try expectFindings(
      "there: {", "here: {",
      "editions/e1/BE/card.yaml:4:7 reference: found the condition here; expected a condition of indicator 1.1; try there"
    )
  }

  @Test func `a star where the framework has one`() throws {
    let files = Sound.files.replacing(
      "grade: yellow", by: "grade: yellow\n    star: {work: NGOs help.}", in: Sound.card)
    #expect(try files.checked() == [])
    let found = try files.replacing(
      "star: {symbol: ★, label: Work by NGOs, meaning: NGOs do this.}\n", by: "", in: Sound.framework
    )
    .checked()
    #expect(
      found == [
        "editions/e1/BE/card.yaml:2:3 reference: found a star; expected a star in the framework that says what it means"
      ])
  }

  @Test func `a goal for each narrative`() throws {
    let found = try Sound.files.with("editions/e1/BE/cares.en.md", "Words.\n").checked()
    #expect(
      found == [
        "editions/e1/BE/cares.en.md reference: found the text cares; expected situation, reply or a goal; try care"
      ])
  }

  @Test func `goals and instruments of evidence`() throws {
    let evidence = """
      provisions:
        - {id: p, law: A law, goal: cara}
      plans:
        - {id: q, title: A plan, from: 2008, goal: cara}
      services:
        - {id: s, kind: shelter, by: [state], goal: cara}
      quotations:
        - {instrument: crg, text: Words, goal: cara}
      reports:
        - {instrument: crg, due: 2008}
      corrections:
        - {where: cara, printed: A, right: B}
        - {where: 1.9, printed: A, right: B}

      """
    let found = try Sound.files.with(Sound.card, evidence + Sound.files[text: Sound.card]).checked()
    #expect(
      found == [
        "editions/e1/BE/card.yaml:2:31 reference: found the goal cara; expected a goal of plain; try care",
        "editions/e1/BE/card.yaml:4:46 reference: found the goal cara; expected a goal of plain; try care",
        "editions/e1/BE/card.yaml:6:47 reference: found the goal cara; expected a goal of plain; try care",
        "editions/e1/BE/card.yaml:8:18 reference: found the instrument crg; expected an instrument of "
          + "treaties/instruments.yaml; try crc",
        "editions/e1/BE/card.yaml:8:42 reference: found the goal cara; expected a goal of plain; try care",
        "editions/e1/BE/card.yaml:10:18 reference: found the instrument crg; expected an instrument of "
          + "treaties/instruments.yaml; try crc",
        "editions/e1/BE/card.yaml:12:13 reference: found the goal cara; expected a goal of plain; try care",
        "editions/e1/BE/card.yaml:13:13 reference: found the indicator 1.9; expected an indicator of plain; try 1.1",
      ])
  }

  @Test func `calls name indicators and goals, demands name calls`() throws {
    try expectFindings(
      "indicators: [1.1]", "indicators: [1.3], goal: car", in: "editions/e1/BE/actions.yaml",
      "editions/e1/BE/actions.yaml:2:29 reference: found the indicator 1.3; expected an indicator of plain; try 1.1",
      "editions/e1/BE/actions.yaml:2:41 reference: found the goal car; expected a goal of plain; try care")
    try expectFindings(
      "calls: [more]", "calls: [mare]", in: "editions/e1/BE/petition.yaml",
      "editions/e1/BE/petition.yaml:3:39 reference: found the call mare; expected a call of actions.yaml; try more")
  }

  @Test func `observations name series and forms`() throws {
    try expectFindings(
      "victims,2007,travel", "victim,2007,travl", in: "editions/e1/BE/statistics.csv",
      "editions/e1/BE/statistics.csv:2 reference: found the form travl; expected a form of series.yaml; try travel",
      "editions/e1/BE/statistics.csv:2 reference: found the series victim; expected a series of series.yaml; try victims"
    )
  }

  @Test func `a row of treaty status names an instrument`() throws {
    try expectFindings(
      "BE,crc", "BE,crcs", in: "treaties/status.csv",
      "treaties/status.csv:2 duplicate: found the instrument crcs; expected an instrument of treaties/instruments.yaml; try "
        + "crc")
  }
}
