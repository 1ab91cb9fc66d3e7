import Cards
import Scoring

/// What the pages of other countries show of a card: kept of cards that have not changed since they were published.
public struct CardSkeleton: Sendable {
  public let country: CountryCode
  public let language: LanguageTag
  public let grades: [(number: IndicatorNumber, grade: Grade)]
  /// By the framework's rule, or by people in its place.
  public let standing: Standing

  public init(
    country: CountryCode, language: LanguageTag, grades: [(number: IndicatorNumber, grade: Grade)], standing: Standing
  ) {
    self.country = country
    self.language = language
    self.grades = grades
    self.standing = standing
  }

  public init(of card: Card, standing: Standing) {
    self.init(
      country: card.country, language: card.language,
      grades: card.assessments.map { ($0.indicator.value, $0.grade.value) }, standing: standing)
  }

  /// A card that holds nothing but this.
  var card: Card {
    let place = Place(file: "")
    let assessments = grades.map { number, grade in
      Assessment(
        indicator: Located(number, place), conditions: [], coders: [], grade: Located(grade, place), reason: nil,
        departure: nil, star: nil, statement: nil, sources: [], place: place)
    }
    return Card(
      country: country, language: language, headline: nil, roles: nil, assessments: assessments, situation: nil,
      narratives: [:], provisions: [], reports: [], plans: [], services: [], quotations: [], corrections: [],
      observations: [], gaps: [], calls: [], petition: nil, cases: [], reply: nil, place: place)
  }
}

extension CheckedEdition {
  /// The edition with the cards that were left out because they have not changed.
  func completed(by skeletons: [CardSkeleton]) -> CheckedEdition {
    guard !skeletons.isEmpty else { return self }
    let cards = (edition.cards + skeletons.map(\.card)).sorted { $0.country < $1.country }
    let published = Dictionary(edition.overview.map { ($0.country, $0.category.value) }) { first, _ in first }
    let left = skeletons.map { skeleton in
      (
        UnitCode(skeleton.country),
        UnitResult(derivations: [:], derived: skeleton.standing, published: published[skeleton.country])
      )
    }
    return CheckedEdition(
      dossier: dossier, edition: edition.with(cards: cards), framework: framework,
      results: results.merging(left) { _, kept in kept }, scores: scores, statistics: statistics,
      unread: Set(skeletons.map(\.country)))
  }
}
