import Cards
import Checks
import Formats
import Synchronization

/// The web pages of editions, with their twins for machines.
public struct Site: Sendable {
  private let plan: SitePlan?

  /// - Parameter editions: those to publish, oldest first.
  public init(of editions: [CheckedEdition], options: PublicationOptions) {
    plan = SitePlan(editions: editions, options: options)
  }

  /// One emission for each card and language, and a few for what cards share. Languages take turns, so that several
  /// cores have several of them to prepare at the start.
  public var emissions: [Emission] {
    guard let plan else { return [] }
    var emissions = [Emission(.shared) { try SharedFiles(plan: plan).write(to: &$0) }]
    for checked in plan.editions {
      guard let index = plan.indices[checked.edition.id] else { continue }
      let languages = plan.languages.map { PageEmissions(of: checked, index: index, in: $0, plan: plan) }
      for card in checked.edition.cards { emissions += languages.map { $0.emission(of: card) } }
      for language in languages { emissions += language.others }
    }
    return emissions
  }
}

/// The files of one edition in one language.
///
/// What all of them need is made when the first is written, by whichever core comes first: a run that writes one card
/// of one edition makes nothing for the others.
final class PageEmissions: Sendable {
  private let checked: CheckedEdition
  private let index: EditionIndex
  private let language: LanguageTag
  private let plan: SitePlan
  private let made = Mutex<Frame?>(nil)

  init(of checked: CheckedEdition, index: EditionIndex, in language: LanguageTag, plan: SitePlan) {
    self.checked = checked
    self.index = index
    self.language = language
    self.plan = plan
  }

  private var frame: Frame {
    made.withLock { made in
      if let made { return made }
      let frame = Frame(Rendition(of: checked, index: index, in: language, plan: plan))
      made = frame
      return frame
    }
  }

  func emission(of card: Card) -> Emission {
    Emission(.card(checked.edition.id, card.country)) { outlet in
      let frame = self.frame
      try self.write(CountryPage(of: card, in: frame.rendition).content, in: frame, to: &outlet)
    }
  }

  /// One emission for the small pages of countries without a card, one for the pages that are no country's.
  var others: [Emission] {
    [
      Emission(.shared) { try self.writeBareCountries(in: self.frame, to: &$0) },
      Emission(.shared) { try self.writeOthers(in: self.frame, to: &$0) },
    ]
  }

  private func writeBareCountries(in frame: Frame, to outlet: inout any Outlet) throws {
    let rendition = frame.rendition
    for country in rendition.index.countries where rendition.index.cards[country] == nil {
      try write(BareCountryPage(of: country, in: rendition).content, in: frame, to: &outlet)
    }
  }

  private func writeOthers(in frame: Frame, to outlet: inout any Outlet) throws {
    let rendition = frame.rendition
    try write(FrontPage(rendition).content, in: frame, to: &outlet)
    for view in rendition.indicators { try write(IndicatorPage(view, in: rendition).content, in: frame, to: &outlet) }
    if rendition.hasTreaties { try write(TreatiesPage(rendition).content, in: frame, to: &outlet) }
    try write(MethodologyPage(rendition).content, in: frame, to: &outlet)
    try write(SourcesPage(rendition: rendition).content, in: frame, to: &outlet)
    try write(AboutPage(rendition: rendition).content, in: frame, to: &outlet)
    for page in rendition.ownPages {
      try write(OwnPage(page: page, rendition: rendition).content, in: frame, to: &outlet)
    }
  }

  private func write(_ content: PageContent, in frame: Frame, to outlet: inout any Outlet) throws {
    frame.write(content, into: &outlet.buffer)
    try outlet.publish(frame.rendition.address(content.page).path, as: .html)
  }
}

/// What all pages share: style sheet, script, logo, the choice of edition and language.
struct SharedFiles {
  let plan: SitePlan

  func write(to outlet: inout any Outlet) throws {
    outlet.buffer.append(StyleSheet(plan: plan).css)
    try outlet.publish(SiteAddress.styleSheet.path, as: .css)
    RootPage(plan: plan).write(into: &outlet.buffer)
    try outlet.publish(SiteAddress.root.path, as: .html)
    outlet.buffer.append(Self.quickExit)
    try outlet.publish(SiteAddress.quickExitScript.path, as: .javaScript)
    if let logo = plan.logo, let file = plan.dossier.brand.logo {
      outlet.buffer.append(file.bytes)
      try outlet.publish(logo.path, as: MediaType(rawValue: file.mediaType) ?? .svg)
    }
  }

  /// Leaves without a trace in the history of this tab; without it the link still leads away.
  private static let quickExit: StaticString = """
    document.querySelectorAll("[data-quick-exit]").forEach(function (link) {
      link.addEventListener("click", function (event) {
        event.preventDefault();
        document.body.hidden = true;
        location.replace(link.href);
      });
    });

    """
}
