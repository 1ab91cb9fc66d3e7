import Cards
import Formats
import Scoring

/// What was done to the number of a part before it entered, as data with which it can be done again: in full, as doubles are.
extension JSONObjectWriter {
  /// How many of a score's parts were there, and how many had to be.
  public mutating func parts(of step: ScoreDerivation.Step) {
    field("share-of-parts", step.share)
    switch step.score.minimumData {
    case .count(let count): field("minimum-data", count)
    case .share(let share): field("minimum-data", share)
    case nil: field("minimum-data", 0.0)
    }
  }

  public mutating func part(_ input: ScoreDerivation.Input) {
    if let share = input.share { field("share-of-weights", share) }
    switch input.treatment {
    case .winsorised: field("treatment", "winsorised")
    case .transformed(.boxCox(let lowest, let lambda)):
      object("treatment-by-box-cox") { object in
        object.field("lowest", lowest)
        object.field("lambda", lambda)
      }
    case .transformed(.logarithm(let lowest, let highest, let isMirrored)):
      object("treatment-by-logarithm") { object in
        object.field("lowest", lowest)
        object.field("highest", highest)
        object.field("mirrored", isMirrored)
      }
    case nil: break
    }
    if let filling = input.filling {
      object("imputed-from") { object in
        object.field("by", filling.by.rawValue)
        if let column = filling.column { object.field("group", column) }
        if let group = filling.group { object.field("is", group) }
        object.field("numbers", filling.count)
      }
    }
    if let rank = input.rank { field("rank-of-number", rank) }
    if let normalised = input.normalised { object("normalised") { $0.write(normalised) } }
  }

  private mutating func write(_ normalised: NormalisedBy) {
    let formula = normalised.formula
    field("by", formula.word)
    field("direction", formula.direction == .more ? "more" : "less")
    field("numbers", normalised.count)
    field("lowest", normalised.lowest)
    field("highest", normalised.highest)
    if let mean = normalised.mean { field("mean", mean) }
    if let deviation = normalised.deviation { field("deviation", deviation) }
    if let posts = normalised.posts { ends("goalposts", posts.lowerBound, posts.upperBound) }
    if let target = normalised.target {
      if case .distanceToUnit = formula.method { field("reference", target) } else { field("target", target) }
    }
    switch formula.method {
    case .goalposts(_, _, let isCapped), .percentiles(_, _, let isCapped), .distanceToTarget(_, let isCapped),
      .distanceToUnit(_, let isCapped):
      ends("to", formula.low, formula.high)
      field("capped", isCapped)
    case .minMax, .distanceToBest, .shareOfBest, .percentRank: ends("to", formula.low, formula.high)
    case .zScore(let mean, let deviation), .standard(_, _, let mean, let deviation): ends("to", mean, deviation)
    case .none, .rank, .borda: break
    }
  }

  private mutating func ends(_ name: String, _ low: Double, _ high: Double) {
    array(name) { list in for end in [low, high] { list.item(end) } }
  }
}

extension Normalisation {
  /// As a framework's file names it.
  fileprivate var word: String {
    let by: NormalisationRule.By =
      switch method {
      case .none: .none
      case .minMax: .minMax
      case .rank: .rank
      case .percentRank: .percentRank
      case .borda: .borda
      case .distanceToBest: .distanceToBest
      case .goalposts, .percentiles: .goalposts
      case .zScore, .standard: .zScore
      case .distanceToTarget: .distanceToTarget
      case .distanceToUnit: .distanceToReference
      case .shareOfBest: .shareOfBest
      }
    return by.rawValue
  }
}
