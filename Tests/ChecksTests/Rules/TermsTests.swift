import Cards
import Foundation
import Mutants
import Testing
import ToolsSupport

@testable import Checks

/// The rule `terms`.
@Suite("Terms rule") struct TermsTests {
  /// The terms found in a text of one language.
  private func found(_ text: String, in language: String, _ change: (inout WorkspaceFiles) -> Void = { _ in }) throws
    -> [String]
  {
    var files = Sound.files.replacing("[en, fr]", by: "[en, fr, nl, de]", in: "workspace.yaml")
      .with("editions/e1/BE/situation.\(language).md", text)
    change(&files)
    return try files.review().findings.filter { $0.rule == "terms" }
      .map { "\($0.place.line) \($0.found.dropFirst(10).dropLast())" }
  }

  @Test(arguments: [
    ("en", "Reports of child prostitution rose.", "child prostitution", "exploitation of children in prostitution"),
    ("en", "He had bought child pornography.", "child pornography", "child sexual abuse material"),
    ("en", "She spoke of child sex tourists.", "child sex tourists", "travelling child sex offender"),
    ("en", "Child prostitutes were arrested.", "Child prostitutes", "child exploited in prostitution"),
    ("en", "Cases of sextortion doubled.", "sextortion", "sexual extortion of children"),
    (
      "fr", "La prostitution enfantine recule.", "prostitution enfantine",
      "exploitation d’enfants à des fins de prostitution"
    ),
    (
      "fr", "Des images pédopornographiques ont été saisies.", "pédopornographiques",
      "matériel d’abus sexuels d’enfants"
    ),
    (
      "fr", "Le tourisme sexuel impliquant des enfants existe.", "tourisme sexuel impliquant des enfants",
      "exploitation sexuelle des enfants dans le cadre des voyages et du tourisme"
    ),
    ("fr", "Un réseau de pédophiles a été jugé.", "pédophiles", "auteur d’infractions sexuelles contre des enfants"),
    (
      "nl", "Het bezit van kinderpornografisch materiaal.", "kinderpornografisch",
      "beeldmateriaal van seksueel misbruik"
    ),
    ("nl", "Drie loverboys werden veroordeeld.", "loverboys", "mensenhandelaar"),
    ("nl", "De kinderprostituees kregen hulp.", "kinderprostituees", "kind dat in de prostitutie wordt uitgebuit"),
    ("nl", "Een veroordeelde pedofiel kwam vrij.", "pedofiel", "pleger van seksueel misbruik van kinderen"),
    (
      "de", "Der Besitz von Kinderpornografie ist strafbar.", "Kinderpornografie",
      "Missbrauchsdarstellungen von Kindern"
    ),
    ("de", "Ein Kinderschänder wurde gefasst.", "Kinderschänder", "Sexualstraftäter"),
    (
      "de", "Gegen Kindersextourismus hilft Aufklärung.", "Kindersextourismus",
      "sexuelle Ausbeutung von Kindern auf Reisen"
    ),
    ("de", "Die Pädophilen trafen sich im Netz.", "Pädophilen", "Sexualstraftäter"),
  ])
  func `each language has terms to avoid and terms that need care, with a better one`(
    language: String, text: String, term: String, better: String
  ) throws {
    let files = Sound.files.replacing("[en, fr]", by: "[en, fr, nl, de]", in: "workspace.yaml")
      .with("editions/e1/BE/situation.\(language).md", "# A\n\n\(text)\n")
    let findings = try files.review().findings.filter { $0.rule == "terms" }
    #expect(findings.map(\.found) == ["the term “\(term)”"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.place.line == 3)
    #expect(findings.first?.mend?.hasPrefix(better) == true, "\(findings)")
  }

  @Test(arguments: [
    ("en", "The exploitation of children in prostitution, grooming and the sale of children are crimes."),
    ("en", "Child sexual abuse material is removed. Sexting is common."),
    ("en", "Pornography is not for children, and prostitution of adults is another subject."),
    ("fr", "L’exploitation d’enfants à des fins de prostitution et le matériel d’abus sexuels d’enfants."),
    ("fr", "L’exploitation de la prostitution des enfants est punie."),
    (
      "nl",
      "Beeldmateriaal van seksueel misbruik van kinderen; tienerpooiers; commerciële seksuele uitbuiting van kinderen."
    ),
    ("de", "Missbrauchsdarstellungen, Cybergrooming, die sexuelle Ausbeutung von Kindern in der Prostitution."),
    ("de", "Kinderportionen und Kinderporträts."),
  ])
  func `what is acceptable is not found`(language: String, text: String) throws {
    #expect(try found("# A\n\n\(text)\n", in: language) == [])
  }

