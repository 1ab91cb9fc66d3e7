import Cards
import Checks

/// What is published: which editions in which languages, under which address, beside which other files.
struct SitePlan: Sendable {
  /// Oldest first.
  let editions: [CheckedEdition]
  /// Of all editions that pages look back on.
  let indices: [Identifier<Edition>: EditionIndex]
  let comparisons: Comparisons
  let dossier: Dossier
  let languages: [LanguageTag]
  let options: PublicationOptions
  /// Without a slash at its end.
  let base: String?
  let brand: BrandColours
  /// Those that are signed, by country.
  let petitions: [PetitionInForce]
  /// `nil` where nothing of what became of demands was recorded.
  let ledger: PromiseLedger?

  /// `nil` where there is no edition to publish.
  init?(editions: [CheckedEdition], options: PublicationOptions, comparisons: Comparisons) {
    guard let dossier = editions.last?.dossier else { return nil }
    self.editions = editions
    self.dossier = dossier
    self.options = options
    self.comparisons = comparisons
    indices = Dictionary(comparisons.editions.map { ($0.edition.id, EditionIndex(of: $0)) }) { first, _ in first }
    languages = dossier.languages.isEmpty ? [.english] : dossier.languages
    brand = BrandColours(dossier.brand.colour)
    petitions = PetitionInForce.all(in: editions.map(\.edition), under: dossier.campaign)
    ledger = PromiseLedger(of: editions.map(\.edition), in: dossier)
    base = (options.baseAddress ?? dossier.address).map(Self.withoutSlash)
  }

  private static func withoutSlash(_ address: String) -> String {
    address.hasSuffix("/") ? withoutSlash(String(address.dropLast())) : address
  }

  /// The canonical address of a file, as seen from a page: absolute where the site has an address.
  func canonical(_ address: SiteAddress, from page: SiteAddress) -> String {
    base.map(address.absolute) ?? address.link(from: page)
  }

  /// Where the quick exit leads: to the web and nowhere else.
  var quickExit: String { WebAddress(dossier.quickExit)?.text ?? "https://www.wikipedia.org/" }

  /// Where the publisher's logo goes.
  var logo: SiteAddress? {
    dossier.brand.logo.map { logo in
      let ending = logo.file.split(separator: ".").last.map { String($0).lowercased() } ?? "svg"
      return .logo(["svg", "png", "jpg", "jpeg"].contains(ending) ? ending : "svg")
    }
  }

  /// The editions of a framework share its styles, so that one style sheet serves the whole site.
  func styles(of framework: Framework) -> GradeStyles {
    GradeStyles(dossier.frameworks.firstIndex { $0.id == framework.id } ?? 0, framework)
  }
}
