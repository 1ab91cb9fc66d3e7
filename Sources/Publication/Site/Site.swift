import Cards
import Checks
import Formats

/// The web pages of editions, with their twins for machines.
public struct Site: Sendable {
  private let plan: SitePlan?

  /// - Parameters:
  ///   - editions: those to publish, oldest first.
  ///   - comparisons: of all editions of the workspace; of these alone where it is `nil`.
  public init(of editions: [CheckedEdition], options: PublicationOptions, comparisons: Comparisons? = nil) {
    plan = SitePlan(
      editions: editions, options: options, comparisons: comparisons ?? Comparisons(of: editions))
  }

  /// The sources that an edition of the site cites; `nil` where the site has no such edition.
  func cited(in edition: Identifier<Edition>) -> Lazily<CitedSources>? { plan?.indices[edition]?.citedSources }

  /// One emission for each card, in all languages, and a few for what cards share.
  ///
  /// Cores that work on different cards share little, and what two cores touch at once makes both wait.
  public var emissions: [Emission] {
    guard let plan else { return [] }
    var emissions = [Emission(.shared) { try SharedFiles(plan: plan).write(to: &$0) }]
    for checked in plan.editions {
      guard let index = plan.indices[checked.edition.id] else { continue }
      let languages = plan.languages.map { PageEmissions(of: checked, index: index, in: $0, plan: plan) }
      for (position, card) in checked.edition.cards.enumerated() {
        emissions.append(
          Emission(.card(checked.edition.id, card.country)) { outlet in
            for language in languages { try language.writeCard(at: position, to: &outlet) }
            try Self.writePictures(of: card, in: checked.edition.id, to: &outlet)
          })
      }
      for language in languages { emissions += language.others }
    }
    if let frames = ServerFrames(plan) { emissions.append(frames.emission) }
    if let newest = plan.editions.last, let index = plan.indices[newest.edition.id], !plan.dossier.chronicle.isEmpty {
      emissions += plan.languages.map { ChronicleEmission(of: newest, index: index, in: $0, plan: plan).emission }
      emissions.append(Emission(.shared) { try ChronicleEmission.writePictures(of: plan.dossier.chronicle, to: &$0) })
    }
    return emissions
  }
}

extension Site {
  /// All languages show the same files.
  private static func writePictures(
    of card: Card, in edition: Identifier<Edition>, to outlet: inout any Outlet
  ) throws {
    for picture in card.pictures {
      outlet.buffer.append(picture.bytes)
      let address = SiteAddress.picture(edition, card.country, picture.id, picture.ending)
      try outlet.publish(address.path, as: picture.ending == "png" ? .png : .jpeg)
    }
  }
}

/// The files of one edition in one language.
///
/// What all of them need is made when the first is written, by whichever core comes first: a run that writes one card
/// of one edition makes nothing for the others.
struct PageEmissions: Sendable {
  private let checked: CheckedEdition
  private let made: Lazily<Frame>

  init(of checked: CheckedEdition, index: EditionIndex, in language: LanguageTag, plan: SitePlan) {
    self.checked = checked
    made = Lazily { Frame(Rendition(of: checked, index: index, in: language, plan: plan)) }
  }

  private var frame: Frame { made.value }

  /// - Parameter position: that of the card in the edition.
  func writeCard(at position: Int, to outlet: inout any Outlet) throws {
    guard checked.edition.cards.indices.contains(position) else { return }
    let frame = frame
    let page = CountryPage(of: checked.edition.cards[position], in: frame.rendition)
    try write(page.content, in: frame, to: &outlet) { object, style in
      UnitTwin(rendition: frame.rendition, unit: page.unit).write(
        into: &object, style, card: page.card, page.references.book)
    }
    guard !page.card.gaps.isEmpty else { return }
    let gaps = GapsPage(of: page.card, in: frame.rendition)
    try write(gaps.content, in: frame, to: &outlet) { gaps.writeTwin(into: &$0, $1) }
  }

  /// One emission for the small pages of units without a card, one for the pages that are no country's.
  var others: [Emission] {
    [
      Emission(.shared) { try writeBareCountries(in: frame, to: &$0) },
      Emission(.shared) { try writeOthers(in: frame, to: &$0) },
    ]
  }

