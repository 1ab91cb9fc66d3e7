import Cards
import Checks
import Formats
import Scoring

/// What an edition says of one unit, with a card or without, as JSON: its category, its answers, its scores.
struct UnitRecord: Sendable {
  let unit: UnitCode
  let checked: CheckedEdition
  let style: RecordStyle

  init(_ unit: UnitCode, in checked: CheckedEdition, _ style: RecordStyle) {
    (self.unit, self.checked, self.style) = (unit, checked, style)
  }

  private var framework: Framework { checked.framework }

  func writeCategory(into object: inout JSONObjectWriter, override: CategoryOverride? = nil) {
    let standing = checked.standing(of: unit)
    object.object("category") { category in
      category.stated("id", standing.category?.text)
      category.field("basis", standing.basis)
      switch standing {
      case .computed(_, let rule): category.field("case", rule)
      case .capped(_, let cap): category.field("cap", cap)
      case .overridden(_, let computed): category.stated("computed", computed?.text)
      case .undecided(let possible): category.list("possible", possible.map(\.text))
      case .tooFewGrades(let graded, let needed):
        category.field("graded", graded)
        category.field("needed", needed)
      case .published, .none: break
      }
      if let override {
        category.prose("reason", override.reason, style)
        category.field("role", override.role.text)
        category.field("date", override.date.text)
      }
    }
  }

  /// How scores and category came about, and where the edition publishes a ranking the rank.
  func writeScores(into object: inout JSONObjectWriter) {
    if let explanation = checked.explanation(of: unit) {
      ScoreRecord(explanation, framework, hasRanks: checked.publishesRanks).write(into: &object)
    }
    guard let ranked = checked.ranking, let position = ranked.position(of: unit) else { return }
    object.object("ranking") { RankingRecord(ranked, checked.scores).write(position, into: &$0) }
  }

  /// - Parameter card: that of the unit; it says how grades were reached.
  func writeAnswers(into object: inout JSONObjectWriter, card: Card? = nil) {
    object.list("indicators", Array(framework.indicators.enumerated())) { object, entry in
      let (position, indicator) = entry
      let goal = framework.goals.first { goal in goal.indicators.contains { $0.number == indicator.number } }
      object.field("number", indicator.number.text)
      object.stated("goal", goal?.id.text)
      write(checked.answers[unit, position], into: &object)
      if let row = checked.answers.row(unit, position) {
        object.field("from", "values")
        object.text("note", row.note, style)
        object.sources(row.sources, style)
      }
      if let card { write(card.assessment(indicator.number), on: indicator, into: &object) }
    }
  }

  private func write(_ answer: AnswerTable.Answer, into object: inout JSONObjectWriter) {
    guard let figure = answer.figure else {
      return object.field("grade", (answer.grade ?? .notAssessed).text)
    }
    object.field("value", figure.value)
  }
}

extension UnitRecord {
  private func write(_ assessment: Assessment?, on indicator: Indicator, into object: inout JSONObjectWriter) {
    object.prose("statement", assessment?.statement, style)
    object.prose("reason", assessment?.reason, style)
    object.prose("departure", assessment?.departure, style)
    object.prose("sourcesNote", assessment?.sourcesNote, style)
    if let star = assessment?.star {
      object.object("star") { object in
        object.prose("work", star.work, style)
        object.sources(star.sources, style)
      }
    }
    if let derivation = checked.results[unit]?.derivations[indicator.number] {
      object.list("conditions", derivation.steps) { object, step in
        write(step, assessment?.fulfilment(of: step.condition.id), into: &object)
      }
      object.object("derivation") { write(derivation, by: indicator.criteria, into: &$0) }
    }
    object.list("coders", assessment?.coders ?? []) { object, coder in
      object.field("role", coder.role.text)
      object.field("grade", coder.grade.value.text)
    }
    if let assessment { object.sources(assessment.sources, style) }
  }

  private func write(_ step: Derivation.Step, _ fulfilment: Fulfilment?, into object: inout JSONObjectWriter) {
    object.field("condition", step.condition.id.text)
    object.field("need", step.condition.need.rawValue)
    object.field("is", step.status.rawValue)
    object.list("by", step.by.map(\.rawValue))
    if let holds = step.holds { object.field("counts", holds) }
    object.prose("note", fulfilment?.note, style)
    object.list("treaties", fulfilment?.treaties ?? []) { $1.write(on: checked.edition.asOf, into: &$0) }
    object.sources(fulfilment?.sources ?? [], style)
  }

  private func write(_ derivation: Derivation, by criteria: [Criterion], into object: inout JSONObjectWriter) {
    object.list("possible", derivation.possible.map(\.text))
    guard let deciding = derivation.criterion else { return }
    object.stated("criterion", criteria.firstIndex { $0.place == deciding.place })
  }
}

extension CheckedEdition {
  /// Whether files for programs show ranks: only where the edition asks for a ranking.
  var publishesRanks: Bool { edition.ranking != nil }
}
