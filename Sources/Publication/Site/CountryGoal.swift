import Cards
import Formats

/// What a card says of one goal: what is asked, how it stands, what was promised, law, plans, services.
extension CountryPage {
  func section(on goal: GoalView) -> [HTML] {
    guard card.tells(of: goal.goal) else { return [] }
    let id = goal.goal.id
    var parts: [HTML] = []
    let summary = rendition.prose(goal.goal.summary, references)
    if !summary.isEmpty { parts.append(.div("summary", [summary])) }
    parts.append(rendition.prose(card.narratives[id], heading: 3, references))
    return parts + quotations(goal: id) + laws(goal: id)
  }

  func quotations(goal: Identifier<Goal>?) -> [HTML] {
    let quotations = card.quotations.filter { $0.goal?.value == goal }
    guard !quotations.isEmpty else { return [] }
    return [.element("h3", words.treaties.quotations)]
      + quotations.map { quotation in
        let instrument = rendition.index.instruments[quotation.instrument.value]
        var by: [HTML] = [instrument.map { rendition.text($0.title) } ?? .text(quotation.instrument.value.text)]
        if let article = quotation.article { by += [", ", rendition.text(article)] }
        return .element(
          "figure", .class("quotation"),
          [
            .element("blockquote", [.element("p", [rendition.text(quotation.text)])]),
            .element("figcaption", by + [references(quotation.sources)]),
          ])
      }
  }

  /// Law, plans and services of a goal; `nil` is those of none.
  func laws(goal: Identifier<Goal>?) -> [HTML] {
    provisions(card.provisions.filter { $0.goal?.value == goal })
      + plans(card.plans.filter { $0.goal?.value == goal })
      + services(card.services.filter { $0.goal?.value == goal })
  }

  private func provisions(_ provisions: [Provision]) -> [HTML] {
    guard !provisions.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.evidence.law), .init(title: words.evidence.article), .init(title: words.evidence.covers),
      .init(title: words.evidence.penalty), .init(title: words.evidence.limitation),
    ])
    table.rows = provisions.map { provision in
      [
        [rendition.text(provision.law), references(provision.sources)], rendition.text(provision.article),
        rendition.inline(provision.covers, references), rendition.text(provision.penalty),
        rendition.text(provision.limitation),
      ]
    }
    return titled(words.evidence.provisions, table)
  }

  private func plans(_ plans: [Plan]) -> [HTML] {
    guard !plans.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.evidence.plan), .init(title: words.evidence.validity), .init(title: words.evidence.body),
      .init(title: words.evidence.covers),
    ])
    table.rows = plans.map { plan in
      [
        [rendition.text(plan.title), references(plan.sources)], .text(validity(of: plan)), rendition.text(plan.body),
        rendition.inline(plan.covers, references),
      ]
    }
    return titled(words.evidence.plans, table)
  }

  private func validity(of plan: Plan) -> String {
    let asOf = rendition.edition.asOf
    let span =
      plan.until.map { words.figures.span(plan.from, $0) } ?? words.evidence.since(words.figures.date(plan.from))
    let state =
      if !plan.from.hasCome(on: asOf) {
        words.evidence.notYet
      } else if let until = plan.until, until.latest < asOf.earliest {
        words.evidence.expired
      } else { words.evidence.inForce }
    return "\(span) (\(state))"
  }

  private func services(_ services: [Service]) -> [HTML] {
    guard !services.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.evidence.service), .init(title: words.evidence.runBy),
      .init(title: words.evidence.howMany, isNumeric: true),
      .init(title: words.evidence.offers),
    ])
    table.rows = services.map { service in
      let kind = words.name(service.kind)
      var name: HTML = service.name.map { [rendition.text($0), .text(" (" + kind + ")")] } ?? .text(kind)
      if let region = service.region { name = [name, ", ", rendition.text(region)] }
      return [
        [name, references(service.allSources)], .text(words.names(service.by)),
        words.number(of: service).map { .text($0) } ?? .empty,
        rendition.inline(service.offers, references),
      ]
    }
    return titled(words.evidence.services, table) + [.p("remark", [.text(words.evidence.noPlaces)])]
  }

  private func titled(_ title: String, _ table: PlainTable) -> [HTML] {
    [.element("h3", title), table.html(caption: nil, label: title)]
  }
}
