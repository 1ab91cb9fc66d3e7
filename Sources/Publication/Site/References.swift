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
    guard let first = numbers.first else { return .empty }
    guard numbers.count > 1 else { return .element("sup", [.class("refs")], [link(first)]) }
    var pieces = [link(first)]
    for number in numbers.dropFirst() {
      pieces.append(.text(", "))
      pieces.append(link(number))
    }
    return .element("sup", [.class("refs")], pieces)
  }

  private func link(_ number: Int) -> HTML {
    let text = String(number)
    guard cited[number - 1] else {
      cited[number - 1] = true
      return .element("a", [.href("#note-" + text), .id("ref-" + text)], [.text(text)])
    }
    return .element("a", [.href("#note-" + text)], [.text(text)])
  }

  func isCited(_ number: Int) -> Bool { cited.indices.contains(number - 1) && cited[number - 1] }
}
