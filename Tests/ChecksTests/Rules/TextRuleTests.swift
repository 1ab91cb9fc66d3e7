import Mutants
import Testing

@testable import Checks

/// The rules `citation`, `language`, `heading` and `glyph`.
@Suite("Citation rule") struct CitationRuleTests {
  @Test func `every citation names a source`() throws {
    try expectFindings(
      "sources: [law]", "sources: [law, laws]",
      "editions/e1/BE/card.yaml:7:20 citation: found the source laws; expected a source of sources.json; try law")
    try expectFindings(
      "[@law]", "[@law, p. 1; @low]", in: "editions/e1/BE/care.en.md",
      "editions/e1/BE/care.en.md:3 citation: found the source low; expected a source of sources.json; try law")
  }

  @Test(arguments: [
    ("workspace.yaml", "licence:", "imprint: By us [@nobody].\nlicence:"),
    ("frameworks/plain.yaml", "star:", "selection: [\"As in [@nobody].\"]\nstar:"),
    ("frameworks/plain.yaml", "name: Helpline", "name: Helpline\n        why: \"Because [@nobody].\""),
    ("treaties/instruments.yaml", "in-force:", "sources: [nobody], in-force:"),
    (
      "treaties/status.csv", "how\nBE,crc,1990-01-26,1991-12-16,ratification",
      "source\nBE,crc,1990-01-26,1991-12-16,nobody"
    ),
    ("channels.csv", "number\nBE,Helpline,116000", "number,source\nBE,Helpline,116000,nobody"),
    ("editions/e1/edition.yaml", "title:", "sources: [nobody]\ntitle:"),
    ("editions/e1/overview.csv", "position\nLU,high,1", "source\nLU,high,nobody"),
    (
      "editions/e1/BE/statistics.csv", "high\nvictims,2007,travel,5,3,9",
      "high,source\nvictims,2007,travel,5,3,9,law;nobody"
    ),
    ("editions/e1/BE/gaps.csv", "answered\nCases,refused,2009,2010", "source\nCases,refused,2009,nobody"),
    ("editions/e1/BE/actions.yaml", "text: Do more.", "text: Do more., sources: [nobody]"),
    ("editions/e1/BE/petition.yaml", "title: Act", "introduction: \"For [@nobody].\"\ntitle: Act"),
    ("editions/e1/BE/reply.en.md", "Thanks.", "Thanks [@nobody]."),
    ("editions/e1/BE/card.yaml", "is: unmet", "is: unmet, note: \"See [@nobody].\""),
    ("editions/e1/BE/card.yaml", "is: unmet", "is: unmet, sources: [nobody]"),
    ("editions/e1/BE/card.yaml", "indicators:", "headline: \"See [@nobody].\"\nindicators:"),
    ("editions/e1/BE/card.yaml", "indicators:", "roles: {is: [origin], sources: [nobody]}\nindicators:"),
    ("editions/e1/BE/card.yaml", "indicators:", "provisions: [{id: p, law: A, sources: [nobody]}]\nindicators:"),
    (
      "editions/e1/BE/card.yaml", "indicators:",
      "corrections: [{where: cases, printed: A, right: \"B [@nobody]\"}]\nindicators:"
    ),
    ("editions/e1/BE/card.yaml", "grade: yellow", "grade: yellow\n    star: {sources: [nobody]}"),
    ("editions/e1/BE/card.yaml", "grade: yellow", "grade: yellow\n    sources-note: \"See [@nobody].\""),
  ])
  func `wherever it stands`(path: String, old: String, new: String) throws {
    let files = Sound.files.replacing(old, by: new, in: path)
    let found = try files.checked()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix(path) && $0.contains(" citation: found the source nobody;") }, "\(found)")
  }

  @Test func `translations are looked through as well`() throws {
    let found = try Sound.files.with("editions/e1/BE/care.fr.md", "Des mots.\n\nEt [@nobody].\n").checked()
    #expect(
      found == ["editions/e1/BE/care.fr.md:3 citation: found the source nobody; expected a source of sources.json"])
  }
}

