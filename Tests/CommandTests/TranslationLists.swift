import EndToEnd
import Formats
import Foundation
import Testing

/// How `translations` follows texts and what was made from them.
@Suite struct TranslationLists {
  private let place: TemporaryFolder
  /// The folder of the one card.
  private let card = "w/editions/2025/XA"

  init() throws {
    place = try TemporaryFolder("translations")
    try place.write(
      """
      title: {en: Cards, fr: Cartes}
      publisher: {name: {en: Us, fr: Nous}}
      languages: [en, fr]
      licence: {id: CC-BY-4.0}

      """, to: "w/workspace.yaml")
    try place.write(
      """
      title: {en: First, fr: Premier}
      scale:
        - {id: no, label: {en: No, fr: Non}, symbol: "▼", colour: "#b3261e", meaning: {en: Missing, fr: Absent}}
        - {id: yes, label: {en: Yes, fr: Oui}, symbol: "▲", colour: "#1a7f37", meaning: {en: There, fr: Présent}}
      goals:
        - id: plans
          name: {en: Plans, fr: Plans}
          indicators:
            - number: 1.1
              name: {en: A plan, fr: Un plan}
              conditions: [{id: plan, need: required, text: {en: A plan is in force, fr: Un plan est en vigueur}}]
              criteria: [{grade: yes, when: plan}, {grade: no, otherwise: true}]

      """, to: "w/frameworks/first.yaml")
    try place.write(
      "title: {en: June, fr: Juin}\nas-of: 2025-06-30\nframework: first\n", to: "w/editions/2025/edition.yaml")
    try place.write(
      "indicators:\n  1.1: {grade: not-assessed, statement: {en: Nobody has looked., fr: Personne n’a regardé.}}\n",
      to: "\(card)/card.yaml")
    try place.write("Two words.\n", to: "\(card)/situation.en.md")
  }

  private func list(_ arguments: String...) async throws -> String {
    let outcome = try await BuiltCommand.run(["translations", place("w").path] + arguments)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return outcome.output
  }

  /// The names of the texts that are listed, all of them stale.
  private func stale() async throws -> [String] {
    let lines = try await list().split(separator: "\n").dropLast()
    #expect(lines.allSatisfy { $0.hasPrefix("stale fr ") })
    return lines.compactMap { $0.split(separator: " ").dropFirst(2).first.map(String.init) }
  }

  @Test func `what lacks a translation is listed with its place`() async throws {
    let lines = try await list().split(separator: "\n").map(String.init)
    #expect(lines.dropLast() == ["missing fr editions/2025/XA/situation (editions/2025/XA/situation.en.md:1)"])
    #expect(lines.last?.wholeMatch(of: /1 of \d+ texts to translate/) != nil)
    let json = try #require(JSON.parse(Array(try await list("--format", "json").utf8)).value?.items)
    #expect(json.count == 1)
    let text = try #require(json.first)
    #expect(text["text"]?.string == "editions/2025/XA/situation")
    #expect(text["file"]?.string == "editions/2025/XA/situation.en.md")
    #expect(text["line"]?.number == "1")
    #expect(text["language"]?.string == "fr")
    #expect(text["state"]?.string == "missing")
  }

  @Test func `a stamp is written once, is found current, and goes stale when the original changes`() async throws {
    try place.write("Deux mots.\n", to: "\(card)/situation.fr.md")
    let first = try await list("--stamp")
    #expect(first.wholeMatch(of: /stamped \d+ translations\n/) != nil)
    #expect(first != "stamped 0 translations\n")
    let stamps = try FolderContents(of: place.url)
    #expect(try await list("--stamp") == "stamped 0 translations\n")
    #expect(try FolderContents(of: place.url) == stamps)
    #expect(try await stale() == [])

    try place.write("Three whole words.\n", to: "\(card)/situation.en.md")
    try place.write(
      try place.read("\(card)/card.yaml").replacing("has looked", with: "looked there"), to: "\(card)/card.yaml")
    let situation = "editions/2025/XA/situation"
    let statement = "editions/2025/XA/card.yaml#indicators.1.1.statement"
    #expect(try await stale() == [statement, situation])
    // A stamp for what has none says nothing of what is stale.
    #expect(try await list("--stamp") == "stamped 0 translations\n")
    #expect(try await stale() == [statement, situation])

    #expect(try await list("--renew", situation) == "stamped 1 translation\n")
    #expect(try await stale() == [statement])
    #expect(try await list("--renew", statement, "--renew", situation) == "stamped 1 translation\n")
    #expect(try await stale() == [])
  }

  @Test func `a frozen edition is left as it is, and that is said`() async throws {
    let small = try SmallWorkspace("stamping")
    #expect(try await BuiltCommand.run(["freeze", small.path, "--edition", "2025"]).status == 0)
    let editions = small.place("workspace/editions")
    let before = try FolderContents(of: editions)
    let lines = try await BuiltCommand.run(["translations", small.path, "--stamp"]).output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.wholeMatch(of: /stamped \d+ translations/) != nil)
    #expect(lines.last?.wholeMatch(of: /left out: edition 2025, which is frozen \(\d+ translations\)/) != nil)
    #expect(try FolderContents(of: editions) == before)
    #expect(try small.read("frameworks/translations.csv").contains("first.yaml#title"))
    #expect(try await BuiltCommand.run(["check", small.path, "--no-cache"]).status == 0)
    let renewed = try await BuiltCommand.run(["translations", small.path, "--renew", "editions/2025/XA/situation"])
    #expect(renewed.status == 2)
    #expect(renewed.complaint.contains("is frozen with its edition"))
  }

  @Test func `a workspace with errors is not stamped`() async throws {
    try place.write("title: \"2025\"\n", to: "w/editions/2025/edition.yaml")
    let before = try FolderContents(of: place.url)
    let outcome = try await BuiltCommand.run(["translations", place("w").path, "--stamp"])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("editions/2025/edition.yaml"))
    #expect(try FolderContents(of: place.url) == before)
  }
}
