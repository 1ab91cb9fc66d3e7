import Testing

@testable import Checks

/// The rules `official-count` and `share-whole`.
@Suite("Small count rules") struct SmallCountRules {
  @Test func `what is official has an office's public source`() throws {
    let path = "editions/e1/BE/statistics.csv"
    func found(_ cells: String) throws -> [String] {
      try Sound.files.with(path, "series,period,form,value,published,source\n" + cells + "\n").checked()
    }
    let expected =
      "; expected a public source by a state or an intergovernmental body (sources.yaml); try leave published empty; a "
      + "small count is then withheld"
    #expect(try found("victims,2007,travel,5,official,law") == [])
    #expect(
      try found("victims,2007,travel,5,official,report") == [
        path + ":2 official-count: found a count as official by report" + expected
      ])
    #expect(
      try found("victims,2007,travel,5,official,") == [
        path + ":2 official-count: found a count as official without source" + expected
      ])
  }

  @Test func `a share is a share of a count`() throws {
    try expectFindings(
      "about: children}", "about: children, of: victim}", in: "series.yaml",
      "series.yaml:3:66 share-whole: found the series victim; expected a series of people, cases or a count; try victims"
    )
    try expectFindings(
      "about: victims}", "about: victims, of: share}", in: "series.yaml",
      "series.yaml:2:68 share-whole: found of in a series of people; expected of in a series of percent alone; try unit: "
        + "percent")
  }
}

/// The rule `small-count`.
@Suite("Small count rule") struct SmallCountRuleTests {
  private let rule = "small-count"

  @Test(arguments: [
    ("en", "In 2008 the shelter took in 4 girls [@report]."), ("en", "Two victims were found in 2007 [@report]."),
    ("en", "Of 160 children, 7 were boys [@report]."), ("en", "In 2007 about 8 children came back."),
    ("fr", "En 2008, le foyer a accueilli 4 filles [@report]."),
    ("fr", "En 2007, deux victimes ont été trouvées [@report]."),
    ("nl", "In 2008 ving het huis 4 meisjes op [@report]."),
    ("nl", "In 2007 werden twee slachtoffers gevonden [@report]."),
    ("de", "Im Jahr 2008 nahm das Haus 4 Mädchen auf [@report]."),
    ("de", "Im Jahr 2007 wurden zwei Opfer gefunden [@report]."),
  ])
  func `a few children in digits or of a year are an error`(language: String, text: String) throws {
    let found = try Told(language: language, narrative: text + "\n").findings(of: rule)
    #expect(found.map(\.severity) == [.error], "\(found.map(\.line))")
    #expect(found.first?.expected == "no number of children or victims below 10")
  }

