import Cards
import EndToEnd
import Scoring
import Testing
import Workspace

/// What the indicators of a workspace's scores have in common.
@Suite struct `What indicators share` {
  /// C falls as A and B rise, and is taken off: all three say the same.
  @Test func `what is subtracted is turned round for Cronbach's alpha`() throws {
    let folder = try TemporaryFolder("relations")
    try folder.write(
      "title: T\npublisher: {name: P}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    try folder.write(
      """
      title: F
      goals:
        - id: g
          name: G
          indicators:
            - {number: A, name: A, measure: {direction: more}}
            - {number: B, name: B, measure: {direction: more}}
            - {number: C, name: C, measure: {direction: more}}
      method:
        normalise: {by: none}
        scores:
          - {id: index, name: Index, of: [A, B], subtract: [C]}

      """, to: "frameworks/f.yaml")
    try folder.write("title: E\nas-of: 2024\nframework: f\n", to: "editions/e/edition.yaml")
    let rows = ["XA": (1, 9), "XB": (4, 6), "XC": (6, 4)].map { "\($0),A,\($1.0)\n\($0),B,\($1.0)\n\($0),C,\($1.1)\n" }
    try folder.write("country,indicator,value\n" + rows.sorted().joined(), to: "editions/e/values.csv")
    let dossier = try #require(WorkspaceReader.read(folder("").path).dossier)
    let ranking = try EditionRanking(of: dossier.editions[0], in: dossier.frameworks[0])
    let alpha = try #require(IndicatorRelations(ranking)?.groups.first?.alpha)
    #expect(abs(alpha - 1) < 1e-12)
  }
}
