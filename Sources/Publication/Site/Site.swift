import Cards
import Checks
import Formats

/// The web pages of editions, with their twins for machines.
public struct Site: Sendable {
  private let plan: SitePlan?

  /// - Parameter editions: those to publish, oldest first.
  public init(of editions: [CheckedEdition], options: PublicationOptions) {
    plan = SitePlan(editions: editions, options: options)
  }

  /// One emission for each card and language, and a few for what editions share.
  public var emissions: [Emission] {
    guard let plan else { return [] }
    var emissions = [Emission(.shared) { try SharedFiles(plan: plan).write(to: &$0) }]
    for checked in plan.editions {
      guard let index = plan.indices[checked.edition.id] else { continue }
      for language in plan.languages {
        let rendition = Rendition(of: checked, index: index, in: language, plan: plan)
        emissions += PageEmissions(rendition).all
      }
    }
    return emissions
  }
}

/// The files of one edition in one language.
struct PageEmissions: Sendable {
  let rendition: Rendition
  let frame: Frame

  init(_ rendition: Rendition) {
    self.rendition = rendition
    frame = Frame(rendition)
  }

  /// One emission for each card; one for the small pages of countries without a card; one for the others.
  var all: [Emission] {
    let edition = rendition.edition.id
    let cards = rendition.index.countries.compactMap { rendition.index.cards[$0] }
    var emissions = cards.map { card in
      Emission(.card(edition, card.country)) { outlet in
        try write(CountryPage(of: card, in: rendition).content, to: &outlet)
      }
    }
    emissions.append(Emission(.shared) { try writeBareCountries(to: &$0) })
    emissions.append(Emission(.shared) { try writeOthers(to: &$0) })
    return emissions
  }

  private func writeBareCountries(to outlet: inout any Outlet) throws {
    for country in rendition.index.countries where rendition.index.cards[country] == nil {
      try write(BareCountryPage(of: country, in: rendition).content, to: &outlet)
    }
  }

  private func writeOthers(to outlet: inout any Outlet) throws {
    try write(FrontPage(rendition).content, to: &outlet)
    for view in rendition.indicators { try write(IndicatorPage(view, in: rendition).content, to: &outlet) }
    if rendition.hasTreaties { try write(TreatiesPage(rendition).content, to: &outlet) }
    try write(MethodologyPage(rendition).content, to: &outlet)
    try write(SourcesPage(rendition: rendition).content, to: &outlet)
    try write(AboutPage(rendition: rendition).content, to: &outlet)
    for page in rendition.ownPages { try write(OwnPage(page: page, rendition: rendition).content, to: &outlet) }
  }

  private func write(_ content: PageContent, to outlet: inout any Outlet) throws {
    frame.write(content, into: &outlet.buffer)
    try outlet.publish(rendition.address(content.page).path, as: .html)
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
