import Cards

// Halves and thirds, words for all and none, and the nouns behind them.
extension MentionFinder {
  /// `half`, `die Hälfte`, `la moitié`: a fraction without a number before it.
  func fraction(_ start: Int) -> Mention? {
    let word = words[start]
    guard word.traits.contains(.fraction), word.value == 2, !word.traits.contains(.cardinal),
      !word.marks.contains(.hyphenated)
    else { return nil }
    // `half a year`, `the first half of 2008` are times.
    if let previous = before(start, in: sentenceStart), traits(previous).contains(.ordinal) { return nil }
    if (start + 1..<min(end, start + 4)).contains(where: { !traits($0).isDisjoint(with: [.time, .digits, .month]) }) {
      return nil
    }
    let stop = start + 1
    guard let noun = partitiveNoun(stop) ?? noun(stop) else { return nil }
    return Mention(kind: .share, words: start..<stop, value: Quantity(units: 50), noun: noun)
  }

  /// `a quarter of the states`, `a third of them`: a fraction behind an article that is no number.
  func articledFraction(_ start: Int) -> Mention? {
    guard tongue == .english, start > sentenceStart, words[start].traits.contains(.fraction), words[start].value > 2,
      words[start - 1].key == Self.a, start + 1 < end, words[start + 1].key == Self.of
    else { return nil }
    return share(1, of: Int(words[start].value), start..<start + 1)
  }

  private static let a = Letters.key(of: "a")
  private static let of = Letters.key(of: "of")

  /// `two thirds`, `un tiers`, `drei Viertel`, `a quarter`.
  func fraction(_ start: Int, _ number: Number) -> Mention? {
    let at = number.end
    guard !number.isDigits, at < end, words[at].gap <= .hyphen, traits(at).contains(.fraction), words[at].value > 2
    else {
      return nil
    }
    return share(number.value.units, of: Int(words[at].value), start..<at + 1)
  }

  private func share(_ part: Int, of whole: Int, _ range: Range<Int>) -> Mention? {
    guard part > 0, part < whole else { return nil }
    let permille = (part * 1000 + whole / 2) / whole
    return Mention(
      kind: .share, words: range, value: Self.shortened(Quantity(units: permille, decimals: 1)),
      noun: partitiveNoun(range.upperBound))
  }

  /// All, every, none, both, the only: with what they speak of.
  func universal(_ start: Int) -> Mention? {
    let word = words[start]
    let kind: Mention.Kind
    if word.traits.contains(.all) {
      kind = .all
    } else if word.traits.contains(.every) {
      kind = .every
    } else if word.traits.contains(.both) {
      kind = .both
    } else if word.traits.contains(.only) {
      kind = .only
    } else if isNone(start) {
      kind = .none
    } else {
      return nil
    }
    let stop = start + Int(word.span)
    // `alle zes de verdragen`.
    func counted() -> Range<Int>? { numeral(stop).flatMap { noun($0.end) ?? partitiveNoun($0.end) } }
    let own = tongue == .dutch ? counted() ?? noun(stop) : noun(stop)
    return Mention(kind: kind, words: start..<stop, noun: own ?? partitiveNoun(stop) ?? counted())
  }

  /// `No. 182` is not none.
  private func isNone(_ start: Int) -> Bool {
    guard traits(start).contains(.none) else { return false }
    return !(words[start].marks.contains(.stopped) && start + 1 < end && traits(start + 1).contains(.digits))
  }
}

// Nouns.
extension MentionFinder {
  /// The noun that begins at a word or a few words later: adjectives stand between.
  ///
  /// In German a capital letter shows it; elsewhere the ending of the plural and the words that cannot be nouns.
  func noun(_ start: Int) -> Range<Int>? {
    var at = start
    if tongue == .french, at < end, words[at].key == Self.de || words[at].key == Self.dElided { at += 1 }
    while at < min(end, start + 7) {
      guard at == start || words[at].gap <= .quote, words[at].gap <= .quote else { return nil }
      let word = words[at]
      if !word.traits.isDisjoint(with: [.digits, .date, .address, .percent, .currency, .bound]) { return nil }
      if word.traits.contains(.function), word.traits.isDisjoint(with: [.noun, .adjective, .item]) {
        // `all of the`, `tous les`, `alle diese`.
        // `all relevant international and regional instruments`.
        let joins = at > start && word.traits.contains(.and) && tongue != .french
        guard joins || at == start || Self.articles.contains(words[at - 1].key), joins || isArticle(at) else {
          return nil
        }
        at += Int(word.span)
        continue
      }
      if isNoun(word, at, first: at == start) { return start..<at + 1 }
      at += 1
    }
    return nil
  }

  /// The noun behind `of the`.
  func partitiveNoun(_ start: Int) -> Range<Int>? {
    guard start < end, isClose(start), !traits(start).isDisjoint(with: [.partitive]) else { return nil }
    return noun(start + Int(words[start].span)).map { start..<$0.upperBound }
  }

  private func isArticle(_ at: Int) -> Bool { Self.articles.contains(words[at].key) }

  private func isNoun(_ word: Word, _ at: Int, first: Bool) -> Bool {
    if !word.traits.isDisjoint(with: [.noun, .item, .topic]) { return true }
    if !word.traits.isDisjoint(with: [.adjective, .exists, .done, .ratified, .runs, .future, .partitive]) {
      return false
    }
    if word.length < 3 || word.traits.contains(.inPhrase) { return false }
    switch tongue {
    case .german: return word.marks.contains(.capital)
    case .french: return true
    case .english: return ends(word, "s") && !ends(word, "ss") && !ends(word, "ous") && !ends(word, "us")
    case .dutch:
      // `internationale en regionale verdragen`.
      if ends(word, "e"), at + 2 < end, traits(at + 1).contains(.and), ends(words[at + 2], "e") { return false }
      // `ieder internationaal verdrag`.
      if at + 1 < end, words[at + 1].gap == .space, !traits(at + 1).contains(.function),
        ["aal", "eel", "isch", "lijk", "ief"].contains(where: { ends(word, $0) })
      {
        return false
      }
      if ends(word, "e") { return at + 1 >= end || words[at + 1].gap > .quote || traits(at + 1).contains(.function) }
      return true
    case .other: return false
    }
  }

  /// The hash does not say how a word ends: asked of few words only.
  func ends(_ word: Word, _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    let stop = Int(word.start + word.length)
    guard Int(word.length) > length, stop <= bytes.count else { return false }
    for index in 0..<length where bytes[stop - length + index] | 0x20 != ending.utf8Start[index] { return false }
    return true
  }
}
