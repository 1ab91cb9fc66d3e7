import Cards
import Testing

@testable import Publication

@Suite("Wording") struct WordingTests {
  /// Every sentence with the path of its property.
  static func sentences(of wording: Any) -> [(path: String, text: String, gaps: [Int])] {
    var found: [(String, String, [Int])] = []
    func visit(_ value: Any, _ path: String) {
      switch value {
      case let text as String: found.append((path, text, []))
      case let phrase as Phrase: found.append((path, words(of: phrase), phrase.gaps))
      case let plural as Plural:
        visit(plural.one, path + ".one")
        visit(plural.other, path + ".other")
      case is LanguageTag, is Bool: break
      case let list as [String]: for (index, text) in list.enumerated() { found.append(("\(path).\(index)", text, [])) }
      default: for child in Mirror(reflecting: value).children { visit(child.value, path + "." + (child.label ?? "")) }
      }
    }
    visit(wording, "")
    return found
  }

  private static func words(of phrase: Phrase) -> String {
    phrase.pieces.map { if case .words(let words) = $0 { words } else { "#" } }.joined()
  }

  @Test(arguments: Wording.all.map(\.language.text))
  func `no sentence is empty, and each has the gaps of the English one`(language: String) throws {
    let wording = Wording.for(try #require(LanguageTag(language)))
    #expect(wording.language.text == language)
    let sentences = Self.sentences(of: wording)
    let english = Self.sentences(of: Wording.english)
    #expect(sentences.map(\.path) == english.map(\.path))
    #expect(sentences.count > 250)
    for (ours, theirs) in zip(sentences, english) {
      #expect(!ours.text.allSatisfy(\.isWhitespace) || ours.path.hasSuffix("group"), "\(ours.path) is empty")
      #expect(ours.gaps == theirs.gaps, "\(ours.path) has other gaps")
    }
    #expect(wording.figures.months.count == 12)
  }

  /// Expects sentences in four languages with the same gaps, none empty and none left in English.
  static func expectAlike(_ wordings: [Any], same: Set<String> = []) {
    guard let english = wordings.first.map(sentences) else { return }
    #expect(wordings.count == 4 && !english.isEmpty)
    for wording in wordings.dropFirst() {
      let sentences = sentences(of: wording)
      #expect(sentences.map(\.path) == english.map(\.path))
      for (ours, theirs) in zip(sentences, english) {
        #expect(ours.text.contains { !$0.isWhitespace }, "\(ours.path) is empty")
        #expect(ours.gaps == theirs.gaps, "\(ours.path) has other gaps")
        #expect(ours.text != theirs.text || same.contains(ours.path), "\(ours.path) was left in English")
      }
    }
  }

  @Test func `what is said of signing and of promises is said in all languages`() {
    Self.expectAlike(SigningWording.all, same: [".signatures", ".online"])
    Self.expectAlike(LedgerWording.all)
    Self.expectAlike(LawWording.all)
  }

  /// Words that are the same in both languages, rightly.
  private static let same: [String: Set<String>] = [
    "fr": [
      ".treaties.objection", ".treaties.communication",
      ".figures.monthOfYear", ".figures.dayOfMonth", ".frame.sources", ".frame.contact", ".grades.points",
      ".grades.countOfGrade", ".country.destination", ".country.situationShort", ".reasoning.conditions",
      ".reasoning.condition", ".evidence.article", ".evidence.plan", ".evidence.services", ".evidence.service",
      ".evidence.source", ".evidence.euro", ".evidence.capacity.one", ".evidence.capacity.other",
      ".treaties.ratification", ".treaties.succession", ".treaties.signature",
      ".campaign.petition",
      ".campaign.corrections", ".campaign.errata", ".sources.title", ".sources.volume", ".booklet.page",
    ],
    "nl": [
      ".figures.percent", ".figures.monthOfYear", ".figures.dayOfMonth", ".figures.firstDay", ".frame.contact",
      ".front.chartPart", ".grades.countOfGrade", ".country.indicator", ".reasoning.criteria", ".evidence.plan",
      ".booklet.page", ".figures.months.3", ".figures.months.8", ".figures.months.10", ".figures.months.11",
      ".campaign.errata",
    ],
    "de": [
      ".figures.monthOfYear", ".figures.firstDay", ".front.chartPart", ".grades.countOfGrade", ".reasoning.ideal",
      ".evidence.plan", ".evidence.form", ".campaign.petition", ".sources.ngo", ".reasoning.byNGO", ".figures.months.3",
      ".campaign.errata", ".figures.months.7", ".figures.months.8", ".figures.months.10",
    ],
  ]

  @Test(arguments: ["fr", "nl", "de"])
  func `no sentence was left in English`(language: String) throws {
    let wording = Wording.for(try #require(LanguageTag(language)))
    let allowed = Self.same[language] ?? []
    let left = zip(Self.sentences(of: wording), Self.sentences(of: Wording.english))
      .filter { $0.text == $1.text && $0.text.contains(where: \.isLetter) || $0.text == $1.text && $0.text.count > 3 }
      .map(\.0.path).filter { !allowed.contains($0) }
    #expect(left == [])
  }

  @Test func `a language without a wording of its own reads English`() throws {
    #expect(Wording.for(try #require(LanguageTag("km"))).language == .english)
    #expect(Wording.for(try #require(LanguageTag("de-AT"))).language.text == "de")
  }
}
