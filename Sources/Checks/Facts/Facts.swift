import Cards
import Scoring
import Synchronization

/// The values that an edition's data give to prose: one place, that bindings and the rule on typed numbers both ask.
public final class Facts: Sendable {
  let dossier: Dossier
  let edition: Edition
  let framework: Framework
  let answers: EditionAnswers
  let scores: EditionScores?
  let standings: [UnitCode: Standing]
  let statistics: PublishedStatistics
  let cards: [CountryCode: Card]
  /// Cards of which this run knows grades and category alone.
  let unread: Set<CountryCode>
  private let lazyRanking: @Sendable () -> RankedEdition?
  private let lazyTreaties: Lazily<[CountryCode: [Ratification]]>
  private let lazyRegister: Lazily<TreatyRegister>
  private let spoken = Mutex<[LanguageTag: SpokenNames]>([:])

  init(
    _ dossier: Dossier, _ edition: Edition, _ framework: Framework, answers: EditionAnswers, scores: EditionScores?,
    standings: [UnitCode: Standing], statistics: PublishedStatistics, unread: Set<CountryCode>,
    ranking: @escaping @Sendable () -> RankedEdition?
  ) {
    self.dossier = dossier
    self.edition = edition
    self.framework = framework
    self.answers = answers
    self.scores = scores
    self.standings = standings
    self.statistics = statistics
    self.unread = unread
    cards = Dictionary(edition.cards.map { ($0.country, $0) }) { first, _ in first }
    lazyRanking = ranking
    lazyTreaties = Lazily {
      Dictionary(grouping: dossier.ratifications) { $0.territory ?? $0.party }
    }
    lazyRegister = Lazily { TreatyRegister(dossier) }
  }
}

extension Facts {
  var treaties: TreatyRegister { lazyRegister.value }

  var ranking: RankedEdition? { edition.ranking == nil ? nil : lazyRanking() }

  /// What a country has done about a treaty by the edition's date; a territory has rows of its own.
  func ratification(_ instrument: Identifier<Instrument>, _ country: CountryCode) -> Ratification? {
    lazyTreaties.value[country]?.first { $0.instrument.value == instrument }
  }

  /// What texts of a language call what the data have.
  func names(_ language: LanguageTag) -> SpokenNames {
    spoken.withLock { known in
      if let names = known[language] { return names }
      let names = SpokenNames(dossier, framework, language)
      known[language] = names
      return names
    }
  }

  func ratifications(of country: CountryCode) -> [Ratification] { lazyTreaties.value[country] ?? [] }

  /// The value that a binding asks for.
  public func fact(for binding: Binding) throws(FactAbsence) -> Fact {
    if binding.subject.isOfUnit, binding.unit == nil {
      throw FactAbsence(
        found: "the binding “\(binding.text)” without a country", expected: "a country's code, outside of a card",
        mend: edition.cards.first.map { "{{ \(binding.text) \($0.country) }}" })
    }
    switch binding.subject {
    case .asOf(let isYear):
      return Fact("as-of", isYear ? .year(edition.asOf.year) : .date(edition.asOf), at: edition.place)
    case .count(let count): return try self.count(count, of: binding)
    case .share(let ids): return try share(ids)
    case .category: return try category(of: binding)
    case .grade(let number): return try grade(number, of: binding)
    case .statistic(let statistic): return try self.statistic(statistic, of: binding)
    case .treaty(let id, let part): return try treaty(id, part, of: binding)
    case .score(let id): return try score(id, of: binding)
    case .rank: return try rank(of: binding)
    }
  }
}

extension Facts {
  /// How many states have one of these categories, and how many have a category at all.
  func tally(_ categories: [Identifier<Cards.Category>]) -> (part: Int, whole: Int) {
    let found = standings.values.compactMap(\.category)
    return (found.count { categories.contains($0) }, found.count)
  }

  func share(of categories: [Identifier<Cards.Category>]) -> Fact {
    let (part, whole) = tally(categories)
    return Fact("share \(Self.names(categories))", .share(part: part, whole: whole), at: framework.place)
  }

  static func names(_ categories: [Identifier<Cards.Category>]) -> String {
    categories.map(\.text).joined(separator: "+")
  }

  private func share(_ ids: [Identifier<Cards.Category>]) throws(FactAbsence) -> Fact {
    let categories = framework.categories.map(\.id)
    for id in ids where !categories.contains(id) {
      throw .unknown("category", id.text, among: categories.map(\.text), in: framework.place.file)
    }
    guard tally(ids).whole > 0 else {
      throw FactAbsence(
        found: "the share of \(Self.names(ids)) in the edition \(edition.id), where no state has a category",
        expected: "an edition with categories")
    }
    return share(of: ids)
  }

  func known(_ number: IndicatorNumber) throws(FactAbsence) -> Indicator {
    if let indicator = framework.indicator(number) { return indicator }
    throw .unknown(
      "indicator", number.text, among: framework.indicators.map(\.number.text), in: framework.place.file)
  }

  /// The card of the country that a binding speaks of.
  func card(of binding: Binding) throws(FactAbsence) -> Card {
    if let country = binding.unit?.country, let card = cards[country], !unread.contains(country) { return card }
    throw FactAbsence(
      found: "the binding “\(binding.text)” of \(binding.unit?.text ?? "no country")",
      expected: "a country with a card in the edition \(edition.id)", file: edition.place.file)
  }
}
