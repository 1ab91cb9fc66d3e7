import Cards
import Checks
import Formats

/// `site/frames.json`: what the server that takes signatures puts around its pages, so that they are part of the site.
///
/// By language: the head's icon, header and footer of the newest edition's pages as markup. Links begin with `{root}`, which
/// the server fills with the way to the folder it serves.
struct ServerFrames: Sendable {
  private static let root = "{root}"

  private let newest: CheckedEdition
  private let index: EditionIndex
  private let plan: SitePlan

  /// `nil` where no server of ours takes signatures.
  init?(_ plan: SitePlan) {
    guard plan.dossier.campaign?.signing != nil, let newest = plan.editions.last,
      let index = plan.indices[newest.edition.id]
    else { return nil }
    self.newest = newest
    self.index = index
    self.plan = plan
  }

  var emission: Emission {
    Emission(.shared) { outlet in
      JSON.object(pretty: true, into: &outlet.buffer) { object in
        for language in plan.languages {
          object.object(language.text) {
            write(Rendition(of: newest, index: index, in: language, plan: plan), into: &$0)
          }
        }
      }
      outlet.buffer.append("\n")
      try outlet.publish(SiteAddress.frames.path, as: .json)
    }
  }

  private func write(_ rendition: Rendition, into object: inout JSONObjectWriter) {
    let link = { (address: SiteAddress) in Self.root + address.path }
    object.field("language", rendition.frame.text)
    object.stated("icon", plan.logo.map(link))
    object.field("header", Self.markup([Frame.brand(rendition, link), Frame.menu(rendition, current: nil, link)]))
    object.field("exit", Self.markup([Frame.quickExit(rendition)]))
    object.field("footer", Self.markup([Frame.imprint(rendition)]))
  }

  private static func markup(_ pieces: [HTML]) -> String {
    var out = Bytes()
    for piece in pieces { piece.render(into: &out) }
    return String(decoding: out.array, as: UTF8.self)
  }
}
