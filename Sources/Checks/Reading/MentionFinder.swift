import Cards

/// Finds what is mentioned in sentences: numbers with what they count, shares, dates, words for all and for none.
struct MentionFinder {
  let tongue: Tongue
  let numbers: [Quantity]
  let dates: [PartialDate]
  let lexicon: Lexicon
  let bytes: ContiguousArray<UInt8>
  var words: ContiguousArray<Word>
  var mentions: [Mention] = []
  /// Where the sentence begins and ends.
  private(set) var sentenceStart = 0
  private(set) var end = 0

  static func mentions(of sentences: inout [Sentence], in scanner: inout TextScanner) -> [Mention] {
    var finder = MentionFinder(
      tongue: scanner.tongue, numbers: scanner.numbers, dates: scanner.dates, lexicon: scanner.lexicon,
      bytes: scanner.bytes, words: scanner.words)
    scanner.words = []
    for index in sentences.indices {
      let start = finder.mentions.count
      finder.read(sentences[index].words)
      sentences[index].mentions = start..<finder.mentions.count
    }
    scanner.words = finder.words
    return finder.mentions
  }

  private mutating func read(_ range: Range<Int>) {
    (sentenceStart, end) = (range.lowerBound, range.upperBound)
    var at = range.lowerBound
    let first = mentions.count
    while at < end {
      if words[at].traits.contains(.opensPhrase) { joinPhrase(at) }
      at += 1
    }
    at = range.lowerBound
    let numeric: Traits = [.digits, .date, .cardinal, .scale, .month, .ordinal, .fraction, .article, .vague]
    let any = numeric.union(.universal)
    while at < end {
      let traits = words[at].traits
      guard !traits.isDisjoint(with: any), !traits.contains(.inPhrase) else {
        at += Int(words[at].span)
        continue
      }
      if !traits.isDisjoint(with: numeric), let mention = number(at) ?? fraction(at) {
        at = max(at + 1, mention.words.upperBound)
        mentions.append(mention)
      } else if !traits.isDisjoint(with: .universal), let mention = universal(at) {
        at = mention.words.upperBound
        mentions.append(mention)
      } else {
        at += Int(words[at].span)
      }
    }
    joinPeriods(from: first)
  }

  /// Gives the first word of an expression its meaning, and takes theirs from the others.
  private mutating func joinPhrase(_ start: Int) {
    var key = words[start].key
    var found: (entry: Lexicon.Entry, length: Int)?
    for length in 2...5 {
      let index = start + length - 1
      guard index < end, words[index].gap <= .hyphen || words[index].gap == .slash else { break }
      key = Lexicon.joined(key, words[index].key)
      if let entry = lexicon.entry(key), Int(entry.length) == length { found = (entry, length) }
    }
    guard let (entry, length) = found else { return }
    words[start].traits = entry.traits
    words[start].value = entry.value
    words[start].span = UInt8(length)
    for index in start + 1..<start + length {
      words[index].traits = .inPhrase
    }
  }
}

// What stands around a word.
extension MentionFinder {
  func traits(_ index: Int) -> Traits { index < end && index >= 0 ? words[index].traits : [] }

  /// The word before, in the same sentence: the first of its expression.
  func before(_ index: Int, in start: Int) -> Int? {
    var at = index - 1
    while at >= start, words[at].traits.contains(.inPhrase) { at -= 1 }
    return at >= start ? at : nil
  }

  /// Whether nothing but a space stands before a word.
  func isClose(_ index: Int) -> Bool { index < end && words[index].gap <= .hyphen }
}
