import Cards
import Checks
import EndToEnd
import Foundation
import Scoring
import Testing
import ToolsSupport
import Workspace

/// Editions as the replications see them, against the scores and categories that are published.
@Suite("Rankings of editions") struct EditionRankings {
  private func ranking(at path: String) throws -> EditionRanking {
    let dossier = try #require(WorkspaceReader.read(path).dossier)
    let edition = try #require(dossier.editions.last)
    return try EditionRanking(of: edition, in: try #require(dossier.framework(of: edition)))
  }

  private func ranking(_ name: String) throws -> EditionRanking {
    try ranking(at: Repository.folder.appending(path: "Tests/MethodTests/Workspaces/" + name).path)
  }

  private func check(_ ranking: EditionRanking) throws {
    let nominal = NominalRanking(ranking.plan)
    let scores = EditionScores(try #require(ranking.model))
    for (position, unit) in ranking.units.enumerated() {
      let entry = try #require(scores.scores(of: unit)?.total)
      guard entry.value?.isExact != false else { continue }
      if entry.places.map({ $0.count == 1 }) ?? true { #expect(nominal.ranks[position] == entry.places?.lowerBound) }
      #expect(nominal.scores[position] == entry.value?.low)
      let standing = Standing(
        scores.model.table.grades(of: position), scores.scores(of: position), in: ranking.framework, published: nil)
      if case .undecided = standing {
        let areExact = scores.scores(of: position).entries.allSatisfy { $0.value?.isExact != false }
        #expect(!areExact || nominal.categories[position] == nil)
        continue
      }
      let category = nominal.categories[position].map { ranking.framework.categories[$0].id }
      #expect(category == standing.category)
    }
  }

  @Test(arguments: ["answers", "subscores"])
  func `ranks, scores and categories are those that are published`(name: String) throws {
    try check(try ranking(name))
  }

  /// Scores of measures and grades, caps, single indicators, sums and means, a minimum, in every mixture.
  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `also of rules made by lot`(seed: UInt64) throws {
    var source = Random(seed: seed)
    let folder = try TemporaryFolder("rules")
    for (path, text) in MadeByLot.files(&source) { try folder.write(text, to: path) }
    let ranking = try ranking(at: folder("").path)
    try check(ranking)
    let everything = ranking.variations(Set(VariablePart.allCases), weights: .share(0.25))
    let found = [1, 2].map { Replications(ranking.plan, everything, count: 60, seed: 1, workers: $0) }
    #expect(found[0].failures == found[1].failures && found[0].computed == found[1].computed)
    for unit in ranking.units.indices {
      #expect(found[0].categoryShares(of: unit) == found[1].categoryShares(of: unit))
      #expect(found[0].ranks(of: unit) == found[1].ranks(of: unit))
    }
  }

  @Test func `a number between the bounds is drawn where the method reckons with bounds`() throws {
    let ranking = try ranking("subscores")
    #expect(ranking.canVary(.missing) && !ranking.canVary(.coders))
    let unit = try #require(ranking.units.firstIndex { $0.text == "XC" })
    let variations = ranking.variations([.missing], weights: .share(0))
    let found = Replications(ranking.plan, variations, count: 400, seed: 1, workers: 2)
    // 47 to 67 points: always second, after 89 and before 43.
    #expect(found.ranks(of: unit) == .init(low: 2, median: 2, high: 2))
    #expect(found.computed == 400)
  }

  @Test func `a framework without scores has categories to vary, and one without a rule nothing`() throws {
    let workspace = try SmallWorkspace("unscored")
    #expect(throws: EditionRanking.Obstacle.nothingStated) { try self.ranking(at: workspace.path) }
    try workspace.edit(
      "frameworks/first.yaml", "goals:\n",
      """
      categories:
        - {id: weak, label: {en: Weak, fr: Faible}, symbol: "▽", colour: "#b3261e", definition: {en: None., fr: Rien.}}
        - {id: strong, label: {en: Strong, fr: Fort}, symbol: "△", colour: "#1a7f37", definition: {en: All., fr: Tout.}}
      category-rule:
        cases:
          - {category: strong, when: [{grade: yes, at-least: 1}]}
          - {category: weak, otherwise: true}
      goals:

      """)
    try workspace.edit(
      SmallWorkspace.card + "/card.yaml", "    grade: yes\n",
      "    grade: yes\n    coders: [{role: a, grade: yes}, {role: b, grade: no}]\n")
    let ranking = try self.ranking(at: workspace.path)
    #expect(ranking.model == nil && ranking.canVary(.coders) && !ranking.canVary(.weights))
    let found = Replications(
      ranking.plan, ranking.variations([.coders], weights: .share(0.25)), count: 3000, seed: 1, workers: 2)
    // The agreed grade and one of two coders say yes.
    let shares = found.categoryShares(of: 0)
    #expect(shares.count == 3 && abs(shares[1] - 2.0 / 3) < 0.03 && shares[2] == 0)
    #expect(found.isFragile(0) && found.ranks(of: 0) == nil)
  }
}
