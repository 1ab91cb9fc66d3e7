import Cards
import Formats
import Scoring

/// How each grade was reached: conditions, criteria, reason.
extension CountryPage {
  var reasoning: [HTML] {
    [.element("p", words.reasoning.intro)] + entries.map(reasoning)
  }

  private func reasoning(_ entry: Entry) -> HTML {
    let (view, assessment) = (entry.view, entry.assessment)
    var parts: [HTML] = [
      .element(
        "h3",
        [
          .span("number", [.text(view.indicator.number.text)]), " ", view.name, " ",
          entry.mark.chip,
        ])
    ]
    if let derivation = entry.derivation, !derivation.steps.isEmpty {
      parts.append(
        .element(
          "ul", [.class("conditions")],
          derivation.steps.map { self.step($0, assessment?.fulfilment(of: $0.condition.id)) }))
      parts.append(.element("p", [outcome(of: derivation, entry)]))
    }
    parts += [
      labelled(words.reasoning.reason, assessment?.reason), labelled(words.reasoning.departure, assessment?.departure),
      coders(of: entry),
    ]
    return .element("section", [.class("reasoning"), .id(view.howAnchor)], parts)
  }

  private func step(_ step: Derivation.Step, _ fulfilment: Fulfilment?) -> HTML {
    let (symbol, style): (String, String) =
      switch step.status {
      case .met: step.holds == true ? ("✓", "met") : ("✓", "others")
      case .unmet: ("✕", "unmet")
      case .unknown: ("?", "unknown")
      }
    var state = words.name(step.status)
    if !step.by.isEmpty { state = words.figures.label(state) + words.names(step.by) }
    var parts: [HTML] = [
      .element("span", [.class("symbol"), .hiddenFromReaders], symbol),
      .div(
        "what",
        [
          rendition.label(step.condition.text),
          .text(words.figures.label(" (" + words.name(step.condition.need) + ")")),
          .element("strong", state), references(fulfilment?.sources ?? []),
          step.isMetByOthersOnly ? [" ", .element("small", words.reasoning.metByOthers)] : .empty,
        ]),
    ]
    let note = rendition.inline(fulfilment?.note, references)
    if !note.isEmpty { parts.append(.div("note", [note])) }
    return .element("li", [.class(style)], parts)
  }

  private func outcome(of derivation: Derivation, _ entry: Entry) -> HTML {
    let grades = derivation.possible.map { rendition.mark(.level($0), entry.view) }
    guard !grades.isEmpty else { return .text(words.reasoning.noCriteria) }
    guard let mark = grades.first, grades.count == 1 else {
      return .text(words.reasoning.open(words.figures.choice(grades.map(\.label))))
    }
    let follows = words.reasoning.follows.html(mark.chip)
    guard let criterion = derivation.criterion else { return follows }
    return [
      follows, " ", .text(words.figures.label(words.reasoning.criterion)),
      CriterionText(rendition, entry.view.indicator).line(criterion),
    ]
  }

  private func labelled(_ label: String, _ text: ProseText?) -> HTML {
    let content = rendition.inline(text, references)
    return content.isEmpty ? .empty : .div("labelled", [.element("strong", words.figures.label(label)), content])
  }

  private func coders(of entry: Entry) -> HTML {
    guard let assessment = entry.assessment, !assessment.coders.isEmpty else { return .empty }
    let grades = assessment.coders.map { coder -> HTML in
      [.text(words.figures.label(coder.role.text)), rendition.mark(coder.grade.value, entry.view).chip]
    }
    return .p(
      "labelled",
      [
        .element("strong", words.figures.label(words.reasoning.coders)), .joined(grades, by: ", "), ". ",
        .element("strong", words.figures.label(words.reasoning.agreed)), entry.mark.chip,
      ])
  }
}
