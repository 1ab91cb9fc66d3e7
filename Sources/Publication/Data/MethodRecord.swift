import Cards
import Formats
import Scoring

/// A framework's method as JSON, under the names that its file gives: with it a score can be computed again.
struct MethodRecord: Sendable {
  let style: RecordStyle

  func write(_ method: Method, into object: inout JSONObjectWriter) {
    object.prose("text", method.text, style)
    object.object("answers") { write(method.answers, into: &$0) }
    object.list("steps", method.steps) { write($1, into: &$0) }
    object.object("normalise") { write(method.normalise, into: &$0) }
    object.list("scores", method.scores) { write($1, into: &$0) }
    object.stated("total", method.totalScore?.id.text)
    object.field("cut-points", method.cutPoints.rawValue)
    object.object("rounding") { rounding in
      rounding.field("decimals", method.rounding.decimals)
      rounding.field("mode", method.rounding.mode.rawValue)
    }
    object.object("rank") { rank in
      rank.field("ties", method.ranking.ties.rawValue)
      rank.field("of", method.ranking.of.rawValue)
    }
    object.field("tolerance", method.statedTolerance)
  }

  private func write(_ answers: AnswerRules, into object: inout JSONObjectWriter) {
    object.field("not-applicable", answers.notApplicable.rawValue)
    object.field("no-data", answers.noData.rawValue)
    object.field("not-assessed", answers.notAssessed.rawValue)
    if let share = answers.refuseAbove { object.field("refuse-above", percent(share)) }
    if let interval = answers.interval { write(interval, into: &object) }
  }

  private func write(_ step: PreparationStep, into object: inout JSONObjectWriter) {
    switch step {
    case .screen(let share): object.object("screen") { $0.field("minimum-data", percent(share)) }
    case .impute(let rule):
      object.object("impute") { impute in
        impute.field("by", rule.by.rawValue)
        impute.stated("group", rule.group?.value)
      }
    case .winsorise(let ends): object.object("winsorise") { $0.percentiles(ends) }
    case .treat(let rule):
      object.object("treat") { treat in
        treat.field("skew", rule.skew?.value ?? 2)
        treat.field("kurtosis", rule.kurtosis?.value ?? 3.5)
        treat.field("winsorise-at-most", rule.winsoriseAtMost)
        treat.field("then", rule.then.rawValue)
        if rule.then == .boxCox { treat.field("lambda", rule.lambda?.value ?? 0) }
      }
    }
  }

  func write(_ rule: NormalisationRule, into object: inout JSONObjectWriter) {
    object.field("by", rule.by.rawValue)
    if let interval = rule.interval { write(interval, into: &object) }
    if !rule.isCapped { object.field("beyond", "keep") }
    if let reference = rule.reference { object.field("reference", reference.value.text) }
  }

  private func write(_ interval: TargetInterval, into object: inout JSONObjectWriter) {
    object.array("to") { for end in [interval.low, interval.high] { $0.item(end.value) } }
  }

  private func write(_ score: ScoreRule, into object: inout JSONObjectWriter) {
    object.field("id", score.id.text)
    object.text("name", score.name, style)
    if let goal = score.goal { object.field("of-goal", goal.value.text) } else { write(score.parts, "of", &object) }
    object.field("weights", score.weights.rawValue)
    object.field("by", score.by.rawValue)
    if let exponent = score.exponent { object.field("exponent", exponent.value) }
    if !score.subtracted.isEmpty { write(score.subtracted, "subtract", &object) }
    switch score.minimumData {
    case .count(let count): object.field("minimum-data", count)
    case .share(let share): if share > 0 { object.field("minimum-data", percent(share)) }
    case nil: break
    }
    if let within = score.within {
      object.array("within") { for end in [within.low, within.high] { $0.item(end.value) } }
    }
    if let decimals = score.decimals { object.field("round", decimals) }
    if score.direction == .less { object.field("direction", score.direction.rawValue) }
    object.stated("hidden", score.isHidden)
    if !score.bands.isEmpty {
      object.list("bands", score.bands) { object, band in
        if let from = band.from { object.field("from", from.value) }
        object.field("points", band.points.value)
        object.text("label", band.label, style)
      }
    }
  }

  private func write(_ parts: [ScoreRule.Part], _ name: String, _ object: inout JSONObjectWriter) {
    if parts.contains(where: { $0.weight != nil }) {
      object.object(name) { for part in parts { $0.field(part.name.value, part.weight?.value ?? 1) } }
    } else {
      object.list(name, parts.map(\.name.value))
    }
  }

  /// A share as the file writes it.
  private func percent(_ share: Double) -> String { NumberText(decimals: 6).short(share * 100) + "%" }
}

extension JSONObjectWriter {
  mutating func percentiles(_ ends: Goalposts) {
    array("percentiles") { for end in [ends.low, ends.high] { $0.item(end.value) } }
  }
}
