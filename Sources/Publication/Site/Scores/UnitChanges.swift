import Cards
import Formats
import Scoring

/// What would change a unit's category: the smallest sets of changes, with drafts of calls to action.
extension UnitScoresPart {
  var changes: [HTML] {
    guard let changes = explanation?.changes else { return [] }
    let hasDrafts = changes.lift.sets.contains { set in set.changes.contains { draft($0)?.existing == nil } }
    let hasMeasures = rendition.framework.indicators.contains { $0.measure != nil }
    return [.element("p", words.scores.changesIntro)]
      + outcome(changes.lift, words.scores.liftTitle, isLift: true)
      + (hasDrafts ? [.p("remark", [.text(words.scores.draftsNote)])] : [])
      + outcome(changes.drop, words.scores.dropTitle, isLift: false)
      + (hasMeasures ? [.p("remark", [.text(words.scores.numbersFixed)])] : [])
  }

  private func outcome(_ outcome: CategoryChanges.Outcome, _ title: String, isLift: Bool) -> [HTML] {
    let summary = sentences.summary(of: outcome, from: explanation?.category?.standing.category, isLift: isLift)
    let head: [HTML] = [.element("h3", title), .element("p", summary)]
    guard !outcome.sets.isEmpty else { return head }
    return head + [.element("ol", .class("change-sets"), outcome.sets.map { set($0, isLift: isLift) })]
  }

  private func set(_ set: CategoryChanges.ChangeSet, isLift: Bool) -> HTML {
    let mark = rendition.mark(set.category)?.chip ?? .text(set.category.text)
    return .element(
      "li", [.p("to", ["→ ", mark])] + set.changes.map { change($0, isLift: isLift) })
  }

  private func change(_ change: GradeChange, isLift: Bool) -> HTML {
    guard let view = rendition.indicator(change.indicator.number) else { return .empty }
    let grades = words.scores.inPlaceOf.html(
      rendition.mark(.level(change.after), view).chip, rendition.mark(change.before, view).chip)
    var parts: [HTML] = [
      .p(
        "label-line",
        [
          .link(
            "#" + (card?.explains(view.indicator) == true ? view.howAnchor : view.cellAnchor),
            [.text(view.indicator.number.text + " "), view.name]),
          .text(words.figures.label("")),
          grades,
        ])
    ]
    if !change.conditions.isEmpty {
      parts.append(.element("ul", change.conditions.map { .element("li", sentences.flip($0)) }))
    }
    if isLift, let call = draft(change) { parts.append(self.call(call)) }
    return .div("change", parts)
  }

  private var calls: [CallToAction] { card?.calls ?? [] }

  private func draft(_ change: GradeChange) -> DraftCall? { DraftCall(change, calls, in: rendition.framework) }

  /// The card's own call where it makes one, else a draft.
  private func call(_ draft: DraftCall) -> HTML {
    if let call = draft.existing {
      let position = calls.firstIndex { $0.id == call.id } ?? 0
      let name = words.campaign.call + " " + words.figures.integer(position + 1)
      return .p(
        "draft",
        [.text(words.figures.label(words.scores.existing)), .link("#call-" + call.id.text, [.text(name)])])
    }
    return .p(
      "draft",
      [
        .element("strong", words.figures.label(sentences.heading(of: draft))), .text(sentences.text(of: draft) + "."),
      ])
  }
}
