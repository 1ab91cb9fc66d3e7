import Cards

/// The order in which everything about a country is read: that of its page. It gives the notes their numbers.
struct ReadingOrder {
  let card: Card
  let framework: Framework
  let language: LanguageTag
  /// Statistics are read series by series.
  let series: [Series]
  /// What stands outside the card and yet on its page.
  let overview: OverviewRow?
  let channels: [Channel]
  /// In the order of the instruments.
  let ratifications: [Ratification]
  let errata: [Erratum]
  /// Answers that stand in values.csv.
  let values: [IndicatorNumber: ValueRow]

  /// The notes of the country's page and booklet.
  func notes(from sources: [Identifier<Source>: Source]) -> NoteBook {
    var book = NoteBook(sources: sources)
    head(&book)
    cells(&book)
    for channel in channels { book.cite(channel.sources) }
    prose(card.situation, &book)
    for goal in framework.goals { self.goal(goal, &book) }
    reasoning(&book)
    let observations = Dictionary(grouping: card.observations, by: \.series.value)
    for series in series { for observation in observations[series.id] ?? [] { book.cite(observation.sources) } }
    for ratification in ratifications { book.cite(ratification.sources) }
    for report in card.reports {
      book.cite(report.sources)
      prose(report.note, &book)
    }
    for gap in card.gaps { book.cite(gap.sources) }
    for story in card.cases {
      prose(story.text, &book)
      book.cite(story.sources)
    }
    campaign(&book)
    for correction in card.corrections {
      prose(correction.printed, &book)
      prose(correction.right, &book)
      book.cite(correction.sources)
    }
    book.cite(errata, in: language)
    return book
  }

  private func prose(_ text: ProseText?, _ book: inout NoteBook) {
    if let text { book.cite(text(language)) }
  }

  private func head(_ book: inout NoteBook) {
    book.cite(overview?.sources ?? [])
    prose(card.override?.reason, &book)
    prose(card.headline, &book)
    if let roles = card.roles {
      prose(roles.note, &book)
      book.cite(roles.sources)
    }
  }

  private func cells(_ book: inout NoteBook) {
    let assessments = Dictionary(card.assessments.map { ($0.indicator.value, $0) }) { first, _ in first }
    for indicator in framework.indicators {
      if let row = values[indicator.number] { book.cite(row.sources) }
      guard let assessment = assessments[indicator.number] else { continue }
      prose(assessment.statement, &book)
      book.cite(assessment.sources)
      if let star = assessment.star {
        prose(star.work, &book)
        book.cite(star.sources)
      }
    }
  }

  private func goal(_ goal: Goal, _ book: inout NoteBook) {
    prose(goal.summary, &book)
    prose(card.narratives[goal.id], &book)
    for quotation in card.quotations where quotation.goal?.value == goal.id { book.cite(quotation.sources) }
    laws(goal.id, &book)
  }

  /// Law, plans and services of a goal; `nil` is those of none.
  private func laws(_ goal: Identifier<Goal>?, _ book: inout NoteBook) {
    for provision in card.provisions where provision.goal?.value == goal {
      book.cite(provision.sources)
      prose(provision.covers, &book)
    }
    for plan in card.plans where plan.goal?.value == goal {
      book.cite(plan.sources)
      prose(plan.covers, &book)
    }
    for service in card.services where service.goal?.value == goal {
      book.cite(service.allSources)
      prose(service.offers, &book)
    }
  }

  private func reasoning(_ book: inout NoteBook) {
    for quotation in card.quotations where quotation.goal == nil { book.cite(quotation.sources) }
    laws(nil, &book)
    for assessment in card.assessments {
      for condition in framework.indicator(assessment.indicator.value)?.conditions ?? [] {
        guard let fulfilment = assessment.fulfilment(of: condition.id) else { continue }
        book.cite(fulfilment.sources)
        prose(fulfilment.note, &book)
      }
      prose(assessment.reason, &book)
      prose(assessment.departure, &book)
      prose(assessment.sourcesNote, &book)
    }
  }

  private func campaign(_ book: inout NoteBook) {
    for call in card.calls {
      prose(call.text, &book)
      book.cite(call.sources)
    }
    if let petition = card.petition {
      prose(petition.introduction, &book)
      for demand in petition.demands { prose(demand.text, &book) }
    }
    prose(card.reply?.text, &book)
  }
}
