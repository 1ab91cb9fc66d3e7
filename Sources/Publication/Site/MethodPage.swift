import Cards
import Formats

/// The project's own page on the method, `docs/method.md`, published with the site so that it needs no other.
///
/// It is in English whatever the site's languages are, and speaks of every framework; the page "Methodology" of an edition
/// speaks of its own and links here.
struct MethodPage {
  let plan: SitePlan

  private static let language = LanguageTag.english
  private var here: SiteAddress { .method }

  func write(into out: inout Bytes) {
    out.append("<!doctype html>\n")
    HTML.element(
      "html", [.lang(Self.language), .dir(Self.language)],
      [
        .element("head", head),
        .element(
          "body",
          [
            plan.demonstrationNotice(in: Self.language),
            .element("main", [.id("content")], [.div("text", [back, text])]),
          ]),
      ]
    ).render(into: &out)
    out.append("\n")
  }

  private var head: [HTML] {
    [
      .element("meta", [Attribute("charset", "utf-8")], []),
      .element(
        "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")], []),
      .element("meta", [Attribute("name", "referrer"), Attribute("content", "no-referrer")], []),
      .element("title", Wording.english.computing.explained),
      .element("link", [Attribute("rel", "stylesheet"), .href(SiteAddress.styleSheet.link(from: here))], []),
      .element("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")], []),
      .element("link", [Attribute("rel", "canonical"), .href(plan.canonical(here, from: here))], []),
      .element(
        "link",
        [
          Attribute("rel", "alternate"), Attribute("type", "application/json"),
          .href(SiteAddress.methodTwin.link(from: here)),
        ], []),
      .element(
        "meta", [Attribute("name", "description"), Attribute("content", Wording.english.computing.explained)], []),
    ]
  }

  private var back: HTML {
    let title = plan.dossier.title.version(in: Self.language)
    return .p(
      "kicker",
      [
        .element(
          "a", [.href(SiteAddress.root.link(from: here)), .lang(title.language), .dir(title.language)], title.value)
      ])
  }

  private var text: HTML {
    ProseHTML(heading: 1, tableLabel: Wording.english.frame.scrolls) { _ in .empty }.blocks(Self.prose)
  }

  static func writeTwin(into out: inout Bytes) {
    JSON.object(into: &out) { object in
      object.field("title", Wording.english.computing.explained)
      object.field("language", language.text)
      object.field("text", markdown)
    }
    out.append(UInt8(ascii: "\n"))
  }

  /// Without the comments that say where parts of it come from.
  private static var markdown: String {
    String(decoding: PackageResources.method_md, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("<!--") }
      .joined(separator: "\n")
  }

  private static var prose: Prose {
    var events: [Prose.Event] = []
    _ = Markdown.read(Array(markdown.utf8)) { events += Self.events($0) }
    return Prose(events: events, place: Place(file: "docs/method.md"))
  }

  private static func events(_ event: MarkdownEvent) -> [Prose.Event] {
    switch event {
    case .open(let element, let line): element.prose.map { [.open($0, line: line)] } ?? []
    case .close(let element): element.prose.map { [.close($0)] } ?? []
    case .text(let text, _): [.text(text)]
    case .code(let code, let line): [.open(.code, line: line), .text(code), .close(.code)]
    case .softBreak: [.softBreak]
    case .hardBreak: [.hardBreak]
    case .thematicBreak(let line): [.rule(line: line)]
    case .html: []
    }
  }
}

extension MarkdownElement {
  fileprivate var prose: Prose.Element? {
    switch self {
    case .paragraph: .paragraph
    case .heading(let level): .heading(level)
    case .bulletList: .bulletList
    case .orderedList(let start, _): .orderedList(start: start)
    case .item: .item
    case .quote: .quote
    case .codeBlock: .codeBlock
    case .table(let alignments): .table(alignments.map { _ in .none })
    case .tableHead: .tableHead
    case .tableRow: .tableRow
    case .tableCell: .tableCell
    case .emphasis: .emphasis
    case .strong: .strong
    case .link(let url, _): .link(url)
    case .image: nil
    }
  }
}
