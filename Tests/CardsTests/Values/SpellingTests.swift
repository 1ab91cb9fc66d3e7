import Testing

@testable import Cards

@Suite struct SpellingTests {
  private let names = ["statement", "sources", "status", "star", "reason", "NO", "BE"]

  @Test(arguments: [
    ("statment", "statement"), ("Sources", "sources"), ("soucres", "sources"), ("reasn", "reason"), ("no", "NO"),
    ("BEL", "BE"), ("sttaus", "status"), ("statements-x", "statement"),
  ])
  func `near words are found`(word: String, name: String) {
    #expect(Spelling.nearest(word, among: names) == name)
  }

  @Test(arguments: ["", "country", "X", "zzzzzz", String(repeating: "statement", count: 100)])
  func `far words are not`(word: String) {
    #expect(Spelling.nearest(word, among: names) == nil)
  }

  @Test func `among equally near names, case decides, then order`() {
    #expect(Spelling.nearest("star", among: ["STAR", "Star", "star"]) == "star")
    #expect(Spelling.nearest("ba", among: ["bb", "ca"]) == "bb")
    #expect(Spelling.nearest("ba", among: []) == nil)
  }
}
