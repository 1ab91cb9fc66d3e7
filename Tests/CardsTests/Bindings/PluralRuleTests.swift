import Cards
import Testing

/// The numbers are those that CLDR gives as samples of each form, written off by hand.
@Suite("Plural rules") struct PluralRuleTests {
  private func forms(_ language: String, _ numbers: [String]) throws -> [String] {
    let rule = PluralRule.of(try #require(LanguageTag(language)))
    return try numbers.map { rule.category(of: try #require(Quantity($0))).rawValue }
  }

  @Test(arguments: [
    ("en", ["0", "1", "2", "1.0", "54.8"], ["other", "one", "other", "other", "other"]),
    ("nl", ["0", "1", "2", "1.0"], ["other", "one", "other", "other"]),
    ("de-CH", ["0", "1", "21"], ["other", "one", "other"]),
    ("fr", ["0", "1", "1.5", "2", "1000000"], ["one", "one", "one", "other", "many"]),
    ("pt", ["0", "1", "2"], ["one", "one", "other"]),
    ("pt-PT", ["0", "1", "2"], ["other", "one", "other"]),
    ("pl", ["1", "2", "5", "12", "22", "25", "1.5"], ["one", "few", "many", "many", "few", "many", "other"]),
    ("ru", ["1", "2", "5", "11", "21", "111", "0.5"], ["one", "few", "many", "many", "one", "many", "other"]),
    (
      "ar", ["0", "1", "2", "3", "10", "11", "99", "100", "103"],
      [
        "zero", "one", "two", "few", "few", "many", "many", "other", "few",
      ]
    ),
    ("cy", ["0", "1", "2", "3", "6", "7"], ["zero", "one", "two", "few", "many", "other"]),
    ("lt", ["1", "2", "10", "11", "21", "1.5"], ["one", "few", "other", "other", "one", "many"]),
    ("lv", ["0", "1", "10", "11", "21", "2"], ["zero", "one", "zero", "zero", "one", "other"]),
    ("sl", ["1", "2", "3", "5", "101", "1.5"], ["one", "two", "few", "other", "one", "few"]),
    ("ga", ["1", "2", "3", "7", "11"], ["one", "two", "few", "many", "other"]),
    ("he", ["1", "2", "3"], ["one", "two", "other"]),
    ("ro", ["1", "0", "19", "20", "119"], ["one", "few", "few", "other", "few"]),
    ("da", ["1", "0.1", "2"], ["one", "one", "other"]),
    ("km", ["0", "1", "2"], ["other", "other", "other"]),
    ("tlh", ["1", "2"], ["other", "other"]),
  ])
  func `each number takes the form that CLDR gives it`(language: String, numbers: [String], expected: [String]) throws {
    #expect(try forms(language, numbers) == expected, "\(language)")
  }

  @Test func `a language has the forms that its rule names, and other`() throws {
    func known(_ language: String) throws -> [String] {
      PluralRule.of(try #require(LanguageTag(language))).known.map(\.rawValue)
    }
    #expect(try known("en") == ["one", "other"])
    #expect(try known("ar") == ["zero", "one", "two", "few", "many", "other"])
    #expect(try known("ja") == ["other"])
  }

  @Test func `no number makes a rule trap`() throws {
    let odd = [
      Quantity(units: .max), Quantity(units: .min), Quantity(units: 1, decimals: 40), Quantity(units: -3, decimals: -2),
    ]
    for language in ["en", "ar", "kw", "lv", "sgs"] {
      let rule = PluralRule.of(try #require(LanguageTag(language)))
      for number in odd { #expect(PluralCategory.allCases.contains(rule.category(of: number))) }
    }
  }
}
