import Mutants
import Testing

@testable import Checks

/// The rules `campaign` and `campaign-title`.
@Suite("Campaign rules") struct CampaignRuleTests {
  private static let petition = "editions/e1/BE/petition.yaml"

  @Test func `petitions close after they open, the campaign's and a country's own`() throws {
    try expectFindings(
      "closes: 2011-06-30", "closes: 2009-06-30", in: "campaign.yaml",
      "campaign.yaml:1:1 campaign: found closes 2009-06-30 before opens 2010-01-01; expected opens before closes")
    try expectFindings(
      "title: Act", "closes: 2009-12-31\ntitle: Act", in: Self.petition,
      "editions/e1/BE/petition.yaml:1:1 campaign: found closes 2009-12-31 before opens 2010-01-01; expected opens before "
        + "closes")
    try expectFindings("closes: 2011-06-30", "closes: 2010-01-01", in: "campaign.yaml")
  }

  @Test func `milestones climb, up to the goal in force`() throws {
    try expectFindings("title: Act", "milestones: [10, 100]\ntitle: Act", in: Self.petition)
    try expectFindings(
      "title: Act", "milestones: [100, 100, 101]\ntitle: Act", in: Self.petition,
      "editions/e1/BE/petition.yaml:1:1 campaign: found the milestone 100 after 100; expected milestones that climb",
      "editions/e1/BE/petition.yaml:1:1 campaign: found the milestone 101 above the goal 100; expected milestones up to "
        + "the goal")
    try expectFindings("title: Act", "goal: 101\nmilestones: [101]\ntitle: Act", in: Self.petition)
  }

  @Test func `a reminder comes before what was not confirmed is erased`() throws {
    try expectFindings(
      "goal: 100", "goal: 100\nexpiry-days: 3", in: "campaign.yaml",
      "campaign.yaml:1:1 campaign: found reminder-days 3, expiry-days 3; expected a reminder before what was not confirmed "
        + "is erased")
  }

  @Test func `what people agree to stands in every language of the workspace`() throws {
    try expectFindings(
      "news: {en: Write to me., fr: Écrivez-moi.}", "news: Write to me.", in: "campaign.yaml",
      "campaign.yaml:1:1 warning campaign: found consents: news without fr; expected the text in every language of the "
        + "workspace")
    try expectFindings(
      "privacy: {en: Little., fr: Peu.}", "privacy: {fr: Peu.}", in: "campaign.yaml",
      "campaign.yaml:1:1 warning campaign: found privacy without en; expected the text in every language of the workspace"
    )
  }

  @Test func `a petition is fine without a campaign; a goal that nobody can sign for is told`() throws {
    let files = Sound.files.without("campaign.yaml")
    #expect(try files.checked() == [])
    let found = try files.replacing("title: Act", by: "goal: 9\ntitle: Act", in: Self.petition).checked()
    #expect(
      found == [
        "editions/e1/BE/petition.yaml:1:1 warning campaign: found what is said of signing, without campaign.yaml; expected "
          + "the file campaign.yaml, or a petition that is shown alone"
      ])
  }

  @Test(arguments: [
    ("en", "Stop sexual abuse", "sexual"), ("en", "Against child trafficking", "trafficking"),
    ("en", "Voices of victims", "victims"), ("fr", "Contre la traite", "traite"), ("fr", "Stop aux abus", "abus"),
    ("fr", "Non à la pédopornographie", "pédopornographie"), ("nl", "Stop kindermisbruik", "kindermisbruik"),
    ("nl", "Tegen seksueel geweld", "seksueel"), ("de", "Gegen Kindesmissbrauch", "Kindesmissbrauch"),
    ("de", "Schluss mit Ausbeutung", "Ausbeutung"),
  ])
  func `a title that names abuse is refused`(language: String, title: String, word: String) throws {
    let files = Sound.files
      .replacing("languages: [en, fr]", by: "languages: [en, fr, nl, de]", in: "workspace.yaml")
      .replacing("title: {en: A promise, fr: Une promesse}", by: "title: {\(language): \(title)}", in: "campaign.yaml")
    let found = try files.checked().filter { $0.contains(" campaign-title: ") }
    #expect(
      found == [
        "campaign.yaml:1:1 campaign-title: found “\(word)” in the title in \(language); expected a title that does not say "
          + "what was done to children; try say what the campaign wants: a promise kept, a safe childhood"
      ])
  }

  @Test(arguments: [
    ("en", "Safe to tell"), ("en", "Essex keeps its promise"), ("fr", "Violette et les violons"),
    ("fr", "Des promesses faites aux enfants"), ("nl", "Kinderen veilig online"), ("de", "Versprochen ist versprochen"),
  ])
  func `other titles are not`(language: String, title: String) throws {
    let files = Sound.files
      .replacing("languages: [en, fr]", by: "languages: [en, fr, nl, de]", in: "workspace.yaml")
      .replacing("title: {en: A promise, fr: Une promesse}", by: "title: {\(language): \(title)}", in: "campaign.yaml")
    #expect(try files.checked().filter { $0.contains(" campaign-title: ") } == [])
  }
}
