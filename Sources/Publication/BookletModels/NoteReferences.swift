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

  /// Puts the mark for citations behind running text. Marks that would touch become one, without doublets.
  func cite(_ citations: [Citation], behind inlines: inout [Inline]) {
    guard case .notes(let before, let id)? = inlines.last else {
      if let mark = mark(citations) { inlines.append(mark) }
      return
    }
    let further = book.numbers(of: citations).filter { !before.contains($0) }
    for number in further { anchors[number, default: []].append(id) }
    inlines[inlines.count - 1] = .notes((before + further).sorted(), id: id)
  }

  /// The anchors of the places that cite a note, in the order of the document.
  func anchors(of note: Int) -> [String] { anchors[note] ?? [] }
}
