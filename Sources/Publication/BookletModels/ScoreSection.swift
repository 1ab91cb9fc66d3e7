import Cards
import Formats
import Scoring

/// How scores and category came about, and what would change the category.
extension Booklet {
  private var sentences: ScoreSentences { edition.sentences }
  private var words: Wording.Scores { wording.scores }

  /// `nil` where the framework has neither scores nor a rule for categories.
  var scores: BookletSection? {
    guard let explanation = edition.checked.explanation(of: UnitCode(card.country)) else { return nil }
    let title = explanation.scores == nil ? words.categoryTitle : words.resultTitle
    return BookletSection("scores", [.text(title)], start: .flow) { [self] array in
      writeCertainty(into: &array)
      writeScores(explanation.scores, into: &array)
      writeCategory(explanation.category, isTitled: explanation.scores != nil, into: &array)
      if let changes = explanation.changes { write(changes, explanation, into: &array) }
    }
  }

  /// The rank with its interval, and how sure the category is.
  private func writeCertainty(into array: inout JSONArrayWriter) {
    guard let ranking = edition.ranking, let position = ranking.ranked.position(of: UnitCode(card.country)) else {
      return
    }
    if let rank = ranking.rank(of: UnitCode(card.country)) {
      array.paragraph([.strong([.text(rank.prefix(1).uppercased() + rank.dropFirst() + ".")])])
    }
    guard ranking.ranked.ranking.plan.categoryCount > 0, !ranking.ranked.isDecided(position) else { return }
    let fragile: [Inline] =
      ranking.ranked.isFragile(position) ? [.strong([.text("! " + words.fragile)]), .text(" ")] : []
    array.paragraph(fragile + [.text(words.shares + wording.colon + ranking.sharesLine(of: position) + ".")])
  }

  private func writeScores(_ derivation: ScoreDerivation?, into array: inout JSONArrayWriter) {
    guard let derivation else { return }
    if let refusal = derivation.refusal { return array.paragraph([.text(sentences.refusal(refusal) + ".")]) }
    array.small([.text(words.resultIntro)])
    let total = framework.method?.totalScore?.id
    for step in derivation.steps.filter({ $0.score.id == total }) + derivation.steps.filter({ $0.score.id != total }) {
      array.table(table(of: step))
    }
  }

  private func table(of step: ScoreDerivation.Step) -> ModelTable {
    var table = ModelTable(columns: [
      .init(words.part, width: 4), .init(words.answer, width: 4), .init(words.counts, .end), .init(words.weight, .end),
    ])
    table.caption = [.text(sentences.result(step))]
    table.rowHeaders = true
    let hasWeights = step.inputs.contains { $0.weight != 1 }
    table.rows = step.inputs.map { input in
      let name: [Inline] =
        input.indicator.map { [.text($0.number.text + "  ")] + voice.name($0.name) }
        ?? [.text(sentences.name(ofPart: input.name))]
      return .cells([
        input.subtracts ? [.text("− ")] + name : name, .text(sentences.answer(input)),
        [.text(sentences.plain(input.value))], hasWeights ? [.text(wording.figures.plain(input.weight))] : [],
      ])
    }
    return table
  }

  private func writeCategory(_ category: CategoryDerivation?, isTitled: Bool, into array: inout JSONArrayWriter) {
    guard let category else { return }
    if isTitled { array.heading(2, [.text(words.categoryTitle)]) }
    if let reason = sentences.whyNone(category.standing) { return array.paragraph([.text(reason)]) }
    array.small([.text(words.categoryIntro)])
    array.list(category.cases.map { line($0, isCap: false) } + category.caps.map { line($0, isCap: true) })
  }

  private func line(_ entry: CategoryDerivation.CaseOutcome, isCap: Bool) -> [Inline] {
    let chip: [Inline] = framework.category(entry.category).map { [.chip(voice.look($0))] } ?? []
    let tests = entry.tests.map { outcome -> [Inline] in
      let symbol = outcome.holds == true ? "✓ " : outcome.holds == false ? "✕ " : "? "
      return [.text(symbol + sentences.outcome(outcome))]
    }
    let cap: [Inline] = isCap ? [.text(words.noMoreThan(entry.tests.count) + wording.colon)] : []
    return .lines([chip, cap] + (tests.isEmpty ? [[.text(wording.method.otherCases)]] : tests))
  }
}

extension Booklet {
  private func write(
    _ changes: CategoryChanges, _ explanation: UnitExplanation, into array: inout JSONArrayWriter
  ) {
    array.heading(2, [.text(words.changesTitle)])
    array.small([.text(words.changesIntro)])
    let current = explanation.category?.standing.category
    array.heading(3, [.text(words.liftTitle)])
    array.paragraph([.text(sentences.summary(of: changes.lift, from: current, isLift: true))])
    array.list(changes.lift.sets.map { line($0, isLift: true) }, ordered: true)
    if changes.lift.sets.contains(where: { $0.changes.contains { draft($0)?.existing == nil } }) {
      array.small([.text(words.draftsNote)])
    }
    array.heading(3, [.text(words.dropTitle)])
    array.paragraph([.text(sentences.summary(of: changes.drop, from: current, isLift: false))])
    array.list(changes.drop.sets.map { line($0, isLift: false) }, ordered: true)
    if framework.indicators.contains(where: { $0.measure != nil }) { array.small([.text(words.numbersFixed)]) }
  }

  private func draft(_ change: GradeChange) -> DraftCall? { DraftCall(change, card.calls, in: framework) }

  private func line(_ set: CategoryChanges.ChangeSet, isLift: Bool) -> [Inline] {
    let chip: [Inline] = framework.category(set.category).map { [.text("→ "), .chip(voice.look($0))] } ?? []
    return .lines(
      [chip]
        + set.changes.flatMap { change -> [[Inline]] in
          let scale = framework.scale(of: change.indicator)
          var head: [Inline] = [.text(change.indicator.number.text + "  ")] + voice.name(change.indicator.name)
          head += [.text(wording.colon)]
          head += words.inPlaceOf.inlines(
            [.chip(voice.look(.level(change.after), on: scale))], [.chip(voice.look(change.before, on: scale))])
          let flips = change.conditions.map { [Inline.text(sentences.flip($0))] }
          guard isLift, let draft = draft(change) else { return [head] + flips }
          return [head] + flips + [call(draft)]
        })
  }

  /// The card's own call where it makes one, else a draft.
  private func call(_ draft: DraftCall) -> [Inline] {
    if let call = draft.existing {
      return [
        .emphasis([.text(words.existing + " (" + wording.booklet.page + " ")]),
        .page(of: Self.anchor(ofCallsOf: goal(of: call))), .emphasis([.text(")")]),
      ]
    }
    return [.emphasis([.text(sentences.heading(of: draft) + wording.colon)]), .text(sentences.text(of: draft) + ".")]
  }
}

extension Phrase {
  /// The sentence as running text of a booklet, its gaps filled with running text.
  func inlines(_ values: [Inline]...) -> [Inline] {
    pieces.flatMap { piece -> [Inline] in
      switch piece {
      case .words(let words): [.text(words)]
      case .gap(let gap): values.indices.contains(gap) ? values[gap] : []
      }
    }
  }
}
