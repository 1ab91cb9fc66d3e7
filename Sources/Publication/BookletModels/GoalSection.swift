import Cards
import Formats
import Scoring

extension Booklet {
  /// A goal: its cells, what was found, how each grade was reached, and what the government is asked to do.
  func section(of goal: Goal, number: Int) -> BookletSection {
    let name = wording.country.goal(wording.figures.integer(number))
    return BookletSection(Self.anchor(of: goal), [.text(name + " – ")] + voice.name(goal.name), short: name) {
      [self] array in
      array.lead(voice.line(goal.summary))
      array.small(voice.fallbacks(framework.names(of: goal)))
      if !goal.indicators.isEmpty {
        array.block("cells") { $0.list("items", goal.indicators) { writeCell($1, into: &$0) } }
      }
      voice.blocks(card.narratives[goal.id], heading: 2, into: &array)
      writeQuotations(of: goal.id, into: &array)
      writeEvidence(of: goal.id, into: &array)
      writeCases(of: goal.id, into: &array)
      writeRecords(of: goal, into: &array)
      writeCalls(calls(of: goal), id: Self.anchor(ofCallsOf: goal.id), into: &array)
    }
  }

  /// How each grade was reached; one line for those of which the card gives the answer alone.
  private func writeRecords(of goal: Goal, into array: inout JSONArrayWriter) {
    let graded = goal.indicators.filter { $0.measure == nil }
    guard !graded.isEmpty else { return }
    let told = graded.filter(hasRecord), alone = graded.filter { !hasRecord($0) }
    array.heading(2, [.text(wording.reasoning.title)])
    array.small(voice.fallbacks(goal.indicators.flatMap { $0.conditions.map(\.text) }))
    for indicator in told {
      array.block("record") { record in
        record.field("level", 3)
        writeRecord(of: indicator, into: &record)
      }
    }
    guard !alone.isEmpty else { return }
    let numbers = wording.figures.list(alone.map(\.number.text))
    array.paragraph([.text(wording.figures.count(alone.count, wording.reasoning.answersAlone, numbers))])
  }

  private func hasRecord(_ indicator: Indicator) -> Bool {
    indicator.measure == nil && (card.explains(indicator) || indicator.why != nil)
  }

  /// Where the booklet tells of an indicator: its record, or else the chapter of its goal.
  func anchor(of indicator: Indicator, in goal: Goal) -> String {
    hasRecord(indicator) ? Self.anchor(of: indicator) : Self.anchor(of: goal)
  }

  private static func anchor(of goal: Goal) -> String { "goal-" + goal.id.text }

  private func writeCell(_ indicator: Indicator, into cell: inout JSONObjectWriter) {
    let assessment = card.assessment(indicator.number)
    writeHead(of: indicator, into: &cell)
    cell.stated("statement", edition.statement(on: indicator, of: card, voice))
    if assessment?.star != nil, let star { cell.object("star") { star.write(into: &$0) } }
  }

  private func writeHead(of indicator: Indicator, into object: inout JSONObjectWriter) {
    object.field("number", indicator.number.text)
    object.inlines("name", voice.name(indicator.name))
    object.object("grade") {
      look(of: indicator).write(into: &$0, withMeaning: false)
    }
  }

  private func writeRecord(of indicator: Indicator, into record: inout JSONObjectWriter) {
    let assessment = card.assessment(indicator.number)
    let derivation = result?.derivations[indicator.number]
    writeHead(of: indicator, into: &record)
    record.field("id", Self.anchor(of: indicator))
    record.stated("how", how(indicator, assessment, derivation))
    guard let derivation else { return }
    record.list("conditions", derivation.steps) { object, step in
      write(step, assessment?.fulfilment(of: step.condition.id), into: &object)
    }
  }

  private func write(_ step: Derivation.Step, _ fulfilment: Fulfilment?, into object: inout JSONObjectWriter) {
    object.inlines("text", voice.name(step.condition.text))
    object.field("kind", wording.name(step.condition.need))
    object.field("state", step.status.rawValue)
    object.field("symbol", step.status.symbol)
    object.field("label", wording.name(step.status))
    let others = step.isMetByOthersOnly ? [Inline.emphasis([.text(wording.reasoning.metByOthers)])] : []
    let names = [Inline].text(wording.names(step.by))
    let by =
      fulfilment?.note == nil
      ? names + voice.notes(fulfilment?.sources ?? [])
      : .joined([names, voice.line(fulfilment?.note, citing: fulfilment?.sources ?? [])], by: .text(wording.colon))
    object.stated("by", .lines([by, others] + (fulfilment?.treaties ?? []).map(decision)))
  }

  /// What the table of treaties says where it decides a condition.
  private func decision(_ standing: TreatyStanding) -> [Inline] {
    let state = wording.decision(standing, on: edition.edition.asOf)
    let party = standing.row.flatMap { $0.party == standing.country ? nil : edition.names[$0.party] }
    let place = party.map { " – " + wording.treaties.asTerritory($0) } ?? ""
    return .text(wording.treaties.byTable + wording.colon) + voice.text(standing.instrument.short)
      + .text(wording.colon + state + place)
  }
}

extension Booklet {
  /// Why it matters, what the criteria give, why the grade is what it is.
  private func how(_ indicator: Indicator, _ assessment: Assessment?, _ derivation: Derivation?) -> [Inline] {
    let terms = wording.reasoning
    return .lines([
      labelled(terms.whyItMatters, voice.line(indicator.why)), derived(indicator, derivation),
      labelled(terms.reason, voice.line(assessment?.reason)),
      labelled(terms.departure, voice.line(assessment?.departure)),
      labelled(terms.sourcesNote, voice.line(assessment?.sourcesNote)), coders(indicator, assessment),
      labelled(star?.label ?? wording.grades.star, starred(assessment)),
    ])
  }

  private func labelled(_ label: String, _ content: [Inline]) -> [Inline] {
    content.isEmpty ? [] : [.strong([.text(label + wording.colon)])] + content
  }

  private func starred(_ assessment: Assessment?) -> [Inline] {
    guard let star = assessment?.star else { return [] }
    return voice.line(star.work, citing: star.sources)
  }

  private func derived(_ indicator: Indicator, _ derivation: Derivation?) -> [Inline] {
    let terms = wording.reasoning
    guard !indicator.criteria.isEmpty, let derivation else { return [.text(terms.noCriteria)] }
    let scale = framework.scale(of: indicator)
    let labels = derivation.possible.map { voice.look(.level($0), on: scale).label }
    guard derivation.grade != nil, let label = labels.first else {
      return [.text(terms.open(wording.figures.choice(labels.map(wording.figures.quoted))))]
    }
    let criterion = derivation.criterion.map { words(for: $0, of: indicator) } ?? []
    return [.text(terms.follows(wording.figures.quoted(label)))] + [.text(" (")] + criterion + [.text(")")]
  }

  private func coders(_ indicator: Indicator, _ assessment: Assessment?) -> [Inline] {
    guard let assessment, !assessment.coders.isEmpty else { return [] }
    let scale = framework.scale(of: indicator)
    let grades = assessment.coders.map { coder in
      [Inline.text(coder.role.text + " "), .chip(voice.look(coder.grade.value, on: scale))]
    }
    return labelled(wording.reasoning.coders, .joined(grades, by: ", "))
  }
}

extension Fulfilment.Status {
  var symbol: String {
    switch self {
    case .met: "✓"
    case .unmet: "✗"
    case .unknown: "?"
    }
  }
}
