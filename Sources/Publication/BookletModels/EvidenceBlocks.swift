import Cards
import Formats

extension Booklet {
  /// Law, plans and services of a goal; `nil` is those of none.
  func writeEvidence(of goal: Identifier<Goal>?, into array: inout JSONArrayWriter) {
    titled(wording.evidence.provisions, provisions(of: goal), into: &array)
    titled(wording.evidence.plans, plans(of: goal), into: &array)
    titled(wording.evidence.services, services(of: goal), into: &array)
  }

  private func provisions(of goal: Identifier<Goal>?) -> ModelTable {
    let terms = wording.evidence
    var table = ModelTable(columns: [
      .init(terms.law, width: 2), .init(terms.covers, width: 4), .init(terms.penalty, width: 2),
      .init(terms.limitation, width: 2),
    ])
    table.rowHeaders = true
    table.rows = card.provisions.filter { $0.goal?.value == goal }.map { provision in
      let law = [Inline].joined([voice.text(provision.law), voice.text(provision.article)], by: ", ")
      return .cells([
        law + voice.notes(provision.sources), voice.line(provision.covers), voice.text(provision.penalty),
        voice.text(provision.limitation),
      ])
    }
    return table
  }

  private func plans(of goal: Identifier<Goal>?) -> ModelTable {
    let terms = wording.evidence
    var table = ModelTable(columns: [
      .init(terms.plan, width: 3), .init(terms.validity, width: 2), .init(terms.body, width: 3),
      .init(terms.covers, width: 5),
    ])
    table.rowHeaders = true
    table.rows = card.plans.filter { $0.goal?.value == goal }.map { plan in
      .cells([
        voice.text(plan.title) + voice.notes(plan.sources),
        .lines([[.text(span(of: plan))], [.text(state(of: plan))]]),
        voice.text(plan.body), voice.line(plan.covers),
      ])
    }
    return table
  }

  private func span(of plan: Plan) -> String {
    let figures = wording.figures
    guard let until = plan.until else { return wording.evidence.since(figures.date(plan.from)) }
    if let period = Period(plan.from.text + "/" + until.text) { return figures.period(period) }
    return figures.date(plan.from) + " – " + figures.date(until)
  }

  private func state(of plan: Plan) -> String {
    let asOf = edition.edition.asOf
    if !plan.from.hasCome(on: asOf) { return wording.evidence.notYet }
    if let until = plan.until, until.latest < asOf.earliest { return wording.evidence.expired }
    return wording.evidence.inForce
  }

  private func services(of goal: Identifier<Goal>?) -> ModelTable {
    let terms = wording.evidence
    var table = ModelTable(columns: [
      .init(terms.service, width: 2), .init(terms.runBy, width: 2), .init(terms.howMany, .end),
      .init(terms.offers, width: 4),
    ])
    table.rowHeaders = true
    table.rows = card.services.filter { $0.goal?.value == goal }.map { service in
      let kind = wording.name(service.kind)
      return .cells([
        .joined(
          [.joined([[.text(kind)], voice.text(service.name)], by: .text(wording.colon)), voice.text(service.region)],
          by: ", ") + voice.notes(service.allSources),
        .text(wording.names(service.by)), wording.number(of: service).map { [.text($0)] } ?? [],
        voice.line(service.offers),
      ])
    }
    return table
  }

  func writeQuotations(of goal: Identifier<Goal>?, into array: inout JSONArrayWriter) {
    let quotations = card.quotations.filter { $0.goal?.value == goal }
    guard !quotations.isEmpty else { return }
    array.heading(2, [.text(wording.treaties.quotations)])
    for quotation in quotations {
      let instrument = dossier.instruments.first { $0.id == quotation.instrument.value }
      let origin = [Inline].joined([voice.text(instrument?.title), voice.text(quotation.article)], by: ", ")
      array.quote(voice.text(quotation.text), by: origin + voice.notes(quotation.sources))
    }
  }

  func writeCases(of goal: Identifier<Goal>?, into array: inout JSONArrayWriter) {
    for (position, story) in edition.edition.stories(of: card).enumerated() where story.goal == goal {
      switch story {
      case .told(let study):
        array.box(
          .caseStudy, label: wording.campaign.cases, title: voice.text(study.title), id: "case-\(position + 1)"
        ) {
          voice.boxed(study.text, into: &$0)
          $0.small([.text(wording.name(study.basis) + ".")] + voice.notes(study.sources))
        }
      case .withdrawn(let withdrawal):
        let line = wording.campaign.withdrawn(wording.figures.date(withdrawal.date))
        array.box(.caseStudy, label: wording.campaign.cases, id: "case-\(position + 1)") { $0.small([.text(line)]) }
      }
    }
  }
}
