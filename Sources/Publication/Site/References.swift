import Cards
import Formats

/// The numbers of notes as a page prints them, while it is made. The first that cites a note is where the note leads back.
final class References {
  let book: NoteBook
  private var cited: [Bool]

  init(_ book: NoteBook) {
    self.book = book
    cited = Array(repeating: false, count: book.notes.count)
  }

  /// The raised numbers of citations, each a link to its note; nothing for none.
  func callAsFunction(_ citations: [Citation]) -> HTML {
    guard !citations.isEmpty else { return .empty }
    let numbers = book.numbers(of: citations)
    guard !numbers.isEmpty else { return .empty }
    var writer = HTMLWriter(capacity: 96 * numbers.count)
    writer.open("sup", .class("refs"))
    for (position, number) in numbers.enumerated() {
      if position > 0 { writer.text(", ") }
      let text = String(number)
      let link = Attribute.href("#note-" + text)
      writer.element("a", cited[number - 1] ? [link] : [link, .id("ref-" + text)], text)
      cited[number - 1] = true
    }
    return writer.finish()
  }

  func isCited(_ number: Int) -> Bool { cited.indices.contains(number - 1) && cited[number - 1] }
}
