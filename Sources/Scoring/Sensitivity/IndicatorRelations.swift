import Cards

/// What the indicators of an edition have in common: correlations, and α of those that make a score.
///
/// Computed on normalised numbers and points, so that a higher one is better in each; gaps that a rule fills count as filled.
/// For α, what a score subtracts is turned round.
public struct IndicatorRelations: Sendable {
  /// Indicators that make a score together.
  public struct Group: Sendable {
    public let score: ScoreRule
    /// Columns; at least two.
    public let indicators: [Int]
    public let alpha: Double?
  }

  /// For each pair of indicators, the lower first, in their order.
  public let pairs: [(first: Int, second: Int, pearson: Double?, spearman: Double?)]
  public let groups: [Group]

  /// More indicators than this have too many pairs to read.
  public static let maximalIndicators = 256

  /// `nil` where there are no scores, or too many indicators.
  public init?(_ ranking: EditionRanking) {
    guard let model = ranking.model, model.hierarchy.indicators <= Self.maximalIndicators else { return nil }
    var run = model.makeRun()
    model.compute(&run)
    let columns = (0..<model.hierarchy.indicators).map { run.scores.column($0) }
    pairs = columns.indices.flatMap { first in
      columns.indices.dropFirst(first + 1).map { second in
        (
          first, second, Correlation.pearson(columns[first], columns[second]),
          Correlation.spearman(columns[first], columns[second])
        )
      }
    }
    groups = zip(model.method.scores, model.nodes).compactMap { score, node in
      let links = model.hierarchy.links(of: node).filter { model.hierarchy.parts[$0] < model.hierarchy.indicators }
      guard links.count > 1 else { return nil }
      let indicators = links.map { Int(model.hierarchy.parts[$0]) }
      let turned = zip(links, indicators).map { link, column in
        model.hierarchy.subtracts[link] ? columns[column].map { $0.map(-) } : columns[column]
      }
      return Group(score: score, indicators: indicators, alpha: CronbachAlpha.of(turned))
    }
  }
}
