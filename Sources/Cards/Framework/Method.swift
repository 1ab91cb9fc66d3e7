/// How answers and numbers become scores, and scores a category: the part of a framework that is arithmetic.
///
/// A framework without one has grades and, where it has a category rule, categories.
public struct Method: Sendable {
  /// The method in words, shown with the rules that the program prints.
  public let text: ProseText?
  public let answers: AnswerRules
  /// Done to measures, one after the other, before they are normalised.
  public let steps: [PreparationStep]
  /// How measures are normalised that say nothing else.
  public let normalise: NormalisationRule
  /// A score may use those before it.
  public let scores: [ScoreRule]
  /// The score by which units are ranked; the last one where it is `nil`.
  public let total: Located<Identifier<ScoreRule>>?
  public let rounding: RoundingRule
  public let ranking: RankingRule
  /// Whether the category rule compares scores as computed or as published.
  public let cutPoints: Precision
  /// By how much a score may miss a cut point, or another score, and still reach it or tie with it.
  public let tolerance: Figure?
  public let place: Place

  public init(
    text: ProseText?, answers: AnswerRules, steps: [PreparationStep], normalise: NormalisationRule,
    scores: [ScoreRule], total: Located<Identifier<ScoreRule>>?, rounding: RoundingRule, ranking: RankingRule,
    cutPoints: Precision, tolerance: Figure?, place: Place
  ) {
    self.text = text
    self.answers = answers
    self.steps = steps
    self.normalise = normalise
    self.scores = scores
    self.total = total
    self.rounding = rounding
    self.ranking = ranking
    self.cutPoints = cutPoints
    self.tolerance = tolerance
    self.place = place
  }
}

extension Method {
  /// Whether a number is taken as computed, or as it is rounded for publication.
  public enum Precision: String, Sendable, CaseIterable, Hashable { case exact, rounded }

  /// The score by which units are ranked.
  public var totalScore: ScoreRule? {
    guard let total else { return scores.last }
    return scores.first { $0.id == total.value }
  }

  /// Which way is better in the scores that an indicator is a part of; in the total where it is a part of none.
  public func direction(of indicator: IndicatorNumber, in framework: Framework) -> Measure.Direction {
    directions(of: indicator, in: framework).first ?? totalScore?.direction ?? .more
  }

  /// The directions of the scores that an indicator adds to, in their order; what is subtracted counts as it is, in its own.
  public func directions(of indicator: IndicatorNumber, in framework: Framework) -> [Measure.Direction] {
    let own = framework.indicator(indicator)?.measure?.direction
    return scores.flatMap { score -> [Measure.Direction] in
      let adds = score.parts(in: framework).contains { $0.name.value == indicator.text }
      let isSubtracted = score.subtracted.contains { $0.name.value == indicator.text }
      return (adds ? [score.direction] : []) + (isSubtracted ? [own ?? score.direction] : [])
    }
  }

  /// The scores that readers see.
  public var shownScores: [ScoreRule] { scores.filter { !$0.isHidden } }

  /// How far apart scores still tie, and by how much one may miss a cut point: the tolerance and a billionth of it, since what
  /// lies exactly so far apart may come out as a little more in a computer.
  public var allowance: Double { statedTolerance * (1 + 1e-9) }

  /// 1e-9 unless the method says otherwise.
  public var statedTolerance: Double { tolerance?.value ?? 1e-9 }
}

/// What becomes of an indicator for which there is no answer, by the reason.
public struct AnswerRules: Sendable {
  public enum Rule: String, Sendable, CaseIterable, Hashable {
    /// It is left out, and the other parts count for it.
    case exclude
    /// It counts as the lowest answer, or the highest.
    case lowest, highest
    /// It is reckoned both ways: scores that rest on it are ranges.
    case bounds
    /// The unit gets no score.
    case refuse
  }

  public let notApplicable: Rule
  public let noData: Rule
  public let notAssessed: Rule
  /// 0 to 1: a unit with a larger share of missing answers among those that apply gets no score.
  public let refuseAbove: Double?
  /// Where points of a scale are stretched to one interval, that: the lowest level gets `low`, the highest `high`.
  public let interval: TargetInterval?

  public init(
    notApplicable: Rule = .exclude, noData: Rule = .exclude, notAssessed: Rule = .exclude,
    refuseAbove: Double? = nil, interval: TargetInterval? = nil
  ) {
    self.notApplicable = notApplicable
    self.noData = noData
    self.notAssessed = notAssessed
    self.refuseAbove = refuseAbove
    self.interval = interval
  }
}

