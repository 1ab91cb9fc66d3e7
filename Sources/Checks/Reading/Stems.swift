// What words two sentences share.
extension Reading {
  /// The hash of a word's first letters, so that its inflected forms are one.
  func stem(_ word: Word) -> UInt64 {
    let start = Int(word.start)
    var key = Letters.seed
    var lead: UInt8 = 0
    let most = min(Int(word.length), tongue == .german || tongue == .dutch ? 7 : 6)
    for byte in bytes[start..<start + most] {
      key = Letters.adding(byte < 0x80 ? Letters.lowered(byte) : Letters.lowered(byte, after: lead), to: key)
      lead = byte
    }
    return key
  }

  /// Whether a word says something by itself.
  func isContent(_ word: Word) -> Bool {
    guard word.length >= 3 else { return false }
    let empty: Traits = [.digits, .date, .cardinal, .scale, .address, .bound, .month, .percent, .currency, .inPhrase]
    if !word.traits.isDisjoint(with: empty) { return false }
    return !word.traits.contains(.function) || !word.traits.isDisjoint(with: [.noun, .item, .topic])
  }

  func stems(of words: Range<Int>) -> Set<UInt64> {
    var stems: Set<UInt64> = []
    for word in self.words[words] where isContent(word) { stems.insert(stem(word)) }
    return stems
  }

  func stems(of sentence: Sentence) -> Set<UInt64> { stems(of: sentence.words) }

  /// Whether one of the few words before is a word of negation.
  func isNegated(_ index: Int, in sentence: Sentence, within reach: Int = 3) -> Bool {
    let from = max(sentence.words.lowerBound, index - reach)
    guard from < index else { return false }
    return words[from..<index].contains { !$0.traits.isDisjoint(with: [.negation, .none, .lacking]) }
  }

  /// The traits of all words of a sentence outside quotation marks.
  func traits(of sentence: Sentence) -> Traits {
    var traits: Traits = []
    for word in words[sentence.words] where !word.marks.contains(.quoted) { traits.formUnion(word.traits) }
    return traits
  }

  /// Whether the words of a name begin at a word, in whatever form they are inflected.
  func hasForm(of name: Reading, at index: Int, before end: Int) -> Bool {
    guard index + name.words.count <= end else { return false }
    return name.words.indices.allSatisfy { place in
      let (word, other) = (words[index + place], name.words[place])
      return word.key == other.key || isForm(word, of: other, in: name)
    }
  }

  /// Whether two words have all but their endings in common.
  private func isForm(_ word: Word, of other: Word, in text: Reading) -> Bool {
    let lengths = (Int(word.length), Int(other.length))
    guard min(lengths.0, lengths.1) >= 4, abs(lengths.0 - lengths.1) <= 2 else { return false }
    let (start, from) = (Int(word.start), Int(other.start))
    var same = 0
    while same < min(lengths.0, lengths.1),
      Letters.lowered(bytes[start + same]) == Letters.lowered(text.bytes[from + same])
    {
      same += 1
    }
    return same >= 4 && max(lengths.0, lengths.1) - same <= 2
  }
}
