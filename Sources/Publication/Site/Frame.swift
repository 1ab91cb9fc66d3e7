import Cards
import Formats

/// One page before its frame is put around it.
struct PageContent {
  let page: SiteAddress.Page
  /// In words for the browser's tab and search engines.
  let title: String
  let description: String
  /// Stands above the columns: the page's only first heading, and what leads into it.
  let lead: [HTML]
  let sections: [Section]
  /// Whether a reader may have to leave in a hurry.
  var isSensitive = false
  /// Whether numbers of signatures stand on it, which a server knows better.
  var hasCounts = false
  /// The type and the own members of the page's description for search engines (schema.org).
  var metadata: Metadata

  struct Section {
    let id: String
    let title: HTML
    let content: [HTML]
  }

  init(
    page: SiteAddress.Page, title: String, description: String, lead: [HTML], sections: [Section],
    isSensitive: Bool = false, hasCounts: Bool = false, metadata: Metadata
  ) {
    self.page = page
    self.title = title
    self.description = description
    self.lead = lead
    self.sections = sections.filter { !$0.content.allSatisfy(\.isEmpty) }
    self.isSensitive = isSensitive
    self.hasCounts = hasCounts
    self.metadata = metadata
  }
}

/// What surrounds every page of an edition in one language: head, menu, notice, footer.
final class Frame: Sendable {
  let rendition: Rendition
  private let styleLinks: HTML
  private let brand: HTML
  /// The same on pages that belong to no edition.
  private let outerBrand: HTML
  let footer: HTML
  private let notice: HTML
  private let plainMenu: HTML

  init(_ rendition: Rendition) {
    self.rendition = rendition
    styleLinks = Self.styleLinks(rendition)
    brand = Self.brand(rendition, Self.links(rendition, from: .front))
    outerBrand =
      rendition.dossier.chronicle.isEmpty ? .empty : Self.brand(rendition, Self.links(rendition, from: .posts))
    footer = Self.imprint(rendition)
    notice = Self.notice(rendition)
    plainMenu = Self.menu(rendition, current: nil, Self.links(rendition, from: .front))
  }

  /// Appends the whole page.
  func write(_ content: PageContent, into out: inout Bytes) {
    out.append("<!doctype html>\n")
    // The page runs as its menu and headings do; each text of another direction has its own.
    let attributes: [Attribute] = [.lang(rendition.language), .dir(rendition.frame)]
    HTML.element("html", attributes, [head(content), body(content)]).render(into: &out)
    out.append("\n")
  }

  private func head(_ content: PageContent) -> HTML {
    HTML.element(
      "head",
      [
        .element("meta", [Attribute("charset", "utf-8")], []),
        .element(
          "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")], []),
        .element("meta", [Attribute("name", "referrer"), Attribute("content", "no-referrer")], []),
        .element("title", Self.fullTitle(content, rendition)), styleLinks,
      ] + PageMetadata(content: content, rendition: rendition).elements + scripts(content)
    )
  }

  static func fullTitle(_ content: PageContent, _ rendition: Rendition) -> String {
    let site = rendition.plain(rendition.dossier.title)
    let edition = rendition.plain(rendition.edition.title)
    return edition == site || content.page.folder != nil
      ? "\(content.title) – \(site)" : "\(content.title) – \(edition) – \(site)"
  }

  private func scripts(_ content: PageContent) -> [HTML] {
    var scripts: [SiteAddress] = content.isSensitive ? [.quickExitScript] : []
    if content.hasCounts, rendition.dossier.campaign?.signing == .here { scripts.append(.countsScript) }
    return scripts.map { script in
      let link = script.link(from: rendition.address(.front))
      return .element("script", [Attribute("src", link), Attribute("defer", nil)], [])
    }
  }

  private func body(_ content: PageContent) -> HTML {
    let wording = rendition.wording
    let attributes: [Attribute] = rendition.isFrameForeign ? [.lang(rendition.frame), .dir(rendition.frame)] : []
    return HTML.element(
      "body", attributes,
      [
        .element("a", [.class("skip"), .href("#content")], wording.frame.skip),
        .element(
          "header", .class("top"),
          [
            content.page.folder == nil ? brand : outerBrand, menu(content.page), languages(content.page),
            quickExit(content),
          ]),
        notice,
        .element("main", [.id("content"), Attribute("tabindex", "-1")], main(content)),
        pageFooter(content),
      ])
  }

  private func main(_ content: PageContent) -> [HTML] {
    let sections = content.sections.map { section in
      HTML.element("section", .id(section.id), [.element("h2", [section.title])] + section.content)
    }
    var columns: [HTML] = []
    if content.sections.count > 3 { columns.append(contents(content)) }
    columns.append(.div("text", sections))
    return [.element("header", [.class("lead")], content.lead), .div("columns", columns)]
  }

  private func contents(_ content: PageContent) -> HTML {
    HTML.element(
      "nav", [.class("contents"), Attribute("aria-labelledby", "contents-title")],
      [
        .element("p", [.id("contents-title"), .class("label")], rendition.wording.frame.onThisPage),
        .element("ul", content.sections.map { .element("li", [.link("#" + $0.id, [$0.title])]) }),
      ])
  }

  private func quickExit(_ content: PageContent) -> HTML {
    content.isSensitive ? Self.quickExit(rendition) : .empty
  }

  static func quickExit(_ rendition: Rendition) -> HTML {
    let words = rendition.wording.frame
    return HTML.element(
      "a",
      [
        .class("quick-exit"), .href(rendition.plan.quickExit), Attribute("rel", "noreferrer"),
        Attribute("title", words.quickExitHint), Attribute("data-quick-exit", nil),
      ], words.quickExit)
  }
}

