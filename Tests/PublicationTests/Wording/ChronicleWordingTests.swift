import Cards
import Testing

@testable import Publication

@Suite("Wording of news") struct ChronicleWordingTests {
  private static func sentences(of wording: ChronicleWording) -> [(path: String, text: String, gaps: [Int])] {
    func visit(_ value: Any, _ path: String) -> [(String, String, [Int])] {
      switch value {
      case let text as String: [(path, text, [])]
      case let phrase as Phrase: [(path, phrase(""), phrase.gaps)]
      case is LanguageTag: []
      default: Mirror(reflecting: value).children.flatMap { visit($0.value, path + "." + ($0.label ?? "")) }
      }
    }
    return visit(wording, "")
  }

  @Test(arguments: Wording.all.map(\.language))
  func `no sentence is empty or left in English, and each has the gaps of the English one`(language: LanguageTag) {
    let sentences = Self.sentences(of: .for(language)), english = Self.sentences(of: .english)
    #expect(sentences.map(\.path) == english.map(\.path) && sentences.count > 40)
    for (ours, theirs) in zip(sentences, english) {
      #expect(!ours.text.isEmpty, "\(ours.path) is empty")
      #expect(ours.gaps == theirs.gaps, "\(ours.path) has other gaps")
      #expect(language == .english || ours.text != theirs.text || !ours.text.contains(" "), "\(ours.path) is English")
    }
  }

  @Test func `a day of every year is written as languages do`() throws {
    let day = try #require(MonthDay("11-18")), first = try #require(MonthDay("05-01"))
    #expect(
      [Wording.english, .french, .dutch, .german].map { $0.figures.date(day) }
        == ["18 November", "18 novembre", "18 november", "18. November"])
    #expect(Wording.french.figures.date(first) == "1er mai")
  }
}
