extension Edition {
  /// The edition with the conditions that the table of treaties decides, in every assessment that leaves them out.
  ///
  /// What a card says of such a condition stays, so that the checks can tell of it.
  public func withTreatyConditions(of framework: Framework?, from register: TreatyRegister) -> Edition {
    let indicators = framework?.indicators.filter { $0.conditions.contains { $0.holdsWhen != nil } } ?? []
    guard !indicators.isEmpty else { return self }
    let byNumber = Dictionary(indicators.map { ($0.number, $0) }) { first, _ in first }
    let cards = cards.map { card in
      guard card.assessments.contains(where: { byNumber[$0.indicator.value] != nil }) else { return card }
      return card.with(
        assessments: card.assessments.map { assessment in
          guard let indicator = byNumber[assessment.indicator.value] else { return assessment }
          return assessment.with(
            conditions: assessment.conditions
              + indicator.fulfilments(of: card.country, besides: assessment, from: register, on: asOf))
        })
    }
    return with(cards: cards)
  }
}

extension Framework {
  /// Whether the table of treaties decides any condition.
  public var asksForTreaties: Bool {
    indicators.contains { $0.conditions.contains { $0.holdsWhen != nil } }
  }
}

extension Indicator {
  fileprivate func fulfilments(
    of country: CountryCode, besides assessment: Assessment, from register: TreatyRegister, on date: PartialDate
  ) -> [Fulfilment] {
    conditions.compactMap { condition in
      guard let test = condition.holdsWhen, assessment.fulfilment(of: condition.id) == nil else { return nil }
      let standings = test.standings(of: country, in: register, on: date)
      let status = test.status(standings)
      var sources: [Citation] = []
      for citation in standings.flatMap({ $0.row?.sources ?? [] })
      where !sources.contains(where: { $0.key == citation.key && $0.locator == citation.locator }) {
        sources.append(citation)
      }
      return Fulfilment(
        condition: Located(condition.id, assessment.place), status: status, by: status == .met ? [.state] : [],
        note: nil, sources: sources, treaties: standings, place: assessment.place)
    }
  }
}
