import Foundation
import Testing

@testable import Cards

@Suite struct `Country names` {
  @Test(arguments: [
    ("en", "BE", "Belgium"), ("fr", "BE", "Belgique"), ("nl", "BE", "België"), ("de", "BE", "Belgien"),
    ("en", "CI", "Côte d’Ivoire"), ("ru", "BE", "Бельгия"), ("ar", "BE", "بلجيكا"), ("km", "KH", "កម្ពុជា"),
    ("sr-Latn", "BE", "Belgija"), ("sr", "BE", "Белгија"), ("en", "XK", "Kosovo"), ("en", "TR", "Türkiye"),
  ])
  func `names are those of the language`(language: String, code: String, name: String) throws {
    let names = CountryNames(language: try #require(LanguageTag(language)))
    #expect(names[try #require(CountryCode(code))] == name)
  }

  @Test(arguments: [
    ("en", "China"), ("fr", "Chine"), ("nl", "China"), ("de", "China"), ("ru", "Китай"), ("zh", "中国"),
    ("zh-Hant", "中國"), ("zh-TW", "中國"), ("km", "ចិន"), ("pt-BR", "China"),
  ])
  func `China is named as a state`(language: String, name: String) throws {
    let names = CountryNames(language: try #require(LanguageTag(language)))
    #expect(names[try #require(CountryCode("CN"))] == name)
  }

  @Test(arguments: ["en", "fr", "nl", "de", "es", "pt", "ru", "ar", "th", "hi", "el", "bg", "uk", "xx", "qaa"])
  func `no name speaks of a mainland or stays a code`(language: String) throws {
    let names = CountryNames(language: try #require(LanguageTag(language)))
    for code in CountryCode.all {
      #expect(!names[code].contains("mainland"))
      #expect(names[code] != code.alpha2 || ["USA"].contains(code.alpha3))
    }
  }

  @Test func `an override replaces the name and moves the country in the list`() throws {
    let (cz, be) = (try code("CZ"), try code("BE"))
    let names = CountryNames(language: .english, overrides: [cz: "A Republic"])
    #expect(names[cz] == "A Republic")
    #expect(names.precedes(cz, be))
    #expect(CountryNames(language: .english).precedes(be, cz))
  }

  @Test(arguments: [
    ("en", ["HR", "CI", "CR", "CU"], ["CR", "CI", "HR", "CU"]),
    ("en", ["ZW", "AX", "AF", "AL"], ["AF", "AX", "AL", "ZW"]),
    ("sv", ["ZW", "AX", "AF", "AT", "TL"], ["AF", "ZW", "AX", "AT", "TL"]),
    ("da", ["ZW", "AX", "AT", "AF"], ["AF", "ZW", "AT", "AX"]),
    ("nb", ["ZW", "AX", "AT", "AF"], ["AF", "ZW", "AT", "AX"]),
    ("fr", ["ES", "EG", "EE", "ET", "FJ", "US"], ["EG", "ES", "EE", "US", "ET", "FJ"]),
    ("de", ["EG", "AF", "AT", "OM", "PK"], ["AF", "EG", "OM", "AT", "PK"]),
    ("ru", ["JP", "BE", "AU", "TT", "UA"], ["AU", "BE", "TT", "UA", "JP"]),
    ("bg", ["JP", "BE", "AU", "UA"], ["AU", "BE", "UA", "JP"]),
    ("km", ["AF", "LA", "VN", "KH", "FR"], ["KH", "FR", "VN", "LA", "AF"]),
  ])
  func `lists follow the collation of the language`(language: String, given: [String], expected: [String]) throws {
    let names = CountryNames(language: try #require(LanguageTag(language)))
    #expect(names.sorted(try given.map(code)).map(\.alpha2) == expected)
  }

  @Test func `sorting things keeps those of one country in their order`() throws {
    let (be, fr) = (try code("BE"), try code("FR"))
    let things = [(fr, 1), (be, 2), (fr, 3), (be, 4)]
    #expect(CountryNames(language: .english).sorted(things, by: \.0).map(\.1) == [2, 4, 1, 3])
  }

  private func code(_ text: String) throws -> CountryCode { try #require(CountryCode(text)) }
}
