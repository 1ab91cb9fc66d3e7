import Cards
import Foundation
import Mutants
import Testing
import ToolsSupport
import Workspace

@testable import Checks

/// The rule `identifying`: stories by which somebody could be found, and stories that fit many.
@Suite("Identifying") struct IdentifyingTests {
  private static let folder = "editions/e1/BE/cases/"

  private func files(_ text: String, title: String = "A way back", language: String = "en", sources: String = "[]")
    -> WorkspaceFiles
  {
    let matter = "---\ntitle: \(title)\nbasis: public-source\nsources: \(sources)\n---\n"
    var files = Sound.files.replacing("[en, fr]", by: "[en, fr, nl, de, es]", in: "workspace.yaml")
    if language == "en" { return files.with(Self.folder + "story.en.md", matter + text + "\n") }
    files = files.with(Self.folder + "story.en.md", matter + "Somebody came back.\n")
    return files.with(Self.folder + "story.\(language).md", "---\ntitle: \(title)\n---\n" + text + "\n")
  }

  private func findings(_ files: WorkspaceFiles) throws -> [Finding] {
    try files.review().findings.filter { $0.rule == "identifying" }
  }

  private func found(_ text: String, _ language: String = "en") throws -> [Finding] {
    try findings(files(text, language: language))
  }

