import Campaign
import Formats

/// A page that the server makes, with the frame of the published site around it.
struct ServerPage {
  let words: SigningWords
  /// The language of the campaign's texts; where we have no words in it, labels are English.
  let language: String
  /// What the browser's tab says; it never names what a petition is about.
  let title: String
  /// The campaign's title.
  let site: String
  let isDemonstration: Bool
  /// That of the published site; without it a plain one with the campaign's title.
  var frame: PageFrame?
  /// The same page in other languages.
  var languages: [(language: String, path: String)] = []
  var hasScript = false
  /// Whether it has the button for those who must leave at once.
  var hasExit = true
  let content: [HTML]

  /// The whole page.
  var bytes: [UInt8] {
    var out = Bytes(capacity: 32_768)
    out.append("<!doctype html>\n<html lang=\"")
    out.appendEscaped(language)
    out.append("\" dir=\"\(String.direction(of: language))\">")
    head.render(into: &out)
    out.append("<body>")
    HTML.element("a", [.class("skip"), Attribute("href", "#content")], words.skip).render(into: &out)
    writeHeader(into: &out)
    if isDemonstration { HTML.element("aside", [.class("notice")], [.p(words.demonstration)]).render(into: &out) }
    HTML.element("main", [.id("content"), Attribute("tabindex", "-1")], content).render(into: &out)
    if let frame {
      out.append("<footer class=\"bottom\"\(around(frame))>")
      out.append(frame.footer)
      out.append("</footer>")
    }
    out.append("</body></html>\n")
    return out.array
  }

  private func writeHeader(into out: inout Bytes) {
    out.append("<header class=\"top\"")
    if let frame { out.append(around(frame)) }
    out.append(">")
    if let frame { out.append(frame.header) } else { brand.render(into: &out) }
    menu.render(into: &out)
    if hasExit {
      if let frame { out.append(frame.exit) } else { leave.render(into: &out) }
    }
    out.append("</header>")
  }

  /// The language of a frame's words, where it is not the page's.
  private func around(_ frame: PageFrame) -> String {
    guard frame.language != language else { return "" }
    var out = Bytes()
    out.append(" lang=\"")
    out.appendEscaped(frame.language)
    out.append("\" dir=\"\(String.direction(of: frame.language))\"")
    return String(decoding: out.array, as: UTF8.self)
  }

  private var head: HTML {
    var parts: [HTML] = [
      .element("meta", [Attribute("charset", "utf-8")], []),
      .element(
        "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")], []),
      .element("link", [Attribute("rel", "icon"), Attribute("href", frame?.icon ?? "data:,")], []),
      .element("meta", [Attribute("name", "robots"), Attribute("content", "noindex")], []),
      .element("title", title == site ? title : "\(title) – \(site)"),
      .element("link", [Attribute("rel", "stylesheet"), Attribute("href", "/site/style.css")], []),
      .element(
        "link", [Attribute("rel", "stylesheet"), Attribute("href", CampaignAddress.formStyle.path)], []),
      .element("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")], []),
    ]
    if hasScript {
      parts.append(
        .element("script", [Attribute("src", CampaignAddress.formScript.path), Attribute("defer", nil)], []))
    }
    return .element("head", parts)
  }

  private var brand: HTML {
    .element(
      "div", [.class("brand")],
      [
        .element(
          "a", [Attribute("href", "/"), .class("home")], [.element("span", [.class("site-title")], site)])
      ])
  }

  private var menu: HTML {
    guard languages.count > 1 else { return .empty }
    let items = languages.map { other in
      HTML.element(
        "li",
        [
          .element(
            "a",
            [Attribute("href", other.path), Attribute("lang", other.language), Attribute("hreflang", other.language)]
              + (other.language == language ? [Attribute("aria-current", "true")] : []),
            LanguageNames.own(other.language))
        ])
    }
    return .element(
      "nav", [.class("languages"), Attribute("aria-label", words.languages)], [.element("ul", items)])
  }

  private var leave: HTML {
    .element(
      "a",
      [
        .class("quick-exit"), Attribute("href", "https://www.wikipedia.org/"), Attribute("rel", "noreferrer"),
        Attribute("data-quick-exit", nil),
      ], words.leave)
  }
}
