import Cards
import Mutants
import Testing

@testable import Workspace

/// Texts, their languages and what they were translated from.
@Suite("Texts") struct TextTests {
  private static let situation = "editions/e1/BE/situation"

  private func findings(_ markdown: String) throws -> [String] {
    try Plain.files.with(Self.situation + ".en.md", markdown).findings()
  }

  @Test func `what a card's text may not hold is told with its line`() throws {
    let found = try findings("# One\n\nWords <b>x</b>.\n\n![a](b.png)\n\n[x](javascript:y)\n\n[@]\n\n[@report\n")
    #expect(
      found == [
        "\(Self.situation).en.md:3 markdown: found HTML: “</b>”; expected Markdown without HTML",
        "\(Self.situation).en.md:3 markdown: found HTML: “<b>”; expected Markdown without HTML",
        "\(Self.situation).en.md:5 markdown: found an image; expected text: a card's texts hold no images",
        "\(Self.situation).en.md:7 markdown: found a link to “javascript:y”; expected an address that begins with "
          + "https://, http://, mailto: or doi:",
        "\(Self.situation).en.md:9 markdown: found the citation “@”; expected @key, and after a comma the place in the "
          + "source",
        "\(Self.situation).en.md:11 markdown: found a citation that does not end: “[@report”; expected [@key, p. 4]",
      ])
  }

  @Test func `a footnote is told to be a citation, whatever Markdown makes of it`() throws {
    let found = try findings(
      "One.[^1] Two.[^b]\n\nThree.[^2]\n\n[^1]: note\n\n[^b]: https://example.org/b\n\n[^2]: See the report.\n")
    let expected =
      "; expected a citation where the sentence says it, [@key, p. 4]; what is more than a source belongs into the text"
    #expect(
      found
        == [("1", 1), ("b", 1), ("2", 3), ("2", 9)].map {
          "\(Self.situation).en.md:\($0.1) markdown: found the footnote “[^\($0.0)]”\(expected)"
        })
  }

  @Test func `what neither page nor booklet can show is told with its line`() throws {
    let deep = String(repeating: "> ", count: 3) + String(repeating: "- ", count: 4) + "deep"
    let found = try findings(
      "#\n\n\(deep)\n\n" + String(repeating: "x", count: 5_001) + "\n\n# " + String(repeating: "long ", count: 200)
        + "\n\n[](https://example.org)\n\n# *[@report]*\n")
    #expect(
      found == [
        "\(Self.situation).en.md:1 markdown: found a heading without words; expected words, or no heading",
        "\(Self.situation).en.md:3 markdown: found lists and quotes 7 deep; expected at most 6 within each other",
        "\(Self.situation).en.md:5 markdown: found a word of more than 5000 letters; expected words that a line can hold",
        "\(Self.situation).en.md:7 markdown: found a heading of 800 letters; expected at most 500",
        "\(Self.situation).en.md:9 markdown: found a link without words; expected [words](address)",
        "\(Self.situation).en.md:11 markdown: found a heading without words; expected words, or no heading",
      ])
  }

  @Test func `a citation that is never closed is read once, however long the paragraph`() throws {
    let start = ContinuousClock.now
    let found = try findings("[@a\n" + String(repeating: "b\n", count: 50_000))
    #expect(found.count == 1)
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test func `plain texts are of a length that fits a title`() throws {
    let long = String(repeating: "a b", count: 2_000)
    let title = try Plain.files.replacing("title: First", by: "title: \(long)", in: "editions/e1/edition.yaml")
      .findings()
    #expect(title == ["editions/e1/edition.yaml:1:8 format: found a text of 6000 characters; expected at most 5000"])
    let cell = try Plain.files.with("channels.csv", "country,name\nBE,\(long)\n").findings()
    #expect(cell == ["channels.csv:2 format: found a text of 6000 characters; expected at most 5000"])
    let source = try Plain.files.with("sources.json", #"[{"id": "report", "title": "\#(long)"}]"#).findings()
    #expect(source == ["sources.json:1:28 sources: found a title of 6000 bytes; expected at most 5000"])
  }

  @Test func `citations keep their places in the source`() throws {
    let files = Plain.files.with(
      Self.situation + ".en.md", "Words [@report, pp. 3–4, n. 2;\n@report] and *[@report]*.\n")
    let prose = try #require(try files.read().dossier?.editions.first?.cards.first?.situation).original.value
    #expect(prose.citations.map(\.locator) == ["pp. 3–4, n. 2", nil, nil])
    #expect(prose.plainText == "Words  and .")
  }

  @Test func `places in blocks count from the file's first line`() throws {
    let files = Plain.files.replacing(
      "There is a shelter.", by: "|\n      One line.\n\n      A <b> here.", in: Plain.card)
    let found = try files.findings()
    #expect(found == ["editions/e1/BE/card.yaml:7 markdown: found HTML: “<b>”; expected Markdown without HTML"])
  }

  @Test func `the original is the language of the folder`() throws {
    let files = Plain.files.with(Plain.card, "language: fr\n" + Plain.files[text: Plain.card])
      .with(Self.situation + ".fr.md", "Des mots.\n")
    let card = try #require(try files.read().dossier?.editions.first?.cards.first)
    #expect(card.language.text == "fr")
    #expect(card.situation?.original.language.text == "fr")
    #expect(card.situation?.translations.map(\.language.text) == ["en"])
    #expect(card.assessments.first?.statement?.original.language.text == "fr")
  }

  @Test func `two originals are one too many`() throws {
    let found = try Plain.files.with(Self.situation + ".md", "Again.\n").findings()
    #expect(
      found == [
        "\(Self.situation).md:1 language: found a second text in en; expected one file for each language"
      ])
  }

  @Test func `a text without its original takes the first there is`() throws {
    let files = Plain.files.with(Self.situation + ".en.md", nil).with(Self.situation + ".fr.md", "Des mots.\n")
    let reading = try files.read()
    #expect(reading.findings == [])
    #expect(reading.dossier?.editions.first?.cards.first?.situation?.original.language.text == "fr")
  }

  @Test func `a translation older than its original is stale`() throws {
    let old = Stamps.hash(of: "Old words."), now = Stamps.hash(of: "Some words [@report].")
    let files = Plain.files.with(Self.situation + ".fr.md", "Des mots [@report].\n")
      .replacing("There is a shelter.", by: "{en: There is a shelter., fr: Il y a un foyer.}", in: Plain.card)
    func stale(_ rows: String) throws -> [Bool?] {
      let reading = try files.with("editions/e1/BE/translations.csv", "text,language,original\n" + rows).read()
      #expect(reading.findings.allSatisfy { $0.severity == .warning })
      let card = reading.dossier?.editions.first?.cards.first
      return [
        card?.situation?.translations.first?.isStale,
        card?.assessments.first?.statement?.translations.first?.isStale,
      ]
    }
    #expect(try stale("situation,fr,\(old)\n") == [true, false])
    #expect(try stale("situation,fr,\(now)\n") == [false, false])
    #expect(try stale("situation,nl,\(old)\n") == [false, false])
    #expect(try stale("card.yaml#indicators.1.1.statement,fr,\(old)\n") == [false, true])
    #expect(
      try stale("card.yaml#indicators.1.1.statement,fr,\(Stamps.hash(of: "There is a shelter."))\n") == [false, false])
  }

  @Test func `a stamp of a translation that is not there is told`() throws {
    let path = "editions/e1/BE/translations.csv"
    let found = try Plain.files.with(Self.situation + ".fr.md", "Des mots [@report].\n").with(
      path,
      "text,language,original\nsituation,fr,0123456789abcdef\nsituation,nl,0123456789abcdef\nabc,fr,0123456789abcdef\n"
    ).findings()
    #expect(
      found
        == [("situation", 3, "nl"), ("abc", 4, "fr")].map { name, line, language in
          "\(path):\(line) warning language: found a row for “\(name)” in \(language); expected the name of a text of this "
            + "folder that is translated into \(language); try delete the row"
        })
  }

  @Test func `front matter must be there, be closed and be right`() throws {
    let path = "editions/e1/BE/reply.en.md"
    func findings(_ text: String) throws -> [String] { try Plain.files.with(path, text).findings() }
    #expect(try findings("---\nstatus: none\ndate: 2010-06-01\n---\n") == [])
    #expect(
      try findings("Thanks.\n") == [
        "\(path):1 front-matter: found no front matter; expected lines between --- and --- at the top; try ---\nstatus: "
          + "…\n---"
      ])
    let open = try findings("---\nstatus: none\n")
    #expect(
      open == [
        "\(path):1:1 front-matter: found a line \"---\" that opens the settings and is never closed; expected another line "
          + "\"---\" between the settings and the text"
      ])
    #expect(
      try findings("---\nstatus: nothing\ndate: 2010-02-30\n---\nWords <b>.\n") == [
        "\(path):2:9 format: found “nothing”; expected one of received, none",
        "\(path):3:7 format: found “2010-02-30”; expected a day that exists: 2010-02 has 28 days",
        "\(path):5 markdown: found HTML: “<b>”; expected Markdown without HTML",
      ])
  }

  @Test func `a translated case has its title alone`() throws {
    let cases = "editions/e1/BE/cases/one"
    let files = Plain.files.with(cases + ".en.md", "---\ntitle: One\nbasis: composite\n---\nWords.\n")
    let reading = try files.with(cases + ".fr.md", "---\ntitle: Un\n---\nDes mots.\n").read()
    #expect(reading.findings == [])
    let study = try #require(reading.dossier?.editions.first?.cards.first?.cases.first)
    #expect(study.title.versions.map(\.value) == ["One", "Un"])
    let found = try files.with(cases + ".fr.md", "---\ntitle: Un\nbasis: composite\n---\nx\n").findings()
    #expect(found == ["\(cases).fr.md:3:1 format: found the key “basis”; expected one of title"])
  }
}
