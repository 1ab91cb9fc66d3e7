import Cards
import Checks
import Formats

/// The models of an edition's booklets and printed cards: what `docs/booklet-model.md` describes, for each country that
/// has a card and each language.
public struct BookletModels: Sendable {
  /// By country, then language, the booklet before the card.
  public let jobs: [BookletModelJob]

  /// - Parameter comparisons: of all editions of the workspace.
  public init(of checked: CheckedEdition, options: PublicationOptions, comparisons: Comparisons? = nil) {
    let comparisons = comparisons ?? Comparisons(of: [checked])
    let treaties = TreatyRow.byCountry(TreatyRow.all(of: checked))
    let editions = checked.dossier.languages.map {
      BookletEdition(checked, in: $0, treaties: treaties, options: options, comparisons: comparisons)
    }
    jobs = checked.edition.cards.flatMap { card in
      editions.flatMap { edition in
        BookletModelJob.Kind.allCases.map { BookletModelJob(kind: $0, card: card, edition: edition) }
      }
    }
  }
}

/// One PDF to be made: where it goes and how its model is written.
public struct BookletModelJob: Sendable {
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case booklet
    /// The card on one page.
    case card
  }

  public let kind: Kind
  let card: Card
  let edition: BookletEdition

  public var country: CountryCode { card.country }
  public var language: LanguageTag { edition.language }

  /// How messages call it: `BE, booklet in fr`.
  public var title: String { "\(country.alpha2), \(kind.rawValue) in \(language.text)" }

  /// Where the PDF stands, relative to the output folder.
  public var path: String { Self.path(of: kind, country: country, language: language, edition: edition.edition.id) }

  public static func path(
    of kind: Kind, country: CountryCode, language: LanguageTag, edition: Identifier<Edition>
  ) -> String {
    let ending = kind == .booklet ? ".pdf" : ".card.pdf"
    return "booklets/\(edition.text)/\(country.alpha2).\(language.text)\(ending)"
  }

  /// The moment that the PDF names as its making, in seconds since 1970: the end of the day of which the edition speaks.
  public var timestamp: Int { edition.edition.asOf.secondsSince1970 }

  /// Files that the model names as `card-pictures/NAME`.
  public var pictures: [(name: String, bytes: [UInt8])] {
    let logo = edition.dossier.brand.logo.flatMap { logo in logo.pictureName.map { ($0, logo.bytes) } }
    let shown = kind == .booklet ? card.pictures.map { (edition.name(of: $0, card.country), $0.bytes) } : []
    return [logo].compactMap(\.self) + shown
  }

  /// Appends the model as JSON.
  public func write(into out: inout Bytes) {
    switch kind {
    case .booklet: Booklet(of: card, in: edition).write(into: &out)
    case .card: PrintedCard(of: card, in: edition).write(into: &out)
    }
  }
}

extension PartialDate {
  /// Noon, in universal time, of the last day that the date may mean, so that every time zone names that day.
  fileprivate var secondsSince1970: Int {
    let day = latest % 100, month = latest / 100 % 100, year = latest / 10_000
    // Days from civil (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"), for years from 1 on.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400, yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    // PDFs of earlier years name the first day that this count knows.
    return max(0, days) * 86_400 + 43_200
  }
}
