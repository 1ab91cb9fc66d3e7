import Cards
import Testing

@Suite("Bindings") struct BindingReaderTests {
  private static let place = Place(file: "editions/e1/BE/situation.en.md", line: 3)

  private func read(_ text: String, _ country: String? = "BE") throws -> Binding {
    try BindingReader.read(text, of: country.flatMap { CountryCode($0) }, at: Self.place)
  }

  private func problem(_ text: String) -> BindingReader.Problem? {
    do throws(BindingReader.Problem) {
      _ = try BindingReader.read(text, of: CountryCode("BE"), at: Self.place)
      return nil
    } catch {
      return error
    }
  }

  private func id<Of>(_ text: String) throws -> Identifier<Of> { try #require(Identifier<Of>(text)) }

  @Test func `what is asked for is read, with the country of the folder`() throws {
    #expect(try read("count states").subject == .count(.states))
    #expect(try read(" share  low+high ").subject == .share([id("low"), id("high")]))
    #expect(try read("count low").subject == .count(.inCategories([id("low")])))
    #expect(try read("count indicators care").subject == .count(.indicators(id("care"))))
    #expect(
      try read("count grade green 2.3").subject == .count(.grades(id("green"), IndicatorNumber("2.3"))))
    #expect(try read("as-of year").subject == .asOf(isYear: true))
    #expect(try read("score total").subject == .score(nil))
    #expect(try read("treaty opsc signed-year").subject == .treaty(id("opsc"), .signedYear))
    #expect(try read("rank").unit?.text == "BE")
    #expect(try read("rank", nil).unit == nil)
  }

  @Test func `a country that is named comes before that of the folder, wherever it stands`() throws {
    for text in ["treaty opsc year FR", "treaty FR opsc year", "category FR", "grade 2.3 FR", "grade FR 2.3"] {
      #expect(try read(text).unit?.text == "FR", "\(text)")
    }
    #expect(try read("category flanders").unit?.text == "flanders")
    #expect(try read("score total flanders").unit?.text == "flanders")
    #expect(try read("count grade green LU").unit?.text == "LU")
  }

  @Test func `a figure is named by all that its row has`() throws {
    let binding = try read("statistic calls 2008-01/2008-06 travel 0-17 female LU")
    let period = try #require(Period("2008-01/2008-06"))
    #expect(
      binding.subject
        == .statistic(
          .init(series: try id("calls"), period: period, sex: .female, age: AgeRange("0-17"), form: try id("travel"))))
    #expect(binding.unit?.text == "LU")
    #expect(problem("statistic calls") != nil)
    #expect(problem("statistic calls 2007 travel other-form more") != nil)
  }

  @Test func `forms and words stand behind semicolons`() throws {
    let binding = try read("count low;words; 0=no state;one = # state ; other=# states")
    #expect(binding.style == .words)
    #expect(binding.forms.map(\.numbers.description) == ["0", "one", "other"])
    #expect(binding.forms.map(\.text) == ["no state", "# state", "# states"])
    #expect(try read("count low; Words").style == .capitalWords)
  }

  @Test func `the form of a number is the exact one, else that of the language`() throws {
    let binding = try read("count low; 0=none; 1=une; one=# a; other=# b; many=# c")
    func form(_ number: Int, _ language: String) throws -> String? {
      binding.form(for: Quantity(units: number), in: try #require(LanguageTag(language)))?.text
    }
    #expect(try [0, 1, 2].map { try form($0, "fr") } == ["none", "une", "# b"])
    #expect(try [21, 5].map { try form($0, "ru") } == ["# a", "# c"])
  }

  @Test func `spaces that do not break are kept in forms`() throws {
    #expect(try read("count low; one=#\u{A0}État; other=#\u{A0}États").forms.first?.text == "#\u{A0}État")
  }

  @Test(
    arguments: [
      ("", "a binding without a name", nil),
      ("shaer low", "the binding “shaer”", "share"),
      ("share", "the binding “share”", nil),
      ("share low high", "the binding “share low high”", nil),
      ("share low+low", "the binding “share low+low”", nil),
      ("count", "the binding “count”", nil),
      ("count states 2", "the binding “count states 2”", nil),
      ("grade", "the binding “grade”", nil),
      ("as-of month", "the binding “as-of month”", nil),
      ("treaty opsc yaer", "the binding “treaty opsc yaer”", nil),
      ("count low; wrods", "“wrods” in the binding “count low; wrods”", "words"),
      ("count low; oen=x", "the form “oen” in the binding “count low; oen=x”", "one"),
      ("count low; one=x; one=y", "the form one a second time in “count low; one=x; one=y”", nil),
      ("count low;", "“” in the binding “count low;”", nil),
    ] as [(String, String, String?)])
  func `what nobody understands is told, with the nearest name`(text: String, found: String, mend: String?) {
    let problem = problem(text)
    #expect(problem?.found == found)
    #expect(problem?.mend == mend)
  }

  @Test func `no text makes the reader trap`() {
    var state: UInt64 = 20_261_128
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = [
      "count", "share", "statistic", "treaty", "grade", "score", "rank", "category", "as-of", "states", "grade", "BE",
      "low", "2.3", "2007", "2008-01/2008-06", "0-17", "18+", "female", "year", ";", "; words", "=", "one=", "0=", "#",
      "+", "a+b", "\u{A0}", "é", "👪🏽", "\u{0}", "}", "{", "999999999999999999999", "-1", "１２", "total", "flanders",
    ]
    for _ in 0..<20_000 {
      let text = (0..<next(9)).map { _ in words[next(words.count)] }.joined(separator: next(2) == 0 ? " " : "")
      if let binding = try? read(text) { #expect(!binding.source.isEmpty) }
    }
  }

  @Test func `the country is that of an edition's folder alone`() {
    #expect(BindingReader.country(ofFile: "editions/e1/BE/cases/a.en.md")?.alpha2 == "BE")
    for path in ["editions/e1/overview.en.md", "pages/BE/x.md", "editions/e1/be/card.yaml", "editions/BE", ""] {
      #expect(BindingReader.country(ofFile: path) == nil)
    }
  }
}
