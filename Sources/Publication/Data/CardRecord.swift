import Cards
import Formats
import Scoring

/// A card as JSON: everything it says and what follows from it, texts in all languages or in one.
///
/// The members have the names of the workspace's files, so that one description (`docs/workspace.md`) serves both.
final class CardRecord: Sendable {
  /// What is written: everything, or all but situation, narratives and cases, which stand with each card's own page.
  enum Extent: Sendable { case whole, withoutNarratives }

  let card: Card
  let result: CardResult?
  let explanation: UnitExplanation?
  let ranking: RankingRecord?
  let framework: Framework
  /// The country's rows of the treaty table.
  let treaties: [TreatyRow]
  let errata: [Erratum]
  let extent: Extent
  let style: RecordStyle

  init(
    card: Card, result: CardResult?, explanation: UnitExplanation?, ranking: RankingRecord?, framework: Framework,
    treaties: [TreatyRow], errata: [Erratum], extent: Extent,
    style: RecordStyle
  ) {
    self.card = card
    self.result = result
    self.explanation = explanation
    self.ranking = ranking
    self.framework = framework
    self.treaties = treaties
    self.errata = errata
    self.extent = extent
    self.style = style
  }

  func write(into object: inout JSONObjectWriter) {
    object.field("country", card.country.alpha2)
    object.field("language", card.language.text)
    if let standing = result?.standing { write(standing, into: &object) }
    object.prose("headline", card.headline, style)
    if let roles = card.roles { object.object("roles") { write(roles, into: &$0) } }
    object.array("indicators") { array in
      for goal in framework.goals {
        for indicator in goal.indicators { array.object { write(indicator, of: goal, into: &$0) } }
      }
    }
    if let explanation { ScoreRecord(explanation, framework).write(into: &object) }
    if let ranking, let position = ranking.ranked.position(of: UnitCode(card.country)) {
      object.object("ranking") { ranking.write(position, into: &$0) }
    }
    if extent == .whole { writeNarratives(into: &object) }
    writeLaw(into: &object)
    writeEvidence(into: &object)
    writeDemands(into: &object)
  }

  private func write(_ standing: Standing, into object: inout JSONObjectWriter) {
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
      if let override = card.override {
        category.prose("reason", override.reason, style)
        category.field("role", override.role.text)
        category.field("date", override.date.text)
      }
    }
  }

  private func write(_ roles: Roles, into object: inout JSONObjectWriter) {
    object.list("is", roles.kinds.map(\.rawValue))
    object.prose("note", roles.note, style)
    object.sources(roles.sources, style)
  }

  private func writeNarratives(into object: inout JSONObjectWriter) {
    object.prose("situation", card.situation, style)
    let goals = framework.goals.filter { card.narratives[$0.id] != nil }
    if !goals.isEmpty {
      object.object("narratives") { narratives in
        for goal in goals { narratives.prose(goal.id.text, card.narratives[goal.id], style) }
      }
    }
    object.list("cases", card.cases) { object, story in
      object.field("id", story.id.text)
      object.text("title", story.title, style)
      object.field("basis", story.basis.rawValue)
      object.stated("goal", story.goal?.value.text)
      object.prose("text", story.text, style)
      object.sources(story.sources, style)
    }
  }
}

extension CardRecord {
  private func write(_ indicator: Indicator, of goal: Goal, into object: inout JSONObjectWriter) {
    let assessment = card.assessment(indicator.number)
    object.field("number", indicator.number.text)
    object.field("goal", goal.id.text)
    object.field("grade", (assessment?.grade.value ?? .notAssessed).text)
    object.prose("statement", assessment?.statement, style)
    object.prose("reason", assessment?.reason, style)
    object.prose("departure", assessment?.departure, style)
    if let star = assessment?.star {
      object.object("star") { object in
        object.prose("work", star.work, style)
        object.sources(star.sources, style)
      }
    }
    if let derivation = result?.derivations[indicator.number] {
      object.list("conditions", derivation.steps) { object, step in
        write(step, assessment?.fulfilment(of: step.condition.id), into: &object)
      }
      object.object("derivation") { write(derivation, by: indicator.criteria, into: &$0) }
    }
    object.list("coders", assessment?.coders ?? []) { object, coder in
      object.field("role", coder.role.text)
      object.field("grade", coder.grade.value.text)
    }
    object.sources(assessment?.sources ?? [], style)
  }

  private func write(_ step: Derivation.Step, _ fulfilment: Fulfilment?, into object: inout JSONObjectWriter) {
    object.field("condition", step.condition.id.text)
    object.field("need", step.condition.need.rawValue)
    object.field("is", step.status.rawValue)
    object.list("by", step.by.map(\.rawValue))
    if let holds = step.holds { object.field("counts", holds) }
    object.prose("note", fulfilment?.note, style)
    object.sources(fulfilment?.sources ?? [], style)
  }

  private func write(_ derivation: Derivation, by criteria: [Criterion], into object: inout JSONObjectWriter) {
    object.list("possible", derivation.possible.map(\.text))
    guard let deciding = derivation.criterion else { return }
    object.stated("criterion", criteria.firstIndex { $0.place == deciding.place })
  }
}
