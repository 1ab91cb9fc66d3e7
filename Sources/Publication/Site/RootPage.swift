import Cards
import Checks
import Formats

/// The way in: a choice of edition and language, in every language of the site.
struct RootPage {
  let plan: SitePlan

  private var language: LanguageTag { plan.languages.first ?? .english }
  private var wording: Wording { Wording.for(language) }

  func write(into out: inout Bytes) {
    out.append("<!doctype html>\n")
    let title = plan.dossier.title(language)
    HTML.element(
      "html", [.lang(language), .dir(language)],
      [
        .element("head", head(title)),
        .element("body", [plan.demonstrationNotice(in: language), .element("main", [.class("root")], main)]),
      ]
    ).render(into: &out)
    out.append("\n")
  }

  private func head(_ title: String) -> [HTML] {
    var head: [HTML] = [
      .element("meta", [Attribute("charset", "utf-8")], []),
      .element(
        "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")], []),
      .element("meta", [Attribute("name", "referrer"), Attribute("content", "no-referrer")], []),
      .element("title", title),
      .element(
        "link", [Attribute("rel", "stylesheet"), .href(SiteAddress.styleSheet.link(from: .root))], []),
      .element("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")], []),
      .element(
        "link", [Attribute("rel", "canonical"), .href(plan.canonical(.root, from: .root))], []),
    ]
    if let summary = plan.dossier.summary {
      head.append(
        .element("meta", [Attribute("name", "description"), Attribute("content", summary(language))], []))
    }
    return head
  }

  private var main: [HTML] {
    var parts: [HTML] = plan.languages.map { language in
      let title = plan.dossier.title.version(in: language)
      let isFirst = language == self.language
      let attributes: [Attribute] = [.lang(title.language), .dir(title.language)]
      return isFirst
        ? .element("h1", attributes, [.title(title.value)])
        : title.language == language ? .element("p", attributes + [.class("headline")], title.value) : .empty
    }
    let editions = plan.editions.reversed().map(edition)
    parts.append(
      .element(
        "ul", [.class("editions"), Attribute("aria-label", wording.frame.chooseEdition)], editions))
    return parts
  }

  private func edition(_ checked: CheckedEdition) -> HTML {
    let edition = checked.edition
    let title = edition.title.version(in: language)
    let links = plan.languages.map { language in
      let address = SiteAddress.page(edition.id, language, .front)
      return HTML.element(
        "li",
        [
          .element(
            "a",
            [
              .href(address.link(from: .root)), .lang(language), .dir(language),
              Attribute("hreflang", language.text),
            ], language.ownName)
        ])
    }
    return .element(
      "li",
      [
        .element("h2", [.lang(title.language)], title.value), .p("edition", [.text(wording.asOf(edition.asOf))]),
        .element("ul", links),
      ])
  }
}
