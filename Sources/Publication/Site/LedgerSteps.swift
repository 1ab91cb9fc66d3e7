import Cards
import Checks
import Formats

/// The way of one demand, from the grade behind it to the next one.
struct LedgerSteps {
  let view: LedgerView
  let references: References

  private var here: LedgerWording { view.here }
  private var words: Wording { view.words }
  private var rendition: Rendition { view.rendition }

  func html(_ entry: PromiseLedger.Entry, number: Int, namesEdition: Bool) -> HTML {
    let findings =
      view.checked(entry.edition.id).map { LedgerFinding.all(of: entry, in: $0, rendition.plan.comparisons) } ?? []
    let steps: [(String, [HTML])] = [
      (here.finding, finding(findings, entry)), (words.campaign.call, calls(entry)),
      (here.ask, [prose(entry.demand.text, of: entry)]), (here.handedOver, handovers(entry)),
      (here.reply, replies(entry)), (here.outcome, outcomes(entry)), (here.nextGrade, next(findings, entry)),
    ]
    var title: [HTML] = [.text(here.demand(String(number)))]
    if namesEdition { title += [" · ", rendition.label(entry.edition.title)] }
    title += [" ", standing(entry.standing)]
    return .element(
      "section", [.class("ledger-entry"), .id("demand-\(number)")],
      [
        .element("h3", title),
        .element(
          "ol", .class("steps"),
          steps.filter { !$0.1.isEmpty }.map { name, content in
            .element("li", [.element("p", [.class("label")], name)] + content)
          }),
      ])
  }

  private func standing(_ standing: PromiseLedger.Standing) -> HTML {
    let symbol =
      switch standing {
      case .kept: "✓"
      case .answered(.promised): "…"
      case .answered(.refused): "✕"
      case .silent: "–"
      default: "·"
      }
    return .span(
      "standing " + standing.name, [.element("span", [.hiddenFromReaders], symbol + " "), .text(here.name(standing))])
  }

  private func prose(_ text: ProseText, of entry: PromiseLedger.Entry, end: HTML? = nil) -> HTML {
    guard let facts = view.checked(entry.edition.id)?.facts else { return .empty }
    func filled(_ version: ProseText.Version) -> ProseText.Version {
      .init(language: version.language, value: facts.filled(version), isStale: version.isStale)
    }
    let text = ProseText(original: filled(text.original), translations: text.translations.map(filled))
    return rendition.prose(text, heading: 4, references, end: end)
  }

  // The grade

  private func finding(_ findings: [LedgerFinding], _ entry: PromiseLedger.Entry) -> [HTML] {
    guard !findings.isEmpty else { return goals(entry) }
    return findings.map { finding in
      let name = indicator(finding.indicator, of: entry.edition.id, entry.card.country)
      let mark = finding.grade.flatMap { rendition.marks.value[entry.edition.id]?.mark($0, of: finding.indicator).chip }
      return .element("p", [name, " ", mark ?? .empty])
    }
  }

  /// Calls may be about a whole goal.
  private func goals(_ entry: PromiseLedger.Entry) -> [HTML] {
    let names = entry.calls.compactMap { call -> HTML? in
      let goals = view.checked(entry.edition.id)?.framework.goals ?? []
      guard let goal = goals.first(where: { $0.id == call.goal?.value }) else { return nil }
      let page = SiteAddress.page(entry.edition.id, rendition.language, .country(entry.card.country))
      let link = page.link(from: rendition.address(.ledger)) + "#card-goal-" + goal.id.text
      return .element("p", [.link(link, [rendition.label(goal.name)])])
    }
    return names.isEmpty ? [.element("p", here.noIndicator)] : names
  }

