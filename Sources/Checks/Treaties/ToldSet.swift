import Cards

/// How many of a country's treaties a text says are ratified, or are not: all, both, none, the only one, so many of so many.
struct ToldSet {
  enum Amount: Equatable {
    case all, none, only, part(Int, of: Int)
  }

  /// Which treaties are meant: those whose titles name them so.
  enum Kind {
    case treaties, protocols, optionalProtocols
  }

  let amount: Amount
  let kind: Kind
  /// Of how many it speaks, where it says so; with “both” two.
  let total: Int?
  /// Whether it says that they are not ratified.
  let isNegated: Bool
  /// Whether a signature is enough for what is said.
  let isOfSignature: Bool
  let text: Reading
  let sentence: Sentence

  /// `nil` where nothing is said of ratification, or not of a whole.
  init?(_ mention: Mention, _ sentence: Sentence, _ text: Reading) {
    (self.text, self.sentence) = (text, sentence)
    let words = SetWords.of(text.tongue)
    guard let noun = mention.noun, let last = noun.last, !text.isOfPart(mention, in: sentence) else { return nil }
    switch mention.kind {
    case .all, .every: (amount, total) = (.all, text.number(behind: mention, before: last))
    case .both: (amount, total) = (.all, 2)
    case .none: (amount, total) = (.none, nil)
    case .only:
      guard text.article(before: mention, in: sentence) else { return nil }
      (amount, total) = (.only, nil)
    case .part:
      guard let part = mention.value?.units, let whole = mention.high?.units else { return nil }
      (amount, total) = (.part(part, of: whole), whole)
    case .count where mention.bound == .exact && mention.high == nil:
      // `The six treaties have been ratified`, `les deux protocoles`.
      guard let number = mention.value?.units, number > 1, text.article(before: mention, in: sentence) else {
        return nil
      }
      (amount, total) = (.all, number)
    default: return nil
    }
    let isOptional =
      text.words[noun].contains { words.optional.contains($0.key) }
      || text.word(behind: last, in: sentence).map { words.optional.contains($0.key) } ?? false
    let isProtocol = words.protocols.contains(text.words[last].key)
    kind = isProtocol ? isOptional ? .optionalProtocols : .protocols : .treaties
    guard !text.isAbout(mention, in: sentence),
      !text.words[sentence.words].contains(where: { words.exceptions.contains($0.key) }),
      !text.isRestricted(noun, of: mention, in: sentence, words),
      let verb = text.verb(of: mention, in: sentence, words),
      // `Every treaty was discussed before it was ratified.`
      !text.words[min(last, verb)..<max(last, verb)].contains(where: { words.clauses.contains($0.key) })
    else { return nil }
    let acts = text.words[sentence.words].compactMap { TreatyVerbs.of(text.tongue).act($0) }
    isOfSignature =
      acts.contains(.signed)
      && (!acts.contains(.bound) || text.words[sentence.words].contains { words.or.contains($0.key) })
    isNegated = text.isNegated(mention, amount == .only ? sentence.words.upperBound : verb, in: sentence, words)
  }
}

extension Reading {
  /// Whether `nearly`, `presque` stands before a word for all.
  func isAbout(_ mention: Mention, in sentence: Sentence) -> Bool {
    let start = mention.words.lowerBound
    return words[max(sentence.words.lowerBound, start - 2)..<start].contains { $0.traits.contains(.about) }
  }

  fileprivate func article(before mention: Mention, in sentence: Sentence) -> Bool {
    let index = mention.words.lowerBound - 1
    return index >= sentence.words.lowerBound && MentionFinder.definite.contains(words[index].key)
      || SetWords.singular.contains(words.indices.contains(index) ? words[index].key : 0)
  }

