import Cards
import Scoring

/// A call to action that a lifting change suggests: a draft, to be edited by people.
struct DraftCall {
  let indicator: Indicator
  /// The addressee of a call that the card already makes on the indicator or its goal; `nil` where there is none.
  let addressee: Text?
  /// What is to become true, and whether it may be true already and only has to be shown; empty where a grade as a whole
  /// is to be reached.
  let demands: [(text: Text, isUnknown: Bool)]
  let grade: GradeLevel?

  /// One for each change that asks something of somebody; a condition that ceases to be met does not.
  init?(_ change: GradeChange, _ calls: [CallToAction], in framework: Framework) {
    let met = change.conditions.filter { $0.after == .met }
    guard change.conditions.isEmpty || !met.isEmpty else { return nil }
    indicator = change.indicator
    demands = met.map { ($0.condition.text, $0.before == .unknown) }
    grade = framework.scale(of: change.indicator).level(change.after)
    let number = change.indicator.number, goal = framework.goal(of: number)?.id
    let own = calls.first { $0.indicators.contains { $0.value == number } }
    addressee = (own ?? calls.first { $0.goal?.value == goal && goal != nil })?.addressee
  }

  /// Its text in one language, as a draft.
  func text(in language: LanguageTag) -> String {
    if !demands.isEmpty {
      return demands.map { ($0.isUnknown ? "Show that this is so: " : "") + $0.text(language) }.joined(separator: "; ")
    }
    let name = indicator.name(language)
    return grade.map { "\(name): reach “\($0.label(language))” (\($0.meaning(language)))" } ?? name
  }
}
