import Testing

@testable import Scoring

@Suite struct `Leaving one indicator out` {
  @Test func `the ranking is that of the other indicators`() throws {
    // Means 2, 2.33, 1.67 by all; 1.5, 2.5, 2 without the first; 2.5, 2, 1.5 without the second; 2, 2.5, 1.5 without the third.
    let plan = try RankingPlans.mean([[3, 2, 1], [1, 3, 2], [2, 2, 2]])
    let nominal = NominalRanking(plan)
    #expect(nominal.ranks == [2, 1, 3])
    let found = LeftOut.each(of: plan, nominal: nominal)
    #expect(found.map(\.ranks) == [[3, 1, 2], [1, 2, 3], [2, 1, 3]])
    #expect(found[0].meanShift == 2.0 / 3 && found[2].meanShift == 0)
    #expect(found[0].farthest.map(\.unit) == [0, 2] && found[0].farthest.map(\.shift) == [1, -1])
    #expect(found[2].farthest.isEmpty)
  }

  @Test func `without the only indicator there is no ranking`() throws {
    let plan = try RankingPlans.mean([[3, 2, 1]])
    let found = LeftOut.each(of: plan, nominal: NominalRanking(plan))
    #expect(found.count == 1 && found[0].ranks.isEmpty && found[0].meanShift == nil)
  }

  @Test func `a score of which nothing is left counts no more`() throws {
    let nodes = [
      Hierarchy.Node(parts: [.init(column: 0)]), Hierarchy.Node(parts: [.init(column: 1), .init(column: 2)]),
      Hierarchy.Node(parts: [.init(column: 3), .init(column: 4)]),
    ]
    let plan = try #require(
      RankingPlan(
        hierarchy: Hierarchy(indicators: 3, nodes: nodes), column: 5,
        panel: Panel(columns: [[9, 1], [1, 2], [1, 2]]),
        normalisations: (0..<3).map { _ in Normalisation(.none) }))
    let nominal = NominalRanking(plan)
    #expect(nominal.ranks == [1, 2])
    #expect(LeftOut.each(of: plan, nominal: nominal).map(\.ranks) == [[2, 1], [1, 2], [1, 2]])
  }

  /// The third unit has two of three parts, one of them by a rule, and needs six of ten.
  @Test func `what is left out is asked of nobody`() throws {
    let node = Hierarchy.Node(parts: (0..<3).map { .init(column: $0) }, minimumShare: 0.6)
    let plan = try #require(
      RankingPlan(
        hierarchy: Hierarchy(indicators: 3, nodes: [node]), column: 3,
        panel: Panel(columns: [[9, 1, 5], [1, 2, nil], [1, 2, nil]]),
        normalisations: (0..<3).map { _ in Normalisation(.none) },
        gaps: GapRules(fills: [.init(unit: 2, indicator: 1, low: 3, high: 3)])))
    let nominal = NominalRanking(plan)
    #expect(nominal.ranks == [2, 3, 1])
    #expect(LeftOut.each(of: plan, nominal: nominal).map(\.ranks) == [[2, 1, nil], [1, 2, nil], [1, 3, 2]])
  }

  @Test func `screening does not miss it`() throws {
    let plan = try RankingPlans.mean(
      [[9, 1, nil], [1, 2, 3], [1, 2, 3]], steps: [.screen(Screening(minimumData: 0.9))])
    let nominal = NominalRanking(plan)
    #expect(nominal.ranks == [1, 2, nil])
    #expect(LeftOut.each(of: plan, nominal: nominal).map(\.ranks) == [[3, 2, 1], [1, 2, nil], [1, 2, nil]])
  }

  /// Without the second indicator the first score weighs as one, not as two: 3 against 4, no longer 4 against 2⅔.
  @Test func `weights by count are counted anew`() throws {
    let nodes = [
      Hierarchy.Node(parts: [.init(column: 0), .init(column: 1)]),
      Hierarchy.Node(parts: [.init(column: 3), .init(column: 2)], weighsByCount: true),
    ]
    let plan = try #require(
      RankingPlan(
        hierarchy: Hierarchy(indicators: 3, nodes: nodes), column: 4,
        panel: Panel(columns: [[6, 0], [6, 0], [0, 8]]),
        normalisations: (0..<3).map { _ in Normalisation(.none) }))
    let nominal = NominalRanking(plan)
    #expect(nominal.ranks == [1, 2])
    #expect(LeftOut.each(of: plan, nominal: nominal)[1].ranks == [2, 1])
  }
}
