import Cards

extension Rule {
  /// Every name in a card leads to something: an indicator, condition, goal, call, instrument, series or form that exists.
  ///
  /// `editions/e1/BE/actions.yaml`:
  /// ```diff
  ///  calls:
  /// -  - {id: more, indicators: [1.3], text: Do more.}
  /// +  - {id: more, indicators: [1.1], text: Do more.}
  /// ```
  static let reference = Rule(
    "reference",
    .card { card, checked, report in
      var names = References(card: card, checked: checked, report: report)
      names.assessments()
      names.narratives()
      names.evidence()
      names.calls()
      names.observations()
      report = names.report
    })
}

/// Follows the names of one card.
private struct References {
  let card: Card
  let checked: CheckedEdition
  var report: Rule.Report

  private let series: Set<Identifier<Series>>
  private let forms: Set<Identifier<FormOfExploitation>>
  private let instruments: Set<Identifier<Instrument>>

  init(card: Card, checked: CheckedEdition, report: Rule.Report) {
    self.card = card
    self.checked = checked
    self.report = report
    series = Set(checked.dossier.series.map(\.id))
    forms = Set(checked.dossier.forms.map(\.id))
    instruments = Set(checked.dossier.instruments.map(\.id))
  }

  private var framework: Framework { checked.framework }

  mutating func assessments() {
    for assessment in card.assessments {
      let number = assessment.indicator
      guard let indicator = framework.indicator(number.value) else {
        self.number(number)
        continue
      }
      for fulfilment in assessment.conditions where indicator.condition(fulfilment.condition.value) == nil {
        report.unknown(
          "condition", fulfilment.condition.value.text, at: fulfilment.condition.place, in: framework.place.file,
          among: indicator.conditions.map(\.id.text), expected: "a condition of indicator \(indicator.number)")
      }
      if assessment.star != nil, framework.star == nil, !report.unread.contains(framework.place.file) {
        report.add(assessment.place, found: "a star", expected: "a star in the framework that says what it means")
      }
    }
  }

  mutating func narratives() {
    for (goal, text) in card.narratives.sorted(by: { $0.key < $1.key }) where framework.goal(goal) == nil {
      report.unknown(
        "text", goal.text, at: Place(file: text.original.value.place.file), in: framework.place.file,
        among: framework.goals.map(\.id.text) + ["situation", "reply"], expected: "situation, reply or a goal")
    }
  }

  mutating func evidence() {
    card.provisions.forEach { goal($0.goal) }
    card.plans.forEach { goal($0.goal) }
    card.services.forEach { goal($0.goal) }
    card.cases.forEach { goal($0.goal) }
    for quotation in card.quotations {
      goal(quotation.goal)
      instrument(quotation.instrument)
    }
    card.reports.forEach { instrument($0.instrument) }
    for correction in card.corrections {
      switch correction.subject.value {
      case .indicator(let number): self.number(Located(number, correction.subject.place))
      case .goal(let id): goal(Located(id, correction.subject.place))
      default: break
      }
    }
  }

  mutating func calls() {
    for call in card.calls {
      goal(call.goal)
      call.indicators.forEach { number($0) }
    }
    let calls = Set(card.calls.map(\.id))
    let file = card.place.file.split(separator: "/").dropLast().joined(separator: "/") + "/actions.yaml"
    for demand in card.petition?.demands ?? [] {
      for call in demand.calls where !calls.contains(call.value) {
        report.unknown(
          "call", call.value.text, at: call.place, in: file, among: card.calls.map(\.id.text),
          expected: "a call of actions.yaml")
      }
    }
  }

  mutating func observations() {
    for observation in card.observations {
      if !series.contains(observation.series.value) {
        report.unknown(
          "series", observation.series.value.text, at: observation.series.place, in: "series.yaml",
          among: checked.dossier.series.map(\.id.text), expected: "a series of series.yaml")
      }
      if let form = observation.form, !forms.contains(form.value) {
        report.unknown(
          "form", form.value.text, at: form.place, in: "series.yaml", among: checked.dossier.forms.map(\.id.text),
          expected: "a form of series.yaml")
      }
    }
  }

  private mutating func number(_ number: Located<IndicatorNumber>) {
    guard framework.indicator(number.value) == nil else { return }
    report.unknown(
      "indicator", number.value.text, at: number.place, in: framework.place.file,
      among: framework.indicators.map(\.number.text), expected: "an indicator of \(framework.id)")
  }

  private mutating func goal(_ goal: Located<Identifier<Goal>>?) {
    guard let goal, framework.goal(goal.value) == nil else { return }
    report.unknown(
      "goal", goal.value.text, at: goal.place, in: framework.place.file, among: framework.goals.map(\.id.text),
      expected: "a goal of \(framework.id)")
  }

  private mutating func instrument(_ instrument: Located<Identifier<Instrument>>) {
    guard !instruments.contains(instrument.value) else { return }
    report.unknown(
      "instrument", instrument.value.text, at: instrument.place, in: "treaties/instruments.yaml",
      among: checked.dossier.instruments.map(\.id.text),
      expected: "an instrument of treaties/instruments.yaml")
  }
}
