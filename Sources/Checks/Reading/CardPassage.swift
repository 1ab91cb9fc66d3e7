import Cards

/// One text of a card in one language, read, with where it stands.
struct CardPassage: Sendable {
  enum Role: Sendable, Hashable {
    case headline, roles, override
    case statement(IndicatorNumber), reason(IndicatorNumber), departure(IndicatorNumber), star(IndicatorNumber)
    case sourcesNote(IndicatorNumber)
    case condition(IndicatorNumber, Identifier<Condition>)
    case situation
    case narrative(Identifier<Goal>)
    case provision, report, plan, service
    /// What an earlier publication says; what is right.
    case printed, right
    case call, petition, demand, caseStudy, reply
  }

  let role: Role
  let language: LanguageTag
  let isOriginal: Bool
  /// What is cited beside the text.
  let sources: [Citation]
  let reading: Reading
}

extension CardPassage.Role {
  /// The indicator whose grade it speaks for: that of a statement or a reason.
  var graded: IndicatorNumber? {
    switch self {
    case .statement(let number), .reason(let number): number
    default: nil
    }
  }

  /// Whether the card's publisher says it, of the present: neither a quotation of what is wrong nor another's words.
  var isOwn: Bool {
    switch self {
    case .printed, .right, .reply: false
    default: true
    }
  }

  /// Whether it asks instead of telling.
  var asks: Bool {
    switch self {
    case .call, .petition, .demand: true
    default: false
    }
  }

  var indicator: IndicatorNumber? {
    switch self {
    case .statement(let number), .reason(let number), .departure(let number), .star(let number),
      .sourcesNote(let number), .condition(let number, _):
      number
    default: nil
    }
  }
}

/// All texts of a card, read once for all rules.
final class CardReading: Sendable {
  let card: Card
  /// In the order of the card, each text's original before its translations.
  let passages: [CardPassage]
  /// What the card claims, and what is cited for it.
  let claims: Claims

  init(_ card: Card) {
    self.card = card
    var passages: [CardPassage] = []
    card.forEachRole { role, text, sources in
      text.forEachVersion { version in
        passages.append(
          CardPassage(
            role: role, language: version.language, isOriginal: version.language == text.original.language,
            sources: sources, reading: Reading(version.value, in: version.language)))
      }
    }
    self.passages = passages
    claims = Claims(of: card, in: passages)
  }

  /// The languages in which the card has texts, the original first.
  var languages: [LanguageTag] {
    var seen: [LanguageTag] = [card.language]
    for passage in passages where !seen.contains(passage.language) { seen.append(passage.language) }
    return seen
  }
}

extension Card {
  /// Calls `body` with every prose text, where it stands, and what is cited beside it.
  fileprivate func forEachRole(_ body: (CardPassage.Role, ProseText, [Citation]) -> Void) {
    func take(_ role: CardPassage.Role, _ text: ProseText?, _ sources: [Citation] = []) {
      if let text { body(role, text, sources) }
    }
    take(.override, override?.reason)
    take(.headline, headline)
    take(.roles, roles?.note, roles?.sources ?? [])
    for assessment in assessments {
      let number = assessment.indicator.value
      take(.statement(number), assessment.statement, assessment.sources)
      take(.reason(number), assessment.reason, assessment.sources)
      take(.departure(number), assessment.departure, assessment.sources)
      take(.star(number), assessment.star?.work, assessment.star?.sources ?? [])
      take(.sourcesNote(number), assessment.sourcesNote, assessment.sources)
      for fulfilment in assessment.conditions {
        take(.condition(number, fulfilment.condition.value), fulfilment.note, fulfilment.sources)
      }
    }
    take(.situation, situation)
    for (goal, text) in narratives.sorted(by: { $0.key < $1.key }) { take(.narrative(goal), text) }
    for provision in provisions { take(.provision, provision.covers, provision.sources) }
    for report in reports { take(.report, report.note, report.sources) }
    for plan in plans { take(.plan, plan.covers, plan.sources) }
    for service in services { take(.service, service.offers, service.sources) }
    for correction in corrections {
      take(.printed, correction.printed, correction.sources)
      take(.right, correction.right, correction.sources)
    }
    for call in calls { take(.call, call.text, call.sources) }
    take(.petition, petition?.introduction)
    for demand in petition?.demands ?? [] { take(.demand, demand.text) }
    for study in cases { take(.caseStudy, study.text, study.sources) }
    take(.reply, reply?.text)
  }
}
