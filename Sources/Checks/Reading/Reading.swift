import Cards

/// A text read once for all rules: its sentences, their words, and what is mentioned in them.
///
/// Words keep their place among `bytes`, so that no rule cuts text into strings before it has found something.
final class Reading: Sendable {
  let tongue: Tongue
  let file: String
  /// The words of the text as they stand, blocks parted by a line end; addresses of links, code and citations are left out.
  let bytes: ContiguousArray<UInt8>
  let words: ContiguousArray<Word>
  let blocks: [TextBlock]
  let sentences: [Sentence]
  let mentions: [Mention]

  init(_ prose: Prose, in language: LanguageTag) {
    self.tongue = Tongue(language)
    file = prose.place.file
    var scanner = TextScanner(tongue)
    scanner.scan(prose)
    var sentences = scanner.sentences
    mentions = MentionFinder.mentions(of: &sentences, in: &scanner)
    (bytes, words, blocks) = (scanner.bytes, scanner.words, scanner.blocks)
    self.sentences = sentences
  }

  init(_ text: String, in language: LanguageTag, at place: Place) {
    tongue = Tongue(language)
    file = place.file
    var scanner = TextScanner(tongue)
    scanner.scan(text, at: place)
    var sentences = scanner.sentences
    mentions = MentionFinder.mentions(of: &sentences, in: &scanner)
    (bytes, words, blocks) = (scanner.bytes, scanner.words, scanner.blocks)
    self.sentences = sentences
  }
}

extension Reading {
  /// A word as it stands.
  func text(_ word: Word) -> String { text(Int(word.start)..<Int(word.start + word.length)) }

  /// A word in lower case.
  func folded(_ word: Word) -> String {
    Letters.folded(bytes[Int(word.start)..<Int(word.start + word.length)])
  }

  /// Some words with what stands between them.
  func text(words range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, words.indices.contains(last) else { return "" }
    return text(Int(words[first].start)..<Int(words[last].start + words[last].length))
  }

  func text(_ sentence: Sentence) -> String { text(words: sentence.words) }

  func text(_ mention: Mention) -> String {
    let noun = mention.noun ?? mention.words
    return text(words: min(mention.words.lowerBound, noun.lowerBound)..<max(mention.words.upperBound, noun.upperBound))
  }

  private func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  func place(_ sentence: Sentence) -> Place { Place(file: file, line: sentence.line) }

  func place(_ mention: Mention) -> Place {
    Place(
      file: file, line: words.indices.contains(mention.words.lowerBound) ? Int(words[mention.words.lowerBound].line) : 0
    )
  }

  func mentions(_ sentence: Sentence) -> ArraySlice<Mention> { mentions[sentence.mentions] }

  func block(_ sentence: Sentence) -> TextBlock { blocks[sentence.block] }

  /// For each sentence what is cited for it: in it, or next in its paragraph.
  var cited: [[Citation]] {
    var cited = Array(repeating: [Citation](), count: sentences.count)
    for index in sentences.indices.reversed() {
      let next = index + 1
      if !sentences[index].citations.isEmpty {
        cited[index] = sentences[index].citations
      } else if next < sentences.count, sentences[next].block == sentences[index].block {
        cited[index] = cited[next]
      }
    }
    return cited
  }
}
