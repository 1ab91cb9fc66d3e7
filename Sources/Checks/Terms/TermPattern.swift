/// A term with its inflections, as the lists write it.
///
/// Words stand apart by a space; `child/children` is one or the other; a hyphen says that two parts are written together or
/// apart (*kinder-porno*); `*` at the beginning or end of a word, that the word may go on; a comma behind a word, that one
/// stands there in the text.
struct TermPattern {
  /// One way to write a term.
  struct Spelling: Sendable {
    /// The number of the term in its list.
    let term: Int
    let symbols: [UInt8]
    let isOpenBefore: Bool
    let isOpenBehind: Bool
  }

  /// For each word its alternatives, and what stands behind it.
  private let words: [(alternatives: [Substring], behind: UInt8)]

  init(_ pattern: String) {
    words = pattern.split(separator: " ").map { word in
      let isListed = word.hasSuffix(",")
      return ((isListed ? word.dropLast() : word).split(separator: "/"), isListed ? Fold.breaker : Fold.joiner)
    }
  }

  func spellings(of term: Int) -> [Spelling] {
    var all: [(symbols: [UInt8], before: Bool, behind: Bool)] = [([], false, false)]
    for (position, word) in words.enumerated() {
      let between = position == 0 ? [] : [words[position - 1].behind]
      all = all.flatMap { begun in
        word.alternatives.flatMap { alternative in
          Self.ways(alternative).map { way in
            (
              begun.symbols + between + way,
              begun.before || position == 0 && alternative.hasPrefix("*"), alternative.hasSuffix("*")
            )
          }
        }
      }
    }
    return all.map { Spelling(term: term, symbols: $0.symbols, isOpenBefore: $0.before, isOpenBehind: $0.behind) }
  }

  /// A word in one, and in two where it has a hyphen.
  private static func ways(_ word: Substring) -> [[UInt8]] {
    let bare = word.filter { $0 != "*" }
    let parted = symbols(bare)
    let joined = symbols(bare.filter { $0 != "-" })
    return parted == joined ? [joined] : [joined, parted]
  }

  /// The symbols of a text without those around it.
  static func symbols(_ text: some StringProtocol) -> [UInt8] {
    var folding = Folding()
    var symbols: [UInt8] = []
    for scalar in text.unicodeScalars { folding.feed(scalar: scalar.value) { symbols.append($0) } }
    return Array(symbols.dropFirst())
  }
}