  private func writeBareCountries(in frame: Frame, to outlet: inout any Outlet) throws {
    let rendition = frame.rendition
    for unit in rendition.index.units where rendition.card(of: unit) == nil {
      let page = BareCountryPage(of: unit, in: rendition)
      try write(page.content, in: frame, to: &outlet) { object, style in
        UnitTwin(rendition: rendition, unit: unit).write(
          into: &object, style, card: nil, page.references.book)
      }
    }
  }

  private func writeOthers(in frame: Frame, to outlet: inout any Outlet) throws {
    let rendition = frame.rendition
    let front = FrontPage(rendition)
    try write(front.content, in: frame, to: &outlet) { front.writeTwin(into: &$0, $1) }
    for view in rendition.indicators {
      let page = IndicatorPage(view, in: rendition)
      try write(page.content, in: frame, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
    if rendition.hasTreaties {
      let page = TreatiesPage(rendition)
      try write(page.content, in: frame, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
    if rendition.comparesPublished {
      let page = PublishedPage(rendition)
      try write(page.content, in: frame, to: &outlet) { object, _ in page.writeTwin(into: &object) }
    }
    if let page = RankingPage(rendition) {
      try write(page.content, in: frame, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
    if let page = ChangesPage(rendition) {
      try write(page.content, in: frame, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
    try writeLedger(in: frame, to: &outlet)
    try writeLaws(in: frame, to: &outlet)
    let methodology = MethodologyPage(rendition)
    try write(methodology.content, in: frame, to: &outlet) { methodology.writeTwin(into: &$0, $1) }
    let sources = SourcesPage(rendition: rendition)
    try write(sources.content, in: frame, to: &outlet) { object, _ in sources.writeTwin(into: &object) }
    let about = AboutPage(rendition: rendition)
    try write(about.content, in: frame, to: &outlet) { about.writeTwin(into: &$0, $1) }
    for own in rendition.ownPages {
      let page = OwnPage(page: own, rendition: rendition)
      try write(page.content, in: frame, to: &outlet) { $0.prose("text", own.text, $1) }
    }
  }

  private func writeLedger(in frame: Frame, to outlet: inout any Outlet) throws {
    guard let page = LedgerPage(frame.rendition) else { return }
    try write(page.content, in: frame, to: &outlet) { object, _ in page.writeTwin(into: &object) }
    for country in page.view.ledger.countries {
      let page = CountryLedgerPage(page.view, of: country)
      try write(page.content, in: frame, to: &outlet) { object, _ in page.writeTwin(into: &object) }
    }
  }

  private func writeLaws(in frame: Frame, to outlet: inout any Outlet) throws {
    guard let list = LawsPage(frame.rendition) else { return }
    try write(list.content, in: frame, to: &outlet) { list.writeTwin(into: &$0, $1) }
    for law in frame.rendition.dossier.laws {
      let page = LawPage(law, in: frame.rendition)
      try write(page.content, in: frame, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
  }

  private func write(
    _ content: PageContent, in frame: Frame, to outlet: inout any Outlet,
    twin: (inout JSONObjectWriter, RecordStyle) -> Void
  ) throws {
    try frame.publish(content, to: &outlet, twin: twin)
  }
}

extension Frame {
  /// Publishes a page and its twin.
  func publish(
    _ content: PageContent, to outlet: inout any Outlet, twin: (inout JSONObjectWriter, RecordStyle) -> Void
  ) throws {
    write(content, into: &outlet.buffer)
    try outlet.publish(rendition.address(content.page).path, as: .html)
    Twin(rendition: rendition, content: content).write(into: &outlet.buffer, twin)
    let address = SiteAddress.twin(rendition.edition.id, rendition.language, content.page)
    try outlet.publish(address.path, as: .json)
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
    RootPage(plan: plan).writeTwin(into: &outlet.buffer)
    try outlet.publish(SiteAddress.rootTwin.path, as: .json)
    MethodPage(plan: plan).write(into: &outlet.buffer)
    try outlet.publish(SiteAddress.method.path, as: .html)
    MethodPage.writeTwin(into: &outlet.buffer)
    try outlet.publish(SiteAddress.methodTwin.path, as: .json)
    outlet.buffer.append(Self.quickExit)
    try outlet.publish(SiteAddress.quickExitScript.path, as: .javaScript)
    if plan.dossier.campaign?.signing == .here {
      outlet.buffer.append(CountsScript.source)
      try outlet.publish(SiteAddress.countsScript.path, as: .javaScript)
    }
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
