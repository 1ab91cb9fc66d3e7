import Foundation
import Testing

@testable import Cards

@Suite struct `Country codes` {
  @Test func `the table holds the 249 assigned codes and Kosovo, in order`() {
    #expect(CountryCode.all.count == 250)
    #expect(CountryCode.all == CountryCode.all.sorted())
    #expect(CountryCode.all.first?.alpha2 == "AD")
    #expect(CountryCode.all.last?.alpha2 == "ZW")
    #expect(Set(CountryCode.all.map(\.alpha3)).count == 250)
  }

  @Test(arguments: CountryCode.all)
  func `every code reads back from its own text`(code: CountryCode) {
    #expect(CountryCode(code.alpha2) == code)
    #expect(code.alpha2.utf8.count == 2)
    #expect(code.alpha3.utf8.count == 3)
  }

  @Test(arguments: [
    ("UK", "GB"), ("uk", "GB"), ("EL", "GR"), ("gbr", "GB"), ("BEL", "BE"), ("be", "BE"), ("GER", "DE"), ("DEU", "DE"),
    ("XKX", "XK"),
  ])
  func `another code in common use means a country`(text: String, code: String) {
    #expect(CountryCode.meant(by: text)?.alpha2 == code)
  }

  @Test(arguments: ["", "Z", "ZZ", "ZZZ", "Belgium", "éé", "1"])
  func `what no code in use is means none`(text: String) { #expect(CountryCode.meant(by: text) == nil) }

  @Test(arguments: [("BE", "BEL"), ("NO", "NOR"), ("XK", "XKX"), ("GB", "GBR"), ("VA", "VAT"), ("CI", "CIV")])
  func `alpha-3 stands beside alpha-2`(two: String, three: String) {
    #expect(CountryCode(two)?.alpha3 == three)
  }

  @Test(arguments: [
    "", "B", "BEL", "be", "Be", "UK", "EU", "UN", "ZZ", "XX", "AA", "B\u{301}", "ÄB", " BE", "BE ", "1A", "false", "🇧🇪",
  ])
  func `anything else is refused`(text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test func `a code takes two bytes`() {
    #expect(MemoryLayout<CountryCode>.size == 2)
  }
}