  /// Whether what is counted is the whole of which a part is told: `one of the two`, `keines der beiden`, `of the six, four`.
  fileprivate func isOfPart(_ mention: Mention, in sentence: Sentence) -> Bool {
    guard mention.kind == .both || mention.kind == .count else { return false }
    var index = mention.words.lowerBound - 1
    let start = sentence.words.lowerBound
    while index >= start, MentionFinder.articles.contains(words[index].key) || words[index].traits.contains(.inPhrase) {
      index -= 1
    }
    guard index >= start else { return false }
    let isGenitive = index < mention.words.lowerBound - 1
    return words[index].traits.contains(.partitive)
      || isGenitive && !words[index].traits.isDisjoint(with: [.none, .cardinal, .article, .only])
  }

  fileprivate func word(behind index: Int, in sentence: Sentence) -> Word? {
    index + 1 < sentence.words.upperBound && words[index + 1].gap <= .hyphen ? words[index + 1] : nil
  }

  /// `All six treaties`: six.
  fileprivate func number(behind mention: Mention, before noun: Int) -> Int? {
    guard mention.words.upperBound < noun else { return nil }
    return words[mention.words.upperBound..<noun].first { $0.traits.contains(.cardinal) }.map { Int($0.value) }
  }

  /// Whether the noun's phrase picks some out: `all the ILO treaties`, `all treaties on trade`, `that it had signed before 2000`.
  fileprivate func isRestricted(
    _ noun: Range<Int>, of mention: Mention, in sentence: Sentence, _ known: SetWords
  ) -> Bool {
    guard let last = noun.last else { return true }
    if words[noun.dropLast()].contains(where: { $0.marks.contains(.initials) }) { return true }
    var next = last + 1
    if next < sentence.words.upperBound, known.optional.contains(words[next].key) { next += 1 }
    guard next < sentence.words.upperBound, words[next].gap <= .comma else { return false }
    let around = words[next..<min(sentence.words.upperBound, next + 4)]
    if around.contains(where: { known.whole.contains($0.key) }) { return false }
    if mention.kind == .only || mention.kind == .none, known.relatives.contains(words[next].key) { return false }
    return known.relatives.contains(words[next].key)
      && (words[next].gap <= .hyphen || tongue == .dutch || tongue == .german)
      || known.limits.contains(words[next].key) && words[next].gap <= .hyphen
  }

  /// The word for ratifying, signing or being bound that is nearest to the mention.
  fileprivate func verb(of mention: Mention, in sentence: Sentence, _ known: SetWords) -> Int? {
    let verbs = TreatyVerbs.of(tongue)
    let middle = mention.words.lowerBound
    return sentence.words.filter { index in
      let word = words[index]
      return !word.marks.contains(.quoted)
        && (verbs.act(word) != nil || word.traits.contains(.ratified) || known.binds.contains(word.key)
          || verbs.isOfForce(word))
    }.min { abs($0 - middle) < abs($1 - middle) }
  }

  /// Whether the verb is denied, of this mention: `not ratified`, `yet to ratify`, `n’ont pas été ratifiés`.
  fileprivate func isNegated(_ mention: Mention, _ verb: Int, in sentence: Sentence, _ known: SetWords) -> Bool {
    let noun = max(mention.words.upperBound, mention.noun?.upperBound ?? 0)
    func denies(_ range: Range<Int>) -> Bool {
      guard range.lowerBound < range.upperBound else { return false }
      return words[range].contains { word in
        !known.halves.contains(word.key)
          && (!word.traits.isDisjoint(with: [.negation, .lacking]) || known.denials.contains(word.key))
      }
    }
    if verb >= noun { return denies(noun..<verb) || denies(sentence.words.lowerBound..<mention.words.lowerBound) }
    // In German and Dutch the word for not comes last.
    let end = tongue == .german || tongue == .dutch ? sentence.words.upperBound : noun
    let clause = words[noun..<end].firstIndex { $0.gap >= .comma } ?? end
    return denies(sentence.words.lowerBound..<mention.words.lowerBound) || denies(noun..<clause)
  }
}
