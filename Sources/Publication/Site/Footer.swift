import Cards
import Formats

extension Frame {
  func pageFooter(_ content: PageContent) -> HTML {
    .element(
      "footer", .class("bottom"),
      [CitationBox(content: content, rendition: rendition).html, downloads(content), footer])
  }

  /// The page and its data to take away.
  private func downloads(_ content: PageContent) -> HTML {
    let (plan, edition, language) = (rendition.plan, rendition.edition.id, rendition.language)
    let words = rendition.wording.frame
    let here = rendition.address(content.page)
    var files: [(SiteAddress, String)] = []
    if case .unit(let unit) = content.page, let code = unit.country, plan.options.hasBooklets,
      rendition.index.cards[code] != nil
    {
      files += [
        (.cardSheet(edition, code, language), words.cardFile), (.booklet(edition, code, language), words.bookletFile),
      ]
    }
    files.append((.twin(edition, language, content.page), words.asJSON))
    if plan.options.hasData, let name = content.page.dataName {
      files.append((.chronicle(name), ChronicleWording.for(language).data))
    }
    if plan.options.hasData, content.page.folder == nil {
      files.append((.data(edition, "datapackage.json"), words.data))
    }
    return .element(
      "section", .class("downloads"),
      [
        .element("h2", words.downloads),
        .element("ul", files.map { .element("li", [.link($0.0.link(from: here), [.text($0.1)])]) }),
      ])
  }

  static func imprint(_ rendition: Rendition) -> HTML {
    let (dossier, words) = (rendition.dossier, rendition.wording.frame)
    let publisher = rendition.label(dossier.publisher.name)
    let name = dossier.publisher.web.map { HTML.outside($0, [publisher]) } ?? publisher
    let licence = dossier.licence.name.map { rendition.label($0) } ?? .text(dossier.licence.id)
    let licenceLink = dossier.licence.web.map { HTML.outside($0, [licence]) } ?? licence
    return HTML.div(
      "imprint",
      [
        .element("p", [words.publishedBy.html(name), " · ", words.licence.html(licenceLink)]),
        .element("p", words.noView), .element("p", words.madeWith(rendition.plan.options.version)),
      ]
    )
  }
}
