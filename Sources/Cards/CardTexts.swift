extension Card {
  /// Calls `body` with every prose text of the card.
  public func forEachProse(_ body: (ProseText) -> Void) {
    func take(_ text: ProseText?) { if let text { body(text) } }
    take(override?.reason)
    take(headline)
    take(roles?.note)
    for assessment in assessments {
      take(assessment.statement)
      take(assessment.reason)
      take(assessment.departure)
      take(assessment.star?.work)
      take(assessment.sourcesNote)
      for fulfilment in assessment.conditions { take(fulfilment.note) }
    }
    take(situation)
    for (_, text) in narratives.sorted(by: { $0.key < $1.key }) { take(text) }
    for provision in provisions { take(provision.covers) }
    for report in reports { take(report.note) }
    for plan in plans { take(plan.covers) }
    for service in services { take(service.offers) }
    for correction in corrections {
      take(correction.printed)
      take(correction.right)
    }
    for call in calls { take(call.text) }
    take(petition?.introduction)
    for demand in petition?.demands ?? [] { take(demand.text) }
    for study in cases { take(study.text) }
    take(reply?.text)
  }

  /// Calls `body` with every plain text of the card.
  public func forEachText(_ body: (Text, Place) -> Void) {
    func take(_ text: Text?, _ place: Place) { if let text { body(text, place) } }
    for provision in provisions {
      for text in [provision.law, provision.article, provision.penalty, provision.limitation] {
        take(text, provision.place)
      }
    }
    for plan in plans { for text in [plan.title, plan.body] { take(text, plan.place) } }
    for service in services { for text in [service.name, service.region] { take(text, service.place) } }
    for quotation in quotations { for text in [quotation.article, quotation.text] { take(text, quotation.place) } }
    for observation in observations { take(observation.quality, observation.place) }
    for gap in gaps { for text in [gap.subject, gap.addressee, gap.note] { take(text, gap.place) } }
    for call in calls { take(call.addressee, call.place) }
    if let petition { for text in [petition.title, petition.addressee] { take(text, petition.place) } }
    for study in cases { take(study.title, study.place) }
    for picture in pictures {
      for text in [picture.text, picture.caption, picture.credit] { take(text, picture.place) }
    }
  }

  /// Calls `body` with the citations that stand outside prose.
  public func forEachCitation(_ body: (Citation) -> Void) {
    roles?.sources.forEach(body)
    for assessment in assessments {
      assessment.sources.forEach(body)
      assessment.star?.sources.forEach(body)
      for fulfilment in assessment.conditions { fulfilment.sources.forEach(body) }
    }
    provisions.forEach { $0.sources.forEach(body) }
    reports.forEach { $0.sources.forEach(body) }
    plans.forEach { $0.sources.forEach(body) }
    services.forEach { $0.allSources.forEach(body) }
    quotations.forEach { $0.sources.forEach(body) }
    corrections.forEach { $0.sources.forEach(body) }
    observations.forEach { $0.sources.forEach(body) }
    gaps.forEach { $0.sources.forEach(body) }
    calls.forEach { $0.sources.forEach(body) }
    cases.forEach { $0.sources.forEach(body) }
  }
}

extension Framework {
  /// Calls `body` with every prose text of the framework.
  public func forEachProse(_ body: (ProseText) -> Void) {
    func take(_ text: ProseText?) { if let text { body(text) } }
    take(summary)
    for goal in goals {
      take(goal.summary)
      for indicator in goal.indicators { take(indicator.why) }
    }
    selection.forEach(body)
    take(rule?.text)
    take(method?.text)
    take(methodology)
  }

  /// Calls `body` with every plain text of the framework.
  public func forEachText(_ body: (Text, Place) -> Void) {
    body(title, place)
    for scale in [scale] + scales.sorted(by: { $0.key < $1.key }).map(\.value) {
      for level in scale.levels { for text in [level.label, level.meaning] { body(text, level.place) } }
    }
    if let star { for text in [star.label, star.meaning] { body(text, star.place) } }
    for goal in goals {
      body(goal.name, goal.place)
      for indicator in goal.indicators {
        body(indicator.name, indicator.place)
        for condition in indicator.conditions { body(condition.text, condition.place) }
        for criterion in indicator.criteria { if let text = criterion.text { body(text, criterion.place) } }
        if let measure = indicator.measure, let unit = measure.unit { body(unit, measure.place) }
      }
    }
    for score in method?.scores ?? [] {
      body(score.name, score.place)
      for band in score.bands { if let label = band.label { body(label, band.place) } }
    }
    for category in categories { for text in [category.label, category.definition] { body(text, category.place) } }
  }
}
