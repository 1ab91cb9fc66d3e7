import Cards
import Formats

/// All posts by year, and by what they are about.
struct PostsPage {
  let rendition: Rendition

  private var chronicle: Chronicle { rendition.dossier.chronicle }
  private var words: ChronicleWording { ChronicleWording.for(rendition.language) }

  var content: PageContent {
    let list = PostList(rendition: rendition, page: .posts)
    let years = Dictionary(grouping: chronicle.posts, by: \.date.year)
    let archive = years.keys.sorted(by: >).map { year in
      PageContent.Section(
        id: "year-\(year)", title: .text(String(year)), content: [list.html(years[year] ?? [], heading: 3)])
    }
    return PageContent(
      page: .posts, title: words.news, description: words.newsIntro,
      lead: [.element("h1", words.news), .p("summary", [.text(words.newsIntro)]), ways],
      sections: archive + [.init(id: "topics", title: .text(words.tags), content: tags(list))],
      isSensitive: true, metadata: Metadata("CollectionPage"))
  }

  /// To the topics and to the feed.
  private var ways: HTML {
    let feed = HTML.element(
      "a",
      [
        .href(SiteAddress.feed(rendition.language).link(from: rendition.address(.posts))),
        Attribute("type", MediaType.atom.rawValue),
      ], words.feed)
    let hasTags = chronicle.posts.contains { !$0.tags.isEmpty }
    return .element("p", hasTags ? [.link("#topics", [.text(words.tags)]), " · ", feed] : [feed])
  }

  private func tags(_ list: PostList) -> [HTML] {
    chronicle.tags.flatMap { tag -> [HTML] in
      let posts = chronicle.posts.filter { $0.tags.contains { $0.value == tag.id } }
      guard !posts.isEmpty else { return [] }
      let items = posts.map { HTML.element("li", [rendition.time($0.date), " · ", list.link(to: $0)]) }
      return [.element("h3", [.id(tag.anchor)], [rendition.text(tag.name)]), .element("ul", items)]
    }
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.list("tags", chronicle.tags) { object, tag in
      object.field("id", tag.id.text)
      object.text("name", tag.name, style)
    }
    object.list("posts", chronicle.posts) { object, post in
      PostRecord(post: post, style: style).writeHead(into: &object)
      object.field("page", SiteAddress.Page.post(post.id).stem + ".json")
    }
  }
}

extension Tag {
  /// Where its posts stand on the page of all.
  var anchor: String { "topic-" + id.text }
}
