import Cards
import Checks
import Formats
import Scoring

/// What all booklets of an edition share in one language, worked out once.
final class BookletEdition: Sendable {
  let checked: CheckedEdition
  let dossier: Dossier
  let edition: Edition
  let framework: Framework
  let language: LanguageTag
  let wording: Wording
  let names: CountryNames
  let options: PublicationOptions
  let languageNames: [LanguageTag: String]
  let unitNames: UnitNames
  let groups: [CategoryGroup]
  let sentences: ScoreSentences
  /// Positions of the indicators in the framework.
  let positions: [IndicatorNumber: Int]
  /// What the edition's ranking says; `nil` where it publishes none.
  let ranking: RankingSentences?
  /// By party.
  let treaties: [CountryCode: [TreatyRow]]
  /// Words for what has changed since the edition before; `nil` for the first.
  let comparison: Lazily<ComparisonTerms?>

  /// The states of one category.
  struct CategoryGroup: Sendable {
    /// `nil` holds the states without a category.
    let category: Category?
    /// Countries in the order of their names, then other units.
    let units: [UnitCode]
  }

  init(
    _ checked: CheckedEdition, in language: LanguageTag, treaties: [CountryCode: [TreatyRow]],
    options: PublicationOptions, comparisons: Comparisons
  ) {
    self.checked = checked
    dossier = checked.dossier
    edition = checked.edition
    framework = checked.framework
    self.language = language
    self.options = options
    let wording = Wording.for(language)
    self.wording = wording
    let names = CountryNames(language: language, overrides: checked.edition.names.mapValues { $0(language) })
    self.names = names
    languageNames = Self.languageNames(of: checked, in: language, wording)
    unitNames = UnitNames(checked.edition, names, in: language)
    groups = Self.groups(of: checked, unitNames)
    let sentences = ScoreSentences(checked.framework, in: language, wording)
    self.sentences = sentences
    positions = Dictionary(checked.framework.indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    ranking = checked.ranking.map { RankingSentences(ranked: $0, sentences: sentences) }
    self.treaties = treaties
    let id = checked.edition.id
    comparison = Lazily { comparisons[id].map { ComparisonTerms($0, in: language) } }
  }

  /// In the order of the framework, as everywhere; states without a category last.
  private static func groups(of checked: CheckedEdition, _ names: UnitNames) -> [CategoryGroup] {
    let standings = checked.standings
    let categories = checked.framework.categories.map(Optional.some) + [nil]
    return categories.compactMap { category in
      let units = standings.filter { $0.standing.category == category?.id }.map(\.unit)
      return category == nil && units.isEmpty ? nil : CategoryGroup(category: category, units: names.sorted(units))
    }
  }

  private static func languageNames(
    of checked: CheckedEdition, in language: LanguageTag, _ wording: Wording
  ) -> [LanguageTag: String] {
    let used = Set(checked.dossier.languages + checked.edition.cards.map(\.language))
    return Dictionary(
      uniqueKeysWithValues: used.map { other in
        let name = other.name(in: wording.language)
        return (other, wording.figures.languagesAreLowercase ? name.lowercased() : name)
      })
  }
}

extension BookletEdition {
  /// Whether some unit is no country, so that not all may be called states.
  var hasOtherUnits: Bool { checked.standings.contains { $0.unit.country == nil } }

  /// `nil` for what is not a web address.
  var address: String? { options.baseAddress ?? dossier.address }

  var colours: BookletColours { BookletColours(dossier.brand) }
}

/// The brand's colours, dark enough to be read as text on white.
struct BookletColours: Sendable {
  let primary: Colour?

  init(_ brand: Brand) { primary = brand.colour?.readable }
}

extension Colour {
  /// The colour, darkened until its contrast with white is 4.5 (WCAG 2.2, 1.4.3).
  fileprivate var readable: Colour {
    var colour = self
    while colour.contrast(with: .white) < 4.5, colour != .black {
      func darker(_ part: UInt8) -> UInt8 { UInt8(Int(part) * 15 / 16) }
      colour = Colour(red: darker(colour.red), green: darker(colour.green), blue: darker(colour.blue))
    }
    return colour
  }
}
