import Cards
import Formats
import Scoring

/// How each grade was reached: conditions, criteria, reason.
extension CountryPage {
  var reasoning: [HTML] {
    let graded = entries.filter { $0.view.indicator.measure == nil }
    let explained = graded.filter { card.explains($0.view.indicator) }
    let names = rendition.framework.names + rendition.framework.conditionNames
    let intro = explained.isEmpty ? [] : [.element("p", words.reasoning.intro), rendition.fallbacks(names)]
    return intro + explained.map(reasoning) + [alone(graded.filter { !card.explains($0.view.indicator) })]
  }

  /// Of which indicators the card gives the answer and nothing else.
  private func alone(_ entries: [Entry]) -> HTML {
    guard !entries.isEmpty else { return .empty }
    let numbers = words.figures.list(entries.map(\.view.indicator.number.text))
    return .element("p", words.figures.count(entries.count, words.reasoning.answersAlone, numbers))
  }

  private func reasoning(_ entry: Entry) -> HTML {
    var writer = HTMLWriter(capacity: 4096)
    writer.open("section", [.class("reasoning"), .id(entry.view.howAnchor)])
    writer.open("h3")
    writer.open("span", .class("number"))
    writer.text(entry.view.indicator.number.text)
    writer.close()
    writer.text(" ")
    writer.append(entry.view.name)
    writer.text(" ")
    writer.append(entry.mark.chip)
    writer.close()
    if let derivation = entry.derivation, !derivation.steps.isEmpty {
      writer.open("ul", .class("conditions"))
      for index in derivation.steps.indices { write(derivation.steps[index], entry.assessment, into: &writer) }
      writer.close()
      writer.open("p")
      writer.append(outcome(of: derivation, entry))
      writer.close()
    }
    writer.append(labelled(words.reasoning.reason, entry.assessment?.reason))
    writer.append(labelled(words.reasoning.departure, entry.assessment?.departure))
    writer.append(labelled(words.reasoning.sourcesNote, entry.assessment?.sourcesNote))
    writer.append(coders(of: entry))
    return writer.finish()
  }

  private func write(_ step: Derivation.Step, _ assessment: Assessment?, into writer: inout HTMLWriter) {
    let fulfilment = assessment?.conditions.firstIndex { $0.condition.value == step.condition.id }
    let (symbol, style): (String, String) =
      switch step.status {
      case .met: step.holds == true ? ("✓", "met") : ("✓", "others")
      case .unmet: ("✕", "unmet")
      case .unknown: ("?", "unknown")
      }
    writer.open("li", .class(style))
    writer.open("span", [.class("symbol"), .hiddenFromReaders])
    writer.text(symbol)
    writer.close()
    writer.open("div", .class("what"))
    writer.append(rendition.label(step.condition.text))
    writer.text(words.figures.label(" (" + words.name(step.condition.need) + ")"))
    writer.open("strong")
    writer.text(state(of: step))
    writer.close()
    if let assessment, let fulfilment { writer.append(references(assessment.conditions[fulfilment].sources)) }
    if step.isMetByOthersOnly { writer.append([" ", .element("small", words.reasoning.metByOthers)]) }
    writer.close()
    if let assessment, let fulfilment {
      for standing in assessment.conditions[fulfilment].treaties {
        writer.append(.div("note", [rendition.decision(standing)]))
      }
      let note = rendition.inline(assessment.conditions[fulfilment].note, references)
      if !note.isEmpty { writer.append(.div("note", [note])) }
    }
    writer.close()
  }

  private func state(of step: Derivation.Step) -> String {
    let state = words.name(step.status)
    return step.by.isEmpty ? state : words.figures.label(state) + words.names(step.by)
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
