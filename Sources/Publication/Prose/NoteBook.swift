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
    for citation in citations {
      guard let source = sources[citation.key] else { continue }
      let key = Self.key(of: citation, source)
      guard numbers[key] == nil else { continue }
      let number = notes.count + 1
      let inFull = firsts[citation.key] ?? number
      if inFull == number { firsts[citation.key] = number }
      numbers[key] = number
      notes.append(Note(number: number, source: source, locator: key.locator, inFull: inFull))
    }
  }

  mutating func cite(_ prose: Prose) {
    for event in prose.events { if case .cite(let citations) = event { cite(citations) } }
  }

  /// The numbers of citations, each once, in the order of the numbers.
  func numbers(of citations: [Citation]) -> [Int] {
    if citations.count == 1 { return number(of: citations[0]).map { [$0] } ?? [] }
    var found: [Int] = []
    for citation in citations {
      if let number = number(of: citation), !found.contains(number) { found.append(number) }
    }
    return found.sorted()
  }

  private func number(of citation: Citation) -> Int? {
    sources[citation.key].flatMap { numbers[Self.key(of: citation, $0)] }
  }

  private static func key(of citation: Citation, _ source: Source) -> Key {
    Key(source: citation.key, locator: source.access == .confidential ? nil : citation.locator)
  }
}
