import Cards

/// The places of one document that cite: each gets an anchor, so that its notes can say on which pages they are cited.
///
/// One value serves one document while it is written, on one thread.
final class NoteReferences {
  let book: NoteBook
  private var count = 0
  private var anchors: [Int: [String]] = [:]

  init(_ book: NoteBook) { self.book = book }

  /// The mark for citations at this place; `nil` where none of them has a number.
  func mark(_ citations: [Citation]) -> Inline? {
    let numbers = book.numbers(of: citations)
    guard !numbers.isEmpty else { return nil }
    count += 1
    let id = "r\(count)"
    for number in numbers { anchors[number, default: []].append(id) }
    return .notes(numbers, id: id)
  }

  /// The anchors of the places that cite a note, in the order of the document.
  func anchors(of note: Int) -> [String] { anchors[note] ?? [] }
}
