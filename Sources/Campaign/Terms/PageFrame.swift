/// What stands around a page in one language, as the site is published: the same head and foot as its pages have.
///
/// It comes from the folder that is served, as all pages do, and is markup like theirs.
public struct PageFrame: Sendable, Codable, Hashable {
  /// Of the words in it, where those of the page are in another.
  public let language: String
  /// The address of the publisher's picture.
  public let icon: String?
  /// Name of the site and menu.
  public let header: String
  /// The way out in a hurry.
  public let exit: String
  public let footer: String

  public init(language: String, icon: String?, header: String, exit: String, footer: String) {
    self.language = language
    self.icon = icon
    self.header = header
    self.exit = exit
    self.footer = footer
  }

  /// The frame with its links from a root; `/` where the folder is served whole.
  public func rooted(at root: String = "/") -> PageFrame {
    func rooted(_ markup: String) -> String { markup.replacing("=\"{root}", with: "=\"" + root) }
    return PageFrame(
      language: language, icon: icon?.replacing("{root}", with: root), header: rooted(header), exit: rooted(exit),
      footer: rooted(footer))
  }
}
