import Cards
import Formats

/// Running text of a booklet model (`docs/booklet-model.md`, "Inlines").
indirect enum Inline: Sendable, Equatable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link(to: String, [Inline])
  /// A link to an anchor in the document.
  case reference(to: String, [Inline])
  /// The number of the page on which an anchor stands.
  case page(of: String)
  /// Raised numbers of notes; `id` is where those notes link back to.
  case notes([Int], id: String)
  case lineBreak
  case chip(GradeLook)
  /// Words in another language than the document's; the direction where that differs too.
  case other(LanguageTag, LanguageTag.Direction?, [Inline])
}

extension Inline: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension [Inline] {
  static func text(_ text: String) -> [Inline] { text.isEmpty ? [] : [.text(text)] }

  /// Pieces on lines of their own; empty ones have none.
  static func lines(_ lines: [[Inline]]) -> [Inline] {
    Array(lines.filter { !$0.isEmpty }.joined(separator: [.lineBreak]))
  }

  /// The numbers of the notes in it.
  var noteNumbers: [Int] {
    flatMap { inline -> [Int] in
      switch inline {
      case .notes(let numbers, _): numbers
      case .emphasis(let content), .strong(let content), .link(_, let content), .reference(_, let content),
        .other(_, _, let content):
        content.noteNumbers
      case .text, .code, .page, .lineBreak, .chip: []
      }
    }
  }

  /// Pieces with a separator between them; empty ones are left out.
  static func joined(_ pieces: [[Inline]], by separator: Inline) -> [Inline] {
    Array(pieces.filter { !$0.isEmpty }.joined(separator: [separator]))
  }
}

extension JSONObjectWriter {
  mutating func inlines(_ name: String, _ inlines: [Inline]) {
    if inlines.count == 1, case .text(let text) = inlines[0] { return field(name, text) }
    array(name) { array in for inline in inlines { array.inline(inline) } }
  }

  mutating func stated(_ name: String, _ inlines: [Inline]) {
    if !inlines.isEmpty { self.inlines(name, inlines) }
  }

  fileprivate mutating func kind(_ kind: String) { field("t", kind) }
}

extension JSONArrayWriter {
  mutating func inlines(_ inlines: [Inline]) {
    if inlines.count == 1, case .text(let text) = inlines[0] { return item(text) }
    array { array in for inline in inlines { array.inline(inline) } }
  }

  mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): item(text)
    case .emphasis(let content): span("em", content)
    case .strong(let content): span("strong", content)
    case .code(let text): element("code") { $0.field("s", text) }
    case .link(let address, let content):
      element("link") {
        $0.field("to", address)
        $0.stated("c", content)
      }
    case .reference(let anchor, let content):
      element("ref") {
        $0.field("to", anchor)
        $0.inlines("c", content)
      }
    case .page(let anchor): element("page") { $0.field("to", anchor) }
    case .notes(let numbers, let id):
      element("note") {
        $0.array("n") { list in for number in numbers { list.item(number) } }
        $0.field("id", id)
      }
    case .lineBreak: element("br") { _ in }
    case .chip(let look): element("chip") { look.write(into: &$0, withMeaning: false) }
    case .other(let language, let direction, let content):
      element("lang") {
        $0.field("lang", language.text)
        $0.stated("dir", direction?.rawValue)
        $0.inlines("c", content)
      }
    }
  }

  private mutating func span(_ kind: String, _ content: [Inline]) {
    element(kind) { $0.inlines("c", content) }
  }

  private mutating func element(_ kind: String, _ body: (inout JSONObjectWriter) -> Void) {
    object {
      $0.kind(kind)
      body(&$0)
    }
  }
}
