import Cards
import Formats
import Scoring

/// How a card's scores and category came about, and what would change the category, as JSON.
struct ScoreRecord {
  let explanation: UnitExplanation
  let framework: Framework
  /// Whether the edition publishes ranks.
  let hasRanks: Bool
  private let numbers: NumberText

  init(_ explanation: UnitExplanation, _ framework: Framework, hasRanks: Bool) {
    self.hasRanks = hasRanks
    self.explanation = explanation
    self.framework = framework
    numbers = NumberText(framework.method)
  }

  func write(into object: inout JSONObjectWriter) {
    if let scores = explanation.scores {
      object.stated("refusal", scores.refusal?.word)
      object.list("scores", scores.steps) { write($1, into: &$0) }
    }
    if let category = explanation.category { object.object("category-tests") { write(category, into: &$0) } }
    if let changes = explanation.changes {
      object.object("changes") { object in
        object.object("lift") { write(changes.lift, into: &$0) }
        object.object("drop") { write(changes.drop, into: &$0) }
      }
    }
  }

  private func write(_ step: ScoreDerivation.Step, into object: inout JSONObjectWriter) {
    object.field("score", step.score.id.text)
    object.field("by", step.score.by.rawValue)
    if let exponent = step.score.exponent { object.field("exponent", exponent.value) }
    if let within = step.keptWithin {
      object.array("within") { for end in [within.low, within.high] { $0.item(end.value) } }
    }
    if let decimals = step.score.decimals { object.field("round", decimals) }
    write(step.result.value, numbers.score, into: &object)
    if let points = step.result.points { object.object("points") { write(points, numbers.plain, into: &$0) } }
    if hasRanks, let places = step.result.places {
      object.field("best-rank", places.lowerBound)
      object.field("worst-rank", places.upperBound)
    }
    object.parts(of: step)
    object.list("parts", step.inputs) { write($1, into: &$0) }
  }

  private func write(_ input: ScoreDerivation.Input, into object: inout JSONObjectWriter) {
    object.field(input.indicator == nil ? "score" : "indicator", input.name)
    write(input.value, numbers.plain, into: &object)
    object.field("weight", number: numbers.plain(input.weight))
    object.stated("subtracts", input.subtracts)
    object.part(input)
    switch input.origin {
    case .level(let level):
      object.field("answer", level.id.text)
      object.stated("reversed", input.indicator?.isReversed == true)
    case .number(let figure, let divided, let logarithm, let prepared):
      object.field("number", figure.value)
      if let divided { object.field("divided", number: numbers.plain(divided)) }
      if let logarithm { object.field("logarithm", number: numbers.plain(logarithm)) }
      if (logarithm ?? divided ?? figure.value) != prepared { object.field("treated", number: numbers.plain(prepared)) }
    case .imputed(let value): object.field("imputed", number: numbers.plain(value))
    case .ruled(let rule, let missing):
      object.field("missing", missing.rawValue)
      object.field("rule", rule.rawValue)
    case .absent(let missing):
      object.field("missing", missing.rawValue)
      object.field("rule", AnswerRules.Rule.exclude.rawValue)
    case .score: break
    }
  }

  /// `value` where there is one number, `low` and `high` where there are two; nothing without one.
  private func write(_ range: ScoreRange?, _ text: (Double) -> String, into object: inout JSONObjectWriter) {
    guard let range else { return }
    if range.isExact { return object.field("value", number: text(range.low)) }
    object.field("low", number: text(range.low))
    object.field("high", number: text(range.high))
  }
}

extension ScoreRecord {
  private func write(_ category: CategoryDerivation, into object: inout JSONObjectWriter) {
    object.field("graded", category.graded)
    object.field("applicable", category.applicable)
    object.list("cases", category.cases) { write($1, "category", into: &$0) }
    object.list("caps", category.caps) { write($1, "at-most", into: &$0) }
  }

  private func write(_ entry: CategoryDerivation.CaseOutcome, _ name: String, into object: inout JSONObjectWriter) {
    object.field(name, entry.category.text)
    if let holds = entry.holds { object.field("holds", holds) }
    object.list("tests", entry.tests) { object, outcome in
      switch outcome.found {
      case .count(let count): object.field("found", count)
      case .points(let points): if let points { object.field("found", number: numbers.plain(points)) }
      case .score(let range): write(range, numbers.plain, into: &object)
      case .grade(let grade): object.field("found", grade.text)
      }
      if let holds = outcome.holds { object.field("holds", holds) }
    }
  }

  private func write(_ outcome: CategoryChanges.Outcome, into object: inout JSONObjectWriter) {
    object.field("count", outcome.count)
    object.field("complete", outcome.isComplete)
    object.field("tried", outcome.tried)
    object.list("sets", outcome.sets) { object, set in
      object.field("category", set.category.text)
      object.list("changes", set.changes) { object, change in
        object.field("indicator", change.indicator.number.text)
        object.field("before", change.before.text)
        object.field("after", change.after.text)
        object.list("conditions", change.conditions) { object, flip in
          object.field("condition", flip.condition.id.text)
          object.field("before", flip.before.rawValue)
          object.field("after", flip.after.rawValue)
          object.list("after-by", flip.names.map(\.rawValue))
        }
      }
    }
  }
}
