import Cards

/// Where in a passage words stay as they are: titles, names, quotations, addresses, code.
struct OldTermPlaces {
  private let passage: Passage
  private let language: LanguageTag
  private let spans: [Range<Int>]

  /// - Parameter titles: of the workspace and of the card.
  init(in passage: Passage, of language: LanguageTag, titles: [WorkspaceTitles]) {
    self.passage = passage
    self.language = language
    let flat = TitleText.flat(passage.symbols)
    let named = (KnownTitles.places(in: flat) + titles.flatMap { $0.places(in: flat) }).map { passage.scalars(of: $0) }
    spans =
      named + passage.code + QuotationMarks(passage.scalars).spans
      + LawTitle.spans(in: passage.scalars, of: language) + Address.spans(in: passage.scalars)
  }

  /// Whether what stands there is not the author's own word.
  func hold(_ range: Range<Int>) -> Bool {
    spans.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
      || isInItalicTitle(range) || isInName(range)
  }

  /// Whether it stands in italics with at least two words more, the first with a capital or a figure: a book's title.
  private func isInItalicTitle(_ range: Range<Int>) -> Bool {
    passage.emphasised.contains { run in
      guard run.lowerBound <= range.lowerBound, range.upperBound <= run.upperBound, run != range,
        let first = passage.scalars[run].first(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        ),
        !first.properties.isLowercase
      else { return false }
      return words(in: run) - words(in: range) >= 2
    }
  }

  private func words(in range: Range<Int>) -> Int { PassageWord.all(in: Array(passage.scalars[range])).count }
}

extension OldTermPlaces {
  /// Whether capitals within a sentence make it part of a name: *the Crimes (Child Sex Tourism) Amendment Act*.
  ///
  /// German writes every noun so, and headings may write every word so.
  private func isInName(_ range: Range<Int>) -> Bool {
    guard !passage.isHeading, language.language != "de" else { return false }
    let term = PassageWord.all(in: Array(passage.scalars[range])).map { word in
      passage.scalars[range.lowerBound + word.range.lowerBound..<range.lowerBound + word.range.upperBound]
    }
    guard let first = term.first, Self.isCapitalised(first), !isAtStart(range.lowerBound) else { return false }
    if language.language != "en" { return true }
    return term.allSatisfy(Self.isCapitalised)
      && (hasName(before: range.lowerBound) || hasName(behind: range.upperBound))
  }

  /// A capital, and small letters behind it.
  private static func isCapitalised(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = word.first, first.properties.isUppercase else { return false }
    return word.dropFirst().contains { $0.properties.isLowercase }
  }

  /// Whether a sentence begins there.
  private func isAtStart(_ index: Int) -> Bool {
    guard let before = passage.scalars[..<index].last(where: { !$0.properties.isWhitespace }) else { return true }
    return ".:!?…“„«\"‘'".unicodeScalars.contains(before)
  }

  /// A word with a capital within a sentence, behind at most two small ones.
  private func hasName(before index: Int) -> Bool {
    let words = PassageWord.all(in: Array(passage.scalars[..<index]))
    for word in words.suffix(3).reversed() {
      if word.endsSentence { return false }
      if Self.isCapitalised(passage.scalars[word.range]) { return !isAtStart(word.range.lowerBound) }
      if word.text.count > 8 { return false }
    }
    return false
  }

  private func hasName(behind index: Int) -> Bool {
    let rest = Array(passage.scalars[index...])
    if let next = rest.first(where: { !$0.properties.isWhitespace }), ".;:!?".unicodeScalars.contains(next) {
      return false
    }
    for word in PassageWord.all(in: rest).prefix(3) {
      if Self.isCapitalised(rest[word.range]) { return true }
      if word.endsSentence || word.isBroken || word.text.count > 8 { return false }
    }
    return false
  }
}
