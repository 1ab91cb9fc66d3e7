import Cards
import Testing

/// The table of treaties, asked by country and date.
@Suite struct TreatyRegisterTests {
  private static let place = Place(file: "treaties/status.csv", line: 2)

  private static func code(_ text: String) throws -> CountryCode { try #require(CountryCode(text)) }

  private static func date(_ text: String?) -> PartialDate? { text.flatMap { PartialDate($0) } }

  private static func id<Value>(_ text: String) throws -> Identifier<Value> { try #require(Identifier<Value>(text)) }

  private static func treaty(
    openTo: TreatyOpenness = .all, territories: [CountryCode: CountryCode] = [:], complete: String? = nil,
    inForce: String? = nil
  ) throws -> Instrument {
    let name = Text(original: .init(language: .english, value: "T", isStale: false), translations: [])
    return Instrument(
      id: try id("t"), short: name, title: name, body: nil, adopted: date("2000-05-25"), inForce: date(inForce),
      firstReport: nil, openTo: openTo, territories: territories, complete: date(complete), sources: [], place: place)
  }

  private static func row(
    _ party: String, territory: String? = nil, signed: String? = nil, bound: String? = nil, inForce: String? = nil,
    denounced: String? = nil, ends: String? = nil
  ) throws -> Ratification {
    Ratification(
      party: try code(party), instrument: Located(try id("t"), place), territory: try territory.map(code),
      signed: date(signed), bound: date(bound), act: nil, inForce: date(inForce), denounced: date(denounced),
      ends: date(ends), note: nil, sources: [], place: place)
  }

  private static func standing(
    _ country: String, on day: String, _ treaty: Instrument, _ rows: [Ratification]
  ) throws -> TreatyStanding {
    TreatyRegister([treaty], rows).standing(
      of: try code(country), to: treaty, on: try #require(PartialDate(day)))
  }

  @Test func `who has consented is bound, and a party once the treaty is in force`() throws {
    let treaty = try Self.treaty(inForce: "2002-01-18")
    let rows = [try Self.row("BE", signed: "2000-09-06", bound: "2001-06-01")]
    #expect(try Self.standing("BE", on: "2000-09-05", treaty, rows).status == .notBound)
    #expect(try Self.standing("BE", on: "2001-05-31", treaty, rows).status == .signatory)
    #expect(try Self.standing("BE", on: "2001-06-01", treaty, rows).status == .notYetInForce)
    #expect(try Self.standing("BE", on: "2002-01-18", treaty, rows).status == .party)
    let later = [try Self.row("BE", bound: "2006-03-17", inForce: "2006-04-17")]
    #expect(try Self.standing("BE", on: "2006-04-16", treaty, later).status == .notYetInForce)
    #expect(try Self.standing("BE", on: "2006-04-17", treaty, later).status == .party)
  }

  @Test func `who leaves is bound until the denunciation takes effect`() throws {
    let treaty = try Self.treaty()
    let rows = [try Self.row("BE", bound: "2006", denounced: "2010-01-05", ends: "2011-01-05")]
    #expect(try Self.standing("BE", on: "2010-12-31", treaty, rows).status == .party)
    #expect(try Self.standing("BE", on: "2011-01-05", treaty, rows).status == .notBound)
    let atOnce = [try Self.row("BE", bound: "2006", denounced: "2010-01-05")]
    #expect(try Self.standing("BE", on: "2010-01-05", treaty, atOnce).status == .notBound)
  }

  @Test func `a territory follows what its state declared for it`() throws {
    let treaty = try Self.treaty()
    let rows = [
      try Self.row("CN", bound: "2002-12-03"), try Self.row("CN", territory: "MO", bound: "2002-12-03"),
      try Self.row("CN", territory: "HK"),
    ]
    let macao = try Self.standing("MO", on: "2010", treaty, rows)
    #expect(macao.status == .party)
    #expect(macao.ground == .declared)
    #expect(try Self.standing("HK", on: "2010", treaty, rows).status == .notBound)
  }

  @Test func `of a territory nothing is known where neither its state nor the treaty says anything`() throws {
    let rows = [try Self.row("DK", bound: "2003-07-24")]
    let silent = try Self.standing("GL", on: "2010", Self.treaty(), rows)
    #expect(silent.status == nil)
    #expect(silent.ground == .unstated)
    let following = try Self.treaty(territories: [Self.code("GL"): Self.code("DK")])
    #expect(try Self.standing("GL", on: "2010", following, rows).status == .party)
    #expect(try Self.standing("GL", on: "2010", following, rows).ground == .follows)
    #expect(try Self.standing("GL", on: "2010", following, []).status == nil)
  }

  @Test func `a territory is bound no longer than its state`() throws {
    let treaty = try Self.treaty()
    let rows = [
      try Self.row("DK", bound: "2003", denounced: "2009"), try Self.row("DK", territory: "GL", bound: "2004"),
    ]
    #expect(try Self.standing("GL", on: "2008", treaty, rows).status == .party)
    #expect(try Self.standing("GL", on: "2010", treaty, rows).status == .notBound)
  }

  @Test func `a treaty does not apply to whom it is not open`() throws {
    let most = try Self.treaty(openTo: .allBut([Self.code("TW"), Self.code("XK")]), complete: "2015-03")
    #expect(try Self.standing("TW", on: "2010", most, []).status == .notApplicable)
    #expect(try Self.standing("TW", on: "2010", most, []).ground == .closed)
    let few = try Self.treaty(openTo: .only([Self.code("BE")]))
    #expect(try Self.standing("XK", on: "2010", few, []).status == .notApplicable)
    #expect(try Self.standing("BE", on: "2010", few, []).status == nil)
  }

  @Test func `who is not in a whole list had taken no step by its day`() throws {
    let treaty = try Self.treaty(complete: "2015-03")
    #expect(try Self.standing("US", on: "2015-03", treaty, []).status == .notBound)
    #expect(try Self.standing("US", on: "2015-03-15", treaty, []).ground == .unlisted)
    #expect(try Self.standing("US", on: "2015-04-01", treaty, []).status == nil)
    #expect(try Self.standing("US", on: "2000-05-24", treaty, []).status == .notApplicable)
  }

  @Test func `a condition holds as far as the table says`() throws {
    let treaty = try Self.treaty(inForce: "2002-01-18"), id = treaty.id
    let day = try #require(PartialDate("2001-12-31"))
    func status(_ step: TreatyTest.Step, _ rows: [Ratification]) throws -> Fulfilment.Status {
      let test = TreatyTest(step, [Located(id, Self.place)])
      return test.status(test.standings(of: try Self.code("BE"), in: TreatyRegister([treaty], rows), on: day))
    }
    let consented = [try Self.row("BE", bound: "2001")]
    #expect(try status(.bound, consented) == .met)
    #expect(try status(.signed, consented) == .met)
    #expect(try status(.inForce, consented) == .unmet)
    let signed = [try Self.row("BE", signed: "2001")]
    #expect(try status(.signed, signed) == .met)
    #expect(try status(.bound, signed) == .unmet)
    #expect(try status(.bound, []) == .unknown)
  }

  @Test(arguments: [
    "reservation", "declaration 2001", "objection 2001-02-03", "reservation 1991-12-16/2005-03-01",
    "territorial-application 2003-05",
  ]) func `a statement is written as it was read`(_ text: String) {
    #expect(TreatyStatement(text)?.text == text)
  }

  @Test(arguments: [
    "", "reserve", "reservation 1991-13", "reservation 2005/1991", "reservation 1991 2005", "/", "objection /",
  ])
  func `what is no statement is none`(_ text: String) { #expect(TreatyStatement(text) == nil) }

  @Test func `a statement stands from its day until it is withdrawn`() throws {
    let statement = try #require(TreatyStatement("reservation 1991-12-16/2005-03-01"))
    #expect(!statement.stood(on: try #require(PartialDate("1991-12-15"))))
    #expect(statement.stood(on: try #require(PartialDate("2005-02-28"))))
    #expect(!statement.stood(on: try #require(PartialDate("2005-03-01"))))
  }
}
