import Cards
import Formats

/// Stories, calls, petition, answer and corrections.
extension CountryPage {
  var cases: [HTML] {
    let stories = rendition.edition.stories(of: card)
    guard !stories.isEmpty else { return [] }
    return [.element("p", words.campaign.casesIntro)]
      + stories.enumerated().map { position, story in
        switch story {
        case .told(let study): self.story(position, study)
        case .withdrawn(let withdrawal): tombstone(position, withdrawal)
        }
      }
  }

  /// A place that links may still lead to.
  private func tombstone(_ position: Int, _ withdrawal: Withdrawal) -> HTML {
    .element(
      "article", [.class("story"), .id("case-\(position + 1)")],
      [.element("p", words.campaign.withdrawn(words.figures.date(withdrawal.date)))])
  }

  /// The anchor is a number: the name of a file may say what the text leaves out.
  private func story(_ position: Int, _ story: CaseStudy) -> HTML {
    let text = rendition.prose(story.text, heading: 4, references, end: references(story.sources))
    var facts = [words.name(story.basis)]
    if let goal = story.goal.flatMap({ rendition.goal($0.value) }) {
      facts.append(words.country.goal(String(goal.number)))
    }
    if let review = story.review { facts.append(words.campaign.review(words.figures.date(review))) }
    let keys = rendition.dossier.approvalCount(of: story, in: card)
    if keys > 0 { facts.append(words.campaign.approved(words.figures.integer(keys))) }
    return .element(
      "article", [.class("story"), .id("case-\(position + 1)")],
      [.element("h3", [rendition.text(story.title)]), text, .p("remark", [.text(facts.joined(separator: " · "))])])
  }

  var calls: [HTML] {
    guard !card.calls.isEmpty else { return [] }
    return [
      .element(
        "ol", .class("calls"),
        card.calls.map { call in
          .element(
            "li", .id("call-" + call.id.text),
            [rendition.prose(call.text, heading: 3, references, end: references(call.sources)), facts(of: call)])
        })
    ]
  }

  private func facts(of call: CallToAction) -> HTML {
    var facts: [HTML] = []
    if let addressee = call.addressee {
      facts.append([
        .text(words.figures.label(words.campaign.addressedTo)), .element("strong", [rendition.text(addressee)]),
      ])
    }
    let moved = call.indicators.compactMap { rendition.indicator($0.value) }
    if !moved.isEmpty {
      let links = moved.map { view in
        HTML.link(
          "#" + view.cellAnchor,
          [.text(view.indicator.number.text + " "), view.name])
      }
      facts.append([.text(words.figures.label(words.campaign.movesIndicators)), .joined(links, by: ", ")])
    }
    if let goal = call.goal.flatMap({ rendition.goal($0.value) }) {
      facts.append(.link("#" + goal.cellsAnchor, [rendition.title(of: goal)]))
    }
    return facts.isEmpty ? .empty : .p("remark", [.joined(facts, by: " · ")])
  }

  var petition: [HTML] {
    guard let petition = card.petition else { return [] }
    let signing = PetitionSigning(of: card, in: rendition)
    var parts: [HTML] = [.element("h3", [rendition.text(petition.title)])]
    if let addressee = petition.addressee {
      parts.append(
        .element(
          "p",
          [.text(words.figures.label(words.campaign.addressedTo)), .element("strong", [rendition.text(addressee)])]))
    }
    parts.append(rendition.prose(petition.introduction, heading: 4, references))
    parts += signing?.html ?? []
    guard !petition.demands.isEmpty else { return parts }
    parts.append(
      .element(
        "ol", .class("demands"),
        petition.demands.map { demand in
          .element(
            "li", .id("demand-" + demand.id.text),
            [
              rendition.prose(demand.text, heading: 4, references),
              calls(behind: demand, naming: signing == nil ? [] : card.indicators(behind: demand)),
            ])
        }))
    if let ledger = LedgerView(rendition), rendition.plan.hasLedger(of: country) {
      let page = SiteAddress.Page.ledgerOf(country)
      parts.append(.element("p", [.link(page.file, [.text(ledger.here.seePage)])]))
    }
    return parts
  }

  private func calls(behind demand: Demand, naming indicators: [IndicatorNumber]) -> HTML {
    let links = demand.calls.compactMap { id -> HTML? in
      card.calls.firstIndex { $0.id == id.value }.map { position in
        .link("#call-" + id.value.text, [.text(words.campaign.call + " " + String(position + 1))])
      }
    }
    guard !links.isEmpty else { return .empty }
    var facts: [HTML] = [[.text(words.figures.label(words.campaign.restsOnCalls)), .joined(links, by: ", ")]]
    let moved = indicators.compactMap { rendition.indicator($0) }.map { view in
      HTML.link("#" + view.cellAnchor, [.text(view.indicator.number.text + " "), view.name])
    }
    if !moved.isEmpty {
      facts.append([.text(words.figures.label(words.campaign.movesIndicators)), .joined(moved, by: ", ")])
    }
    return .p("remark", [.joined(facts, by: " · ")])
  }

  var reply: [HTML] {
    guard let reply = card.reply else { return [] }
    let date = reply.date.map(words.figures.date)
    var status =
      switch reply.status {
      case .received: date.map { words.campaign.replyReceived($0) } ?? words.campaign.replyReceivedUndated
      case .none: date.map { words.campaign.replyNone($0) } ?? words.campaign.replyNoneUndated
      }
    if let asked = reply.asked { status += " " + words.campaign.replyAsked(words.figures.date(asked)) }
    let text = rendition.prose(reply.text, heading: 3, references)
    return [.p("reply-status", [.text(status)]), text.isEmpty ? .empty : .div("reply-text", [text])]
  }

  var corrections: [HTML] {
    guard !card.corrections.isEmpty else { return [] }
    return [
      .element("p", words.campaign.correctionsIntro),
      .element(
        "ul", .class("corrections"),
        card.corrections.map { correction in
          .element(
            "li",
            [
              .p("label", [subject(of: correction)]),
              line(words.campaign.printed, correction.printed, end: .empty),
              line(words.campaign.right, correction.right, end: references(correction.sources)),
            ])
        }),
    ]
  }

  var errata: [HTML] {
    ErrataList(rendition: rendition, references: references).html(rendition.edition.errata(of: country))
  }

  private func line(_ label: String, _ text: ProseText, end: HTML) -> HTML {
    .div("labelled", [.element("strong", words.figures.label(label)), rendition.inline(text, references), end])
  }

  private func subject(of correction: Correction) -> HTML {
    switch correction.subject.value {
    case .indicator(let number):
      guard let view = rendition.indicator(number) else { return .text(number.text) }
      return .link("#" + view.cellAnchor, [.text(number.text + " "), view.name])
    case .goal(let id): return rendition.goal(id).map(rendition.title) ?? .text(id.text)
    case .situation: return .text(words.country.situation)
    case .overview: return .text(words.campaign.whereOverview)
    case .statistics: return .text(words.evidence.statistics)
    case .treaties: return .text(words.treaties.title)
    case .cases: return .text(words.campaign.cases)
    case .notes: return .text(words.campaign.whereNotes)
    }
  }
}