extension Frame {
  private static func styleLinks(_ rendition: Rendition) -> HTML {
    let here = rendition.address(.front)
    var links: [HTML] = [
      .element("link", [Attribute("rel", "stylesheet"), .href(SiteAddress.styleSheet.link(from: here))], []),
      .element("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")], []),
    ]
    if let logo = rendition.plan.logo {
      links.append(.element("link", [Attribute("rel", "icon"), .href(logo.link(from: here))], []))
    }
    return .group(links)
  }

  /// From a page to any address.
  private static func links(_ rendition: Rendition, from page: SiteAddress.Page) -> (SiteAddress) -> String {
    let here = rendition.address(page)
    return { $0.link(from: here) }
  }

  static func brand(_ rendition: Rendition, _ link: (SiteAddress) -> String) -> HTML {
    let (dossier, edition) = (rendition.dossier, rendition.edition)
    var parts: [HTML] = []
    if let logo = rendition.plan.logo, let text = dossier.brand.logo?.text {
      parts.append(
        .element(
          "img",
          [
            Attribute("src", link(logo)), Attribute("alt", rendition.plain(text)),
            Attribute("height", "40"),
          ], []))
    }
    parts.append(.span("site-title", [rendition.label(dossier.title)]))
    return .div(
      "brand",
      [
        .element("a", [.href(link(rendition.address(.front))), .class("home")], parts),
        .p(
          "edition",
          [
            rendition.label(edition.title), " · ", .text(rendition.wording.asOf(edition.asOf)),
            rendition.plan.editions.count > 1
              ? [
                " · ",
                .link(link(.root), [.text(rendition.wording.frame.allEditions)]),
              ] : .empty,
          ]),
      ])
  }

  private static func notice(_ rendition: Rendition) -> HTML {
    let words = rendition.wording.frame
    var lines: [HTML] = []
    if let notice = rendition.edition.notice { lines.append(.element("p", [rendition.text(notice)])) }
    if rendition.dossier.campaign?.isDemonstration == true {
      lines.append(.element("p", SigningWording.for(rendition.language).demonstrationOfAll))
    }
    if rendition.edition.status == .draft { lines.append(.element("p", words.draftNotice)) }
    if rendition.isFrameForeign {
      lines.append(.element("p", words.frameInEnglish(rendition.name(of: rendition.language))))
    }
    guard !lines.isEmpty else { return .empty }
    return .element("aside", [.class("notice"), Attribute("aria-label", words.edition)], lines)
  }

  private func menu(_ page: SiteAddress.Page) -> HTML {
    switch page {
    case .unit, .gaps, .indicator, .ledgerOf, .law: plainMenu
    default: Self.menu(rendition, current: page, Self.links(rendition, from: page))
    }
  }

  static func menu(
    _ rendition: Rendition, current: SiteAddress.Page?, _ link: (SiteAddress) -> String
  ) -> HTML {
    let words = rendition.wording.frame
    var items: [(page: SiteAddress.Page, anchor: String, name: HTML)] = [(.front, "", .text(words.overview))]
    if !rendition.index.units.isEmpty { items.append((.front, "#countries", .text(words.countries))) }
    if !rendition.goals.isEmpty { items.append((.front, "#indicators", .text(words.indicators))) }
    if rendition.hasTreaties { items.append((.treaties, "", .text(words.treaties))) }
    if rendition.comparesPublished {
      items.append((.published, "", .text(rendition.wording.differences.title)))
    }
    if rendition.plan.comparisons.has(rendition.edition.id) {
      items.append((.changes, "", .text(ComparisonWording.for(rendition.language).pageTitle)))
    }
    if let ranking = rendition.ranking { items.append((.ranking, "", .text(ranking.title))) }
    if let ledger = LedgerView(rendition) { items.append((.ledger, "", .text(ledger.here.menu))) }
    if rendition.hasLaws { items.append((.laws, "", .text(LawWording.for(rendition.language).menu))) }
    items.append((.methodology, "", .text(words.methodology)))
    items.append((.sources, "", .text(words.sources)))
    let chronicle = ChronicleWording.for(rendition.language)
    items += rendition.chroniclePages.map { ($0, "", .text(chronicle.name(of: $0))) }
    items += rendition.ownPages.map { (.extra($0.id), "", rendition.label($0.title)) }
    items.append((.about, "", .text(words.about)))
    let links = items.map { item in
      let isCurrent = item.page == current && item.anchor.isEmpty
      return HTML.element(
        "li",
        [
          .element(
            "a",
            [.href(link(rendition.address(item.page)) + item.anchor)]
              + (isCurrent ? [Attribute("aria-current", "page")] : []), [item.name])
        ])
    }
    return .element("nav", [.class("menu"), Attribute("aria-label", words.menu)], [.element("ul", links)])
  }

  /// Each language by its own name, in itself.
  private func languages(_ page: SiteAddress.Page) -> HTML {
    let languages = rendition.plan.languages
    guard languages.count > 1 else { return .empty }
    let items = languages.map { language -> HTML in
      let here = language == rendition.language
      let name = language.ownName
      let link = HTML.element(
        "a",
        [
          .href(here ? page.file : "../\(language.text)/\(page.file)"), .lang(language),
          Attribute("hreflang", language.text),
        ] + (here ? [Attribute("aria-current", "true")] : []), name)
      return .element("li", [link])
    }
    return .element(
      "nav", [.class("languages"), Attribute("aria-label", rendition.wording.frame.languages)], [.element("ul", items)])
  }
}