/// Where normalised numbers lie, from the worst to the best.
public struct TargetInterval: Sendable {
  public let low: Figure
  public let high: Figure
  public let place: Place

  public init(low: Figure, high: Figure, place: Place) {
    self.low = low
    self.high = high
    self.place = place
  }
}

/// One thing that is done to the numbers of all units before they are normalised.
public enum PreparationStep: Sendable {
  /// Units with less than this share, 0 to 1, of the indicators that apply are not scored.
  case screen(minimumData: Double)
  case impute(ImputationRule)
  case treat(TreatmentRule)
  /// Numbers beyond two percentiles, from 0 to 100, are drawn to them.
  case winsorise(Goalposts)
}

/// How gaps are filled from other units.
public struct ImputationRule: Sendable {
  public enum By: String, Sendable, CaseIterable, Hashable {
    case mean, median
    case groupMean = "group-mean"
    case groupMedian = "group-median"
  }

  public let by: By
  /// A column of groups.csv; there for the group measures.
  public let group: Located<String>?
  public let place: Place

  public init(by: By, group: Located<String>?, place: Place) {
    self.by = by
    self.group = group
    self.place = place
  }
}

/// When a column has outliers, and what is done about them.
public struct TreatmentRule: Sendable {
  public enum Then: String, Sendable, CaseIterable, Hashable {
    case log
    case logBySkew = "log-by-skew"
    case boxCox = "box-cox"
    case nothing = "none"
  }

  public let skew: Figure?
  public let kurtosis: Figure?
  public let winsoriseAtMost: Int
  public let then: Then
  /// Of `boxCox`; 0, which is a logarithm, where it is `nil`.
  public let lambda: Figure?

  public init(skew: Figure?, kurtosis: Figure?, winsoriseAtMost: Int, then: Then, lambda: Figure? = nil) {
    self.skew = skew
    self.kurtosis = kurtosis
    self.winsoriseAtMost = winsoriseAtMost
    self.then = then
    self.lambda = lambda
  }
}

/// How numbers of different units are brought to one scale.
public struct NormalisationRule: Sendable {
  public enum By: String, Sendable, CaseIterable, Hashable {
    case none
    case minMax = "min-max"
    case goalposts
    case zScore = "z-score"
    case rank
    case percentRank = "percent-rank"
    case borda
    case distanceToBest = "distance-to-best"
    case distanceToTarget = "distance-to-target"
    case distanceToReference = "distance-to-reference"
    case shareOfBest = "share-of-best"
  }

  public let by: By
  /// 0 to 100 where it is `nil`; for z-scores the mean and the deviation, 0 and 1 where it is `nil`.
  public let interval: TargetInterval?
  /// Whether numbers beyond goalposts, target or reference count as those; they do unless this is false.
  public let isCapped: Bool
  /// The unit that distances are measured by; there for `distanceToReference`.
  public let reference: Located<UnitCode>?
  public let place: Place

  public init(
    by: By, interval: TargetInterval?, isCapped: Bool, reference: Located<UnitCode>? = nil, place: Place
  ) {
    self.by = by
    self.interval = interval
    self.isCapped = isCapped
    self.reference = reference
    self.place = place
  }
}

extension NormalisationRule {
  /// Whether there is a lowest and a highest value that no number goes beyond.
  public var hasEnds: Bool {
    switch by {
    case .goalposts, .distanceToTarget, .distanceToReference: isCapped
    case .shareOfBest: false
    default: by.hasInterval
    }
  }
}

extension NormalisationRule.By {
  /// Whether there is a lowest and a highest value that does not depend on the units.
  public var hasInterval: Bool {
    switch self {
    case .minMax, .goalposts, .percentRank, .distanceToBest, .distanceToTarget, .distanceToReference, .shareOfBest: true
    case .none, .zScore, .rank, .borda: false
    }
  }
}

/// How published numbers are rounded: once, when they are shown.
public struct RoundingRule: Sendable {
  public enum Mode: String, Sendable, CaseIterable, Hashable {
    case halfUp = "half-up"
    case halfEven = "half-even"
  }

  /// 0 to 9.
  public let decimals: Int
  public let mode: Mode

  public init(decimals: Int = 2, mode: Mode = .halfUp) {
    self.decimals = decimals
    self.mode = mode
  }
}

/// How places are given.
public struct RankingRule: Sendable {
  public enum Ties: String, Sendable, CaseIterable, Hashable { case competition, dense }

  public let ties: Ties
  public let of: Method.Precision

  public init(ties: Ties = .competition, of: Method.Precision = .exact) {
    self.ties = ties
    self.of = of
  }
}
