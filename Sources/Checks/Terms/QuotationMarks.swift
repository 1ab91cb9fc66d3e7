/// Finds what stands between quotation marks, of whichever language and however nested.
///
/// An opening mark stands at the beginning of a word, a closing one at its end, so that apostrophes are none. A quotation that
/// does not end in its paragraph is none, unless it begins it: long quotations open every paragraph anew.
struct QuotationMarks {
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The outermost quotations, marks included.
  var spans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard let closing = Self.closing[scalars[index]], isOpening(at: index) else {
        index += 1
        continue
      }
      if let end = end(of: closing, from: index + 1) {
        spans.append(index..<(end + 1))
        index = end + 1
      } else if isFirst(index), !Self.ambiguous.contains(scalars[index]) {
        spans.append(index..<scalars.count)
        break
      } else {
        index += 1
      }
    }
    return spans
  }

  /// For each mark that may open a quotation, those that may close it.
  private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”", "“"], "„": ["“", "”"], "”": ["”"], "«": ["»"], "»": ["«", "»"], "‹": ["›"], "›": ["‹", "›"],
    "‘": ["’"], "‚": ["‘", "’"], "’": ["’"], "\"": ["\""], "'": ["'"],
  ]
  /// Marks that are often no quotation marks.
  private static let ambiguous: Set<Unicode.Scalar> = ["'", "’", "‘", "\""]

  private func isOpening(at index: Int) -> Bool {
    if index > 0, !Self.isSpace(scalars[index - 1]), !Self.before.contains(scalars[index - 1]) { return false }
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    if scalars[index] == "«" { return true }
    if Self.isSpace(next) { return false }
    guard scalars[index] == "'" || scalars[index] == "’" else { return true }
    // 's morgens, ’t: a letter alone.
    return index + 2 < scalars.count && !Self.isSpace(scalars[index + 2])
  }

  private func end(of closing: Set<Unicode.Scalar>, from start: Int) -> Int? {
    var index = start
    var possible: Int?
    while index < scalars.count {
      let scalar = scalars[index]
      if closing.contains(scalar), isClosing(at: index) {
        // The parents’ view: an apostrophe, if a later mark can close.
        guard scalar == "’" || scalar == "'", index > 0, scalars[index - 1] == "s", isBeforeSmallLetter(index) else {
          return index
        }
        possible = possible ?? index
      } else if possible != nil, Self.closing[scalar] != nil, isOpening(at: index) {
        return possible
      }
      index += 1
    }
    return possible
  }

  private func isClosing(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    if Self.isSpace(before) {
      // French sets a space before the mark that closes.
      return scalars[index] == "»" && (before != " " || index + 1 == scalars.count || !Self.isWord(scalars[index + 1]))
    }
    return index + 1 == scalars.count || !Self.isWord(scalars[index + 1])
  }

  private func isBeforeSmallLetter(_ index: Int) -> Bool {
    index + 2 < scalars.count && Self.isSpace(scalars[index + 1]) && scalars[index + 2].properties.isLowercase
  }

  private func isFirst(_ index: Int) -> Bool { scalars[..<index].allSatisfy(Self.isSpace) }

  private static let before: Set<Unicode.Scalar> = [
    "(", "[", "—", "–", "-", "/", "“", "„", "«", "‘", "‚", "\"", "'", "’", "»", "›", "‹", ":",
  ]

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
