/// A text parsed once, from which page and booklet are both made: balanced events in the order of the document.
///
/// No event carries markup, so nothing that an author writes reaches a page unescaped.
public final class Prose: Sendable {
  public let events: [Event]
  public let place: Place

  public init(events: [Event], place: Place) {
    self.events = events
    self.place = place
  }

  public enum Event: Sendable {
    /// The line is that of the file.
    case open(Element, line: Int)
    case close(Element)
    case text(String)
    /// `[@plan, p. 4; @other]`.
    case cite([Citation])
    case softBreak
    case hardBreak
    case rule(line: Int)
  }

  public enum Element: Sendable, Equatable {
    case paragraph
    /// From 1.
    case heading(Int)
    case bulletList
    case orderedList(start: Int)
    case item
    case quote
    case codeBlock
    case table([Alignment])
    case tableHead
    case tableRow
    case tableCell
    case emphasis
    case strong
    case code
    case link(String)
  }

  public enum Alignment: Sendable, Equatable { case none, left, center, right }
}

extension Prose {
  public var isEmpty: Bool { events.isEmpty }

  public var citations: [Citation] {
    events.flatMap { event -> [Citation] in if case .cite(let citations) = event { citations } else { [] } }
  }

  /// The text alone, blocks parted by a space.
  public var plainText: String {
    var text = ""
    for event in events {
      switch event {
      case .text(let run): text += run
      case .softBreak, .hardBreak: text += " "
      case .open(let element, _) where element.isBlock && !text.isEmpty && !text.hasSuffix(" "): text += " "
      default: break
      }
    }
    return text
  }
}

extension Prose.Element {
  public var isBlock: Bool {
    switch self {
    case .emphasis, .strong, .code, .link: false
    default: true
    }
  }
}