  @Test func `a few in words alone are a warning`() throws {
    let found = try Told(narrative: "Two children came [@report].\n").findings(of: rule)
    #expect(found.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("en", "In 2008 the shelter took in 4 girls [@law]."),
    ("en", "In 2008 the shelter took in fewer than ten girls [@report]."),
    ("en", "In 2008 the shelter had room for 8 children [@report]."),
    ("en", "In 2008 the shelter took in 14 girls [@report]."),
    ("en", "In 2008 courts convicted 3 men [@report]."), ("en", "In 2008 there were 4 children's homes [@report]."),
    ("en", "One in five children has been asked [@report]."),
    ("en", "At least 3 victims were heard in 2008 [@report]."),
    ("fr", "En 2008, trois ministères ont aidé les enfants [@report]."),
    ("nl", "In 2008 hielpen drie ministeries de kinderen [@report]."),
    ("de", "Im Jahr 2008 halfen drei Ministerien den Kindern [@report]."),
  ])
  func `what an office publishes, what is room and what counts others is left alone`(language: String, text: String)
    throws
  {
    #expect(try Told(language: language, narrative: text + "\n").findings(of: rule).map(\.line) == [])
  }

  @Test func `a figure that the statistics withhold is an error, whoever is cited`() throws {
    var told = Told(narrative: "Of the victims of 2007, 612 were girls [@law].\n")
    told.files["editions/e1/BE/statistics.csv"] =
      "series,period,sex,value\nvictims,2007,,619\nvictims,2007,female,612\nvictims,2007,male,7\n"
    let found = try told.findings(of: rule)
    #expect(found.map(\.expected) == ["no figure: the statistics withhold it (editions/e1/BE/statistics.csv:3)"])
    told.narrative = "Of the victims of 2007, 7 were boys [@law].\n"
    try told.expect(1, of: rule, "the statistics withhold it")
    told.narrative = "In 2007 there were 619 victims [@law].\n"
    try told.expect(0, of: rule)
  }

  @Test func `a figure that the statistics have from an office may be told`() throws {
    var told = Told(narrative: "In 2007 there were 7 boys [@report].\n")
    told.files["editions/e1/BE/statistics.csv"] =
      "series,period,sex,value,published,source\nvictims,2007,male,7,official,law\n"
    try told.expect(0, of: rule)
    told.narrative = "In 2008 there were 7 boys [@report].\n"
    try told.expect(1, of: rule)
  }

  @Test func `remarks on figures and on gaps are read`() throws {
    var told = Told()
    told.files["editions/e1/BE/statistics.csv"] =
      "series,period,value,source,quality\nvictims,2007,160,report,Among them 5 boys.\n"
    told.files["editions/e1/BE/gaps.csv"] = "subject,kind,note\nBoys,not-disaggregated,In 2007 there were 3 boys.\n"
    try told.expect(2, of: rule, "no number of children or victims below 10")
  }

  @Test func `a workspace's own threshold holds here too`() throws {
    var told = Told(narrative: "In 2008 the shelter took in 4 girls [@report].\n")
    told.files["workspace.yaml"] =
      Sound.files[text: "workspace.yaml"]
      .replacing("languages: [en, fr]", with: "languages: [en]") + "small-counts: 3\n"
    try told.expect(0, of: rule)
  }
}

/// The rule `service-place`.
@Suite("Service place rule") struct ServicePlaceRuleTests {
  @Test func `a shelter has no name but its operator's, and no address`() throws {
    func found(_ fields: String) throws -> [String] {
      try Sound.files.replacing(
        "indicators:", by: "services: [{id: house, kind: shelter, by: [ngo], \(fields)}]\nindicators:", in: Sound.card
      ).checked()
    }
    #expect(try found("region: The north, capacity: 12") == [])
    #expect(try found("name: The House, named-by: [report]") == [])
    #expect(
      try found("name: The House") == [
        Sound.card
          + ":1:12 service-place: found a shelter's name, “The House”; expected named-by: a public source in which "
          + "the operator publishes the name; try delete the name"
      ])
    #expect(
      try found("offers: Beds at 12 High Street.") == [
        Sound.card
          + ":1:12 service-place: found an address in what is said of a shelter, “12 High Street”; expected its "
          + "region alone; try delete the address"
      ])
  }

  @Test(arguments: [
    ("In the rue Haute 12 since May", "rue Haute 12"), ("Au 12, rue de la Paix", "12, rue de la Paix"),
    ("Kerkstraat 5b is open", "Kerkstraat 5b"), ("in der Schillerstraße 7.", "Schillerstraße 7"),
    ("The 12 beds on 3 Old Mill Road", "3 Old Mill Road"),
  ])
  func `addresses are known by their words and order`(text: String, address: String) {
    #expect(StreetAddress.found(in: text) == address)
  }

  @Test(arguments: [
    "12 children lived on the street", "Of 40 beds in the north 12 are free", "Die Hilfe geht ihren Weg 3 Monate lang",
    "Une rue sur trois, 12 places", "In 2007 Wall Street gave 500,000",
  ])
  func `numbers beside streets are no addresses`(text: String) {
    #expect(StreetAddress.found(in: text) == nil)
  }
}
