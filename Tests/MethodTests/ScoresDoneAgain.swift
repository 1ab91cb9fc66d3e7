import Checks
import EndToEnd
import Formats
import Foundation
import Publication
import Testing
import ToolsSupport
import Workspace

/// Whether a reader has every number that a score is made of.
@Suite("Scores done again") struct ScoresDoneAgain {
  private static let framework = """
    title: Numbers
    goals:
      - id: all
        name: All
        indicators:
          - {number: 1.1, name: One, measure: {direction: more, denominator: people, per: 1000, goalposts: [0, 20]}}
          - {number: 1.2, name: Two, measure: {direction: less, target: 4, normalise: {by: distance-to-target}}}
          - {number: 1.3, name: Three, measure: {direction: more, normalise: {by: min-max}}}
          - {number: 1.4, name: Four, measure: {direction: less, normalise: {by: z-score}}}
          - {number: 1.5, name: Five, measure: {direction: more, normalise: {by: percent-rank}}}
    method:
      steps: [{impute: {by: group-median, group: region}}, {treat: {winsorise-at-most: 1, then: none}}]
      normalise: {by: goalposts}
      scores:
        - {id: total, name: Total, of: {1.1: 2, 1.2: 1, 1.4: 1, 1.5: 4}, subtract: {1.3: 0.5}}
      cut-points: rounded
    categories:
      - {id: low, label: Low, definition: D., symbol: "▼", colour: "#a4271c"}
      - {id: high, label: High, definition: D., symbol: "▲", colour: "#1f5f8b"}
    category-rule:
      cases: [{category: high, when: [{score: total, at-least: 50}]}, {category: low, otherwise: true}]

    """
  private static let groups =
    "country,name,region\none,One,north\ntwo,Two,north\nthree,Three,north\nfour,Four,\nfive,Five,south\n"
  /// 1.2 of three is filled from one and two; four is in no region, so its gap stays. 1.4 has an outlier.
  private static let values = """
    country,indicator,value,status
    one,1.1,3,
    one,people,300,
    one,1.2,6,
    one,1.3,1,
    one,1.4,1,
    one,1.5,7,
    two,1.1,1,
    two,people,200,
    two,1.2,10,
    two,1.3,3,
    two,1.4,2,
    two,1.5,7,
    three,1.1,2,
    three,people,100,
    three,1.2,,no-data
    three,1.3,2,
    three,1.4,3,
    three,1.5,9,
    four,1.1,1,
    four,people,100,
    four,1.2,,no-data
    four,1.3,2,
    four,1.4,2,
    four,1.5,1,
    five,1.1,1,
    five,people,50,
    five,1.2,7,
    five,1.3,2,
    five,1.4,1000,
    five,1.5,2,

    """

  private static func workspace(in language: String = "en") throws -> TemporaryFolder {
    let folder = try TemporaryFolder("again")
    try folder.write(
      "title: T\npublisher: {name: P}\nlanguages: [\(language)]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    try folder.write(framework, to: "frameworks/f.yaml")
    try folder.write("title: E\nas-of: 2024\nframework: f\n", to: "editions/2024/edition.yaml")
    try folder.write(groups, to: "editions/2024/groups.csv")
    try folder.write(values, to: "editions/2024/values.csv")
    return folder
  }

  @Test func `denominators, goalposts, targets, subtracted weights and cut points stand in the rules`() async throws {
    let folder = try Self.workspace()
    let text = try await BuiltCommand.run(["score", folder.path]).output
    for sentence in [
      "1.1 is divided by people, then multiplied by 1000.", "The goalposts of 1.1 are 0 and 20.",
      "The target of 1.2 is 4.", "less 0.5 × 1.3", "The categories compare scores as they are published.",
    ] { #expect(text.contains(sentence), "\(text)") }
  }

  @Test(arguments: [
    (
      "en",
      [
        "Indicator 1.1 is divided by people, then multiplied by 1,000.",
        "The goalposts of indicator 1.1 are 0 and 20.", "The target of indicator 1.2 is 4.", "0.5 × 1.3",
      ]
    ),
    ("fr", ["L’indicateur 1.1 est divisé par people, puis multiplié par", "La cible de l’indicateur 1.2 est 4."]),
    ("nl", ["Indicator 1.1 wordt gedeeld door people en daarna", "Het streefgetal van indicator 1.2 is 4."]),
    ("de", ["Indikator 1.1 wird durch people geteilt und dann", "Das Ziel von Indikator 1.2 ist 4."]),
  ]) func `the methodology says them in its language`(language: String, sentences: [String]) throws {
    let folder = try Self.workspace(in: language)
    let dossier = try #require(WorkspaceReader.read(folder.path).dossier)
    let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)
    var outlet: any Outlet = KeepingOutlet()
    for emission in Site(of: Review(of: dossier).editions, options: options).emissions { try emission.run(&outlet) }
    let files = (outlet as? KeepingOutlet)?.files ?? [:]
    let page = try #require(files.first { $0.key.hasSuffix("\(language)/methodology.html") }?.value)
    for sentence in sentences { #expect(page.contains(sentence), "\(sentence)") }
  }
}
