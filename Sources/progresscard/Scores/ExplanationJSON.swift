import Cards
import Formats
import Publication
import Scoring

/// How one unit's scores, grades and category come about, as data; each step with its sentence.
struct ExplanationJSON {
  private let report: ScoreReport
  private let words: ExplanationWords

  init(_ report: ScoreReport) {
    self.report = report
    words = ExplanationWords(report)
  }

  func write(_ explanation: ScoreReport.Explanation, into object: inout JSONObjectWriter) {
    object.array("derivation") { list in
      for step in explanation.scores?.steps ?? [] { list.object { write(step, into: &$0) } }
    }
    object.array("grades") { list in
      for entry in explanation.grades { list.object { write(entry, into: &$0) } }
    }
    if let category = explanation.category { object.object("rule") { write(category, into: &$0) } }
    if let changes = explanation.changes {
      object.object("changes") { object in
        object.object("lift") { write(changes.lift, explanation, isLift: true, into: &$0) }
        object.object("drop") { write(changes.drop, explanation, isLift: false, into: &$0) }
      }
    }
  }

  private func write(_ step: ScoreDerivation.Step, into object: inout JSONObjectWriter) {
    object.field("score", step.score.id.text)
    object.field("by", step.score.by.rawValue)
    if let exponent = step.score.exponent { object.field("exponent", exponent.value) }
    object.field("sentence", words.result(step))
    object.array("parts") { list in for input in step.inputs { list.object { write(input, of: step, into: &$0) } } }
    if let within = step.keptWithin {
      object.array("within") { for end in [within.low, within.high] { $0.item(end.value) } }
    }
    if let decimals = step.score.decimals { object.field("round", decimals) }
    object.parts(of: step)
    object.range(step.result.value)
    if let points = step.result.points { object.object("points") { $0.range(points) } }
  }

  private func write(
    _ input: ScoreDerivation.Input, of step: ScoreDerivation.Step, into object: inout JSONObjectWriter
  ) {
    object.field(input.indicator == nil ? "score" : "indicator", input.name)
    object.field("sentence", words.input(input, of: step))
    object.range(input.value)
    object.field("weight", input.weight)
    if input.subtracts { object.field("subtracts", true) }
    object.part(input)
    switch input.origin {
    case .level(let level):
      object.field("answer", level.id.text)
      if input.indicator?.isReversed == true { object.field("reversed", true) }
    case .number(let figure, let divided, let logarithm, let prepared):
      object.field("number", figure.value)
      if let divided { object.field("divided", divided) }
      if let logarithm { object.field("logarithm", logarithm) }
      if (logarithm ?? divided ?? figure.value) != prepared { object.field("treated", prepared) }
    case .imputed(let value): object.field("imputed", value)
    case .ruled(let rule, let missing):
      object.field("missing", missing.rawValue)
      object.field("rule", rule.rawValue)
    case .absent(let missing):
      object.field("missing", missing.rawValue)
      object.field("rule", AnswerRules.Rule.exclude.rawValue)
    case .score: break
    }
  }

  private func write(_ entry: ScoreReport.GradeExplanation, into object: inout JSONObjectWriter) {
    object.field("indicator", entry.indicator.number.text)
    object.field("grade", entry.grade.text)
    object.field("sentence", words.grade(entry))
    guard let derivation = entry.derivation else { return }
    object.array("possible") { for id in derivation.possible { $0.item(id.text) } }
    object.field("departure", entry.hasDeparture)
    object.array("conditions") { list in
      for step in derivation.steps {
        list.object { item in
          item.field("id", step.condition.id.text)
          item.field("is", step.status.rawValue)
          item.array("by") { for provider in step.by { $0.item(provider.rawValue) } }
          item.array("counts") { array in
            for provider in Provider.allCases where step.condition.counts.contains(provider) {
              array.item(provider.rawValue)
            }
          }
          item.field("holds", step.holds)
          item.field("sentence", words.condition(step))
        }
      }
    }
  }

  private func write(_ category: CategoryDerivation, into object: inout JSONObjectWriter) {
    object.field("graded", category.graded)
    object.field("applicable", category.applicable)
    object.array("cases") { list in for entry in category.cases { list.object { write(entry, into: &$0) } } }
    object.array("caps") { list in
      for entry in category.caps { list.object { write(entry, isCap: true, into: &$0) } }
    }
  }

  private func write(
    _ entry: CategoryDerivation.CaseOutcome, isCap: Bool = false, into object: inout JSONObjectWriter
  ) {
    object.field(isCap ? "at-most" : "category", entry.category.text)
    object.field("holds", entry.holds)
    object.array("tests") { list in
      for outcome in entry.tests {
        list.object { item in
          switch outcome.found {
          case .count(let count): item.field("found", count)
          case .points(let points): item.field("found", points)
          case .score(let range): item.range(range)
          case .grade(let grade): item.field("found", grade.text)
          }
          item.field("holds", outcome.holds)
          item.field("sentence", words.test(outcome))
        }
      }
    }
  }

  private func write(
    _ outcome: CategoryChanges.Outcome, _ explanation: ScoreReport.Explanation, isLift: Bool,
    into object: inout JSONObjectWriter
  ) {
    object.field("size", outcome.sets.first?.size)
    object.field("count", outcome.count)
    object.field("complete", outcome.isComplete)
    object.field("tried", outcome.tried)
    object.array("sets") { list in
      for set in outcome.sets {
        list.object { item in
          item.field("category", set.category.text)
          item.array("changes") { changes in
            for change in set.changes { changes.object { write(change, into: &$0) } }
          }
          guard isLift else { return }
          item.array("calls") { calls in
            for change in set.changes {
              guard let call = DraftCall(change, explanation.calls, in: report.framework) else { continue }
              calls.object { write(call, into: &$0) }
            }
          }
        }
      }
    }
  }

  private func write(_ change: GradeChange, into object: inout JSONObjectWriter) {
    object.field("indicator", change.indicator.number.text)
    object.field("before", change.before.text)
    object.field("after", change.after.text)
    object.field("sentence", words.change(change))
    object.array("conditions") { list in
      for flip in change.conditions {
        list.object { item in
          item.field("id", flip.condition.id.text)
          item.field("before", flip.before.rawValue)
          item.array("by") { for provider in flip.by { $0.item(provider.rawValue) } }
          item.field("after", flip.after.rawValue)
          guard flip.after == .met else { return }
          item.array("after-by") { for provider in flip.now { $0.item(provider.rawValue) } }
        }
      }
    }
  }

  private func write(_ call: DraftCall, into object: inout JSONObjectWriter) {
    object.array("indicators") { $0.item(call.indicator.number.text) }
    object.field("addressee", call.addressee?(report.language))
    // What the card asks for already needs no draft.
    if let existing = call.existing { return object.field("existing", existing.id.text) }
    object.field("text", ScoreWords(report).sentences.text(of: call))
  }
}
