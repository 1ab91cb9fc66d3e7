/// One publication: its date, its framework, its cards.
public final class Edition: Sendable {
  public let id: Identifier<Edition>
  public let title: Text
  /// What was true then is graded.
  public let asOf: PartialDate
  public let framework: Located<Identifier<Framework>>
  public let status: Status
  public let notice: Text?
  /// Names that differ from CLDR's.
  public let names: [CountryCode: Text]
  public let sources: [Citation]
  public let overview: [OverviewRow]
  public let overviewText: ProseText?
  /// Numbers and answers that stand in no card.
  public let values: [ValueRow]
  public let groups: UnitGroups
  /// How the ranking is made that is published; `nil` publishes none.
  public let ranking: RankingChoice?
  /// Sorted by country code.
  public let cards: [Card]
  public let seal: EditionSeal
  /// Errors that it is published with all the same, in the order of the file.
  public let acceptances: [Acceptance]
  /// Tombstones of case studies that are published no more, in the order of the file.
  public let withdrawals: [Withdrawal]
  public let place: Place

  public init(
    id: Identifier<Edition>, title: Text, asOf: PartialDate, framework: Located<Identifier<Framework>>,
    status: Status, notice: Text?, names: [CountryCode: Text], sources: [Citation], overview: [OverviewRow],
    overviewText: ProseText?, values: [ValueRow] = [], groups: UnitGroups = UnitGroups(),
    ranking: RankingChoice? = nil, cards: [Card], seal: EditionSeal = .none, acceptances: [Acceptance] = [],
    withdrawals: [Withdrawal] = [], place: Place
  ) {
    self.id = id
    self.title = title
    self.asOf = asOf
    self.framework = framework
    self.status = status
    self.notice = notice
    self.names = names
    self.sources = sources
    self.overview = overview
    self.overviewText = overviewText
    self.values = values
    self.groups = groups
    self.ranking = ranking
    self.cards = cards
    self.seal = seal
    self.acceptances = acceptances
    self.withdrawals = withdrawals
    self.place = place
  }
}

extension Edition {
  public func with(seal: EditionSeal) -> Edition { with(cards: cards, seal: seal) }

  public func with(cards: [Card]) -> Edition { with(cards: cards, seal: seal) }

  private func with(cards: [Card], seal: EditionSeal) -> Edition {
    Edition(
      id: id, title: title, asOf: asOf, framework: framework, status: status, notice: notice, names: names,
      sources: sources, overview: overview, overviewText: overviewText, values: values, groups: groups,
      ranking: ranking, cards: cards, seal: seal, acceptances: acceptances, withdrawals: withdrawals,
      place: place)
  }

  public enum Status: String, Sendable, CaseIterable, Hashable { case draft, frozen }
}

/// A category that was published elsewhere, with the place in the published list, whose direction is not known.
public struct OverviewRow: Sendable {
  public let country: CountryCode
  public let category: Located<Identifier<Category>>
  public let position: Int?
  public let sources: [Citation]
  public let place: Place

  public init(
    country: CountryCode, category: Located<Identifier<Category>>, position: Int?, sources: [Citation], place: Place
  ) {
    self.country = country
    self.category = category
    self.position = position
    self.sources = sources
    self.place = place
  }
}
