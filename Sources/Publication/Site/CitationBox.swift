import Cards
import Formats

/// How to cite a page: as text, as BibTeX, as CSL-JSON.
struct CitationBox {
  let content: PageContent
  let rendition: Rendition

  private var publisher: String { rendition.plain(rendition.dossier.publisher.name) }
  private var site: String { rendition.plain(rendition.dossier.title) }
  /// The site itself where the page belongs to no edition.
  private var edition: String {
    content.page.folder == nil ? rendition.plain(rendition.edition.title) : site
  }
  private var date: PartialDate { content.metadata.published ?? rendition.edition.asOf }

  /// The address, where the site has one.
  private var address: String? {
    rendition.plan.base.map { rendition.address(content.page).absolute($0) }
  }

  private var key: String {
    "progresscard-\(content.page.folder ?? rendition.edition.id.text)-\(content.page.stem.lowercased())-\(rendition.language.text)"
  }

  var html: HTML {
    let words = rendition.wording.sources
    return .element(
      "details", .class("cite"),
      [
        .element("summary", words.cite), .element("h2", [.class("label")], words.citeAsText),
        .element("p", [.id("cite-text")], text), .element("h2", [.class("label")], "BibTeX"),
        block(bibTeX, "BibTeX"), .element("h2", [.class("label")], "CSL-JSON"), block(cslJSON, "CSL-JSON"),
      ])
  }

  private func block(_ code: String, _ label: String) -> HTML {
    .element(
      "pre", [Attribute("tabindex", "0"), Attribute("role", "group"), Attribute("aria-label", label)],
      [.element("code", code)])
  }

  /// `Publisher: Title. Site, edition, 30 June 2010. Address`
  var text: String {
    let series = edition == site ? site : site + ", " + edition
    let date = rendition.wording.figures.date(date)
    return "\(publisher): \(content.title). \(series), \(date)." + (address.map { " " + $0 } ?? "")
  }

  var bibTeX: String {
    let asOf = date
    var lines = [
      "@misc{\(key),", field("author", "{" + Self.escaped(publisher) + "}"),
      field("title", Self.escaped(content.title)),
    ]
    lines.append(field("howpublished", Self.escaped(edition == site ? site : site + ", " + edition)))
    lines.append(field("year", String(asOf.year)))
    if let month = asOf.month { lines.append(field("month", String(month))) }
    lines.append(field("language", rendition.language.text))
    if let address { lines.append(field("url", address)) }
    return lines.joined(separator: "\n") + "\n}"
  }

  private func field(_ name: String, _ value: String) -> String { "  \(name) = {\(value)}," }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\textbackslash{}"
      case "{", "}", "%", "&", "#", "_", "$": out += "\\" + String(character)
      case "~": out += "\\textasciitilde{}"
      case "^": out += "\\textasciicircum{}"
      default: out.append(character)
      }
    }
    return out
  }

  var cslJSON: String {
    var json = Bytes(capacity: 512)
    JSON.array(pretty: true, into: &json) { array in
      array.object { item in
        item.field("id", key)
        item.field("type", content.metadata.about == nil ? "webpage" : "report")
        item.field("title", content.title)
        item.array("author") { authors in authors.object { $0.field("literal", publisher) } }
        item.field("container-title", site)
        item.field("edition", edition)
        item.field("publisher", publisher)
        item.object("issued") { issued in
          issued.array("date-parts") { parts in
            parts.array { part in
              part.item(date.year)
              if let month = date.month { part.item(month) }
              if let day = date.day { part.item(day) }
            }
          }
        }
        item.field("language", rendition.language.text)
        item.stated("URL", address)
      }
    }
    return String(decoding: json.array, as: UTF8.self)
  }
}