  @Test(arguments: [
    ("en", "A 15-year-old Albanian girl was taken to Italy."),
    ("en", "She was fifteen when her aunt’s sister-in-law sold her."),
    ("en", "A girl aged 14 came from the village of Drenova."),
    ("en", "A girl from Drenova worked as a waitress."),
    ("en", "She was sold to a man named Dravkov."), ("en", "Mr. Dravkov sold her."),
    ("en", "Ana was taken abroad in 2007."),
    ("en", "On 15 May 2008 a court heard a Moldovan girl."),
    ("fr", "Une fille albanaise de 15 ans est emmenée en Italie."),
    ("fr", "Un homme nommé Dravkov la vend."), ("fr", "Elle vivait à Drenova et était serveuse."),
    ("fr", "Âgée de quinze ans, elle suit la belle-sœur de sa tante."),
    ("nl", "Een 15-jarig Albanees meisje werd naar Italië gebracht."),
    ("nl", "Een man genaamd Dravkov verkocht haar."), ("nl", "Ze kwam uit Drenova en werkte als serveerster."),
    ("nl", "Op 15 mei 2008 sprak een rechtbank recht over een Roemeens meisje."),
    ("de", "Ein 15-jähriges albanisches Mädchen wurde nach Italien gebracht."),
    ("de", "Ein Mann namens Dravkov verkaufte sie."), ("de", "Sie kam aus Drenova und war Kellnerin."),
    ("de", "Am 15. Mai 2008 hörte ein Gericht eine Bulgarin an."),
  ])
  func `details that point to somebody are refused, with a text that passes`(language: String, text: String) throws {
    let found = try found(text, language)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.severity == .error)
    #expect(finding.place.file == Self.folder + "story.\(language).md")
    let mend = try #require(finding.mend)
    let general = mend.split(separator: "\n").filter { $0.hasPrefix("+ ") }.map { $0.dropFirst(2) }
    #expect(!general.isEmpty)
    #expect(try self.found(general.joined(separator: " "), language) == [], "\(general)")
  }

  @Test(arguments: [
    ("en", "A teenager from south-eastern Europe was taken to another country some years ago."),
    ("en", "She called the helpline one evening. At Christmas an officer of the Ministry of Justice came to see her."),
    ("en", "Police officers helped. “Nobody asked me,” she says: “Not one.” Prevention has to reach parents too."),
    ("en", "Within three weeks she was in Belgium. The Convention on the Rights of the Child was not mentioned."),
    ("en", "He tried to sell her in the West. Her mother and her brother told the police on Facebook."),
    ("fr", "Une adolescente d’Europe du Sud-Est est emmenée dans un autre pays. La police belge la protège."),
    ("fr", "Elle est restée trois mois en Belgique. L’écoutante trouve une place. Rien n’est oublié."),
    ("nl", "Een tiener uit Zuidoost-Europa kwam naar België. Niemand was er. Haar moeder hielp haar."),
    ("nl", "De Belgische politie bracht haar thuis. In de zomer ging ze weer naar school."),
    ("de", "Ein jugendliches Mädchen aus Südosteuropa kam nach Belgien. Aus Angst vor der Polizei schwieg sie."),
    ("de", "Nach Monaten in Haft kam der Mann frei. Im Gegensatz dazu war die Mutter in Sicherheit."),
  ])
  func `what fits many children passes`(language: String, text: String) throws {
    #expect(try found(text, language) == [])
  }

  @Test func `each detail is named, and the mend is a diff`() throws {
    let finding = try #require(try found("Words.\n\nA 15-year-old Albanian girl from Drenova was sold in 2000.").first)
    #expect(
      finding.line == """
        \(Self.folder)story.en.md:8 identifying: found details that point to somebody, of weight 8: a town or village \
        (Drenova), an exact age (15-year-old), a nationality (Albanian), a year (2000); expected what fits many children: \
        at most 3 in all, no name; try - A 15-year-old Albanian girl from Drenova was sold in 2000.
        + A teenager from south-eastern Europe was sold some years ago.
        """)
  }

  @Test func `languages that tell different things are weighed together`() throws {
    let files = files("A girl of 2007 met a judge. She was a waitress.").with(
      Self.folder + "story.fr.md", "---\ntitle: Un retour\n---\nUne fille albanaise revient.\n")
    let found = try findings(files)
    #expect(
      found.map(\.found) == [
        "details that its languages give away together, of weight 4: a nationality (albanaise), a year (2007), "
          + "a job (waitress), a court (judge)"
      ])
  }

  @Test func `public bodies are no persons`() throws {
    #expect(
      try found("In 2007 a guardian from the Child and Family Agency came with a judge.").allSatisfy {
        !$0.found.contains("Family")
      })
    #expect(
      try found("In 2007 a guardian from the Amina Centre came with a judge.").contains { $0.found.contains("Amina") })
  }

  @Test func `bodies that the workspace names are no persons`() throws {
    let text = "She called Nightlight and, in 2007, a judge."
    #expect(try found(text).count == 1)
    let named = files(text).replacing("BE,Helpline,", by: "BE,Nightlight,", in: "channels.csv")
    #expect(try findings(named) == [])
  }

  @Test(arguments: [
    (#""title": "The long road of a 15-year-old""#, "its title has an exact age (15-year-old)", "confidential"),
    (#""title": "The waitress from Drenova""#, "its title has a town or village (Drenova)", "confidential"),
    (
      #""title": "Sold", "URL": "https://example.org/15-year-old-sold""#, "its address has an exact age (15 year)",
      "on-file"
    ),
    (
      #""title": "Sold", "type": "article-newspaper", "URL": "https://example.org/girl-sold""#,
      "its address has a child (girl)", "on-file"
    ),
    (#""title": "A girl was sold", "type": "article-newspaper""#, "its title has a child (girl)", "confidential"),
    (
      #""title": "Sold", "type": "article-newspaper", "URL": "https://example.org/albanian""#,
      "its address has a nationality (albanian)", "on-file"
    ),
  ])
  func `a source that tells more than the story is withheld`(fields: String, found: String, access: String) throws {
    let files = files("Somebody came back.", sources: "[report]").replacing(
      #""title": "A report""#, by: fields, in: "sources.json")
    let finding = try #require(try findings(files).first)
    #expect(finding.found == "the source report: " + found)
    #expect(finding.mend?.hasPrefix("in sources.yaml: report: {access: \(access)}") ?? false)
    let withheld = files.replacing("report: {by: ngo}", by: "report: {by: ngo, access: \(access)}", in: "sources.yaml")
    #expect(try findings(withheld) == [])
  }

  @Test(arguments: [
    #""title": "What Children Told Us""#,
    #""title": "Report on the Situation in Albania", "URL": "https://example.org/al""#,
    #""title": "Annual report 2007""#,
  ])
  func `reports stay`(fields: String) throws {
    let files = files("Somebody came back.", sources: "[report]").replacing(
      #""title": "A report""#, by: fields, in: "sources.json")
    #expect(try findings(files) == [])
  }

  @Test func `a story in another language is read for years and places`() throws {
    #expect(try found("En 2000 vino de Albania por Italia, Roma y Berlin.", "es").count == 1)
  }

  @Test(arguments: ["ecpat-2010", "two-minute"]) func `the examples are clean`(_ name: String) throws {
    let reading = WorkspaceReader.read(Repository.folder.appending(path: "Examples/" + name).path)
    let review = Review(of: try #require(reading.dossier))
    #expect(review.findings.filter { $0.rule == "identifying" } == [])
  }

  @Test func `what an edition accepts does not reach a child`() throws {
    let files = files("Mr. Dravkov sold her.")
    let found = try #require(try findings(files).first)
    let accepted = files.with(
      "editions/e1/accepted.yaml",
      """
      accepted:
        - rule: identifying
          file: \(found.place.file)
          found: "\(found.found)"
          reason: We want to.
          role: coordinator
          date: 2010-06

      """)
    #expect(
      try accepted.review().findings.filter { $0.severity == .error }.map(\.rule).sorted() == [
        "accepted", "approval", "case-review", "identifying",
      ])
  }

  @Test func `random words do not trap`() throws {
    let words = [
      "Ana", "15", "de", "was", "from", "the", "of", "Drenova", "'", "-", "’s", ".", "named", "2000", "May", "l’",
      "Mr.", "two", "other", "aunt", "Albanian", "ß", "15-year-old", "\u{AD}", "north", ":", "girl",
    ]
    var random = Seeded(11, run: 0)
    for language in ["en", "fr", "nl", "de", "es"] {
      let tag = try #require(LanguageTag(language))
      let finder = DetailFinder(language: tag, home: nil, known: [])
      for _ in 0..<400 {
        let text = (0..<12).map { _ in words[random.below(words.count)] }.joined(
          separator: random.below(4) == 0 ? "" : " ")
        let story = Story(text, line: 1, language: tag)
        for (sentence, details) in zip(story.sentences, finder.details(of: story)) {
          _ = sentence.written(with: details)
        }
      }
    }
  }
}
