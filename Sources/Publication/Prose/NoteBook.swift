import Cards

/// The numbered notes of one text: one number for each source and place in it, in the order in which they are first
/// cited.
///
/// Page and booklet of a card ask the same book, so a note has the same number in both. Each numbers in one language,
/// since translations may cite in another order.
struct NoteBook: Sendable {
  struct Note: Sendable {
    /// From 1.
    let number: Int
    let source: Source
    /// The place in the source; never that of a confidential one.
    let locator: String?
    /// The note that gives this source in full; its own number where it does so itself.
    let inFull: Int
  }

  private struct Key: Hashable {
    let source: Identifier<Source>
    let locator: String?
  }

  private(set) var notes: [Note] = []
  private let sources: [Identifier<Source>: Source]
  private var numbers: [Key: Int] = [:]
  private var firsts: [Identifier<Source>: Int] = [:]

  init(sources: [Identifier<Source>: Source]) { self.sources = sources }

  /// Numbers what is not numbered yet. A key without a source gets no number.
  mutating func cite(_ citations: [Citation]) {
    for index in citations.indices { cite(citations[index].key, citations[index].locator) }
  }

  private mutating func cite(_ key: Identifier<Source>, _ locator: String?) {
    let cited = Key(source: key, locator: locator)
    guard numbers[cited] == nil, let source = sources[key] else { return }
    let locator = source.access == .confidential ? nil : locator
    let shown = Key(source: key, locator: locator)
    if let number = numbers[shown] {
      numbers[cited] = number
      return
    }
    let number = notes.count + 1
    let inFull = firsts[key] ?? number
    if inFull == number { firsts[key] = number }
    numbers[shown] = number
    numbers[cited] = number
    notes.append(Note(number: number, source: source, locator: locator, inFull: inFull))
  }

  mutating func cite(_ prose: Prose) {
    for index in prose.events.indices { if case .cite(let citations) = prose.events[index] { cite(citations) } }
  }

  /// The numbers of citations, each once, in the order of the numbers.
  func numbers(of citations: [Citation]) -> [Int] {
    var found: [Int] = []
    for index in citations.indices {
      if let number = number(of: citations[index].key, citations[index].locator), !found.contains(number) {
        found.append(number)
      }
    }
    return found.count > 1 ? found.sorted() : found
  }

  private func number(of key: Identifier<Source>, _ locator: String?) -> Int? {
    numbers[Key(source: key, locator: locator)]
  }
}
