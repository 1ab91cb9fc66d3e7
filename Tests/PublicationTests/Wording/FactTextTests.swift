import Cards
import Checks
import Testing

@testable import Publication

/// Values from the data as texts of each language print them.
@Suite("Facts in words") struct FactTextTests {
  private func text(_ value: Fact.Value, _ language: String, _ options: String = "") throws -> String {
    let tag = try #require(LanguageTag(language))
    let binding = try BindingReader.read("count states" + options, of: nil, at: Sample.place)
    let fact = Fact(name: "count states", unit: nil, content: .value(value), place: Sample.place)
    return FactText(tag).text(of: fact, for: binding)
  }

  @Test func `numbers, shares and money follow the language of the text`() throws {
    let share = Fact.Value.share(part: 23, whole: 42)
    #expect(
      try ["en", "fr", "nl", "de"].map { try text(share, $0) } == ["54.8%", "54,8\u{202F}%", "54,8%", "54,8\u{A0}%"])
    let count = Fact.Value.count(1752)
    #expect(try ["en", "fr", "nl", "de"].map { try text(count, $0) } == ["1,752", "1\u{202F}752", "1.752", "1.752"])
    #expect(try text(.figure(Quantity(units: 22, decimals: 1), .percent), "fr") == "2,2\u{202F}%")
    #expect(try text(.figure(Quantity(units: 1200), .euro), "en") == "€1,200")
    #expect(try text(.range(Quantity(units: 440), Quantity(units: 1520), .count), "nl") == "440–1.520")
    #expect(try text(.score(Quantity(units: 715, decimals: 1), Quantity(units: 715, decimals: 1)), "de") == "71,5")
    #expect(try text(.figure(Quantity(units: 41), .days), "en") == "41")
  }

  @Test func `dates, years and kinds do too`() throws {
    let date = Fact.Value.date(Sample.date("1991-12-16"))
    #expect(
      try ["en", "fr", "nl", "de"].map { try text(date, $0) } == [
        "16 December 1991", "16 décembre 1991", "16 december 1991", "16. Dezember 1991",
      ])
    #expect(try text(.year(1991), "fr") == "1991")
    #expect(
      try ["en", "fr", "nl", "de"].map { try text(.act(.accession), $0) } == [
        "accession", "adhésion", "toetreding", "Beitritt",
      ])
  }

  @Test func `small numbers can be written in words`() throws {
    #expect(try (0...13).map { try text(.count($0), "nl", "; words") }.last == "13")
    #expect(try [2, 12].map { try text(.count($0), "en", "; Words") } == ["Two", "Twelve"])
    #expect(try [0, 1, 8].map { try text(.count($0), "fr", "; words") } == ["zéro", "1", "huit"])
    #expect(try [1, 5, 12].map { try text(.count($0), "de", "; words") } == ["1", "fünf", "zwölf"])
    #expect(try text(.count(1), "nl", "; Words") == "Één")
    #expect(try text(.count(4), "en", "; Words; one=# state; other=# states") == "Four states")
  }

  @Test func `the noun takes the form of its number`() throws {
    let forms = "; 0=aucun État; one=# État; other=# États"
    #expect(
      try [0, 1, 2, 1000].map { try text(.count($0), "fr", forms) } == [
        "aucun État", "1 État", "2 États", "1\u{202F}000 États",
      ])
    let polish = "; one=# państwo; few=# państwa; many=# państw; other=# państwa"
    #expect(
      try [1, 3, 5, 22].map { try text(.count($0), "pl", polish) } == [
        "1 państwo", "3 państwa", "5 państw", "22 państwa",
      ])
    #expect(try text(.count(7), "en", "; one=a state; other=some") == "some")
  }

  @Test(arguments: [
    ("fa", "۱٬۷۵۲", "۵۴٫۸٪"), ("my", "၁,၇၅၂", "၅၄.၈%"), ("ne", "१,७५२", "५४.८%"), ("km", "1,752", "54.8%"),
    ("pl", "1752", "54,8%"), ("pt-BR", "1.752", "54,8%"),
  ])
  func `other languages have the digits and signs of CLDR`(language: String, count: String, share: String) throws {
    let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{61C}", "\u{A0}", "\u{202F}"]
    func visible(_ value: Fact.Value) throws -> String {
      String(String.UnicodeScalarView(try text(value, language).unicodeScalars.filter { !marks.contains($0) }))
    }
    #expect(try visible(.count(1752)) == count)
    #expect(try visible(.share(part: 23, whole: 42)) == share)
  }

  @Test func `dates of other languages are Gregorian, with the names of their months`() throws {
    #expect(try text(.date(Sample.date("1991-12-16")), "pl") == "16 grudnia 1991")
    #expect(try text(.date(Sample.date("2010-06")), "it") == "giugno 2010")
    #expect(try text(.year(2010), "fa") == "۲۰۱۰")
    #expect(try text(.date(Sample.date("1991-12-16")), "th").contains("1991"))
  }
}