  private func next(_ findings: [LedgerFinding], _ entry: PromiseLedger.Entry) -> [HTML] {
    guard !findings.isEmpty else { return [] }
    let graded = findings.flatMap(\.next)
    guard !graded.isEmpty else { return [.element("p", here.notGradedAgain)] }
    return graded.map { next in
      let mark = rendition.marks.value[next.edition]?.mark(next.grade, of: next.indicator).chip ?? .empty
      return .element("p", [indicator(next.indicator, of: next.edition, entry.card.country), " ", mark])
    }
  }

  /// Number and name; a link to why the grade is what it is where that edition is published with a card.
  private func indicator(_ number: IndicatorNumber, of edition: Identifier<Edition>, _ country: CountryCode) -> HTML {
    let comparisons = rendition.plan.comparisons.editions
    guard let checked = comparisons.first(where: { $0.edition.id == edition }),
      let indicator = checked.framework.indicators.first(where: { $0.number == number })
    else { return .text(number.text) }
    let name: [HTML] = [.text(number.text + " "), rendition.label(indicator.name)]
    guard view.checked(edition) != nil, checked.edition.cards.contains(where: { $0.country == country }) else {
      return .group(name)
    }
    let page = SiteAddress.page(edition, rendition.language, .country(country))
    let anchor = indicator.measure == nil ? "#how-" : "#card-"
    return .element(
      "a",
      [
        .href(page.link(from: rendition.address(.ledger)) + anchor + number.text), Attribute("title", here.reason),
      ], name)
  }

  // What was said and done

  private func calls(_ entry: PromiseLedger.Entry) -> [HTML] {
    let page = SiteAddress.page(entry.edition.id, rendition.language, .country(entry.card.country))
    return entry.calls.map { call in
      let link = page.link(from: rendition.address(.ledger)) + "#call-" + call.id.text
      let number = (entry.card.calls.firstIndex { $0.id == call.id } ?? 0) + 1
      return .group([
        prose(call.text, of: entry, end: references(call.sources)),
        .p("remark", [.link(link, [.text(words.campaign.call + " \(number)")])]),
      ])
    }
  }

  private func handovers(_ entry: PromiseLedger.Entry) -> [HTML] {
    guard !entry.handovers.isEmpty else { return [.element("p", here.notHandedOver + ".")] }
    return entry.handovers.map { handover in
      let figures = words.figures
      let text = here.handover(
        figures.date(handover.date), figures.integer(handover.online), figures.integer(handover.paper))
      return .element("p", [.text(text + ". " + figures.label(here.countedUpTo)), .date(figures.date(handover.asOf))])
    }
  }

  private func replies(_ entry: PromiseLedger.Entry) -> [HTML] {
    if case .silent(let days) = entry.standing, let first = entry.handovers.first {
      let since = here.silentSince(words.figures.date(first.date))
      return [.element("p", words.figures.label(since) + words.figures.count(days, here.days) + ".")]
    }
    return entry.replies.map { reply in
      var parts: [HTML] = [
        .element("strong", here.name(reply.answer)), ", ", .date(words.figures.date(reply.date)),
      ]
      if let from = reply.from { parts += [", ", rendition.text(from)] }
      parts.append(references(reply.sources))
      return .group([.element("p", parts), reply.note.map { .element("p", [rendition.text($0)]) } ?? .empty])
    }
  }

  private func outcomes(_ entry: PromiseLedger.Entry) -> [HTML] {
    guard !entry.outcomes.isEmpty else { return [.element("p", here.noOutcome)] }
    return entry.outcomes.map { outcome in
      var parts: [HTML] = [
        .element("strong", here.name(outcome.kind)), ", ", .date(words.figures.date(outcome.date)),
        .text(words.figures.label("")), rendition.text(outcome.text),
      ]
      if let treaty = outcome.treaty.flatMap({ rendition.index.instruments[$0.value] }) {
        parts += [" (", .link(SiteAddress.Page.treaties.file, [rendition.text(treaty.short)]), ")"]
      }
      parts.append(references(outcome.sources))
      return .element("p", parts)
    }
  }
}
