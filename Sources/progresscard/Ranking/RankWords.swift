import Cards
import Checks
import Scoring

/// The sentences of `rank`.
enum RankWords {
  static func sentence(_ obstacle: EditionRanking.Obstacle, _ checked: CheckedEdition) -> String {
    switch obstacle {
    case .nothingStated:
      """
      The framework \(checked.framework.id) states neither scores (method) nor a category-rule, so there is nothing to rank.
      """
    case .notComputable: "The method of the framework \(checked.framework.id) cannot be computed for this edition."
    case .tooManyUnits(let count, let allowed): "There are \(count) units; at most \(allowed) can be ranked together."
    }
  }

  static func sentence(_ failure: ReplicationFailure) -> String {
    switch failure {
    case .weights: "all weights of a score were drawn as zero"
    case .normalisation: "an indicator could not be normalised, since all units had the same number"
    case .aggregation:
      "a geometric or harmonic mean met a number that is not above zero, or a score lay below its bands"
    case .missing: "too little was known of a unit that has a rank"
    }
  }

  /// What is done to a part in each replication.
  static func how(_ part: VariablePart, _ report: RankReport) -> String {
    switch part {
    case .coders: "one of the answers in \(count(report.ranking.plan.contested.count, "contested cell"))"
    case .weights: how(report.weights)
    case .normalisation: "as stated, by min-max, z-scores or percent ranks"
    case .aggregation: "arithmetic, geometric or harmonic mean"
    case .missing: "gaps take the number of another unit, or one between their bounds"
    }
  }

  private static func how(_ weights: WeightVariation) -> String {
    switch weights {
    case .share(let share): "each by up to \(Printer(decimals: 2).short(share * 100)) %"
    case .dirichlet(let concentration):
      "sets around the stated ones (Dirichlet, \(Printer(decimals: 3).short(concentration)))"
    }
  }

  /// Why a part is not varied although it is asked for.
  static func whyNot(_ part: VariablePart) -> String {
    switch part {
    case .coders: "no coders differ"
    case .weights: "no score has several parts"
    case .normalisation: "no number is normalised"
    case .aggregation: "no score is a mean of several parts"
    case .missing: "no gap is left open by the method"
    }
  }

  static func whyUnranked(_ unit: Int, _ report: RankReport) -> String {
    guard let scores = report.checked.scores?.scores(of: report.ranking.units[unit]) else { return "no score" }
    switch scores.refusal {
    case .missing(let indicator): return "no answer to \(indicator)"
    case .tooMuchMissing(let share, let allowed):
      return "\(percent(share)) of the answers are missing, at most \(percent(allowed)) may be"
    case .screened(let share): return "only \(percent(share)) of the data are there"
    case nil: return "no score"
    }
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")" }

  /// A whole number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = String(number), parts: [Substring] = []
    while digits.count > 3 {
      parts.insert(digits.suffix(3)[...], at: 0)
      digits.removeLast(3)
    }
    return ([digits[...]] + parts).joined(separator: ",")
  }

  static func percent(_ share: Double) -> String { Printer(decimals: 0).text(share * 100) + " %" }
}
