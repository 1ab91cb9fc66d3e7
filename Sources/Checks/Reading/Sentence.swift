import Cards

/// One sentence of a text: its words, and what is cited for it.
struct Sentence: Sendable {
  /// Among the words of the reading.
  let words: Range<Int>
  /// Among the mentions of the reading.
  var mentions: Range<Int>
  /// Among the blocks of the reading.
  let block: Int
  let line: Int
  /// Cited within it, or right behind it.
  var citations: [Citation]
}

/// A paragraph, heading, item or cell: what holds sentences.
struct TextBlock: Sendable {
  enum Kind: Sendable { case paragraph, heading, item, cell, headCell }

  let kind: Kind
  /// Within a block quotation.
  let isQuoted: Bool
  /// The number of the table's row, so that its cells are known to belong together.
  let row: Int?
  /// The block that introduces the list to which it belongs: one that ends in a colon.
  let introduction: Int?
  let line: Int
  /// Among the sentences of the reading.
  var sentences: Range<Int>
}