@Suite("Language rule") struct LanguageRuleTests {
  @Test func `texts are in languages of the workspace`() throws {
    try expectFindings(
      "title: Act", "title: {en: Act, nl: Doe iets}", in: "editions/e1/BE/petition.yaml",
      "editions/e1/BE/petition.yaml:1:1 warning language: found a text in nl; expected one of the workspace's languages: en, fr"
    )
    let found = try Sound.files.with("editions/e1/BE/care.nl.md", "Woorden.\n").checked()
    #expect(
      found == [
        "editions/e1/BE/care.nl.md:1 warning language: found a text in nl; expected one of the workspace's languages: en, fr"
      ])
  }

  @Test(arguments: ["languages: [en_US]", "languages: [en, fr_FR]", "languages: []", "languages: en", "summary: None"])
  func `where the list of languages is itself wrong, that alone is told`(_ line: String) throws {
    let files = Sound.files.replacing("languages: [en, fr]", by: line, in: "workspace.yaml")
    let found = try files.foundInBroken()
    #expect(!found.checks.contains { $0.rule == "language" })
    #expect(found.reading.map(\.place.file) == ["workspace.yaml"])
  }
}

@Suite("Heading rule") struct HeadingRuleTests {
  @Test func `headings begin at level 1 and leave no level out`() throws {
    try expectFindings(
      "# Care", "## Care", in: "editions/e1/BE/care.en.md",
      "editions/e1/BE/care.en.md:1 heading: found a heading of level 2; expected level 1; try # …")
    try expectFindings(
      "Words", "### Deep\n\n## Less\n\n### Words", in: "editions/e1/BE/care.en.md",
      "editions/e1/BE/care.en.md:3 heading: found a heading of level 3; expected level 2 or less; try ## …")
    try expectFindings("Words", "## Next\n\n### Deep\n\n# Again\n\n## Words", in: "editions/e1/BE/care.en.md")
  }
}

@Suite("Glyph rule") struct GlyphRuleTests {
  private static let missing = "𓀀"

  @Test(arguments: ["zh-Hans", "ja", "ko"])
  func `a language whose script the booklet cannot show is found before its names are set`(language: String) throws {
    let found = try Sound.files.without("campaign.yaml")
      .replacing("languages: [en", by: "languages: [en, \(language)", in: "workspace.yaml").checked()
    #expect(found.count == 1)
    #expect(found.first?.contains("glyph: found the language \(language), whose names need the character") == true)
  }

  @Test(arguments: [
    ("workspace.yaml", "Plain people"), ("frameworks/plain.yaml", "Helpline"), ("frameworks/plain.yaml", "✕"),
    ("frameworks/plain.yaml", "★"), ("frameworks/plain.yaml", "△"), ("editions/e1/edition.yaml", "First"),
    ("editions/e1/BE/care.en.md", "Words"), ("editions/e1/BE/care.en.md", "law]"), ("sources.json", "A law"),
    ("editions/e1/BE/actions.yaml", "Do more."), ("editions/e1/BE/petition.yaml", "Act now."),
    ("editions/e1/BE/reply.en.md", "Thanks"), ("treaties/instruments.yaml", "A convention"),
    ("channels.csv", "Helpline"), ("series.yaml", "Victims"), ("editions/e1/BE/gaps.csv", "Cases"),
  ])
  func `a character that the booklet cannot show is found wherever it stands`(path: String, place: String) throws {
    let new = place == "law]" ? "law, p. \(Self.missing)]" : place.count == 1 ? Self.missing : place + Self.missing
    let found = try Sound.files.replacing(place, by: new, in: path).checked()
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.contains("glyph: found the character “𓀀” (U+13000)") }, "\(found)")
  }
}
