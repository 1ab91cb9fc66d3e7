import Cards
import Formats
import Foundation
import Testing

@testable import Publication

@Suite("Notes") struct SiteNotes {
  private static func notes(_ keys: [String]) -> NoteBook {
    var book = NoteBook(sources: Sample.sources)
    for key in keys { book.cite(Sample.citations(key)) }
    return book
  }

  @Test func `a source and place have one number, in the order in which they are first cited`() {
    let book = Self.notes(["letter", "plan-2023, p. 4", "letter", "plan-2023, p. 6", "plan-2023, p. 4"])
    #expect(book.notes.map(\.source.key.text) == ["letter", "plan-2023", "plan-2023"])
    #expect(book.notes.map(\.locator) == [nil, "p. 4", "p. 6"])
    #expect(book.notes.map(\.inFull) == [1, 2, 2])
    #expect(book.numbers(of: Sample.citations("plan-2023, p. 6;letter")) == [1, 3])
    #expect(book.numbers(of: Sample.citations("law-review")) == [])
  }

  @Test func `the place in a confidential source is not told, so it has one number`() {
    let book = Self.notes(["\(Sample.secretKey), p. 1", "\(Sample.secretKey), p. 2"])
    #expect(book.notes.map(\.locator) == [nil])
    let text = SourceText(book.notes[0].source, locator: nil, wording: .english).plain
    #expect(text == "A confidential source known to the editors.")
  }

  @Test func `a source is given in full at first and in short after that`() throws {
    let review = try #require(Sample.sources[Sample.id("law-review")])
    #expect(
      SourceText(review, locator: "p. 14", wording: .english).plain
        == "Okonjo, Ada; Law Lab: =Rights on paper. Law Review of Aldoria, pp. 12–30. 20 November 2022. p. 14. "
        + "https://doi.org/10.5555/review.7.")
    #expect(
      SourceText(shortOf: review, locator: "p. 20", inFull: 4, wording: .french).plain
        == "Okonjo\u{A0}: =Rights on paper, p. 20 (voir la référence 4).")
    let letter = try #require(Sample.sources[Sample.id("letter")])
    #expect(
      SourceText(letter, wording: .german).plain
        == "Letter of the Ministry of Justice. 3. Februar 2025. In den Akten der Redaktion.")
  }

  @Test(arguments: ["en", "fr"])
  func `numbers rise through the page as a reader meets them`(language: String) throws {
    let page = try Sample.site().text("site/2025/\(language)/XA.html")
    let first = page.components(separatedBy: " id=\"ref-").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    #expect(first == Array(1...first.count))
    #expect(page.components(separatedBy: "<li id=\"note-").count - 1 == first.count)
  }
}
