/// A text parsed once, from which page and booklet are both made: balanced events in the order of the document.
///
/// No event carries markup, so nothing that an author writes reaches a page unescaped.
public final class Prose: Sendable {
  public let events: [Event]
  public let place: Place
  /// Whether something in it is still to be filled from the data.
  public let hasBindings: Bool

  /// - Parameter hasBindings: where it is known already.
  public init(events: [Event], place: Place, hasBindings: Bool? = nil) {
    self.events = events
    self.place = place
    self.hasBindings = hasBindings ?? events.contains { if case .bind = $0 { true } else { false } }
  }

  public enum Event: Sendable {
    /// The line is that of the file.
    case open(Element, line: Int)
    case close(Element)
    case text(String)
    /// `[@plan, p. 4; @other]`.
    case cite([Citation])
    /// `{{ count states }}`: a value from the data.
    case bind(Binding)
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

  public var bindings: [Binding] {
    hasBindings ? events.compactMap { if case .bind(let binding) = $0 { binding } else { nil } } : []
  }

  /// The text alone, blocks parted by a space; bindings stay as they were written.
  public var plainText: String {
    var text = ""
    for event in events {
      switch event {
      case .text(let run): text += run
      case .bind(let binding): text += binding.source
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
