/// The words from which a cell takes one, and what each stands for in the files.
struct Choices: Sendable, Hashable {
  struct Choice: Sendable, Hashable {
    /// The identifier in the files.
    let id: String
    /// The word in the workbook's language.
    let word: String
  }
  let items: [Choice]

  /// Where two have the same word, or one's word is another's identifier, the identifiers speak for all.
  init(_ items: [(id: String, word: String)]) {
    let words = items.map { Self.folded($0.word) }
    let isClear =
      Set(words).count == items.count
      && !items.contains { item in items.contains { $0.id != item.id && Self.folded($0.word) == Self.folded(item.id) } }
    self.items = items.map { item in
      let word = item.word.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingSpaces
      return Choice(id: item.id, word: isClear && !word.isEmpty ? word : item.id)
    }
  }

  func word(for id: String) -> String { items.first { $0.id == id }?.word ?? id }

  /// What a word, in any case of its letters, or an identifier stands for. Words that begin with the identifier, as those of
  /// indicators do, are known by it, so that a name that was changed since the workbook was handed out is still understood.
  func id(of word: String) -> String? {
    if let item = items.first(where: { $0.word == word }) { return item.id }
    let folded = Self.folded(word)
    if let item = items.first(where: { Self.folded($0.word) == folded }) { return item.id }
    if let item = items.first(where: { $0.id == word }) { return item.id }
    let first = word.prefix { !$0.isWhitespace }
    return items.first { $0.id == first && $0.word.hasPrefix(first + " ") }?.id
  }

  private static func folded(_ word: String) -> String {
    word.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}
