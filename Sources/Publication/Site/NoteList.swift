import Cards
import Formats

/// The numbered notes at the end of a page.
struct NoteList {
  let rendition: Rendition

  func html(_ references: References) -> [HTML] {
    let notes = references.book.notes
    guard !notes.isEmpty else { return [] }
    return [.element("ol", .class("notes"), notes.map { note($0, isCited: references.isCited($0.number)) })]
  }

  private func note(_ note: NoteBook.Note, isCited: Bool) -> HTML {
    let number = String(note.number)
    let wording = rendition.wording
    let text =
      note.inFull == note.number
      ? SourceText(note.source, locator: note.locator, wording: wording)
      : SourceText(shortOf: note.source, locator: note.locator, inFull: note.inFull, wording: wording)
    var parts = rendition.pieces(text)
    if isCited {
      parts += [
        " ",
        .element(
          "a",
          [
            .href("#ref-" + number), .class("back"),
            Attribute("aria-label", wording.sources.backToText + ", " + number),
          ], "↩"),
      ]
    }
    return .element("li", [.id("note-" + number)], parts)
  }
}

extension Rendition {
  /// A source in words, its title in its own language, its address as a link.
  func pieces(_ source: SourceText) -> [HTML] {
    source.pieces.map { piece in
      switch piece {
      case .words(let words): .text(words)
      case .title(let title, let language):
        .element("cite", language.map { $0 == frame ? [] : attributes(of: $0) } ?? [], title)
      case .link(let address):
        .element("a", [.href(address), Attribute("rel", "noopener")], address)
      }
    }
  }
}

extension CountryPage {
  var notes: [HTML] { NoteList(rendition: rendition).html(references) }
}
