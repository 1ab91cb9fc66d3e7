import Foundation
import Scoring
import Testing
import ToolsSupport

/// COINr's ASEM tables from a workspace in our formats: framework, values.csv and groups.csv.
@Suite(
  "ASEM from a workspace",
  .enabled(if: SharedTable.isThere("asem"), "../shared/data/asem is not there: nothing is compared with COINr's tables")
)
struct AsemScores {
  private let asem: AsemWorkspace

  init() throws { asem = try AsemWorkspace() }

  /// Scores and places of every unit and node against two published tables.
  private func compare(_ judged: Judged, scores: String, places: String) throws {
    let scores = try SharedTable("asem/" + scores), places = try SharedTable("asem/" + places)
    for node in asem.nodes {
      let published = Dictionary(uniqueKeysWithValues: zip(scores.texts("uCode"), scores.numbers(node.name)))
      let ranks = Dictionary(uniqueKeysWithValues: zip(places.texts("uCode"), places.numbers(node.name)))
      for unit in asem.units {
        let entry = try #require(judged.unit(unit)?.entries.first { $0.id.text == node.id })
        let ours = try #require(entry.value), theirs = try #require(published[unit] ?? nil)
        #expect(ours.isExact && abs(ours.low - theirs) < 1e-9, "\(unit) \(node.name)")
        #expect((entry.places?.lowerBound).map(Double.init) == ranks[unit], "\(unit) \(node.name)")
      }
    }
  }

  @Test func `raw data with gaps`() throws {
    let judged = try asem.judged("normalise: {by: min-max, to: [0, 100]}", denominated: false)
    #expect(judged.findings == [])
    try compare(
      judged, scores: "10_rawNA_agg_minmax0_100_amean.csv", places: "10_rawNA_rank_minmax0_100_amean.csv")
  }

  @Test func `the worked example with all its steps`() throws {
    let judged = try asem.judged(
      """
      steps:
        - impute: {by: group-mean, group: EurAsia_group}
        - screen: {minimum-data: 90%}
        - treat: {skew: 2, kurtosis: 3.5, winsorise-at-most: 5, then: log}
      normalise: {by: min-max, to: [0, 100]}
      """)
    #expect(judged.findings == [])
    try compare(judged, scores: "30_example_Aggregated.csv", places: "30_example_ranks_amean.csv")
  }

  @Test func `a geometric mean of zeros is refused, and taken from 1 on`() throws {
    let refused = try asem.judged("normalise: {by: min-max, to: [0, 100]}", by: "geometric")
    #expect(refused.findings.contains { $0.contains("scores: found the score physical, which cannot be computed") })
    let taken = try asem.judged("normalise: {by: min-max, to: [1, 100]}", by: "geometric")
    #expect(taken.findings == [])
  }
}
