import Formats

/// A sentence of the interface with numbered gaps: `{0} of {1} indicators`.
///
/// It is data rather than a function, so that a test can compare the gaps of all languages, and so that a gap can be
/// filled with text or with a piece of a page.
struct Phrase: Sendable, ExpressibleByStringLiteral {
  enum Piece: Sendable, Equatable {
    case words(String)
    case gap(Int)
  }
  let pieces: [Piece]

  init(stringLiteral text: String) { self.init(text) }

  init(_ text: String) {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "{", let end = rest.firstIndex(of: "}"),
        let gap = Int(rest[rest.index(after: rest.startIndex)..<end])
      {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.gap(gap))
        rest = rest[rest.index(after: end)...]
      } else {
        words.append(character)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// The sentence with its gaps filled; a gap without a value stays empty.
  func callAsFunction(_ values: String...) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .gap(let gap): if values.indices.contains(gap) { text += values[gap] }
      }
    }
    return text
  }

  /// The sentence as a piece of a page, its gaps filled with pieces of a page.
  func html(_ values: HTML...) -> HTML {
    .group(
      pieces.map { piece in
        switch piece {
        case .words(let words): .text(words)
        case .gap(let gap): values.indices.contains(gap) ? values[gap] : .empty
        }
      })
  }

  /// The numbers of the gaps, sorted.
  var gaps: [Int] {
    pieces.compactMap { if case .gap(let gap) = $0 { gap } else { nil } }.sorted()
  }
}

/// A phrase whose form follows a number, which fills the gap `{0}`.
///
/// The four languages of the interface have the CLDR categories *one* and *other* for the numbers we print.
struct Plural: Sendable {
  let one: Phrase
  let other: Phrase

  init(one: Phrase, other: Phrase) {
    self.one = one
    self.other = other
  }
}
