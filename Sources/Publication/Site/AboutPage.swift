import Cards
import Formats

/// Who publishes the cards, and under which licence; below the publisher's own page about itself.
struct AboutPage {
  let rendition: Rendition

  private var words: Wording { rendition.wording }
  private var dossier: Dossier { rendition.dossier }

  var content: PageContent {
    let own = dossier.pages.first { $0.id.text == "about" }
    let references = References(rendition.notes(of: [own?.text, dossier.imprint]))
    let title = own.map { rendition.plain($0.title) } ?? words.frame.about
    let text = rendition.prose(own?.text, heading: 2, references)
    let imprint = rendition.prose(dossier.imprint, heading: 3, references)
    return PageContent(
      page: .about, title: title, description: dossier.summary.map(rendition.plain) ?? title,
      lead: [.element("h1", [own.map { rendition.text($0.title) } ?? .text(title)]), text],
      sections: [
        .init(id: "contact", title: .text(words.frame.contact), content: contact),
        .init(id: "imprint", title: .text(words.frame.imprint), content: [imprint, licence]),
        .init(
          id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references)),
      ], metadata: Metadata("AboutPage"))
  }

  private var contact: [HTML] {
    let publisher = dossier.publisher
    var lines: [HTML] = [.element("strong", [rendition.text(publisher.name)])]
    if let address = publisher.address { lines.append(rendition.text(address)) }
    if let email = publisher.email { lines.append(.outside("mailto:" + email, [.text(email)])) }
    if let web = publisher.web { lines.append(.outside(web, [.text(web)])) }
    return [.element("p", [.joined(lines, by: .element("br", []))])]
  }

  private var licence: HTML {
    let name = dossier.licence.name.map { rendition.text($0) } ?? .text(dossier.licence.id)
    return .element("p", [words.frame.licence.html(dossier.licence.web.map { .outside($0, [name]) } ?? name)])
  }
}

/// A page of the publisher's own.
struct OwnPage {
  let page: ExtraPage
  let rendition: Rendition

  var content: PageContent {
    let references = References(rendition.notes(of: [page.text]))
    let title = rendition.plain(page.title)
    let text = rendition.prose(page.text, heading: 2, references)
    return PageContent(
      page: .extra(page.id), title: title, description: title,
      lead: [.element("h1", [rendition.text(page.title)]), text],
      sections: [
        .init(
          id: "notes", title: .text(rendition.wording.sources.notes),
          content: NoteList(rendition: rendition).html(references))
      ], metadata: Metadata("WebPage"))
  }
}

extension Rendition {
  /// The notes of some texts, in their order.
  func notes(of texts: [ProseText?]) -> NoteBook {
    var book = NoteBook(sources: dossier.sources)
    for text in texts { if let text { book.cite(text(language)) } }
    return book
  }
}
