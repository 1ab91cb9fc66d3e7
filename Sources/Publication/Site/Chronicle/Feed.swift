import Cards
import Checks
import Formats

/// The newest posts in one language as an Atom feed (RFC 4287).
struct Feed {
  let rendition: Rendition

  /// What is older stands in the archive; programs that look for news have seen it.
  private static let most = 50

  private var dossier: Dossier { rendition.dossier }
  private var language: LanguageTag { rendition.language }
  private var here: SiteAddress { .feed(language) }
  private var posts: ArraySlice<Post> { dossier.chronicle.posts.prefix(Self.most) }

  func write(into out: inout Bytes) {
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    let attributes = [Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", language.text)]
    HTML.element("feed", attributes, head + posts.map(entry)).render(into: &out)
    out.append("\n")
  }

  private var head: [HTML] {
    let words = ChronicleWording.for(language)
    let updated = posts.map { $0.updated ?? $0.date }.max()
    var head: [HTML] = [
      .element("id", FeedIdentifier(dossier, language: language).text),
      .element("title", Self.plain(rendition.plain(dossier.title))),
      .element("subtitle", words.news),
      .element("updated", Self.time(updated ?? rendition.edition.asOf)),
      link("self", here, .atom), link("alternate", rendition.address(.posts), .html), author,
      .element("generator", [Attribute("version", rendition.plan.options.version)], "progresscard"),
    ]
    let licence = dossier.licence
    head.append(.element("rights", Self.plain(licence.name.map(rendition.plain) ?? licence.id)))
    return head
  }

  private var author: HTML {
    let publisher = dossier.publisher
    var parts: [HTML] = [.element("name", Self.plain(rendition.plain(publisher.name)))]
    if let web = publisher.web { parts.append(.element("uri", web)) }
    if let email = publisher.email { parts.append(.element("email", email)) }
    return .element("author", parts)
  }

  private func entry(_ post: Post) -> HTML {
    var parts: [HTML] = [
      .element("id", FeedIdentifier(dossier, post: post.id, language: language).text), text("title", post.title),
      .element("updated", Self.time(post.updated ?? post.date)), .element("published", Self.time(post.date)),
      link("alternate", rendition.address(.post(post.id)), .html), text("summary", post.summary), content(post),
    ]
    for tag in dossier.chronicle.tags where post.tags.contains(where: { $0.value == tag.id }) {
      parts.append(
        .element(
          "category", [Attribute("term", tag.id.text), Attribute("label", Self.plain(rendition.plain(tag.name)))], ""))
    }
    return .element("entry", parts)
  }

  /// The whole text as HTML, without the numbers of its notes: those stand on its page.
  private func content(_ post: Post) -> HTML {
    var markup = Bytes()
    if let picture = post.picture {
      let address = rendition.plan.canonical(.postPicture(post.id, picture.ending), from: here)
      let attributes = [Attribute("src", address), Attribute("alt", rendition.plain(picture.text))]
      HTML.element("p", [.element("img", attributes, [])]).render(into: &markup)
    }
    rendition.prose(post.text, heading: 2, nil).render(into: &markup)
    let html = String(decoding: markup.array, as: UTF8.self)
    return .element("content", [Attribute("type", "html")], Self.plain(html))
  }

  private func text(_ name: StaticName, _ text: Text) -> HTML {
    let version = text.version(in: language)
    let attributes = version.language == language ? [] : [Attribute("xml:lang", version.language.text)]
    return .element(name, attributes, Self.plain(version.value))
  }

  /// Absolute where the site has an address; else relative to the feed, as RFC 4287 allows.
  private func link(_ relation: String, _ address: SiteAddress, _ type: MediaType) -> HTML {
    let attributes = [
      Attribute("rel", relation), Attribute("type", type.rawValue), Attribute("hreflang", language.text),
      .href(rendition.plan.canonical(address, from: here)),
    ]
    return .element("link", attributes, "")
  }

  /// RFC 3339; nobody knows the hour.
  private static func time(_ date: PartialDate) -> String {
    let digits = String(date.latest)
    let day = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    return "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))T00:00:00Z"
  }

  /// Without the characters that XML 1.0 has no way to write.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    plain.append(
      contentsOf: text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      })
    return String(plain)
  }
}

/// The name of a feed or of an entry in it, which stays when the site moves: a UUID of version 8 (RFC 9562) made from what
/// it names.
struct FeedIdentifier {
  let text: String

  init(_ dossier: Dossier, post: Identifier<Post>? = nil, language: LanguageTag) {
    let publisher = dossier.publisher
    let origin = dossier.feedOrigin ?? publisher.web ?? publisher.email ?? publisher.name.original.value
    var name = Bytes()
    name.append("progresscard feed\n\(origin)\n\(language.text)\n\(post?.text ?? "")\n")
    var digits = Array(SHA256.hash(name).hex.utf8.prefix(32))
    guard digits.count == 32 else {
      text = ""
      return
    }
    digits[12] = UInt8(ascii: "8")
    digits[16] = Self.variant(digits[16])
    let parts = [digits[..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
    text = "urn:uuid:" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// A hexadecimal digit with its two highest bits as RFC 9562, 4.1 has them: 8, 9, a or b.
  private static func variant(_ digit: UInt8) -> UInt8 {
    let choices = Array("89ab".utf8)
    return choices[Int(digit) % choices.count]
  }
}
