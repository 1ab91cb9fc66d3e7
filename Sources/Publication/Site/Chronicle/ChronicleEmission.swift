import Cards
import Checks
import Formats

/// The pages in one language that belong to no edition, in the frame of the newest one, and the feed.
struct ChronicleEmission: Sendable {
  private let made: Lazily<Frame>

  init(of checked: CheckedEdition, index: EditionIndex, in language: LanguageTag, plan: SitePlan) {
    made = Lazily { Frame(Rendition(of: checked, index: index, in: language, plan: plan)) }
  }

  var emission: Emission { Emission(.shared) { try write(to: &$0) } }

  private func write(to outlet: inout any Outlet) throws {
    let frame = made.value
    let rendition = frame.rendition
    let posts = rendition.dossier.chronicle.posts
    for (position, post) in posts.enumerated() {
      let page = PostPage(
        post, newer: position > 0 ? posts[position - 1] : nil,
        older: position + 1 < posts.count ? posts[position + 1] : nil, in: rendition)
      try frame.publish(page.content, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
    for address in rendition.chroniclePages { try write(address, in: frame, to: &outlet) }
    guard rendition.hasFeed else { return }
    Feed(rendition: rendition).write(into: &outlet.buffer)
    try outlet.publish(SiteAddress.feed(rendition.language).path, as: .atom)
  }

  private func write(_ address: SiteAddress.Page, in frame: Frame, to outlet: inout any Outlet) throws {
    switch address {
    case .calendar:
      let page = CalendarPage(frame.rendition)
      try frame.publish(page.content, to: &outlet) { page.writeTwin(into: &$0, $1) }
    case .activities:
      let page = ActivitiesPage(frame.rendition)
      try frame.publish(page.content, to: &outlet) { page.writeTwin(into: &$0, $1) }
    default:
      let page = PostsPage(rendition: frame.rendition)
      try frame.publish(page.content, to: &outlet) { page.writeTwin(into: &$0, $1) }
    }
  }

  /// All languages show the same files.
  static func writePictures(of chronicle: Chronicle, to outlet: inout any Outlet) throws {
    for post in chronicle.posts {
      guard let picture = post.picture else { continue }
      outlet.buffer.append(picture.bytes)
      try outlet.publish(
        SiteAddress.postPicture(post.id, picture.ending).path, as: picture.ending == "png" ? .png : .jpeg)
    }
  }
}