  @Test(arguments: [
    ("en", "CHILD PORNOGRAPHY", "CHILD PORNOGRAPHY"), ("en", "child\u{A0}pornography", "child\u{A0}pornography"),
    ("en", "child\npornography", "child pornography"), ("en", "child-sex-tourism", "child-sex-tourism"),
    ("en", "child por\u{AD}nography", "child por\u{AD}nography"), ("en", "child *pornography*", "child pornography"),
    ("en", "Child prostitution", "Child prostitution"), ("en", "child\u{2011}sex tourism", "child\u{2011}sex tourism"),
    ("fr", "PÉDOPORNOGRAPHIE", "PÉDOPORNOGRAPHIE"), ("fr", "pe\u{301}dopornographie", "pe\u{301}dopornographie"),
    ("fr", "prostitution d'enfants", "prostitution d'enfants"),
    ("fr", "prostitution d’enfants", "prostitution d’enfants"),
    ("nl", "kinderporno-onderzoek", "kinderporno-onderzoek"), ("nl", "internetkinderporno", "internetkinderporno"),
    ("nl", "kinder-porno", "kinder-porno"), ("de", "Kinder-Pornografie", "Kinder-Pornografie"),
    ("de", "Kinderpornographiekonsum", "Kinderpornographiekonsum"),
    ("de", "kinderpornographische", "kinderpornographische"),
  ])
  func `terms are found in every form`(language: String, text: String, term: String) throws {
    let term = term == "kinderporno-onderzoek" ? "kinderporno" : term
    #expect(try found("# A\n\nX \(text) x.\n", in: language) == ["3 \(term)"])
  }

  @Test func `each place is found, the longest term alone`() throws {
    let text =
      "# A\n\nOne child prostitute,\ntwo child prostitutes\nand webcam child sex tourism.\n\n- child porn\n- fine\n"
    #expect(
      try found(text, in: "en") == [
        "3 child prostitute", "4 child prostitutes", "5 child sex tourism", "7 child porn",
      ])
  }

  @Test(arguments: [
    ("en", "They said “child prostitution” and \"child pornography\" and ‘child sex tourism’ in the parents’ letter."),
    ("en", "It reads: “We are the prostitutes’ friends, and child pornography is our subject.”"),
    ("fr", "On disait «\u{A0}prostitution enfantine\u{A0}», « pédopornographie » et “tourisme sexuel”."),
    ("nl", "Men sprak van ‘kinderprostitutie’, “kinderporno”, „loverboys” en 'kindersekstoerisme'."),
    ("de", "Man sprach von „Kinderprostitution“, »Kinderpornografie«, ‚Kinderschänder‘ und «Kindersextourismus»."),
    ("en", "> Child prostitution must end.\n>\n> Child pornography, too."),
    ("en", "The code is `child pornography` there."),
    (
      "en", "See https://example.org/child-pornography, www.stopchildprostitution.be and stop-child-prostitution.be/en."
    ),
    ("en", "They wrote #stop-child-pornography and to help@child-pornography.example."),
  ])
  func `quotations, code and addresses keep their words`(language: String, text: String) throws {
    #expect(try found("# A\n\n\(text)\n", in: language) == [])
  }

  @Test(arguments: [
    ("en", "A child’s “view” of child prostitution: don't."),
    ("nl", "'s Avonds is er ‘niets’ tegen kinderprostitutie."),
    ("fr", "L’enfant « victime » de prostitution enfantine."), ("de", "Das „Wort“ Kinderprostitution."),
    ("en", "An “opening without an end, and child prostitution."),
  ])
  func `an apostrophe or an open mark makes no quotation`(language: String, text: String) throws {
    #expect(try found("# A\n\n\(text)\n", in: language).count == 1)
  }

  @Test(arguments: [
    ("en", "The Optional Protocol on the sale of children, child prostitution and child pornography binds it."),
    ("en", "ECPAT stood for End Child Prostitution in Asian Tourism."),
    ("en", "It read *The Trade in Child Pornography: A Study* with care."),
    ("en", "The Crimes (Child Sex Tourism) Amendment Act and the Federal Child Pornography Unit exist."),
    ("en", "The Act No. 12 of 3 May 2001 on child prostitution and related crimes was amended."),
    ("fr", "La loi nº 2002-305 du 4 mars 2002 relative à la pédopornographie et aux mineurs est claire."),
    (
      "fr",
      "Le Protocole facultatif concernant la vente d'enfants, la prostitution des enfants et la pornographie mettant en scène des enfants."
    ),
    (
      "nl",
      "Het team Bestrijding Kinderporno en Kindersekstoerisme, en de wet van 27 november 2000 betreffende kinderprostitutie."
    ),
    ("nl", "De aanpak van het Meldpunt Kinderporno op Internet."),
    ("de", "Das Gesetz vom 31. Oktober 2008 zur Bekämpfung der Kinderpornographie gilt."),
    ("de", "Das Amt der Sonderberichterstatterin über Kinderhandel, Kinderprostitution und Kinderpornographie."),
  ])
  func `titles and names keep their words`(language: String, text: String) throws {
    #expect(try found("# A\n\n\(text)\n", in: language) == [])
  }

  @Test(arguments: [
    "Laws on Child Pornography are weak.", "Under the law of 2001, child prostitution is punished.",
    "Child Prostitution Online is rising.", "*Child prostitution* and *the child pornography*.",
    "The Act is a step. In 2001 it turned to child prostitution.",
  ])
  func `what only looks like a title is none`(text: String) throws {
    #expect(try !found("# A\n\n\(text)\n", in: "en").isEmpty)
  }

  @Test func `titles of the workspace keep their words`() throws {
    let text = "# A\n\nAs Ending child prostitution in the ports shows, and the pact against child sex tourism too.\n"
    #expect(try found(text, in: "en").count == 2)
    let known = try found(text, in: "en") { files in
      files = files.replacing(
        "\"title\": \"A report\"", by: "\"title\": \"Ending child prostitution in the ports: A report\"",
        in: "sources.json"
      ).replacing("short: CRC", by: "short: The pact against child sex tourism", in: "treaties/instruments.yaml")
    }
    #expect(known == [])
    let law = try found("# A\n\nThe child prostitution ordinance of the port.\n", in: "en") { files in
      files = files.replacing(
        "indicators:",
        by: "provisions: [{id: p, law: Child prostitution ordinance of the port, sources: [law]}]\nindicators:",
        in: Sound.card)
    }
    #expect(law == [])
  }

  @Test func `the government's reply and what was printed keep their words`() throws {
    let reply = try Sound.files.replacing(
      "Thanks.", by: "Child prostitution is rare.", in: "editions/e1/BE/reply.en.md"
    )
    .checked()
    #expect(reply == [])
    let correction = try Sound.files.replacing(
      "indicators:",
      by: "corrections: [{where: cases, printed: Child prostitution, right: Child prostitution}]\nindicators:",
      in: Sound.card
    ).checked().filter { $0.contains(" terms:") }
    #expect(correction.count == 1)
  }

  @Test func `plain texts and texts outside cards are looked through as well`() throws {
    try expectFindings(
      "title: Act", "title: End child prostitution", in: "editions/e1/BE/petition.yaml",
      "editions/e1/BE/petition.yaml:1:1 warning terms: found the term “child prostitution”; expected a term that neither "
        + "blames the child nor makes the act harmless; try exploitation of children in prostitution; what is quoted or a "
        + "title stays, between quotation marks")
    let outside = try Sound.files.replacing("name: Helpline", by: "name: On child porn", in: "frameworks/plain.yaml")
      .checked()
    #expect(outside.count == 1)
    #expect(try found("# A\n\nКиндерпорно, child pornography.\n", in: "fr") == [])
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func `five hundred clean sentences give no false alarm`(language: String) throws {
    let corpus = Repository.folder.appending(path: "Tests/ChecksTests/Corpora/\(language).md")
    #expect(try found(String(contentsOf: corpus, encoding: .utf8), in: language) == [])
  }
}

