import Testing

@testable import Cards

@Suite struct CountryFinders {
  @Test func `codes of two and three letters are found in any case`() {
    let finder = CountryFinder(.code)
    #expect(["BE", "bel", "xkx", "XK"].map { finder.find($0)?.alpha2 } == ["BE", "BE", "XK", "XK"])
    #expect(finder.find("ZZZ") == nil)
  }

  @Test func `numbers are found with and without leading zeros, every country has one`() {
    let finder = CountryFinder(.m49)
    #expect(["056", "56", "4", "412"].map { finder.find($0)?.alpha2 } == ["BE", "BE", "AF", "XK"])
    #expect(CountryTable.m49.split(whereSeparator: \.isWhitespace).count == CountryCode.all.count)
  }

  @Test(arguments: [
    ("Côte d'Ivoire", "CI"), ("IVORY COAST", "CI"), ("Korea, Rep.", "KR"), ("Viet Nam", "VN"),
    ("Bolivia (Plurinational State of)", "BO"), ("the Gambia", "GM"), ("Congo, Dem. Rep.", "CD"),
    ("Türkiye", "TR"), ("Sao Tome and Principe", "ST"), ("United States", "US"), ("Bosnia & Herzegovina", "BA"),
    ("Congo, Rep.", "CG"), ("Niger", "NE"), ("Nigeria", "NG"), ("Eswatini", "SZ"), ("Micronesia, Fed. Sts.", "FM"),
    ("Hong Kong, China (SAR)", "HK"), ("Eswatini (Kingdom of)", "SZ"), ("Korea (Democratic People's Rep. of)", "KP"),
    ("China, Macao SAR", "MO"), ("Dominican Rep.", "DO"), ("Central African Rep.", "CF"), ("Dem. Rep. Congo", "CD"),
    ("Czech Rep.", "CZ"), ("Republic of Ireland", "IE"), ("Palestine/West Bank", "PS"), ("S. Korea", "KR"),
  ])
  func `names that tables use are found`(name: String, code: String) {
    #expect(CountryFinder(.name).find(name)?.alpha2 == code)
  }

  @Test(arguments: [
    ("Congo", "CD CG"), ("the KOREA", "KP KR"), ("Virgin Islands", "VG VI"), ("Saint Martin", "MF SX"),
    ("Guiana", "GF GY"), ("Guinea", ""), ("Sudan", ""), ("Micronesia", ""), ("Samoa", ""), ("Ireland", ""),
    ("Macedonia", ""), ("Nowhere", ""),
  ])
  func `a name that several countries go by is none's, and they are named`(name: String, codes: String) {
    let finder = CountryFinder(.name)
    #expect(finder.candidates(name).map(\.alpha2).joined(separator: " ") == codes)
    #expect(codes.isEmpty || finder.find(name) == nil)
  }

  @Test func `names are shared in other languages as well`() throws {
    let finder = CountryFinder(.name, language: try #require(LanguageTag("fr")))
    #expect(finder.candidates("Corée").map(\.alpha2) == ["KP", "KR"])
    #expect(finder.candidates("Congo").map(\.alpha2) == ["CD", "CG"])
  }

  @Test func `each country is found by its own name, in several languages`() {
    for language in ["en", "fr", "de", "nl", "es", "ar"].compactMap({ LanguageTag($0) }) {
      let names = CountryNames(language: language), finder = CountryFinder(.name, language: language)
      for code in CountryCode.all { #expect(finder.find(names[code]) == code, "\(names[code])") }
    }
  }

  @Test func `no other name of a country is another country's`() {
    var seen: [String: String] = [:]
    for line in CountryAliases.english.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      #expect(CountryCode(parts[0]) != nil)
      for alias in parts[1].split(separator: ";") {
        let plain = CountryFinder.plain(alias)
        #expect(seen[plain] ?? parts[0] == parts[0], "\(alias)")
        seen[plain] = parts[0]
      }
    }
  }
}
