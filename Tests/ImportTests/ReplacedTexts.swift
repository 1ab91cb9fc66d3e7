import EndToEnd
import Foundation
import Testing
import Workspace

/// What an import does with texts that stand in several languages.
@Suite struct ReplacedTexts {
  private let workspace: ImportWorkspace
  private static let card = "editions/2025/BE/card.yaml"
  private static let mapping = """
    edition: {value: "2025"}
    country: c
    writes:
      - {to: cards, indicator: {value: L1}, grade: {value: "yes"}, reason: new}
      - {to: actions, id: {value: law-1}, goal: {value: law}, text: new}
      - {to: text, text: new}

    """
  private static let table = "c,new\nBE,In force.\n"

  init() throws {
    workspace = try ImportWorkspace()
    try workspace.write(
      """
      # ours
      indicators:
          L1: {grade: yes, reason: {en: Missing., fr: Absent.}, star: {work: Well done.}}  # one
      plans: []

      """, to: Self.card)
    try workspace.write(
      """
      calls:
        # the first
        - id: law-1
          goal: law
          text:
            en: Make a law.   # soon
            fr: Faites une loi.

      """, to: "editions/2025/BE/actions.yaml")
    try workspace.write("Nothing.\n", to: "editions/2025/BE/situation.md")
    try workspace.write("Rien.\n", to: "editions/2025/BE/situation.fr.md")
  }

  @Test func `what differs is told as the original, text by text`() throws {
    let plan = try workspace.plan(Self.mapping, Self.table)
    #expect(
      plan.conflicts.map { "\($0.place) \($0.found)" } == [
        "editions/2025/BE/actions.yaml:3 “Make a law.” as text of the call law-1",
        "editions/2025/BE/card.yaml:3 “Missing.” as reason of L1",
        "editions/2025/BE/situation.md:1 “Nothing. ” as text",
      ])
  }

  @Test func `the original alone is replaced; translations, comments and layout stay`() throws {
    try workspace.apply(Self.mapping, Self.table, replaces: true)
    #expect(
      try workspace.read(Self.card)
        == """
        # ours
        indicators:
            L1: {grade: yes, reason: {en: In force., fr: Absent.}, star: {work: Well done.}}  # one
        plans: []

        """)
    #expect(
      try workspace.read("editions/2025/BE/actions.yaml")
        == """
        calls:
          # the first
          - id: law-1
            goal: law
            text:
              en: In force.   # soon
              fr: Faites une loi.

        """)
    #expect(try workspace.read("editions/2025/BE/situation.md") == "In force.\n")
    #expect(try workspace.read("editions/2025/BE/situation.fr.md") == "Rien.\n")
    #expect(!workspace.has("editions/2025/BE/situation.en.md"))
    #expect(try workspace.plan(Self.mapping, Self.table).changes.isEmpty)
  }

  @Test func `translations of what was replaced are stale, those without a stamp as well`() throws {
    try workspace.write(
      "text,language,original\nactions.yaml#calls.0.text,fr,0000000000000000\n",
      to: "editions/2025/BE/translations.csv")
    try workspace.write(
      "title: Import\npublisher: {name: Us}\nlanguages: [en, fr]\nlicence: {id: CC-BY-4.0}\n", to: "workspace.yaml")
    try workspace.apply(Self.mapping, Self.table, replaces: true)
    let texts = WorkspaceReader.read(workspace.path, keepsTexts: true).texts
    let states = texts.filter { $0.folder == "editions/2025/BE" }.flatMap { text in
      text.translations.map { "\(text.name) \($0.language) \($0.state)" }
    }
    #expect(
      states.sorted() == [
        "actions.yaml#calls.0.text fr stale", "card.yaml#indicators.L1.reason fr stale", "situation fr stale",
      ])
    #expect(try workspace.read("editions/2025/BE/translations.csv").contains("calls.0.text,fr,0000000000000000\n"))
  }
}
