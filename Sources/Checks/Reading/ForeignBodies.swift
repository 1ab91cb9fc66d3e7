/// Names of offices and ministries whatever their language: texts name the bodies of a country in its own.
enum ForeignBodies {
  /// A name of a body that ends before a word: from its last capital word for a body, with the small words behind it.
  ///
  /// - Parameter initials: the abbreviation that it is explained by; then the word may be a small one, if a word behind it begins like that.
  static func name(
    before index: Int, _ sentence: Sentence, _ text: Reading, initials: Word? = nil
  ) -> Range<Int>? {
    let words = text.words
    for start in stride(from: index - 1, through: max(sentence.words.lowerBound, index - 7), by: -1) {
      let word = words[start]
      if start < index - 1, words[start + 1].gap > .hyphen { return nil }
      if !word.traits.isDisjoint(with: [.digits, .date, .exists, .runs, .future, .negation, .and]) { return nil }
      if word.marks.contains(.capital), isBody(word, text) { return start..<index }
      if let initials, word.traits.contains(.body), isShort(initials, for: start..<index, text) { return start..<index }
    }
    return nil
  }

  private static func isShort(_ initials: Word, for name: Range<Int>, _ text: Reading) -> Bool {
    let first = Letters.lowered(text.bytes[Int(initials.start)])
    return name.count > 1 && text.words[name].contains { Letters.lowered(text.bytes[Int($0.start)]) == first }
  }

  /// Whether an abbreviation is made of the first letters of the words with capitals.
  static func areInitials(_ initials: Word, of name: Range<Int>, _ text: Reading) -> Bool {
    let firsts = text.words[name].filter { $0.marks.contains(.capital) }.map { text.bytes[Int($0.start)] }
    let letters = text.bytes[Int(initials.start)..<Int(initials.start + initials.length)]
    return firsts.count > 1 && letters.elementsEqual(firsts)
  }

  /// Whether a word means a body in one of the languages, alone or as the end of a compound.
  static func isBody(_ word: Word, _ text: Reading) -> Bool {
    if word.traits.contains(.body) { return true }
    if tongues.contains(where: { Lexicon.of($0).entry(word.key)?.traits.contains(.body) ?? false }) { return true }
    guard word.length > 6, word.marks.contains(.capital) else { return false }
    let letters = text.bytes[Int(word.start)..<Int(word.start + word.length)]
    return endings.contains { ending in
      letters.count > ending.count + 2 && letters.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Whether a name is in another language than the text, by a body or a small word that the text's own does not have.
  static func isForeign(_ name: Range<Int>, _ text: Reading) -> Bool {
    text.words[name].contains { word in
      if word.marks.contains(.quoted) { return true }
      let isOwn = !word.traits.isDisjoint(with: [.function, .body, .and])
      return !isOwn
        && tongues.contains { tongue in
          guard tongue != text.tongue, let entry = Lexicon.of(tongue).entry(word.key) else { return false }
          return !entry.traits.isDisjoint(with: [.function, .body])
        }
    }
  }

  /// The key of what a name is of: its word for a body.
  static func head(of name: Range<Int>, _ text: Reading) -> UInt64? {
    text.words[name].first { isBody($0, text) }?.key
  }

  private static let tongues: [Tongue] = [.english, .french, .dutch, .german]

  private static let endings: [[UInt8]] =
    "amt dienst ministerium ministerie behörde raad rat bureau büro stelle zentrum centrum kommission commissie agentur agentschap sekretariat secretariaat inspectie"
    .split(separator: " ").map { Array($0.utf8) }
}
