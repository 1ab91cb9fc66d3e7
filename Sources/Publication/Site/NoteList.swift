import Cards
import Formats

/// The numbered notes at the end of a page.
struct NoteList {
  let rendition: Rendition

  func html(_ references: References) -> [HTML] {
    let notes = references.book.notes
    guard !notes.isEmpty else { return [] }
    var writer = HTMLWriter(capacity: 256 * notes.count)
    writer.open("ol", .class("notes"))
    for index in notes.indices { write(notes[index], isCited: references.isCited(index + 1), into: &writer) }
    return [writer.finish()]
  }

  private func write(_ note: NoteBook.Note, isCited: Bool, into writer: inout HTMLWriter) {
    let number = String(note.number)
    let wording = rendition.wording
    writer.open("li", .id("note-" + number))
    let text =
      note.inFull == note.number
      ? SourceText(note.source, locator: note.locator, wording: wording)
      : SourceText(shortOf: note.source, locator: note.locator, inFull: note.inFull, wording: wording)
    rendition.write(text, into: &writer)
    if isCited {
      writer.text(" ")
      let label = Attribute("aria-label", wording.sources.backToText + ", " + number)
      writer.element("a", [.href("#ref-" + number), .class("back"), label], "↩")
    }
    writer.close()
  }
}

extension Rendition {
  /// A source in words, its title in its own language, its address as a link.
  func write(_ source: SourceText, into writer: inout HTMLWriter) {
    for piece in source.pieces {
      switch piece {
      case .words(let words): writer.text(words)
      case .title(let title, let language):
        writer.element("cite", language.map { $0 == frame ? [] : attributes(of: $0) } ?? [], title)
      case .link(let address):
        writer.element("a", [.href(address), Attribute("rel", "noreferrer")], address)
      }
    }
  }
}

extension CountryPage {
  var notes: [HTML] { NoteList(rendition: rendition).html(references) }
}
