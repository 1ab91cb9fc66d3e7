import Cards
import Checks
import Publication
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
    report.sentences.sentences.refusal(report.checked.scores?.scores(of: report.ranking.units[unit])?.refusal)
  }

  static func count(_ number: Int, _ noun: String, _ figures: Figures) -> String {
    "\(figures.integer(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
