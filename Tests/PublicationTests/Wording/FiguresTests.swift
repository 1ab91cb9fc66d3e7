import Cards
import Formats
import Foundation
import Testing

@testable import Publication

@Suite("Figures") struct FiguresTests {
  private static let languages = ["en", "fr", "nl", "de"]

  private func figures(_ language: String) throws -> Figures {
    Wording.for(try #require(LanguageTag(language))).figures
  }

  @Test func `a share is rounded half up to one decimal, in whole numbers`() throws {
    #expect(Figures.tenthsOfPercent(23, of: 42) == 548)
    #expect(Figures.tenthsOfPercent(1, of: 800) == 1)
    #expect(Figures.tenthsOfPercent(1, of: 2001) == 0)
    #expect(Figures.tenthsOfPercent(3, of: 0) == 0)
    #expect(try figures("en").share(23, of: 42) == "54.8%")
    #expect(try figures("fr").share(23, of: 42) == "54,8\u{202F}%")
    #expect(try figures("nl").share(23, of: 42) == "54,8%")
    #expect(try figures("de").share(23, of: 42) == "54,8\u{A0}%")
  }

  private static let quotients: [(Double, String)] = [
    (0, "0"), (50, "50"), (1234.5678, "1,234.57"), (-12.3456, "-12.35"), (2.0 / 3, "0.667"), (0.012345, "0.0123"),
    (0.000_000_4, "0"),
  ]

  @Test(arguments: quotients)
  func `a quotient is shown with the digits that count`(value: Double, text: String) throws {
    #expect(try figures("en").brief(value) == text)
  }

  @Test func `a label that begins with its symbol says it once`() {
    func mark(_ label: String) -> [HTML] {
      GradeMark(symbol: "1", label: label, language: nil, style: "s", fill: .outlined).content
    }
    #expect(mark("1 point").count == 1 && mark("10 points").count == 3)
    #expect("1 point".behind("1") == "1 point" && "10 points".behind("1") == "1 10 points")
  }

  @Test(arguments: languages, [0, 7, 999, 1200, 1_234_567, -45_000])
  func `whole numbers are written as CLDR writes them`(language: String, number: Int) throws {
    #expect(try figures(language).integer(number) == number.formatted(.number.locale(Locale(identifier: language))))
  }

  @Test(arguments: languages)
  func `decimals and months are those of CLDR`(language: String) throws {
    let figures = try figures(language), locale = Locale(identifier: language)
    #expect(figures.decimal(Quantity(units: 1_234_50, decimals: 2)) == figures.integer(1234) + figures.decimal + "50")
    #expect(figures.decimal == locale.decimalSeparator)
    #expect(figures.decimal(Quantity(units: -5, decimals: 1)) == "-0\(figures.decimal)5")
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    #expect(figures.months == calendar.monthSymbols)
  }

  @Test(arguments: [
    ("en", "16 December 1991", "1 June 2010", "June 2010"), ("fr", "16 décembre 1991", "1er juin 2010", "juin 2010"),
    ("nl", "16 december 1991", "1 juni 2010", "juni 2010"), ("de", "16. Dezember 1991", "1. Juni 2010", "Juni 2010"),
  ])
  func `a date is as precise as it is known`(language: String, day: String, first: String, month: String) throws {
    let figures = try figures(language)
    #expect(figures.date(try #require(PartialDate("1991-12-16"))) == day)
    #expect(figures.date(try #require(PartialDate("2010-06-01"))) == first)
    #expect(figures.date(try #require(PartialDate("2010-06"))) == month)
    #expect(figures.date(try #require(PartialDate("2010"))) == "2010")
  }

  @Test(arguments: [
    ("2007", "2007"), ("1999/2005", "1999–2005"), ("2008-01/2008-06", "January–June 2008"),
    ("2008-11/2009-02", "November 2008 – February 2009"), ("2009-03-01/2010-05-04", "1 March 2009 – 4 May 2010"),
  ])
  func `a period says no more than it must`(period: String, text: String) throws {
    #expect(try figures("en").period(try #require(Period(period))) == text)
  }

  @Test func `lists end with the word for and`() throws {
    #expect(try figures("en").list(["a"]) == "a")
    #expect(try figures("fr").list(["a", "b"]) == "a et b")
    #expect(try figures("de").list(["a", "b", "c"]) == "a, b und c")
    #expect(try figures("nl").list([]) == "")
  }

  @Test func `zero is singular in French alone`() throws {
    let days = Wording.french.evidence.days
    #expect(try figures("fr").count(0, days) == "0 jour")
    #expect(try figures("en").count(0, Wording.english.evidence.days) == "0 days")
    #expect(try figures("en").count(1, Wording.english.front.statesCount) == "1 state")
  }

  @Test func `figures carry their unit where words alone would not`() throws {
    let euro = Quantity(units: 1200)
    #expect(try figures("en").quantity(euro, unit: .euro, days: Wording.english.evidence.days) == "€1,200")
    #expect(try figures("de").quantity(euro, unit: .euro, days: Wording.german.evidence.days) == "1.200\u{A0}€")
    #expect(try figures("fr").quantity(euro, unit: .people, days: Wording.french.evidence.days) == "1\u{202F}200")
  }
}
