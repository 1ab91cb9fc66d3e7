import Cards
import Formats

/// News on a page that is about something else: a front page, a country. Only the newest edition's pages have it.
struct ChroniclePart {
  let rendition: Rendition
  let page: SiteAddress.Page

  /// As many posts as a front page, or a country's, shows before it leads to the others.
  private static let most = 3, mostOfCountry = 10

  private var chronicle: Chronicle { rendition.dossier.chronicle }
  private var words: ChronicleWording { ChronicleWording.for(rendition.language) }

  var newest: [HTML] {
    guard rendition.isNewest, !chronicle.posts.isEmpty else { return [] }
    return list(Array(chronicle.posts.prefix(Self.most)), more: chronicle.posts.count > Self.most)
  }

  func sections(of country: CountryCode) -> [PageContent.Section] {
    guard rendition.isNewest, !chronicle.isEmpty else { return [] }
    let posts = chronicle.posts.filter { $0.countries.contains(country) }
    let activities = chronicle.activities.filter { $0.countries.contains(country) }
    return [
      .init(
        id: "news", title: .text(words.news),
        content: posts.isEmpty
          ? [] : list(Array(posts.prefix(Self.mostOfCountry)), more: posts.count > Self.mostOfCountry)),
      .init(id: "activities", title: .text(words.activities), content: list(activities)),
    ]
  }

  private func list(_ posts: [Post], more: Bool) -> [HTML] {
    var parts = [PostList(rendition: rendition, page: page).html(posts, heading: 3)]
    if more {
      parts.append(.element("p", [.link(rendition.link(to: .posts, from: page), [.text(words.allNews)])]))
    }
    return parts
  }

  private func list(_ activities: [Activity]) -> [HTML] {
    guard !activities.isEmpty else { return [] }
    let link = rendition.link(to: .activities, from: page)
    let items = activities.newestFirst.map { activity in
      HTML.element(
        "li",
        [
          .text(rendition.wording.figures.span(of: activity)), " · ", .text(words.name(activity.kind)), " · ",
          .link(link + "#" + activity.anchor, [rendition.label(activity.title)]),
        ])
    }
    return [.element("ul", items), .element("p", [.link(link, [.text(words.seeActivities)])])]
  }
}

/// Posts with their days, titles and summaries.
struct PostList {
  let rendition: Rendition
  let page: SiteAddress.Page

  func html(_ posts: [Post], heading: Int) -> HTML {
    .element(
      "ul", .class("posts"),
      posts.map { post in
        .element(
          "li",
          [
            .p("kicker", [rendition.time(post.date)]), .heading(heading, [link(to: post)]),
            .element("p", [rendition.text(post.summary)]),
          ])
      })
  }

  func link(to post: Post) -> HTML {
    .link(rendition.link(to: .post(post.id), from: page), [rendition.label(post.title)])
  }
}

extension Rendition {
  /// The pages that belong to no edition, as far as there is something on them, in the order of the menu.
  var chroniclePages: [SiteAddress.Page] {
    let chronicle = dossier.chronicle
    return (chronicle.posts.isEmpty ? [] : [.posts]) + (chronicle.activities.isEmpty ? [] : [.activities])
      + (chronicle.days.isEmpty ? [] : [.calendar])
  }

  var hasFeed: Bool { !dossier.chronicle.posts.isEmpty }

  /// A day that machines read too.
  func time(_ date: PartialDate) -> HTML {
    .element("time", [Attribute("datetime", date.text), .class("date")], wording.figures.date(date))
  }

  /// The link to a country's page, or its name alone where it has none.
  func linked(_ country: CountryCode, from page: SiteAddress.Page) -> HTML {
    guard index.units.contains(UnitCode(country)) else { return name(country) }
    return .link(link(to: .country(country), from: page), [name(country)])
  }
}

extension Figures {
  /// When an activity took place.
  func span(of activity: Activity) -> String { span(activity.start, activity.end ?? activity.start) }

  /// A day of every year.
  func date(_ day: MonthDay) -> String {
    dayOfMonth(day.day == 1 ? firstDay : String(day.day), months[day.month - 1], "").trimmingTrailingSpace
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Activity {
  /// Where it stands on the page of all.
  var anchor: String { "activity-" + id.text }
}

extension Sequence where Element == Activity {
  /// Those that began on the same day in the order of the file.
  var newestFirst: [Activity] {
    enumerated().sorted { a, b in
      a.element.start == b.element.start ? a.offset < b.offset : a.element.start > b.element.start
    }.map(\.element)
  }
}
