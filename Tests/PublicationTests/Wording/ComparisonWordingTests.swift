import Cards
import Testing

@testable import Publication

@Suite("Wording of comparisons") struct ComparisonWordingTests {
  private static func sentences(of wording: ComparisonWording) -> [(path: String, text: String, gaps: [Int])] {
    var found: [(String, String, [Int])] = []
    func visit(_ value: Any, _ path: String) {
      switch value {
      case let text as String: found.append((path, text, []))
      case let phrase as Phrase: found.append((path, phrase("", "", ""), phrase.gaps))
      case let plural as Plural:
        visit(plural.one, path + ".one")
        visit(plural.other, path + ".other")
      case is LanguageTag: break
      default: for child in Mirror(reflecting: value).children { visit(child.value, path + "." + (child.label ?? "")) }
      }
    }
    visit(wording, "")
    return found
  }

  @Test(arguments: Wording.all.map(\.language))
  func `no sentence is empty or left in English, and each has the gaps of the English one`(language: LanguageTag) {
    let sentences = Self.sentences(of: .for(language)), english = Self.sentences(of: .english)
    #expect(sentences.map(\.path) == english.map(\.path) && sentences.count > 100)
    for (ours, theirs) in zip(sentences, english) {
      #expect(!ours.text.isEmpty, "\(ours.path) is empty")
      #expect(ours.gaps == theirs.gaps, "\(ours.path) has other gaps")
      // A whole sentence that is the same was forgotten; single words may be the same.
      #expect(language == .english || ours.text != theirs.text || !ours.text.contains(" "), "\(ours.path) is English")
    }
  }
}