@Suite("Lists of terms") struct TermListTests {
  @Test func `every row of a list says what it must`() throws {
    let page = try String(contentsOf: Repository.folder.appending(path: "docs/terminology.md"), encoding: .utf8)
    for language in ["en", "fr", "nl", "de"] {
      let path = "Sources/Checks/Terms/Lists/terms.\(language).csv"
      let lines = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8).split(
        separator: "\n")
      #expect(lines.first == "term,class,prefer,topic,source,note")
      let list = try #require(LanguageTag(language).flatMap(TermList.list))
      #expect(list.terms.count == lines.count - 1, "\(language)")
      #expect(list.terms.allSatisfy { $0.class != .avoid || $0.prefer != nil })
      for key in lines.dropFirst().flatMap({ $0.matches(of: /[a-z-]+-(?:en|fr|de|be|nl|usa|database|[0-9]{4})\b/) }) {
        #expect(page.contains("`\(key.output)`"), "\(key.output) is not explained")
      }
    }
  }

  @Test func `a pattern is every way to write a term`() {
    func spellings(_ pattern: String) -> Int { TermPattern(pattern).spellings(of: 0).count }
    #expect(spellings("child/children porn/porno") == 4)
    #expect(spellings("*kinder-porno*") == 2)
    #expect(TermPattern("a, b").spellings(of: 0).map(\.symbols) == [TermPattern.symbols("a, b")])
    #expect(TermPattern.symbols("Œuvre d’É-ß") == TermPattern.symbols("oeuvre d e ss"))
  }

  @Test func `an automaton finds what begins within another term`() {
    let terms = ["child", "child sex", "sex tour", "hild"].map(TermPattern.symbols)
    let automaton = Automaton(terms.enumerated().map { (term: $0.offset, symbols: $0.element) })
    let found = automaton.matches(in: TermPattern.symbols("a child sex tour"))
    #expect(Set(found.map(\.term)) == [0, 1, 2, 3])
    #expect(found.first { $0.term == 2 }?.range == 8..<16)
  }

  @Test func `any text can be folded and read`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let text = String(
        String.UnicodeScalarView(
          (0..<40).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...(Bool.random() ? 0x2FF : 0x10FFFF), using: &random))
          }))
      let passage = Passage(text, line: 1)
      var folding = Folding()
      var symbols: [UInt8] = []
      folding.feed(text) { symbols.append($0) }
      #expect(symbols == passage.symbols)
      #expect(symbols.allSatisfy { Int($0) < Fold.count })
      _ = QuotationMarks(passage.scalars).spans
      _ = OldTermPlaces(in: passage, of: .english, titles: []).hold(0..<min(1, passage.scalars.count))
    }
  }
}
