import Cards
import Scoring

/// What a ranking says, in sentences.
public struct RankingSentences: Sendable {
  let ranked: RankedEdition
  public let sentences: ScoreSentences

  public init(ranked: RankedEdition, sentences: ScoreSentences) {
    (self.ranked, self.sentences) = (ranked, sentences)
  }

  private var words: Wording.Scores { sentences.words }
  public var figures: Figures { sentences.figures }

  /// Whether anything ranks the units; else only their categories were varied.
  var hasRanks: Bool { ranked.model != nil }

  var title: String { hasRanks ? words.rankingTitle : words.certaintyTitle }

  var intro: [String] {
    let times = figures.integer(ranked.replications.asked)
    guard let model = ranked.model else { return [words.certaintyIntro(times)] }
    let total = sentences.name(of: model.method.scores[model.total].id)
    let units = hasOtherUnits ? words.units : sentences.wording.front.statesCount
    return [words.rankedBy(figures.count(ranked.nominal.order.count, units), total), words.rankingIntro(times)]
  }

  /// Whether some unit is no country, so that not all may be called states.
  private var hasOtherUnits: Bool { ranked.units.contains { $0.country == nil } }

  /// What heads the names of units.
  var unitTitle: String { hasOtherUnits ? words.unit : sentences.wording.front.states }

  var howToRead: [String] {
    let hasCategories = ranked.ranking.plan.categoryCount > 0
    return (hasRanks ? [words.readDot] : []) + (ranked.groups.isEmpty ? [] : [readGroups])
      + (hasCategories ? [readShares] : []) + [words.readLimits]
  }

  public var readGroups: String { words.readGroups(certainty) }
  public var readShares: String { words.readShares(certainty) }
  public var rangesNote: String { words.rangesNote }
  private var certainty: String { figures.certainty(Replications.certainty) }

  var varied: [String] { ranked.varied.map(how) }

  /// What was left as it is, from what all was drawn, what failed.
  var remarks: [String] {
    var lines: [String] = []
    let left = VariablePart.allCases.filter { !ranked.choice.vary.contains($0) }
    if !ranked.idle.isEmpty { lines.append(words.nothingToVary(figures.list(ranked.idle.map(name)))) }
    if !left.isEmpty { lines.append(words.notAsked(figures.list(left.map(name)))) }
    lines.append(words.seed(String(ranked.choice.seed)))
    if ranked.hasRanges { lines.append(words.rangesNote) }
    let failed = ranked.replications.asked - ranked.replications.computed
    if failed > 0 {
      lines.append(words.failed(figures.integer(failed), figures.list(ranked.failures.map(reason))))
    }
    return lines
  }

  /// What is done to a part in each computation.
  public func how(_ part: VariablePart) -> String {
    switch part {
    case .coders: figures.count(ranked.ranking.plan.contested.count, words.variedCoders)
    case .weights:
      switch ranked.choice.weights {
      case .share(let share): words.variedShare(figures.percentage(share))
      case .dirichlet(let concentration): words.variedDirichlet(figures.plain(concentration))
      }
    case .normalisation: words.variedNormalisation
    case .aggregation: words.variedAggregation
    case .missing: words.variedMissing
    }
  }

  private func name(_ part: VariablePart) -> String {
    switch part {
    case .coders: words.partCoders
    case .weights: words.partWeights
    case .normalisation: words.partNormalisation
    case .aggregation: words.partAggregation
    case .missing: words.partMissing
    }
  }

  /// How many could not be computed, and why.
  public func reason(_ failure: (reason: ReplicationFailure, count: Int)) -> String {
    let count = figures.integer(failure.count)
    switch failure.reason {
    case .weights: return words.failedWeights(count)
    case .normalisation: return words.failedNormalisation(count)
    case .aggregation: return words.failedAggregation(count)
    case .missing: return words.failedMissing(count)
    }
  }
}

extension RankingSentences {
  /// `2 to 5`, in whole ranks; one number where both ends are the same.
  func interval(_ ranks: Replications.Ranks) -> String {
    let (low, high) = (whole(ranks.low), whole(ranks.high))
    return low == high ? low : words.span(low, high)
  }

  /// A percentile of ranks as people read it: the data have its decimals.
  private func whole(_ rank: Double) -> String { figures.number(rank, Rounding(decimals: 0)) }

  /// `3 (2 to 5)`; `nil` for a unit without a rank.
  func rankWithInterval(of unit: Int) -> String? {
    guard let rank = ranked.nominal.ranks[unit].map(figures.integer) else { return nil }
    guard let interval = ranked.replications.ranks(of: unit).map(interval), interval != rank else { return rank }
    return rank + " (" + interval + ")"
  }

  /// What a unit's line in a chart shows: its rank, the range of it and the median.
  func line(of unit: Int) -> String {
    let median = ranked.replications.ranks(of: unit).map { figures.label(words.median) + figures.plain($0.median) }
    return [rank(of: ranked.units[unit]), median].compactMap(\.self).joined(separator: figures.semicolon)
  }

  /// The last place of a chart: where the last units tie, their ranges end behind the last rank.
  var lastPlace: Int {
    let ends = ranked.nominal.order.compactMap { ranked.replications.ranks(of: $0).map { Int($0.high.rounded(.up)) } }
    return max(1, ranked.nominal.ranks.compactMap(\.self).max() ?? 1, ends.max() ?? 1)
  }

  /// What the chart shows, in words: the first five ranks, and how many more there are.
  ///
  /// - Parameter name: what a unit is called.
  func chartText(_ name: (UnitCode) -> String) -> String {
    let order = ranked.nominal.order
    let shown = order.prefix(5).map { words.chartPart(name(ranked.units[$0]), rankWithInterval(of: $0) ?? "–") }
    let rest = order.count > 5 ? [figures.count(order.count - 5, words.chartRest)] : []
    return (shown + rest).joined(separator: "; ")
  }

  /// `rank 2 of 14; in nine of ten computations from 1 to 3`; `nil` for a unit without a rank.
  func rank(of unit: UnitCode) -> String? {
    guard hasRanks, let position = ranked.position(of: unit), let rank = ranked.nominal.ranks[position] else {
      return nil
    }
    let line = words.rankOf(figures.integer(rank), figures.integer(ranked.nominal.order.count))
    guard let ranks = ranked.replications.ranks(of: position) else { return line }
    let (low, high) = (whole(ranks.low), whole(ranks.high))
    return line + "; " + (low == high ? words.rankAlways(low) : words.rankRange(low, high))
  }

  /// The categories in which a unit was, the stated one first, then by their shares.
  func shares(of unit: Int) -> [(category: Cards.Category?, share: Double)] {
    let stated = ranked.category(of: unit)
    return ranked.shares(of: unit).enumerated()
      .filter { $0.element.share > 0 || $0.element.category.map { $0.id == stated } ?? false }
      .sorted { a, b in
        let own = [a, b].map { $0.element.category.map { $0.id == stated } ?? (stated == nil) }
        if own[0] != own[1] { return own[0] }
        return a.element.share != b.element.share ? a.element.share > b.element.share : a.offset < b.offset
      }.map(\.element)
  }

  /// `Ahead 93%, Behind 7%`.
  public func sharesLine(of unit: Int) -> String {
    shares(of: unit).map { entry in
      (entry.category?.label(sentences.language) ?? words.withoutCategory) + " " + figures.certainty(entry.share)
    }.joined(separator: ", ")
  }
}
