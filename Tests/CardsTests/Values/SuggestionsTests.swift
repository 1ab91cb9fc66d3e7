import Testing

@testable import Cards

/// The nearest of many names for many words.
@Suite("Suggestions") struct SuggestionsTests {
  @Test func `are those of the spelling, whatever the order of the names`() {
    var names = Suggestions(["report", "law", "laws"])
    let found = ["lew", "reprot", "another"].map { names.nearest($0) }
    #expect(found == ["law", "report", nil])
  }

  @Test func `end once enough names were compared`() {
    let names = ["law"] + (0..<19_999).map { "a longer name \($0)" }
    var suggestions = Suggestions(names)
    let found = (0..<30).compactMap { _ in suggestions.nearest("lew") }
    #expect(found.count == Suggestions.mostComparisons / names.count)
  }

  @Test func `the first word has its answer among any number of names`() {
    var suggestions = Suggestions(["law"] + (0..<Suggestions.mostComparisons).map { "a longer name \($0)" })
    let found = ["lew", "lew"].map { suggestions.nearest($0) }
    #expect(found == ["law", nil])
  }
}
