import Cards
import Formats

extension CardRecord {
  func writeLaw(into object: inout JSONObjectWriter) {
    object.list("provisions", card.provisions) { object, provision in
      object.field("id", provision.id.text)
      object.text("law", provision.law, style)
      object.text("article", provision.article, style)
      object.prose("covers", provision.covers, style)
      object.text("penalty", provision.penalty, style)
      object.text("limitation", provision.limitation, style)
      object.stated("goal", provision.goal?.value.text)
      object.sources(provision.sources, style)
    }
    object.list("reports", card.reports) { object, report in
      object.field("instrument", report.instrument.value.text)
      object.field("due", report.due.text)
      object.stated("submitted", report.submitted)
      object.prose("note", report.note, style)
      object.sources(report.sources, style)
    }
    object.list("plans", card.plans) { object, plan in
      object.field("id", plan.id.text)
      object.text("title", plan.title, style)
      object.field("from", plan.from.text)
      object.stated("until", plan.until)
      object.text("body", plan.body, style)
      object.prose("covers", plan.covers, style)
      object.stated("goal", plan.goal?.value.text)
      object.sources(plan.sources, style)
    }
    object.list("services", card.services) { object, service in
      object.field("id", service.id.text)
      object.field("kind", service.kind.rawValue)
      object.text("name", service.name, style)
      if !service.namedBy.isEmpty { object.sources(service.namedBy, style, as: "named-by") }
      object.list("by", service.by.map(\.rawValue))
      object.stated("number", service.number)
      if let capacity = service.capacity { object.field("capacity", capacity) }
      object.text("region", service.region, style)
      object.prose("offers", service.offers, style)
      object.stated("goal", service.goal?.value.text)
      object.sources(service.sources, style)
    }
    object.list("quotations", card.quotations) { object, quotation in
      object.field("instrument", quotation.instrument.value.text)
      object.text("article", quotation.article, style)
      object.text("text", quotation.text, style)
      object.stated("goal", quotation.goal?.value.text)
      object.sources(quotation.sources, style)
    }
  }

  func writeEvidence(into object: inout JSONObjectWriter) {
    object.list("treaties", treaties) { $1.write(into: &$0, style) }
    object.list("statistics", unit.checked.statistics(of: card.country)) { object, observation in
      object.field("series", observation.series.value.text)
      object.field("period", observation.period.text)
      object.stated("sex", observation.sex?.rawValue)
      object.stated("age", observation.age?.text)
      object.stated("form", observation.form?.value.text)
      object.stated("value", observation.figure.value)
      object.stated("low", observation.figure.range?.low)
      object.stated("high", observation.figure.range?.high)
      if case .below(let threshold) = observation.figure { object.field("below", threshold) }
      if observation.figure.isWithheld { object.field("withheld", true) }
      if observation.isOfficial { object.field("official", true) }
      object.text("quality", observation.quality, style)
      object.sources(observation.sources, style)
    }
    object.list("gaps", card.gaps) { $1.write(into: &$0, style) }
    object.list("corrections", card.corrections) { object, correction in
      object.field("where", correction.subject.value.name)
      object.prose("printed", correction.printed, style)
      object.prose("right", correction.right, style)
      object.sources(correction.sources, style)
    }
    object.list("errata", errata) { object, erratum in
      object.field("date", erratum.date.text)
      object.prose("wrong", erratum.wrong, style)
      object.prose("right", erratum.right, style)
      if !erratum.grades.isEmpty {
        object.object("printed") { printed in
          for entry in erratum.grades { printed.field(entry.indicator.value.text, entry.grade.value.text) }
        }
      }
    }
  }

  func writeDemands(into object: inout JSONObjectWriter) {
    object.list("calls", card.calls) { object, call in
      object.field("id", call.id.text)
      object.stated("goal", call.goal?.value.text)
      object.list("indicators", call.indicators.map(\.value.text))
      object.text("addressee", call.addressee, style)
      object.prose("text", call.text, style)
      object.sources(call.sources, style)
    }
    if let petition = card.petition {
      object.object("petition") { object in
        object.text("title", petition.title, style)
        object.text("addressee", petition.addressee, style)
        object.prose("introduction", petition.introduction, style)
        object.list("demands", petition.demands) { object, demand in
          object.field("id", demand.id.text)
          object.prose("text", demand.text, style)
          object.list("calls", demand.calls.map(\.value.text))
        }
        write(petition.terms, into: &object)
        if !petition.milestones.isEmpty {
          object.array("milestones") { list in petition.milestones.forEach { list.item($0) } }
        }
      }
    }
    if let reply = card.reply {
      object.object("reply") { object in
        object.field("status", reply.status.rawValue)
        object.stated("asked", reply.asked)
        object.stated("date", reply.date)
        if reply.text?.original.value.isEmpty == false { object.prose("text", reply.text, style) }
      }
    }
  }
}

extension CardRecord {
  private func write(_ terms: PetitionTerms, into object: inout JSONObjectWriter) {
    object.stated("goal", terms.goal)
    object.stated("opens", terms.opens)
    object.stated("closes", terms.closes)
    object.stated("age", terms.age)
    object.stated("postcode", terms.postcode?.rawValue)
    object.stated("household", terms.household)
  }
}

extension Correction.Subject {
  /// As the workspace's files write it.
  var name: String {
    switch self {
    case .indicator(let number): number.text
    case .goal(let id): id.text
    case .situation: "situation"
    case .overview: "overview"
    case .statistics: "statistics"
    case .treaties: "treaties"
    case .cases: "cases"
    case .notes: "notes"
    }
  }
}
