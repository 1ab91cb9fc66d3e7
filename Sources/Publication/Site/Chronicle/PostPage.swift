import Cards
import Formats

/// One post, with the ways to those before and after it.
struct PostPage {
  let post: Post
  let newer: Post?
  let older: Post?
  let rendition: Rendition
  let references: References

  init(_ post: Post, newer: Post?, older: Post?, in rendition: Rendition) {
    self.post = post
    self.newer = newer
    self.older = older
    self.rendition = rendition
    references = References(rendition.notes(of: [post.text]))
  }

  private var page: SiteAddress.Page { .post(post.id) }
  private var words: ChronicleWording { ChronicleWording.for(rendition.language) }

  var content: PageContent {
    var lead: [HTML] = [
      .p("kicker", [days]), .element("h1", [rendition.text(post.title)]),
      .p("summary", [rendition.text(post.summary)]),
    ]
    if let picture = post.picture {
      lead.append(rendition.figure(picture, at: .postPicture(post.id, picture.ending), on: page))
    }
    lead += [.div("post", [rendition.prose(post.text, heading: 2, references)]), facts, pager]
    return PageContent(
      page: page, title: rendition.plain(post.title), description: rendition.plain(post.summary), lead: lead,
      sections: [
        .init(
          id: "notes", title: .text(rendition.wording.sources.notes),
          content: NoteList(rendition: rendition).html(references))
      ], isSensitive: true, metadata: Metadata("NewsArticle", published: post.date, modified: post.updated))
  }

  private var days: HTML {
    guard let updated = post.updated else { return rendition.time(post.date) }
    return [rendition.time(post.date), ", ", words.updated.html(rendition.time(updated))]
  }

  /// Topics, countries, what it tells of, and the international days on which it was told.
  private var facts: HTML {
    let chronicle = rendition.dossier.chronicle
    let figures = rendition.wording.figures
    var lines: [HTML] = []
    func add(_ label: String, _ items: [HTML]) {
      guard !items.isEmpty else { return }
      lines.append(.p("remark", [.text(figures.label(label)), .joined(items, by: ", ")]))
    }
    let index = rendition.link(to: .posts, from: page), calendar = rendition.link(to: .calendar, from: page)
    add(
      words.tags,
      chronicle.tags.filter { tag in post.tags.contains { $0.value == tag.id } }.map {
        .link(index + "#" + $0.anchor, [rendition.label($0.name)])
      })
    add(words.countries, post.countries.map { rendition.linked($0, from: page) })
    let activities = rendition.link(to: .activities, from: page)
    add(
      words.activities,
      chronicle.activities.filter { activity in post.activities.contains { $0.value == activity.id } }.map {
        .link(activities + "#" + $0.anchor, [rendition.label($0.title)])
      })
    add(
      words.calendar,
      chronicle.days.enumerated().filter { $1.day.month == post.date.month && $1.day.day == post.date.day }.map {
        .link(calendar + "#day-\($0.offset + 1)", [rendition.label($0.element.name)])
      })
    return .group(lines)
  }

  private var pager: HTML {
    func way(_ post: Post?, _ label: String) -> HTML {
      guard let post else { return .empty }
      return .element(
        "span",
        [
          .text(rendition.wording.figures.label(label)),
          PostList(rendition: rendition, page: page).link(to: post),
        ])
    }
    let ways = [way(newer, words.newer), way(older, words.older)].filter { !$0.isEmpty }
    return .element(
      "nav", [.class("pager"), Attribute("aria-label", words.news)],
      ways + [.link(rendition.link(to: .posts, from: page), [.text(words.allNews)])])
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.object("post") { PostRecord(post: post, style: style).write(into: &$0) }
    object.notes(references.book)
  }
}

extension Rendition {
  /// A picture with its caption and credit.
  func figure(_ picture: Picture, at address: SiteAddress, on page: SiteAddress.Page) -> HTML {
    let version = picture.text.version(in: language)
    var attributes = [
      Attribute("src", address.link(from: self.address(page))), Attribute("alt", version.value),
      Attribute("width", String(picture.size.width)), Attribute("height", String(picture.size.height)),
      Attribute("loading", "lazy"),
    ]
    if version.language != frame { attributes.append(.lang(version.language)) }
    let words = [picture.caption, picture.credit].compactMap(\.self).map { text($0) }
    return .element(
      "figure", [.class("picture"), .id("picture-" + picture.id.text)],
      [.element("img", attributes, [])] + (words.isEmpty ? [] : [.element("figcaption", [.joined(words, by: " · ")])]))
  }
}
