import Cards
import Formats

/// What a page is to search engines, in the words of schema.org.
struct Metadata {
  /// `Report`, `Dataset`, `WebPage` …
  let type: String
  var about: CountryCode?
  /// When it was published, where that is another day than the edition's.
  var published: PartialDate?
  /// When it was changed last.
  var modified: PartialDate?

  init(_ type: String, about: CountryCode? = nil, published: PartialDate? = nil, modified: PartialDate? = nil) {
    self.type = type
    self.about = about
    self.published = published
    self.modified = modified
  }
}

/// The part of a page's head that machines read: description, canonical address, languages, Open Graph, schema.org.
struct PageMetadata {
  let content: PageContent
  let rendition: Rendition

  private var plan: SitePlan { rendition.plan }
  private var here: SiteAddress { rendition.address(content.page) }

  var elements: [HTML] {
    [
      meta("description", content.description),
      .element("link", [Attribute("rel", "canonical"), .href(plan.canonical(here, from: here))], []),
    ] + alternates + openGraph + [linkedData]
  }

  private func meta(_ name: String, _ value: String) -> HTML {
    .element("meta", [Attribute("name", name), Attribute("content", value)], [])
  }

  private func property(_ name: String, _ value: String) -> HTML {
    .element("meta", [Attribute("property", name), Attribute("content", value)], [])
  }

  /// The same page in other languages and as data.
  private var alternates: [HTML] {
    func alternate(_ address: SiteAddress, _ attribute: Attribute) -> HTML {
      .element(
        "link", [Attribute("rel", "alternate"), attribute, .href(plan.canonical(address, from: here))], [])
    }
    let edition = rendition.edition.id
    var links = plan.languages.map {
      alternate(.page(edition, $0, content.page), Attribute("hreflang", $0.text))
    }
    if let original = plan.languages.first {
      links.append(alternate(.page(edition, original, content.page), Attribute("hreflang", "x-default")))
    }
    let twin = SiteAddress.twin(edition, rendition.language, content.page)
    links.append(
      .element(
        "link",
        [
          Attribute("rel", "alternate"), Attribute("type", MediaType.json.rawValue), .href(twin.link(from: here)),
        ], []))
    if let feed { links.append(feed) }
    return links
  }

  /// Where to look for news.
  private var feed: HTML? {
    guard rendition.hasFeed, content.page.folder != nil || content.page == .front else { return nil }
    return .element(
      "link",
      [
        Attribute("rel", "alternate"), Attribute("type", MediaType.atom.rawValue),
        Attribute("title", rendition.plain(rendition.dossier.title)),
        .href(SiteAddress.feed(rendition.language).link(from: here)),
      ], [])
  }

  private var openGraph: [HTML] {
    var tags = [
      property("og:type", content.metadata.about == nil && content.metadata.published == nil ? "website" : "article"),
      property("og:title", content.title), property("og:description", content.description),
      property("og:site_name", rendition.plain(rendition.dossier.title)),
      property("og:locale", rendition.language.text.replacing("-", with: "_")),
    ]
    if plan.base != nil { tags.append(property("og:url", plan.canonical(here, from: here))) }
    tags += plan.languages.filter { $0 != rendition.language }.map {
      property("og:locale:alternate", $0.text.replacing("-", with: "_"))
    }
    return tags
  }

  private var linkedData: HTML {
    var json = Bytes(capacity: 1024)
    JSON.object(into: &json) { object in
      object.field("@context", "https://schema.org")
      object.field("@type", content.metadata.type)
      object.field("name", content.title)
      object.field("description", content.description)
      object.field("inLanguage", rendition.language.text)
      if plan.base != nil { object.field("url", plan.canonical(here, from: here)) }
      if content.page.folder == nil { object.field("temporalCoverage", rendition.edition.asOf.text) }
      object.stated("datePublished", content.metadata.published)
      object.stated("dateModified", content.metadata.modified)
      if let web = rendition.dossier.licence.web { object.field("license", web) }
      object.object("publisher") { publisher in
        publisher.field("@type", "Organization")
        publisher.field("name", rendition.plain(rendition.dossier.publisher.name))
        publisher.stated("url", rendition.dossier.publisher.web)
      }
      object.object("isPartOf") { part in
        let isOuter = content.page.folder != nil
        part.field("@type", isOuter ? "WebSite" : "PublicationIssue")
        part.field("name", rendition.plain(isOuter ? rendition.dossier.title : rendition.edition.title))
      }
      if let country = content.metadata.about {
        object.object("about") { about in
          about.field("@type", "Country")
          about.field("name", rendition.names[country])
          about.field("identifier", country.alpha2)
        }
      }
    }
    return .data("application/ld+json", json)
  }
}
